//! The three status filters of a list, as links with their counts.

use crate::posting::Lang;
use crate::route::{Filter, Query, Route};
use crate::state::State;
use crate::text::{self, text};
use std::rc::Rc;
use yew::prelude::*;

/// See [`StatusFilter`].
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The page's language.
    pub lang: Lang,
    /// Where the counts come from.
    pub state: Rc<State>,
    /// The list's query, which a filter keeps.
    pub query: Query,
}

/// Links, so that a filter can be opened in a new tab and shared.
#[component]
pub fn StatusFilter(props: &Props) -> Html {
    let Props { lang, state, query } = props;
    let link = |filter: Filter| {
        let query = Query {
            filter,
            ..query.clone()
        };
        let current = filter == props.query.filter;
        let total = state
            .catalog
            .ready()
            .map_or(0, |catalog| catalog.total(*lang, filter));
        html! {
            <li>
                <a
                    href={state.href(&Route::List { lang: *lang, query })}
                    aria-current={current.then_some("true")}
                >
                    { text::filter_name(*lang, filter) }
                    <span class="number">{ total }</span>
                </a>
            </li>
        }
    };
    html! {
        <nav class="status-filter" aria-label={text(*lang).filter_label}>
            <ul>{ for Filter::ALL.map(link) }</ul>
        </nav>
    }
}
