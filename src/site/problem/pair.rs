//! Diagnostics between files: pairs, copies and addresses.

pub mod address_taken;
pub mod ambiguous_pair;
pub mod copy_left_out;
pub mod counterpart_not_found;
pub mod date_differs;
pub mod key_on_one_side;
pub mod near_copy;
pub mod no_counterpart;
pub mod paired_by_lever_id;
pub mod slug_collision;
pub mod status_differs;
