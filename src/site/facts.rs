//! What the body of a posting says: its facts at a glance, and how two bodies compare.

pub(crate) mod body;
pub mod glance;
pub mod glance_text;
pub mod parity;
