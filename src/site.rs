//! The host's side, wing by wing. Each wing may use only those above it in this list; `tests/tidy.rs`
//! holds the rule.

pub mod files;
mod memo;
pub mod visible;

pub mod problem;

pub mod read;

pub mod facts;

pub mod board;

pub mod check;

pub mod history;

pub mod publish;

pub mod serve;

pub mod cli;
