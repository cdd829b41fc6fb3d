//! What a word is: a text as tokens, letters folded, inflections under one key, genders, slips.

pub mod edit;
pub mod fold;
pub mod inclusive;
pub mod stem;
pub mod stop;
pub mod tokens;
