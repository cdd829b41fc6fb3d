//! The search field and the filters: their keys, what was typed and chosen in them.

use super::{focus, storage};
use crate::route::Query;
use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, HtmlSelectElement, KeyboardEvent};

/// Under which it is remembered that the `/` key is turned off.
const SLASH_KEY: &str = "babillard.slash";

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

/// The code of what a field of choice or a box is for, and the key that was chosen by it.
pub fn chosen(event: &Event) -> Option<(String, String)> {
    chosen_in(event.target()?.dyn_ref()?)
}

fn chosen_in(field: &Element) -> Option<(String, String)> {
    if let Some(field) = field.dyn_ref::<HtmlSelectElement>() {
        return Some((field.name(), field.value()));
    }
    let field = field.dyn_ref::<HtmlInputElement>()?;
    let key = if field.checked() {
        field.value()
    } else {
        String::new()
    };
    Some((field.name(), key))
}

/// Makes the field of choice or the box of a code show `key`, where there is one.
pub fn show_chosen(code: &str, key: &str) {
    let Some(field) = document().get_element_by_id(code) else {
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

/// `query` with what the reader has typed and chosen, of what has these codes, in the page before the
/// viewer was there.
pub fn with_typed(query: Query, codes: &[&str]) -> Query {
    let field = |id: &str| document().get_element_by_id(id);
    let text = field("q").and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
    let text = text
        .map(|field| field.value())
        .filter(|text| !text.is_empty());
    let query = Query {
        text: text.unwrap_or(query.text.clone()),
        ..query
    };
    codes.iter().fold(query, |query, code| {
        let chosen = field(code).and_then(|field| chosen_in(&field));
        match chosen.filter(|(_, key)| !key.is_empty()) {
            Some((code, key)) => query.with_facet(&code, &key),
            None => query,
        }
    })
}
