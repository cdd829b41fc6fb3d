//! One posting: title, status, description, body, and where to apply.

use super::On;
use super::contents::contents;
use super::failed::failed_part;
use super::glance::glance;
use super::loading::loading;
use super::markdown_body::MarkdownBody;
use super::reading_tools::reading_tools;
use super::similar::similar;
use super::title::title;
use crate::bundle::{Entry, Whole};
use crate::posting::{Lang, Status};
use crate::route::Route;
use crate::state::catalog::Item;
use crate::state::posting::Opened;
use crate::state::{Remote, State};
use crate::text::{self, text};
use yew::prelude::*;

/// The posting page, under the interface of `lang`, which is not the posting's own when it has no
/// counterpart. The facts of the list are there at once, the body when it comes.
pub fn posting_page(lang: Lang, item: &Item, state: &State, on: &On) -> Html {
    let entry = &item.entry;
    let foreign = (entry.lang != lang).then(|| entry.lang.code());
    let opened = state.opened(item);
    let apply = opened.ready().and_then(|opened| state.apply_url(opened));
    // Parts that come and go are `if`s, never `for`s: a list of children that grows is matched from
    // its end, and the heading would be made anew and lose the focus.
    html! {
        <article class="posting">
            { back_link(lang, state) }
            <h1 id="page-title" tabindex="-1" lang={foreign}>{ title(&entry.title) }</h1>
            if foreign.is_some() {
                <p class="notice">{ text(lang).fallback_notice }</p>
            }
            if entry.status == Status::Archived {
                { archived_banner(lang, state) }
            }
            { facts(lang, entry, opened.ready().map(|opened| &opened.whole)) }
            if !entry.description.is_empty() {
                <p class="lead" lang={foreign}>{ entry.description.clone() }</p>
            }
            { apply_link(lang, apply.clone()) }
            { reading_tools(lang, item, state, on) }
            if let Some(opened) = opened.ready() {
                <div class="beside">
                    { glance(lang, &opened.whole) }
                    { contents(lang, foreign, &opened.document) }
                </div>
            }
            { body(lang, &opened, on) }
            { apply_link(lang, apply) }
            if let Some(opened) = opened.ready() {
                { similar(lang, state, opened) }
            }
            { modified(lang, entry) }
        </article>
    }
}

pub(super) fn back_link(lang: Lang, state: &State) -> Html {
    let list = Route::List {
        lang,
        query: state.last_query.clone(),
    };
    html! { <p class="back"><a href={state.href(&list)}>{ text(lang).back_to_list }</a></p> }
}

/// The day of the last change, all in digits as on other pages of the country.
pub(super) fn modified(lang: Lang, entry: &Entry) -> Html {
    html! {
        if let Some(date) = entry.lastmod {
            <dl class="modified">
                <dt>{ text(lang).updated }</dt>
                <dd><time datetime={date.to_string()}>{ date.to_string() }</time></dd>
            </dl>
        }
    }
}

pub(super) fn archived_banner(lang: Lang, state: &State) -> Html {
    let text = text(lang);
    html! {
        <div class="banner" data-status="archived">
            <p><strong>{ text.archived_title }</strong>{ " " }{ text.archived_explained }</p>
            <p><a href={state.href(&Route::list(lang))}>{ text.see_open }</a></p>
        </div>
    }
}

/// What is known of a posting in a few words: its status, who hires, where, since when.
pub(super) fn facts(lang: Lang, entry: &Entry, whole: Option<&Whole>) -> Html {
    let foreign = (entry.lang != lang).then(|| entry.lang.code());
    let work = whole.map(|whole| {
        [
            (text(lang).employer, whole.employer.clone()),
            (text(lang).place, whole.place.clone()),
        ]
    });
    let status = match entry.status {
        Status::Open => text(lang).open_mark,
        Status::Archived => text(lang).archived_mark,
    };
    html! {
        <dl class="facts">
            <div>
                <dt>{ text(lang).filter_label }</dt>
                <dd class={classes!("status", entry.status.code())}>{ status }</dd>
            </div>
            { for work.into_iter().flatten().filter_map(|(label, words)| words.map(|words| html! {
                <div>
                    <dt>{ label }</dt>
                    <dd lang={foreign}>{ words }</dd>
                </div>
            })) }
            if let Some(date) = entry.date {
                <div>
                    <dt>{ text(lang).published }</dt>
                    <dd><time datetime={date.to_string()}>{ text::date(lang, date) }</time></dd>
                </div>
            }
        </dl>
    }
}

pub(super) fn apply_link(lang: Lang, url: Option<String>) -> Html {
    html! {
        if let Some(url) = url {
            <p class="apply">
                <a class="button primary" href={url} rel="noopener">{ text(lang).apply }</a>
            </p>
        }
    }
}

fn body(lang: Lang, opened: &Remote<Opened>, on: &On) -> Html {
    match opened {
        Remote::Absent | Remote::Loading => loading(lang),
        Remote::Failed => failed_part(lang, &on.retry),
        Remote::Ready(opened) if opened.is_empty() => {
            html! { <p class="notice">{ text(lang).body_empty }</p> }
        }
        Remote::Ready(opened) => {
            let own = opened.whole.entry.lang;
            let foreign = (own != lang).then(|| own.code());
            html! {
                <div class="body" lang={foreign}>
                    <MarkdownBody document={opened.document.clone()} {lang} {own} sections=true />
                </div>
            }
        }
    }
}
