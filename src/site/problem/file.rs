//! Diagnostics of a file as a whole: its bytes, its name, its folder.

pub mod file_of_the_board;
pub mod file_too_large;
pub mod ignored_file;
pub mod merge_conflict;
pub mod name_id_differs;
pub mod name_not_for_windows;
pub mod not_a_file;
pub mod not_a_posting;
pub mod not_utf8;
pub mod other_language;
pub mod section_page;
pub mod symbolic_link;
pub mod twin_name;
pub mod unknown_language;
pub mod unreadable;
