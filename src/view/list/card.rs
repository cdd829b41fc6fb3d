//! One posting in a list: what, in both languages; what it pays, until when, where, of which kind.

use crate::bundle::Entry;
use crate::posting::{Date, Lang, Status};
use crate::route::Route;
use crate::state::State;
use crate::text::{self, text};
use crate::view::title::title;
use yew::prelude::*;

/// Titles, description, and the facts that tell it apart.
pub fn posting_card(lang: Lang, state: &State, entry: &Entry) -> Html {
    let route = Route::Posting {
        lang,
        slug: entry.slug.clone(),
    };
    let foreign = (entry.lang != lang).then(|| entry.lang.code());
    html! {
        <li key={entry.data.clone()} class={classes!("card", entry.status.code())}>
            <div class="what">
                <h2 class="card-title" lang={foreign}>
                    <a href={state.href(&route)} hreflang={foreign}>{ title(&entry.title) }</a>
                </h2>
                { other_title(lang, state, entry) }
                if !entry.description.is_empty() {
                    <p class="card-description" lang={foreign}>{ entry.description.clone() }</p>
                }
            </div>
            { facts(lang, state, entry) }
        </li>
    }
}

/// The title beyond the fold, a link of its own; that there is none, where there is none.
pub(in crate::view) fn other_title(lang: Lang, state: &State, entry: &Entry) -> Html {
    let other = lang.other();
    match (&entry.counterpart, &entry.other_title) {
        (Some(slug), Some(words)) if entry.lang == lang => {
            let slug = slug.clone();
            let href = state.href(&Route::Posting { lang: other, slug });
            let code = other.code();
            html! {
                <p class="card-other" lang={code}>
                    <a {href} lang={code} hreflang={code} data-lang={code}>{ title(words) }</a>
                </p>
            }
        }
        _ if entry.lang != lang => html! { <p class="card-only">{ text(lang).only_in_other }</p> },
        _ => Html::default(),
    }
}

/// What it pays, until when, where and of which kind, in tabs that line up from card to card.
pub(in crate::view) fn facts(lang: Lang, state: &State, entry: &Entry) -> Html {
    let foreign = (entry.lang != lang).then(|| entry.lang.code());
    let line = |class: &'static str, words: Option<String>| {
        html! {
            if let Some(words) = words {
                <li {class} lang={foreign}>{ words }</li>
            }
        }
    };
    let kinds = (!entry.kinds.is_empty()).then(|| entry.kinds.join(" · "));
    let dated = entry.expiry_date.is_some() || entry.date.is_some();
    if !dated && entry.pay.is_empty() && entry.place.is_none() && kinds.is_none() {
        return Html::default();
    }
    html! {
        <ul class="card-facts" role="list">
            if !entry.pay.is_empty() {
                <li class="pay" lang={foreign}>{ pay(&entry.pay) }</li>
            }
            if dated {
                <li class="until">{ until(lang, state, entry) }</li>
            }
            { line("where", entry.place.clone()) }
            { line("kinds", kinds) }
        </ul>
    }
}

/// The amount, and per what.
pub(in crate::view) fn pay(parts: &[String]) -> Html {
    let unit = parts.get(1);
    let yearly = unit.is_some_and(|unit| {
        let words = ["year", "ann", "par an"];
        words.iter().any(|word| unit.contains(word))
    });
    html! {
        <>
            { parts.first() }
            if let Some(unit) = unit {
                { " " }
                <span class={yearly.then_some("yearly")}>{ unit.clone() }</span>
            }
        </>
    }
}

/// The last day to apply, bold; else the day of publication.
fn until(lang: Lang, state: &State, entry: &Entry) -> Html {
    let text = text(lang);
    let label = match entry.status {
        Status::Open => text.closes,
        Status::Archived => text.closing_date,
    };
    let posted = match entry.expiry_date {
        Some(_) => "posted later",
        None => "posted",
    };
    html! {
        <>
            if let Some(day) = entry.expiry_date {
                <span>{ label }{ " " }<b>{ time(lang, day) }</b></span>
                { days_left(lang, state, entry) }
            }
            if let Some(day) = entry.date {
                <span class={posted}>{ text.posted }{ " " }{ time(lang, day) }</span>
            }
        </>
    }
}

/// How many days are left to apply, where they are few.
pub(in crate::view) fn days_left(lang: Lang, state: &State, entry: &Entry) -> Html {
    html! {
        if let Some(days) = state.days_left(entry) {
            <span class="days-left">{ text::dates::days_left(lang, days) }</span>
        }
    }
}

/// A day in few words.
pub(in crate::view) fn time(lang: Lang, day: Date) -> Html {
    html! { <time datetime={day.to_string()}>{ text::dates::short_date(lang, day) }</time> }
}
