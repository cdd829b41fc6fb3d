//! The search field of a list.

use crate::posting::Lang;
use crate::route::Filter;
use crate::text::text;
use yew::prelude::*;

/// See [`SearchForm`].
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The page's language.
    pub lang: Lang,
    /// What stands in the field.
    pub text: String,
    /// The list's filter, which a search keeps.
    pub filter: Filter,
    /// The list's address.
    pub action: String,
    /// The text of the field changed; the app reads it from the event.
    pub on_query: Callback<InputEvent>,
}

/// A search landmark; it searches as one types, so that sending the form has nothing left to do.
#[component]
pub fn SearchForm(props: &Props) -> Html {
    let text = text(props.lang);
    let onsubmit = Callback::from(|event: SubmitEvent| event.prevent_default());
    html! {
        <form class="search-form" role="search" method="get" action={props.action.clone()} {onsubmit}>
            <label for="q">{ text.search_label }</label>
            <input
                id="q"
                name="q"
                type="search"
                autocomplete="off"
                placeholder={text.search_hint}
                value={props.text.clone()}
                oninput={props.on_query.clone()}
            />
            if props.filter != Filter::default() {
                <input type="hidden" name="status" value={props.filter.code()} />
            }
        </form>
    }
}
