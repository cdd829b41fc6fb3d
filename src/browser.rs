//! Every touch of the browser: addresses, fetches, focus, what is remembered.
//!
//! Only `app` calls these. A browser that refuses something (storage in a private window, say)
//! leaves the page as it is; nothing here panics.

use crate::posting::{FactKind, Lang};
use crate::route::{self, Query, Route};
use crate::search::desk::Words;
use crate::search::reply::{Reply, Results};
use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Interval;
use gloo::utils::{document, document_element, window};
use js_sys::{Promise, Uint8Array};
use std::rc::Rc;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    Element, Event, FocusOptions, HtmlAnchorElement, HtmlElement, HtmlInputElement,
    HtmlSelectElement, KeyboardEvent, MouseEvent, ShareData, Storage,
};

/// Under which name the language last read is remembered.
const LANGUAGE_KEY: &str = "babillard.language";

/// Under which it is remembered that the `/` key is turned off.
const SLASH_KEY: &str = "babillard.slash";

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

/// Whether the line costs its reader, or is slow: nothing is fetched ahead on it.
pub fn saves_data() -> bool {
    spares().unwrap_or_default()
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

/// The keys of the search: `/` leads to its field, Escape clears it or leads back to it, the arrows
/// go from it through the results. `cleared` is called when it is to be cleared. Keep the listener alive.
pub fn on_search_keys(cleared: impl Fn() + 'static) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document(), "keydown", options, move |event| {
        if handled(event, &cleared).is_some() {
            event.prevent_default();
        }
    })
}

/// Does what a key asks for; nothing when it is none of the search's.
fn handled(event: &Event, cleared: &impl Fn()) -> Option<()> {
    let key = event.dyn_ref::<KeyboardEvent>()?;
    // What is pressed while an input method composes is for that; Safari tells the last of these keys
    // by its code alone.
    const COMPOSES: u32 = 229;
    let composes = key.is_composing() || key.key_code() == COMPOSES;
    if key.ctrl_key() || key.meta_key() || key.alt_key() || composes {
        return None;
    }
    // An event from a shadow tree has another target out here.
    let target = key.composed_path().get(0).dyn_into::<Element>().ok()?;
    let field = document().get_element_by_id("q")?;
    let in_field = target == field;
    let name = key.key();
    if name == "/" {
        // What else has the focus may have a field in it that nobody else sees, as a shadow tree has.
        const NO_FIELDS: &str = ":root, body, a, button, summary, [type=checkbox], [tabindex]:not([role=textbox], [role=searchbox], [role=combobox])";
        let target = target.dyn_into::<HtmlElement>().ok()?;
        let plain = target.matches(NO_FIELDS).ok()? && !target.local_name().contains('-');
        let writes = !plain || target.is_content_editable();
        let off = document().query_selector("#slash:checked").ok()?.is_some();
        return (!writes && !off && focus("#q")).then_some(());
    }
    let links = document()
        .query_selector_all("main > .postings h2 a")
        .ok()?;
    let at = (0..links.length()).find(|at| links.get(*at).as_ref() == Some(target.as_ref()));
    if !in_field && at.is_none() {
        return None;
    }
    match (name.as_str(), at) {
        ("Escape", None) => cleared(),
        ("Escape", Some(_)) | ("ArrowUp", Some(0)) => _ = focus("#q"),
        ("ArrowDown" | "ArrowUp", _) => {
            let next = match (name == "ArrowDown", at) {
                (true, at) => at.map_or(0, |at| at + 1),
                (false, at) => at?.checked_sub(1)?,
            };
            links
                .get(next)?
                .dyn_into::<HtmlElement>()
                .ok()?
                .focus()
                .ok()?;
        }
        _ => return None,
    }
    Some(())
}

/// Remembers whether the reader has turned the `/` key off (WCAG 2.1.4), as the box says in which
/// an event happened.
pub fn keep_slash(event: &Event) -> Option<()> {
    let off = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    let kept = match off.checked() {
        true => storage()?.set_item(SLASH_KEY, "off"),
        false => storage()?.remove_item(SLASH_KEY),
    };
    kept.ok()
}

/// Makes the box say what is remembered; false when there is none yet.
pub fn show_slash() -> bool {
    let field = document().get_element_by_id("slash");
    let field = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
    if let Some(field) = &field {
        let off = storage().and_then(|storage| storage.get_item(SLASH_KEY).ok()?);
        field.set_checked(off.is_some());
    }
    field.is_some()
}

/// The text of the field in which an event happened.
pub fn field_text(event: &Event) -> Option<String> {
    let field = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    Some(field.value())
}

/// The kind of fact that a field of choice or a box is for, and the key that was chosen by it.
pub fn chosen(event: &Event) -> Option<(FactKind, String)> {
    chosen_in(event.target()?.dyn_ref()?)
}

