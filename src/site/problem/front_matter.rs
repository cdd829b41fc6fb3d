//! Diagnostics of front matter: its two `---` lines, its YAML, and what holds for several keys.

pub mod bad_address;
pub mod bad_date;
pub mod broken_toml;
pub mod broken_yaml;
pub mod date_in_words;
pub mod duplicate_key;
pub mod expired;
pub mod front_matter_too_large;
pub mod key_case;
pub mod no_front_matter;
pub mod scheduled;
pub mod unclosed_front_matter;
pub mod unknown_key;
pub mod unsafe_text;
pub mod wrong_type;
