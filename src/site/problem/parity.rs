//! Diagnostics of what one version of a pair states and the other does not.

mod block;
mod classification;
mod date;
mod email;
mod language_profile;
mod link;
mod no_match;
mod number;
mod phone;
pub mod stated;
mod time;
