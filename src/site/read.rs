//! The bytes of one file become a parsed posting, with all that is wrong in it.

pub mod apply;
pub mod body;
pub mod dates;
pub mod extras;
pub mod folder;
pub mod front_matter;
pub mod keys;
pub mod layout;
pub mod old_address;
pub mod plain;
pub mod settings;
pub mod slug;
pub mod source;
pub mod toml;
pub mod yaml;
