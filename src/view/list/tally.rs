//! One line above a list: how many postings it has, the way to the others, its order, and what narrows it.

use crate::posting::{FactKind, Lang, Status};
use crate::route::{Filter, Query, Route, code_of};
use crate::state::State;
use crate::state::catalog::Item;
use crate::state::list::ListView;
use crate::text::{self, text};
use std::rc::Rc;
use yew::prelude::*;

/// The statuses, the present one first, and what is chosen; each keeps all else that is asked for.
pub fn tally(lang: Lang, state: &State, query: &Query, list: &ListView) -> Html {
    let others = Filter::ALL.into_iter();
    let others = others.filter(|filter| *filter != query.filter);
    let link = |filter: Filter| status(lang, state, query, filter, list);
    html! {
        <div class="tally">
            <nav class="status-filter" aria-label={text(lang).filter_label}>
                <ul>{ for [query.filter].into_iter().chain(others).map(link) }</ul>
            </nav>
            { order(lang, state, query) }
            { chosen(lang, state, query) }
        </div>
    }
}

/// The way to the other order; what is found by words has its own, and so has what closes soon.
fn order(lang: Lang, state: &State, query: &Query) -> Html {
    let ends = |item: &Rc<Item>| item.entry.ends().is_some();
    let catalog = state.catalog.ready();
    let dated = catalog.is_some_and(|catalog| catalog.open.of(lang).iter().any(ends));
    let ordered = query.text.trim().is_empty() && query.facet(FactKind::Closing.code()).is_none();
    let by_closing = !query.by_closing;
    let words = match by_closing {
        true => text(lang).by_closing,
        false => text(lang).by_posted,
    };
    let query = Query {
        by_closing,
        ..query.clone()
    };
    html! {
        if dated && ordered && query.filter.shows(Status::Open) {
            <p class="needs-viewer"><a href={state.href(&Route::List { lang, query })}>{ words }</a></p>
        }
    }
}

fn status(lang: Lang, state: &State, query: &Query, filter: Filter, list: &ListView) -> Html {
    let current = filter == query.filter;
    let total = state.total(lang, filter);
    // How many of another status match is known from the search alone.
    let found = state.results().map(|results| {
        let [open, archived] = results.by_status;
        match filter {
            Filter::Open => open,
            Filter::Archived => archived,
            Filter::All => open + archived,
        }
    });
    let words = match (query.is_whole(), current, found) {
        (true, ..) => text::counts::tally(lang, filter, total, None),
        // What is said of titles alone would be another number once the texts have been searched.
        (_, true, _) if list.provisional && !state.search_failed() => {
            text(lang).searching.to_owned()
        }
        (_, true, _) if list.pending || list.failed || list.provisional => {
            text::filter_name(lang, filter).to_owned()
        }
        (_, true, _) => text::counts::tally(lang, filter, list.matching, Some(total)),
        (_, false, Some(found)) => text::counts::tally(lang, filter, found, None),
        (_, false, None) => text::filter_name(lang, filter).to_owned(),
    };
    let query = Query {
        filter,
        ..query.clone()
    };
    let code = filter.code();
    // The present one moves to the front; the focus goes along, by its id (`static/boot.js`).
    html! {
        <li key={code} class={current.then_some("count")}>
            <a
                id={format!("status-{code}")}
                href={state.href(&Route::List { lang, query })}
                aria-current={current.then_some("true")}
            >
                { words }
            </a>
        </li>
    }
}

/// What is chosen by filters, each a link that takes it back, and one that takes all back.
fn chosen(lang: Lang, state: &State, query: &Query) -> Html {
    let without = |pair: &String| {
        let route = Route::List {
            lang,
            query: query.clone().with_facet(code_of(pair), ""),
        };
        let label = label(lang, state, pair);
        html! {
            <li>
                <a href={state.href(&route)}>
                    { label }
                    <span class="visually-hidden">{ ", " }{ text(lang).take_back }</span>
                    <span aria-hidden="true">{ "\u{a0}✕" }</span>
                </a>
            </li>
        }
    };
    let none = Query {
        facets: Vec::new(),
        ..query.clone()
    };
    html! {
        if !query.facets.is_empty() {
            <ul class="chosen" aria-label={text(lang).chosen}>
                { for query.facets.iter().map(without) }
                <li>
                    <a href={state.href(&Route::List { lang, query: none })}>{ text(lang).clear_choices }</a>
                </li>
            </ul>
        }
    }
}

/// A choice such as `place=ottawa` in words: “Level IT-03”, “Remote”.
pub(in crate::view) fn label(lang: Lang, state: &State, pair: &str) -> String {
    let known = state.facets().iter().find(|facet| facet.pair == pair);
    let key = pair.split_once('=').map_or(pair, |(_, key)| key);
    let value = known.map_or(key, |facet| facet.label.of(lang));
    let name = known.and_then(|facet| facet.name.as_ref());
    match (FactKind::from_code(code_of(pair)), name) {
        (Some(FactKind::Closing), _) => text(lang).closing_soon.to_owned(),
        (Some(FactKind::Level), _) => format!("{}\u{a0}{value}", text(lang).level),
        (None, Some(name)) => text::labelled(lang, name.of(lang), value),
        _ => value.to_owned(),
    }
}
