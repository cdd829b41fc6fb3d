//! What a search found: titles and parts of texts with the words marked.

use crate::posting::{Lang, Slug, Status};
use crate::route::{Filter, Route};
use crate::search::reply::Hit;
use crate::search::snippet::Piece;
use crate::state::State;
use crate::state::catalog::Item;
use crate::state::posting::Found;
use crate::text::text;
use crate::view::list::card::{facts, other_title};
use crate::view::list::entries::tabs;
use crate::view::title::title;
use std::rc::Rc;
use yew::prelude::*;

/// One card for each hit, best first. One without a part of its text has its description, as in a list.
pub fn result_list(lang: Lang, state: &State, hits: &[Hit]) -> Html {
    let card = |hit: &Hit| result_card(lang, state, hit);
    let items = hits.iter().filter_map(|hit| item_of(state, hit));
    let items: Vec<Rc<Item>> = items.collect();
    let class = tabs(items.iter().map(|item| &item.entry));
    html! { <ol {class} role="list">{ for hits.iter().map(card) }</ol> }
}

/// The posting that was found, where it is at hand.
fn item_of(state: &State, hit: &Hit) -> Option<Rc<Item>> {
    match state.find(hit.lang, &Slug::parse(&hit.slug)?) {
        Found::Posting(item) => Some(item),
        _ => None,
    }
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
    let item = item_of(state, hit);
    let description = item.as_ref().map(|item| &item.entry.description);
    html! {
        <li key={hit.data.clone()} class={classes!("card", hit.status.code())}>
            <div class="what">
            <h2 class="card-title" lang={foreign(hit.lang)}>
                <a href={state.href(&route)} hreflang={foreign(hit.lang)}>{ pieces(&hit.title) }</a>
            </h2>
            if let Some(item) = &item {
                { other_title(lang, state, &item.entry) }
            }
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
            </div>
            { facts_of(lang, state, hit, item.as_deref()) }
        </li>
    }
}

/// What the list says of it, where the posting is at hand.
fn facts_of(lang: Lang, state: &State, hit: &Hit, item: Option<&Item>) -> Html {
    html! {
        <>
            // A list of one status needs no mark.
            if hit.status == Status::Archived && state.last_query.filter != Filter::Archived {
                <p class="mark">{ text(lang).archived_mark }</p>
            }
            if let Some(item) = item {
                { facts(lang, state, &item.entry) }
            }
        </>
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
