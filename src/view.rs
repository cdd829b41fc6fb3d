//! The components: a state goes in, nodes come out; what a reader does leaves by callbacks.
//!
//! Links are plain links: the app takes clicks on them over, so that they also work by
//! themselves, in a new tab and without script.

pub mod choice_page;
pub mod failed;
pub mod footer;
pub mod header;
pub mod language_switch;
pub mod list_page;
pub mod loading;
pub mod markdown_body;
pub mod not_found_page;
pub mod page;
pub mod posting_card;
pub mod posting_list;
pub mod posting_page;
pub mod search_form;
pub mod status_filter;
