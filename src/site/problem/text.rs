//! Diagnostics of the text of one posting.

pub mod bold_as_heading;
pub mod heading_jump;
pub mod hidden_character;
pub mod link_in_other_language;
pub mod link_without_text;
pub mod mixed_apostrophes;
pub mod plain_space;
