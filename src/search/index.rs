//! The search index: what its files hold, how they are written and read.

pub mod build;
pub mod coder;
pub mod job;
pub mod layout;
pub mod level;
pub mod root;
mod terms;
