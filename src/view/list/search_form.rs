//! The row that finds: the search field, what one tap chooses, and the other filters.

use crate::posting::Lang;
use crate::route::{Filter, Query, Route};
use crate::state::State;
use crate::state::list::ListView;
use crate::text::text;
use crate::view::On;
use crate::view::list::facets::{chips, filters};
use yew::prelude::*;

/// A search landmark; it searches while people type, so that sending the form only shows what is found.
/// Before the viewer is there, the form leads to the address of the same search.
pub fn search_form(lang: Lang, state: &State, query: &Query, list: &ListView, on: &On) -> Html {
    let text = text(lang);
    let sent = on.sent.clone();
    let onsubmit = Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        sent.emit(event);
    });
    html! {
        <div class="search">
            <form
                class="search-form"
                role="search"
                method="get"
                action={state.href(&Route::list(lang))}
                {onsubmit}
            >
                <label class="visually-hidden" for="q">{ text.search_label }</label>
                <input
                    id="q"
                    name="q"
                    type="search"
                    autocomplete="off"
                    placeholder={text.search_hint}
                    value={query.text.clone()}
                    oninput={on.query.clone()}
                    onfocus={on.seek.clone()}
                />
                { chips(lang, state, query, list, on) }
                { filters(lang, state, query, list, on) }
                if query.filter != Filter::default() {
                    <input type="hidden" name="status" value={query.filter.code()} />
                }
            </form>
            // Without the viewer `layout.css` shows this in the form's place.
            <p class="without-viewer">{ text.without_viewer }</p>
        </div>
    }
}
