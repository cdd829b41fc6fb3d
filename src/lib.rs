//! Babillard: a folder of bilingual job postings becomes a board that opens in a browser.
//!
//! The modules stand in layers, and each may use only those above it in this list.
//! The pure ones know no browser, no file system and no clock; `site` (host) and `browser`, `app`
//! (viewer) are the edges where effects live. `tests/tidy.rs` holds the rule.

pub mod posting;

pub mod bundle;
pub mod route;
pub mod search;
pub mod text;
pub mod typography;

pub mod markdown;

pub mod state;

pub mod view;

#[cfg(not(target_arch = "wasm32"))]
pub mod site;

#[cfg(target_arch = "wasm32")]
pub mod browser;

#[cfg(target_arch = "wasm32")]
pub mod app;