fn chosen_in(field: &Element) -> Option<(FactKind, String)> {
    if let Some(field) = field.dyn_ref::<HtmlSelectElement>() {
        return Some((FactKind::from_code(&field.name())?, field.value()));
    }
    let field = field.dyn_ref::<HtmlInputElement>()?;
    let key = if field.checked() {
        field.value()
    } else {
        String::new()
    };
    Some((FactKind::from_code(&field.name())?, key))
}

/// Makes the field of choice or the box for a kind of fact show `key`, where there is one.
pub fn show_chosen(kind: FactKind, key: &str) {
    let Some(field) = document().get_element_by_id(kind.code()) else {
        return;
    };
    match field.dyn_ref::<HtmlSelectElement>() {
        Some(field) if field.value() != key => field.set_value(key),
        Some(_) => {}
        None => {
            if let Ok(field) = field.dyn_into::<HtmlInputElement>() {
                field.set_checked(!key.is_empty());
            }
        }
    }
}

/// Closes the filters and leads to what they leave.
pub fn show_results() {
    let open = document().query_selector(".filters[open]").ok().flatten();
    if let Some(filters) = open {
        let _ = filters.remove_attribute("open");
        focus(".count a");
    }
}

/// Calls back after so many milliseconds.
pub fn after(milliseconds: u32, then: impl FnOnce() + 'static) {
    gloo::timers::callback::Timeout::new(milliseconds, then).forget();
}

/// Fetches a text; `fresh` asks the host whether it has changed, even where the browser has kept it.
/// What went wrong is not told apart: the reader can only try again.
pub async fn fetch(address: &str, fresh: bool) -> Option<String> {
    String::from_utf8(bytes(address.to_owned(), fresh).await?.to_vec()).ok()
}

/// Begins to fetch what is likely to be asked for next, so that it is here then.
pub fn fetch_ahead(address: &str) {
    let _ = get_ahead(address);
}

/// The bytes at an address; nothing when they did not come within the limits of `boot.js`.
async fn bytes(address: String, fresh: bool) -> Option<Uint8Array> {
    let bytes = JsFuture::from(get(&address, fresh).ok()?).await.ok()?;
    bytes.dyn_into().ok()
}

#[wasm_bindgen]
extern "C" {
    /// See `static/boot.js`.
    #[wasm_bindgen(js_namespace = babillard, catch)]
    fn load(module: &str) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = babillard, catch)]
    fn renew() -> Result<(), JsValue>;
    #[wasm_bindgen(js_namespace = babillard, catch)]
    fn get(address: &str, fresh: bool) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = babillard, catch, js_name = getAhead)]
    fn get_ahead(address: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(js_namespace = babillard, catch, js_name = openPage)]
    fn begin_open_page() -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = babillard, catch)]
    fn died(why: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(js_namespace = babillard, catch, js_name = drawing)]
    fn begin_drawing() -> Result<(), JsValue>;
    #[wasm_bindgen(js_namespace = babillard, catch, js_name = drawn)]
    fn end_drawing() -> Result<(), JsValue>;
    #[wasm_bindgen(js_namespace = babillard, catch, js_name = isUntouched)]
    fn untouched() -> Result<bool, JsValue>;
    #[wasm_bindgen(js_namespace = babillard, catch)]
    fn spares() -> Result<bool, JsValue>;
    #[wasm_bindgen(js_namespace = babillard, js_name = atHand)]
    fn at_hand(module: &str) -> Option<Search>;
    #[wasm_bindgen(js_namespace = babillard, catch, js_name = pause)]
    fn begin_pause(frame: bool) -> Result<Promise, JsValue>;

    /// What `src/bin/markdown.rs` exports.
    type Markdown;
    #[wasm_bindgen(method, catch)]
    fn lay_out(this: &Markdown, source: &str, lang: &str) -> Result<String, JsValue>;
}

#[wasm_bindgen]
extern "C" {
    /// What `src/bin/search.rs` exports.
    type Search;
    #[wasm_bindgen(method, catch)]
    fn ask(this: &Search, question: &str) -> Result<String, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn give(this: &Search, path: &str, bytes: &Uint8Array) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch)]
    fn give_text(
        this: &Search,
        path: &str,
        title: &str,
        description: &str,
        markdown: &str,
    ) -> Result<(), JsValue>;
}

/// What the module that searches answers at once (see `search::question`); nothing while it, or a file
/// that the answer takes, is not here.
pub fn search_at_hand(question: &str) -> Option<Results> {
    match ask(&at_hand("search")?, question)? {
        Reply::Found(results) => Some(results),
        Reply::Needs(_) => None,
    }
}

fn ask(module: &Search, question: &str) -> Option<Reply> {
    Reply::read(&module.ask(question).ok()?)
}

