//! Every touch of the browser: addresses, fetches, focus, what is remembered.
//!
//! Only `app` calls these. A browser that refuses something (storage in a private window, say)
//! leaves the page as it is; nothing here panics.

pub mod boot;
pub mod fields;
pub mod links;

use crate::posting::Lang;
use crate::route::{self, Route};
use gloo::events::EventListener;
use gloo::timers::callback::Interval;
use gloo::utils::{document, document_element, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, FocusOptions, HtmlElement, ShareData, Storage};

/// Under which name the language last read is remembered.
const LANGUAGE_KEY: &str = "babillard.language";

/// The site's root as the page says it: `/` or `/repo/`.
pub fn root() -> String {
    let meta = document()
        .query_selector(r#"meta[name="babillard-base"]"#)
        .ok()
        .flatten();
    meta.and_then(|meta| meta.get_attribute("content"))
        .unwrap_or_else(|| "/".to_owned())
}

/// What the page itself carries for the viewer under this id, as JSON. A host may answer any
/// address with one page (a 404, say), so only data made for `page` is taken.
pub fn page_data(id: &str, page: &str) -> Option<String> {
    let script = document().get_element_by_id(id)?;
    let own = script
        .get_attribute("data-page")
        .is_some_and(|made_for| made_for == page);
    script.text_content().filter(|_| own)
}

/// The route of the present address.
pub fn current_route(root: &str) -> Route {
    let query = window().location().search().unwrap_or_default();
    Route::from_address(&current_path(root).unwrap_or_default(), &query)
}

/// The route of the static page at the present address, which knows of no query; nothing where the
/// page does not stand below the root for which it was made.
pub fn current_page(root: &str) -> Option<Route> {
    Some(Route::from_address(&current_path(root)?, ""))
}

fn current_path(root: &str) -> Option<String> {
    route::below(root, &window().location().pathname().ok()?)
}

/// The present path and query.
pub fn current_address() -> String {
    let location = window().location();
    location.pathname().unwrap_or_default() + &location.search().unwrap_or_default()
}

/// The present fragment, without `#`.
pub fn current_fragment() -> Option<String> {
    let hash = window().location().hash().unwrap_or_default();
    hash.strip_prefix('#')
        .filter(|id| !id.is_empty())
        .map(str::to_owned)
}

/// Adds an address to the history.
pub fn push(address: &str) {
    if let Ok(history) = window().history() {
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(address));
    }
}

/// Puts an address in the place of the present one.
pub fn replace(address: &str) {
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(address));
    }
}

/// Calls back when the reader goes back or forward. Keep the listener alive.
pub fn on_history(then: impl Fn() + 'static) -> EventListener {
    EventListener::new(&window(), "popstate", move |_| then())
}

/// Calls back when the reader comes back to the page. Keep the listener alive.
pub fn on_return(then: impl Fn() + 'static) -> EventListener {
    EventListener::new(&document(), "visibilitychange", move |_| {
        if !document().hidden() {
            then();
        }
    })
}

/// Calls back when `babillard serve` has put other data into the page. Keep the listener alive.
pub fn on_change(then: impl Fn() + 'static) -> EventListener {
    EventListener::new(&document(), "babillard:changed", move |_| then())
}

/// Calls back after so many milliseconds.
pub fn after(milliseconds: u32, then: impl FnOnce() + 'static) {
    gloo::timers::callback::Timeout::new(milliseconds, then).forget();
}

/// The language of an earlier visit, else the first of the browser's that the board has.
pub fn known_language() -> Option<Lang> {
    let remembered = storage()
        .and_then(|storage| storage.get_item(LANGUAGE_KEY).ok()?)
        .and_then(|code| Lang::from_code(&code));
    remembered.or_else(|| {
        let languages = window().navigator().languages();
        let mut codes = languages.iter().filter_map(|tag| tag.as_string());
        codes.find_map(|tag| Lang::from_code(&tag.split('-').next()?.to_ascii_lowercase()))
    })
}

/// Remembers the language for the next visit to the site's root.
pub fn remember_language(lang: Lang) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(LANGUAGE_KEY, lang.code());
    }
}

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// Sets the document's language (WCAG 3.1.1).
pub fn set_language(lang: Lang) {
    let _ = document_element().set_attribute("lang", lang.code());
}

/// Sets the document's title.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Takes away what the page's head says of its own address alone, once another page is shown.
pub fn forget_own_address() {
    let told = "link[rel=canonical],link[hreflang],meta[name=robots],meta[property],script[type='application/ld+json']";
    while let Some(element) = document().query_selector(told).ok().flatten() {
        element.remove();
    }
}

