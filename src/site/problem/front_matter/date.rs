//! Diagnostics of the days of a posting: how they are written, and what they do.

pub mod bad_date;
pub mod date_in_words;
pub mod expired;
pub mod other_midnight;
pub mod scheduled;