/// Has the module that searches answer, giving it the files below `root` that it asks for, and the
/// postings at `texts`, which need not come; nothing when the module or another file did not come.
/// `words` reads a posting's data.
pub async fn search(
    root: &str,
    question: &str,
    texts: &[String],
    words: fn(&[u8]) -> Option<Words>,
) -> Option<Results> {
    /// Table of contents, terms, blocks, jobs, each perhaps twice; jobs and texts for a phrase.
    const ROUNDS: usize = 24;
    let module = JsFuture::from(load("search").ok()?).await.ok()?;
    let module = module.unchecked_into::<Search>();
    let mut paths = texts.to_vec();
    for round in 0..ROUNDS {
        // All are on their way at once.
        let files = paths
            .iter()
            .map(|path| get(&format!("{root}{path}"), false).ok());
        let files: Vec<Option<Promise>> = files.collect();
        for (path, file) in paths.iter().zip(files) {
            let given = match JsFuture::from(file?).await.ok()?.dyn_into::<Uint8Array>() {
                Ok(bytes) => give(&module, path, &bytes, words),
                Err(_) => None,
            };
            if round > 0 {
                given?;
            }
        }
        match ask(&module, question)? {
            Reply::Found(results) => return Some(results),
            // What was given and is asked for again was damaged.
            Reply::Needs(needed) if needed == paths => return None,
            Reply::Needs(needed) => paths = needed,
        }
    }
    None
}

/// Gives the module that searches a file of the index, or the words of a posting.
fn give(
    module: &Search,
    path: &str,
    bytes: &Uint8Array,
    words: fn(&[u8]) -> Option<Words>,
) -> Option<()> {
    if !path.ends_with(".json") {
        return module.give(path, bytes).ok();
    }
    let words = words(&bytes.to_vec())?;
    let given = module.give_text(path, &words.title, &words.description, &words.markdown);
    given.ok()
}

/// Lets the browser answer the reader before the next piece of work, or until it has drawn a frame.
pub async fn pause(frame: bool) {
    // A cached older `boot.js` has no `pause`.
    if let Ok(pause) = begin_pause(frame) {
        let _ = JsFuture::from(pause).await;
    }
}

/// Under which name the page says that the next picture leaves out what is out of sight.
const DRAWING: &str = "data-drawing";

/// Has the next picture of a list, or of two languages beside each other, leave out what is out of
/// sight.
pub fn draw_in_two() {
    let _ = document_element().set_attribute(DRAWING, "");
}

/// Once the first picture is there, has the next one draw what it left out.
pub fn draw_the_rest() {
    let waits = || document().query_selector("main .loading").ok().flatten();
    if document_element().has_attribute(DRAWING) && waits().is_none() {
        spawn_local(async {
            pause(true).await;
            let _ = document_element().remove_attribute(DRAWING);
        });
    }
}

/// Leaves for the page at the present address as its host has it; comes back when that is no way out.
pub async fn open_page() {
    if let Ok(opening) = begin_open_page() {
        let _ = JsFuture::from(opening).await;
    }
}

/// Reloads the page if there is a newer build of it.
pub fn load_newer_page() {
    let _ = renew();
}

/// Begins to fetch the module that reads Markdown, unless it is here or on its way.
pub fn fetch_markdown_module() {
    let _ = load("markdown");
}

/// Has the module that reads Markdown lay out a body, see `markdown::wire`; nothing when the module
/// did not come, or gave up.
pub async fn lay_out(source: &str, lang: Lang) -> Option<String> {
    let module = JsFuture::from(load("markdown").ok()?).await.ok()?;
    let module = module.unchecked_into::<Markdown>();
    module.lay_out(source, lang.code()).ok()
}

/// The language remembered from before, else the first of the browser's that the board has.
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
        let _ = document_element().remove_attribute(DRAWING);
        element.scroll_into_view();
    }
    element.is_some()
}

/// Whether the page's elements are still those that the host made, so that they can be taken over.
pub fn is_untouched() -> bool {
    untouched().unwrap_or_default()
}

/// Says that a picture begins: what others have done to the page since the last is taken back.
pub fn drawing() {
    let _ = begin_drawing();
}

/// Says that a picture stands.
pub fn drawn() {
    let _ = end_drawing();
}

/// Says to `boot.js` that the viewer has given up: it leads the reader out of the page.
pub fn give_up(why: &str) {
    let _ = died(why);
}

/// Whether the viewer runs, and has not given up.
fn is_ready() -> bool {
    document_element().get_attribute("data-viewer").as_deref() == Some("ready")
}

/// `query` with what the reader has typed and chosen in the page before the viewer was there.
pub fn with_typed(query: Query) -> Query {
    let field = |id: &str| document().get_element_by_id(id);
    let text = field("q").and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
    let text = text
        .map(|field| field.value())
        .filter(|text| !text.is_empty());
    let query = Query {
        text: text.unwrap_or(query.text.clone()),
        ..query
    };
    FactKind::facets().fold(query, |query, kind| {
        let chosen = field(kind.code()).and_then(|field| chosen_in(&field));
        match chosen.filter(|(_, key)| !key.is_empty()) {
            Some((kind, key)) => query.with_facet(kind, &key),
            None => query,
        }
    })
}

/// The element that the viewer fills.
pub fn mount_point() -> Option<Element> {
    document().get_element_by_id("app")
}
