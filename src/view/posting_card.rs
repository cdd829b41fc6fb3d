//! One posting in a list.

use super::title::title;
use crate::bundle::Entry;
use crate::posting::{Date, Lang, Status};
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
            { facts(lang, entry) }
        </li>
    }
}

fn facts(lang: Lang, entry: &Entry) -> Html {
    let archived = entry.status == Status::Archived;
    let closing = entry.expiry_date.filter(|_| !archived);
    if !archived && entry.date.is_none() && closing.is_none() {
        return Html::default();
    }
    html! {
        <ul class="card-facts" role="list">
            if archived {
                <li class="badge">{ text(lang).archived_mark }</li>
            }
            { dated(lang, text(lang).published, entry.date) }
            { dated(lang, text(lang).closing, closing) }
        </ul>
    }
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
