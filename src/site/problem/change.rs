//! Diagnostics of a change to one version of a pair alone.

pub mod lost_counterpart;
pub mod new_on_one_side;
pub mod one_side_changed;
pub mod parity_lifted;
