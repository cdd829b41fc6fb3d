//! One posting in a list.

use super::title::title;
use crate::bundle::Entry;
use crate::posting::{Date, FactKind, Lang, Status};
use crate::route::Route;
use crate::state::State;
use crate::text::{self, text};
use yew::prelude::*;

/// Title, description, and the facts that tell it apart.
pub fn posting_card(lang: Lang, state: &State, entry: &Entry) -> Html {
    let route = Route::Posting {
        lang,
        slug: entry.slug.clone(),
    };
    let foreign = (entry.lang != lang).then(|| entry.lang.code());
    html! {
        <li key={entry.data.clone()} class={classes!("card", entry.status.code())}>
            <h2 class="card-title" lang={foreign}>
                <a href={state.href(&route)} hreflang={foreign}>{ title(&entry.title) }</a>
            </h2>
            if !entry.description.is_empty() {
                <p class="card-description" lang={foreign}>{ entry.description.clone() }</p>
            }
            { facts(lang, state, entry) }
        </li>
    }
}

/// What tells a posting apart in a list: status, level and place, days.
pub(super) fn facts(lang: Lang, state: &State, entry: &Entry) -> Html {
    let archived = entry.status == Status::Archived;
    let closing = entry.expiry_date.filter(|_| !archived);
    let known = [FactKind::Level, FactKind::Place].map(|kind| in_words(lang, state, entry, kind));
    let nothing = known.iter().all(String::is_empty);
    if !archived && entry.date.is_none() && closing.is_none() && nothing {
        return Html::default();
    }
    let known = known.into_iter().filter(|words| !words.is_empty());
    html! {
        <ul class="card-facts" role="list">
            if archived {
                { archived_badge(lang) }
            }
            { for known.map(|words| html! { <li class="known">{ words }</li> }) }
            { dated(lang, text(lang).closing, closing) }
            { dated(lang, text(lang).published, entry.date) }
        </ul>
    }
}

pub(super) fn archived_badge(lang: Lang) -> Html {
    html! { <li class="badge">{ text(lang).archived_mark }</li> }
}

/// What the posting has of a kind, as the board's facets name it.
fn in_words(lang: Lang, state: &State, entry: &Entry, kind: FactKind) -> String {
    let facets = state
        .catalog
        .ready()
        .map(|catalog| &catalog.index.facets[..]);
    let own = facets
        .unwrap_or_default()
        .iter()
        .filter(|facet| kind.key_of(&facet.pair).is_some() && entry.facets.contains(&facet.pair));
    let labels: Vec<&str> = own.map(|facet| facet.label.of(lang).as_str()).collect();
    labels.join(", ")
}

fn dated(lang: Lang, label: &'static str, date: Option<Date>) -> Html {
    html! {
        if let Some(date) = date {
            <li>
                { label }
                { " " }
                <time datetime={date.to_string()}>{ text::date(lang, date) }</time>
            </li>
        }
    }
}
