//! The views: a state goes in, nodes come out; what a reader does leaves by callbacks.
//!
//! They are functions. Each Yew component type costs the download about 2 kB (its own lifecycle,
//! mounting and hydration), so a component stands only where it saves work: the viewer's root,
//! and a body, which is laid out once. Links are plain links: the app takes clicks on them over,
//! so that they also work by themselves, in a new tab and without script.

pub mod board_name;
pub mod choice_page;
pub mod failed;
pub mod footer;
pub mod list;
pub mod loading;
pub mod not_found_page;
pub mod page;
pub mod posting;
pub mod sheet;
pub mod title;

use yew::prelude::*;

/// What a reader can do on a page besides following links.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct On {
    /// The text of the search field changed; the app reads it from the event.
    pub query: Callback<InputEvent>,
    /// A value of a facet was chosen; the app reads it from the event.
    pub facet: Callback<Event>,
    /// The search form was sent: what it leaves is to be seen.
    pub sent: Callback<SubmitEvent>,
    /// The box that turns the `/` key off was ticked or cleared; the app reads it from the event.
    pub slash: Callback<Event>,
    /// More of the list is asked for.
    pub more: Callback<()>,
    /// What failed is asked for again.
    pub retry: Callback<()>,
    /// The search field has the focus: what searches can be fetched.
    pub seek: Callback<FocusEvent>,
    /// The page's address is to be copied.
    pub copy_link: Callback<()>,
    /// The system's sheet for sharing is asked for.
    pub share: Callback<()>,
}
