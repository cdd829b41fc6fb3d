//! What is checked: problems, parity, changes, and how they are reported.

mod audit;
mod check;
mod gate;
mod one_truth;
mod parity;
mod parity_report;
pub(crate) mod problems;
mod sarif;
