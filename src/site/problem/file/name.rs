//! Diagnostics of the name of a file: its language, its posting, and what systems make of it.

pub mod name_id_differs;
pub mod name_not_for_windows;
pub mod other_language;
pub mod section_page;
pub mod twin_name;
pub mod unknown_language;
