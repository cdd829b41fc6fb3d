//! A board becomes a site: bundle, search index, pages, redirects, feeds, and a folder put in place.

pub mod building;
pub mod bundling;
mod gleaning;
pub mod offline;
pub mod own;
pub mod pages;
pub mod reading;
pub mod searching;
pub mod swap;
pub mod viewer;
pub mod wholes;
pub mod workplace;
pub mod write;
