//! In the place of an empty list: why it is empty, and what gives something, each with its number.

use crate::posting::{FactKind, Lang};
use crate::route::{Filter, Query, Route};
use crate::search::reply::Results;
use crate::state::State;
use crate::text::{self, text};
use crate::view::list::tally::label;
use yew::prelude::*;

/// A way out: what is asked instead, in words, and how many it gives, where that is known.
type Way = (Query, String, Option<usize>);

/// The search found nothing.
pub fn nothing_found(lang: Lang, state: &State, query: &Query, results: &Results) -> Html {
    let mut ways: Vec<Way> = Vec::new();
    for (words, count) in &results.ways {
        let query = Query {
            text: words.clone(),
            ..query.clone()
        };
        ways.push((query, text::search_for(lang, words), Some(*count)));
    }
    if results.without_facets > 0 {
        let chosen = query.facets.iter();
        let labels: Vec<String> = chosen.map(|pair| label(lang, state, pair)).collect();
        let all = Query {
            facets: Vec::new(),
            ..query.clone()
        };
        let words = text::without(lang, &labels.join(", "));
        ways.push((all, words, Some(results.without_facets)));
    }
    let others = [Filter::Open, Filter::Archived].into_iter();
    for (filter, count) in others
        .zip(results.by_status)
        .filter(|(_, count)| *count > 0)
    {
        let query = Query {
            filter,
            ..query.clone()
        };
        let words = text::same_search_in(lang, filter).to_owned();
        ways.push((query, words, Some(count)));
    }
    add_remote(lang, state, query, &mut ways);
    add_all(lang, state, query, &mut ways);
    nothing_but(
        lang,
        state,
        text::nothing_for(lang, query.text.trim()),
        ways,
    )
}

/// The list itself has nothing of what is asked for.
pub fn nothing(lang: Lang, state: &State, query: &Query) -> Html {
    let words = query.text.trim();
    let total = state.total(lang, Filter::All);
    let message = match (words, query.filter) {
        ("", _) if !query.facets.is_empty() => text(lang).none_chosen.to_owned(),
        ("", _) if total == 0 => text(lang).none_at_all.to_owned(),
        ("", Filter::Open) => text(lang).none_open.to_owned(),
        ("", Filter::Archived) => text(lang).none_archived.to_owned(),
        ("", Filter::All) => text(lang).none_at_all.to_owned(),
        (words, _) => text::nothing_for(lang, words),
    };
    let mut ways: Vec<Way> = Vec::new();
    if query.filter != Filter::All && total > state.total(lang, query.filter) {
        let all = Query {
            filter: Filter::All,
            ..query.clone()
        };
        let (words, count) = match query.is_whole() {
            true => (text(lang).show_all, Some(total)),
            false => (text::same_search_in(lang, Filter::All), None),
        };
        ways.push((all, words.to_owned(), count));
    }
    if !query.is_whole() && total > 0 {
        add_remote(lang, state, query, &mut ways);
        add_all(lang, state, query, &mut ways);
    }
    nothing_but(lang, state, message, ways)
}

/// The open jobs that can be done from home.
fn add_remote(lang: Lang, state: &State, query: &Query, ways: &mut Vec<Way>) {
    let code = FactKind::Remote.code();
    let remote = Query::default().with_facet(code, "yes");
    let count = state.list_view(lang, &remote).matching;
    if count > 0 && query.facet(code).is_none() {
        let words = text(lang).remote.to_owned();
        ways.push((remote, words, Some(count)));
    }
}

/// All that the status has.
fn add_all(lang: Lang, state: &State, query: &Query, ways: &mut Vec<Way>) {
    let all = Query {
        filter: query.filter,
        ..Query::default()
    };
    let count = state.total(lang, query.filter);
    if count > 0 {
        ways.push((all, text(lang).clear_choices.to_owned(), Some(count)));
    }
}

fn nothing_but(lang: Lang, state: &State, why: String, ways: Vec<Way>) -> Html {
    let way = |(query, label, count): Way| {
        html! {
            <li>
                <a href={state.href(&Route::List { lang, query })}>{ label }</a>
                if let Some(count) = count {
                    <span>{ text::counts::count(lang, Filter::All, count) }</span>
                }
            </li>
        }
    };
    html! {
        <div class="nothing">
            <h2>{ why }</h2>
            if !ways.is_empty() {
                <p>{ text(lang).ways_out }</p>
                <ul>{ for ways.into_iter().map(way) }</ul>
            }
        </div>
    }
}
