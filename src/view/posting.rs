//! One posting: title, status, description, body, and where to apply.

pub mod apply;
pub mod body;
pub mod both;
pub mod contents;
pub mod reading_tools;
pub mod similar;
pub mod slip;

use crate::bundle::Entry;
use crate::posting::{Lang, Status};
use crate::route::{Filter, Route};
use crate::state::catalog::Item;
use crate::state::posting::Opened;
use crate::state::{Remote, State};
use crate::text::{self, text};
use crate::view::On;
use crate::view::failed::failed_part;
use crate::view::list::card::days_left;
use crate::view::loading::loading;
use crate::view::posting::apply::apply_bar;
use crate::view::posting::body::MarkdownBody;
use crate::view::posting::contents::contents;
use crate::view::posting::reading_tools::reading_tools;
use crate::view::posting::similar::similar;
use crate::view::posting::slip::slip;
use std::rc::Rc;
use yew::prelude::*;

/// The posting page, under the interface of `lang`, which is not the posting's own when it has no
/// counterpart. The facts of the list are there at once, the body when it comes.
pub fn posting_page(lang: Lang, item: &Item, state: &State, on: &On) -> Html {
    let entry = &item.entry;
    let foreign = (entry.lang != lang).then(|| entry.lang.code());
    let opened = state.opened(item);
    let whole = opened.ready().map(|opened| &opened.whole);
    let waits = matches!(opened, Remote::Absent | Remote::Loading);
    // Parts that come and go are `if`s, never `for`s: a list of children that grows is matched from
    // its end, and what is behind would be rendered again.
    html! {
        <article class="posting">
            { back_link(lang, state) }
            if foreign.is_some() {
                <p class="notice">{ text(lang).fallback_notice }</p>
            }
            if entry.status == Status::Archived {
                { closed_banner(lang, state, entry, opened.ready()) }
            }
            if !entry.description.is_empty() {
                <p class="lead" lang={foreign}>{ entry.description.clone() }</p>
            }
            <div class="beside">
                <div>
                    { days_left(lang, state, entry) }
                    { slip(lang, entry, whole) }
                    if let Some(opened) = opened.ready() {
                        { contents(lang, foreign, &opened.document) }
                    }
                </div>
            </div>
            // What would be pushed down by what is on its way comes with it.
            if !waits {
                { reading_tools(lang, item, state, on) }
            }
            { body(lang, &opened, on) }
            if let Some(opened) = opened.ready() {
                { similar(lang, state, opened) }
            }
            { modified(lang, entry) }
            { address(lang, state) }
            { apply_bar(lang, &[entry]) }
        </article>
    }
}

/// The way back to the list that the reader comes from, which it names.
pub(super) fn back_link(lang: Lang, state: &State) -> Html {
    let query = state.last_query.clone();
    let name = match query.filter {
        _ if !query.is_whole() => 3,
        Filter::Open => 0,
        Filter::Archived => 1,
        Filter::All => 2,
    };
    let list = Route::List { lang, query };
    html! { <p class="back"><a href={state.href(&list)}>{ text(lang).back_to[name] }</a></p> }
}

/// The page's own address, for paper; nothing where the board does not know where it stands.
fn address(lang: Lang, state: &State) -> Html {
    let base = state.board().and_then(|board| board.base_url.as_ref());
    html! {
        if let Some(base) = base {
            <p class="on-paper">
                { text(lang).address }
                { " " }
                { format!("{base}{}", state.route.to_address()) }
            </p>
        }
    }
}

/// The day of the last change.
pub(super) fn modified(lang: Lang, entry: &Entry) -> Html {
    html! {
        if let Some(date) = entry.lastmod {
            <dl class="modified">
                <dt>{ text(lang).updated }</dt>
                <dd><time datetime={date.to_string()}>{ text::dates::date(lang, date) }</time></dd>
            </dl>
        }
    }
}

/// Says that applications are closed, and shows the ways on: what is open, and what is like it.
pub(super) fn closed_banner(
    lang: Lang,
    state: &State,
    entry: &Entry,
    opened: Option<&Rc<Opened>>,
) -> Html {
    let words = text(lang);
    let similar = opened.map_or(0, |opened| opened.whole.reading.similar.len());
    let open = state.total(lang, Filter::Open);
    html! {
        <div class="banner" data-status="archived">
            <h2>{ words.archived_title }</h2>
            <p>
                // It closed by itself: the page says when.
                if let Some(day) = entry.expiry_date.filter(|_| entry.closes.is_some()) {
                    { text::dates::last_day(lang, day) }
                    { " " }
                }
                { words.archived_explained }
            </p>
            <p class="ways">
                <a class="button primary" href={state.href(&Route::list(lang))}>
                    if open > 0 {
                        { text::counts::see_open(lang, open) }
                    } else {
                        { words.to_the_list }
                    }
                </a>
                if similar > 0 {
                    <a class="button" href="#similar-title">
                        { format!("{} ({similar})", words.similar) }
                    </a>
                }
            </p>
        </div>
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
