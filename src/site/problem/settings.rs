//! Diagnostics of `babillard.toml`.

pub mod bad_address_pattern;
pub mod bad_setting;
pub mod broken_settings;
pub mod unknown_setting;
