//! Diagnostics of the title and the description of a posting.

pub mod empty_title;
pub mod missing_description;
pub mod missing_title;
pub mod title_not_text;
