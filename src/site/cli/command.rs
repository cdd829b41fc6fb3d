//! What each command does, one file each.

pub(crate) mod adopt;
pub(crate) mod audit;
pub(crate) mod build;
pub(crate) mod check;
pub(crate) mod completions;
pub(crate) mod explain;
pub(crate) mod list;
pub(crate) mod new;
pub(crate) mod parity;
pub(crate) mod schema;
pub(crate) mod search;
pub(crate) mod serve;
pub(crate) mod watch;
