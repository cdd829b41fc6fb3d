//! The three status filters of a list, as links with their counts.

use crate::posting::Lang;
use crate::route::{Filter, Query, Route};
use crate::state::State;
use crate::text::{self, text};
use yew::prelude::*;

/// Links, so that a filter can be opened in a new tab and shared; each keeps the query.
pub fn status_filter(lang: Lang, state: &State, query: &Query) -> Html {
    let link = |filter: Filter| {
        let current = filter == query.filter;
        let query = Query {
            filter,
            ..query.clone()
        };
        html! {
            <li>
                <a
                    href={state.href(&Route::List { lang, query })}
                    aria-current={current.then_some("true")}
                >
                    { text::filter_name(lang, filter) }
                    { " " }
                    <span class="number">{ text::number(lang, state.total(lang, filter)) }</span>
                </a>
            </li>
        }
    };
    html! {
        <nav class="status-filter" aria-label={text(lang).filter_label}>
            <ul>{ for Filter::ALL.map(link) }</ul>
        </nav>
    }
}
