//! Diagnostics of what one version of a pair states and the other does not.

mod bullet;
mod classification;
mod date;
mod email;
mod heading;
mod heading_level;
mod language_profile;
mod link;
mod no_match;
mod not_translated;
mod number;
mod paragraph;
mod phone;
pub mod stated;
mod time;
