//! Diagnostics of a file as a whole: its bytes, its name, its folder.

pub mod file_of_the_board;
pub mod file_too_large;
pub mod ignored_file;
pub mod merge_conflict;
pub mod name;
pub mod not_a_file;
pub mod not_a_posting;
pub mod not_utf8;
pub mod symbolic_link;
pub mod unreadable;
