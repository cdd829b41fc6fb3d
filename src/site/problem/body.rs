//! Diagnostics of what readers get of a body otherwise than it was written.

pub mod branch_left_out;
pub mod comment_left_out;
pub mod dead_link;
pub mod element_left_out;
pub mod empty_heading;
pub mod extra_cells;
pub mod picture_not_shown;
pub mod picture_without_text;
pub mod refused_link;
pub mod template_left_out;
pub mod unused_definition;
pub mod value_filled_in;
