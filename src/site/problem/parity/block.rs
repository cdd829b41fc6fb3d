//! What the two versions do not share of the blocks of a text: headings, list items, paragraphs.

pub(crate) mod bullet;
pub(crate) mod heading;
pub(crate) mod heading_level;
pub(crate) mod not_translated;
pub(crate) mod paragraph;
