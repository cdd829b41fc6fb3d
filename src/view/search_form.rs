//! The search field of a list, and what it can be narrowed by.

use super::On;
use super::facets::facets;
use crate::posting::Lang;
use crate::route::{Filter, Query, Route};
use crate::state::State;
use crate::state::list::ListView;
use crate::text::text;
use yew::prelude::*;

/// A search landmark; it searches as one types, so that sending the form has nothing left to do.
pub fn search_form(lang: Lang, state: &State, query: &Query, list: &ListView, on: &On) -> Html {
    let text = text(lang);
    let onsubmit = Callback::from(|event: SubmitEvent| event.prevent_default());
    html! {
        <form
            class="search-form"
            role="search"
            method="get"
            action={state.href(&Route::list(lang))}
            {onsubmit}
        >
            <label for="q">{ text.search_label }</label>
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
            { facets(lang, state, query, list, on) }
            <p class="slash">
                <input id="slash" type="checkbox" onchange={on.slash.clone()} />
                <label for="slash">{ text.slash_off }</label>
            </p>
            if query.filter != Filter::default() {
                <input type="hidden" name="status" value={query.filter.code()} />
            }
        </form>
    }
}
