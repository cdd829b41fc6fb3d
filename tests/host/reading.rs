//! What is read: front matter, Markdown, dates, links, pictures.

pub(crate) mod commonmark;
mod dates;
mod front_matter;
mod hidden;
mod hostile;
mod links;
pub(crate) mod markdown;
mod pictures;
mod schema;
