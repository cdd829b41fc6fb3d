//! Diagnostics of what was typed and does not mean what it looks like.

pub mod cut_value;
pub mod empty_body;
pub mod heading_without_space;
pub mod list_as_code;
pub mod literal_stars;
pub mod mojibake;
pub mod other_markup;
pub mod pseudo_bullet;
pub mod raw_pipes;
pub mod second_front_matter;
pub mod space_in_address;
pub mod underlined_paragraph;
