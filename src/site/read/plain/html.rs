//! HTML of a body as the Markdown that it stands for.

pub(super) mod blocks;
pub(super) mod declaration;
pub(super) mod elements;
mod emphasis;
pub(super) mod fragment;
pub(super) mod image;
pub(super) mod inline;
mod pages;
pub(super) mod tag;
