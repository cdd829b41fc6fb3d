//! Diagnostics of one certain key of front matter.

pub mod all_open;
pub mod bad_apply;
pub mod bad_archived;
pub mod bad_draft;
pub mod bad_lever_id;
pub mod bad_slug;
pub mod bad_translation_key;
pub mod draft;
pub mod missing_archived;
pub mod missing_lever_id;
pub mod missing_translation_key;
