//! Diagnostics of front matter: its two `---` lines, its YAML, and what holds for several keys.

pub mod bad_address;
pub mod broken_toml;
pub mod broken_yaml;
pub mod date;
pub mod duplicate_key;
pub mod front_matter_too_large;
pub mod html_in_value;
pub mod key;
pub mod key_case;
pub mod no_front_matter;
pub mod title;
pub mod unclosed_front_matter;
pub mod unknown_key;
pub mod unsafe_text;
pub mod wrong_type;
