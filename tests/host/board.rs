//! The board: pairs, other folders, time, search.

mod adopted;
mod adopting;
mod calendar;
mod folders;
mod own_facts;
mod search;
mod session;
mod site;
mod time;