/// Says in the head what the page is about, and whether search engines may list it.
pub fn describe(description: &str, indexed: bool) {
    if let Ok(Some(meta)) = document().query_selector("meta[name=description]") {
        let _ = meta.set_attribute("content", description);
    }
    if !indexed {
        add_to_head("meta", &[("name", "robots"), ("content", "noindex")]);
    }
}

/// Adds a link to the head: the page's own address, or its equal in a language.
pub fn link_head(rel: &str, lang: Option<&str>, address: &str) {
    let lang = lang.map(|lang| ("hreflang", lang));
    let attributes = [("rel", rel), ("href", address)].into_iter().chain(lang);
    add_to_head("link", &attributes.collect::<Vec<_>>());
}

fn add_to_head(name: &str, attributes: &[(&str, &str)]) {
    if let (Some(head), Ok(element)) = (document().head(), document().create_element(name)) {
        for (name, value) in attributes {
            let _ = element.set_attribute(name, value);
        }
        let _ = head.append_child(&element);
    }
}

/// Says that the page now answers: tests and scripts can wait for `html[data-viewer="ready"]`.
pub fn mark_ready() {
    let _ = document_element().set_attribute("data-viewer", "ready");
}

/// The reader's clock, in seconds since 1970.
pub fn now() -> i64 {
    (js_sys::Date::now() / 1000.0) as i64
}

/// What goes on as long as the page asks the clock.
pub type Clock = (Interval, EventListener);

/// Calls `look` now and then, and when the reader comes back to the page: a computer that slept counts
/// no time.
pub fn on_time(look: impl Fn() + Clone + 'static) -> Clock {
    const MILLISECONDS: u32 = 5_000;
    let again = look.clone();
    let back = EventListener::new(&document(), "visibilitychange", move |_| again());
    (Interval::new(MILLISECONDS, look), back)
}

/// Shows the links to apply, which a page holds back until the clock has been asked (`static/boot.js`).
pub fn show_apply() {
    let _ = document_element().set_attribute("data-clock", "open");
}

/// Moves the focus to the page's heading, without scrolling; false when there is none yet.
pub fn focus_heading() -> bool {
    focus("#page-title")
}

/// Moves the focus to the link of the list's posting of this number, from 0.
pub fn focus_posting(number: usize) -> bool {
    focus(&format!(
        "main > .postings > li:nth-child({}) a",
        number + 1
    ))
}

fn focus(selector: &str) -> bool {
    let element = document().query_selector(selector).ok().flatten();
    let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else {
        return false;
    };
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    element.focus_with_options(&options).is_ok()
}

/// Whether the browser lets a page copy, and whether the system has a sheet for sharing.
pub fn offers() -> (bool, bool) {
    let navigator = window().navigator();
    let has = |name: &str| {
        let value = js_sys::Reflect::get(&navigator, &name.into());
        value.is_ok_and(|value| value.is_truthy())
    };
    (has("clipboard"), has("share"))
}

/// Copies the page's address; false when the browser refuses.
pub async fn copy_address() -> bool {
    let Ok(address) = window().location().href() else {
        return false;
    };
    let written = window().navigator().clipboard().write_text(&address);
    JsFuture::from(written).await.is_ok()
}

/// Opens the system's sheet for sharing the page. A reader who closes it again changed their mind.
pub async fn share_address() {
    let data = ShareData::new();
    data.set_title(&document().title());
    if let Ok(address) = window().location().href() {
        data.set_url(&address);
    }
    let _ = JsFuture::from(window().navigator().share_with_data(&data)).await;
}

/// The id of the section that the reader has before them; nothing at the top of a page.
pub fn section_read() -> Option<String> {
    let third = window().inner_height().ok()?.as_f64()? / 3.0;
    let headings = document().query_selector_all(".body [id^=s-]").ok()?;
    let mut read = None;
    for at in 0..headings.length() {
        let heading = headings.item(at)?.dyn_into::<Element>().ok()?;
        if heading.get_bounding_client_rect().top() > third {
            break;
        }
        read = Some(heading.id());
    }
    read.filter(|_| window().scroll_y().is_ok_and(|y| y > 0.0))
}

/// Scrolls to the top of the page.
pub fn scroll_to_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// Scrolls to the element of this id; false when there is none yet.
pub fn scroll_to(id: &str) -> bool {
    let element = document().get_element_by_id(id);
    if let Some(element) = &element {
        // What is above it has its own height from now on.
        let _ = document_element().remove_attribute(boot::DRAWING);
        element.scroll_into_view();
    }
    element.is_some()
}

/// Whether the viewer runs, and has not given up.
fn is_ready() -> bool {
    document_element().get_attribute("data-viewer").as_deref() == Some("ready")
}

/// The element that the viewer fills.
pub fn mount_point() -> Option<Element> {
    document().get_element_by_id("app")
}
