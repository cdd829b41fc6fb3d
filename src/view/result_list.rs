//! What a search found: titles and parts of texts with the words marked, or the ways out of nothing.

use super::posting_card::{archived_badge, facts};
use super::title::title;
use crate::posting::{Lang, Slug, Status};
use crate::route::{Filter, Query, Route};
use crate::search::reply::{Hit, Results};
use crate::search::snippet::Piece;
use crate::state::State;
use crate::state::catalog::Item;
use crate::state::posting::Found;
use crate::text::{self, text};
use yew::prelude::*;

/// One card for each hit, best first. One without a part of its text has its description, as in a list.
pub fn result_list(lang: Lang, state: &State, hits: &[Hit]) -> Html {
    let card = |hit: &Hit| result_card(lang, state, hit);
    html! { <ol class="postings" role="list">{ for hits.iter().map(card) }</ol> }
}

fn result_card(lang: Lang, state: &State, hit: &Hit) -> Html {
    let Some(slug) = Slug::parse(&hit.slug) else {
        return Html::default();
    };
    let route = Route::Posting {
        lang,
        slug: slug.clone(),
    };
    let foreign = |of: Lang| (of != lang).then(|| of.code());
    let item = match state.find(hit.lang, &slug) {
        Found::Posting(item) => Some(item),
        _ => None,
    };
    let description = item.as_ref().map(|item| &item.entry.description);
    html! {
        <li key={hit.data.clone()} class={classes!("card", hit.status.code())}>
            <h2 class="card-title" lang={foreign(hit.lang)}>
                <a href={state.href(&route)} hreflang={foreign(hit.lang)}>{ pieces(&hit.title) }</a>
            </h2>
            if !hit.snippet.is_empty() {
                <p class="card-snippet">
                    if hit.matched_in != hit.lang {
                        <span class="found-in">{ text(lang).found_in[hit.matched_in as usize] }</span>
                        { " " }
                    }
                    <span lang={foreign(hit.matched_in)}>{ pieces(&hit.snippet) }</span>
                </p>
            } else if hit.matched_in != hit.lang {
                <p class="card-snippet found-in">{ text(lang).found_in[hit.matched_in as usize] }</p>
            } else if let Some(description) = description.filter(|text| !text.is_empty()) {
                <p class="card-description" lang={foreign(hit.lang)}>{ description.clone() }</p>
            }
            { facts_of(lang, state, hit, item.as_deref()) }
        </li>
    }
}

/// What the list says of it, where the posting is at hand; else its status.
fn facts_of(lang: Lang, state: &State, hit: &Hit, item: Option<&Item>) -> Html {
    match item {
        Some(item) => facts(lang, state, &item.entry),
        None if hit.status == Status::Archived => html! {
            <ul class="card-facts" role="list">{ archived_badge(lang) }</ul>
        },
        None => Html::default(),
    }
}

/// The words that were asked for stand in `mark`.
fn pieces(pieces: &[Piece]) -> Html {
    let piece = |piece: &Piece| match piece.marked {
        true => html! { <mark>{ title(&piece.text) }</mark> },
        false => title(&piece.text),
    };
    pieces.iter().map(piece).collect()
}

/// That nothing was found, the nearest word, and what other filters would show.
pub fn nothing_found(lang: Lang, state: &State, query: &Query, results: &Results) -> Html {
    let mut ways = Vec::new();
    if let Some(nearest) = &results.nearest {
        let query = Query {
            text: nearest.clone(),
            ..query.clone()
        };
        ways.push((query, text::search_for(lang, nearest)));
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
        ways.push((query, text::count(lang, filter, count)));
    }
    if !query.facets.is_empty() {
        ways.push(without_choices(lang, query));
    }
    ways.push(without_words(lang, query));
    let message = text::none_matching(lang, query.filter, query.text.trim());
    nothing_but(lang, state, message, ways)
}

/// The list without the words that were looked for.
pub fn without_words(lang: Lang, query: &Query) -> (Query, String) {
    let query = Query {
        text: String::new(),
        ..query.clone()
    };
    (query, text(lang).clear_search.to_owned())
}

/// The list without what was chosen by facets.
pub fn without_choices(lang: Lang, query: &Query) -> (Query, String) {
    let query = Query {
        facets: Vec::new(),
        ..query.clone()
    };
    (query, text(lang).clear_choices.to_owned())
}

/// In the place of an empty list: why it is empty, and the ways out of it.
pub fn nothing_but(lang: Lang, state: &State, why: String, ways: Vec<(Query, String)>) -> Html {
    let way = |(query, label): (Query, String)| {
        html! { <li><a href={state.href(&Route::List { lang, query })}>{ label }</a></li> }
    };
    html! {
        <div class="nothing">
            <p>{ why }</p>
            if !ways.is_empty() {
                <ul>{ for ways.into_iter().map(way) }</ul>
            }
        </div>
    }
}
