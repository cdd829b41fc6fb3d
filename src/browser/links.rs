//! The links of the page: which are followed by the viewer, and where they lead.

use super::{current_address, is_ready};
use crate::posting::Lang;
use crate::route::{self, Route};
use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document, window};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlAnchorElement, MouseEvent};

/// A link of this site that was clicked.
pub struct Followed {
    /// Path, query and fragment.
    pub address: String,
    /// What it asks for.
    pub route: Route,
    /// The language that the link lets the reader choose, when it is such a link.
    pub chosen: Option<Lang>,
}

/// Takes over plain clicks on links to pages that the viewer `reaches`; all others are left to the
/// browser, as all are when the viewer has given up. Keep the listener alive.
pub fn on_link(
    root: String,
    reaches: impl Fn(&Route) -> bool + 'static,
    then: impl Fn(Followed) + 'static,
) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document(), "click", options, move |event| {
        if !is_ready() {
            return;
        }
        if let Some(followed) = followed(&root, event).filter(|link| reaches(&link.route)) {
            event.prevent_default();
            then(followed);
        }
    })
}

/// Calls back with what a link of this site leads to when the pointer or the focus comes to it. Keep
/// the listeners alive.
pub fn on_pointed(root: String, then: impl Fn(Route) + 'static) -> [EventListener; 2] {
    let then = Rc::new(move |event: &Event| {
        let link = link(event);
        if let Some(route) = link.and_then(|link| route_of(&root, &link)) {
            then(route);
        }
    });
    let listen = |kind: &'static str| {
        let then = then.clone();
        EventListener::new(&document(), kind, move |event| then(event))
    };
    ["pointerover", "focusin"].map(listen)
}

/// The link in which an event happened.
fn link(event: &Event) -> Option<HtmlAnchorElement> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let link = target.closest("a[href]").ok()??;
    link.dyn_into::<HtmlAnchorElement>().ok()
}

/// What a link leads to, when it stays on the site.
fn route_of(root: &str, link: &HtmlAnchorElement) -> Option<Route> {
    let here = link.origin() == window().location().origin().ok()?;
    let path = link.pathname();
    let below = route::below(root, &path).filter(|_| here)?;
    Some(Route::from_address(&below, &link.search()))
}

fn followed(root: &str, event: &Event) -> Option<Followed> {
    let click = event.dyn_ref::<MouseEvent>()?;
    let modified = click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key();
    if modified || click.button() != 0 || click.default_prevented() {
        return None;
    }
    let link = link(event)?;
    if link.has_attribute("download") || !link.target().is_empty() {
        return None;
    }
    let route = route_of(root, &link)?;
    let address = link.pathname() + &link.search();
    if !link.hash().is_empty() && address == current_address() {
        return None;
    }
    let chosen = link
        .get_attribute("data-lang")
        .and_then(|code| Lang::from_code(&code));
    Some(Followed {
        address: address + &link.hash(),
        route,
        chosen,
    })
}
