//! The same checks across Git's commits: what a change did to one side only, and what was apart when.

pub mod audit;
pub mod gate;
pub mod git;
