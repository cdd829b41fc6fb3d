//! The list of one language: search, filters, tally, postings.

pub mod card;
pub mod entries;
pub mod facets;
pub mod results;
pub mod search_form;
pub mod tally;
pub mod ways_out;

use crate::posting::Lang;
use crate::route::Query;
use crate::state::list::ListView;
use crate::state::{State, page_of};
use crate::text::{self, text};
use crate::view::On;
use crate::view::failed::failed_part;
use crate::view::list::entries::posting_list;
use crate::view::list::results::result_list;
use crate::view::list::search_form::search_form;
use crate::view::list::tally::tally;
use crate::view::list::ways_out::{nothing, nothing_found};
use crate::view::loading::loading;
use yew::prelude::*;

/// The list page.
pub fn list_page(lang: Lang, state: &State, query: &Query, on: &On) -> Html {
    let results = state.results();
    let list = match results {
        // The search knows all that matches, in both languages.
        Some(results) => ListView {
            matching: results.matching,
            total: state.total(lang, query.filter),
            counts: results.counts.clone(),
            ..ListView::default()
        },
        None => state.list_view(lang, query),
    };
    html! {
        <>
            { search_form(lang, state, query, &list, on) }
            { tally(lang, state, query, &list) }
            if state.search_failed() {
                { search_failed(lang, on) }
            }
            if let Some(results) = results {
                if results.hits.is_empty() {
                    { nothing_found(lang, state, query, results) }
                } else {
                    { result_list(lang, state, &results.hits) }
                }
            } else if list.items.is_empty() {
                if !list.pending && !list.failed && !list.provisional {
                    { nothing(lang, state, query) }
                }
            } else {
                { posting_list(lang, state, &list.items) }
            }
            { more(lang, query, &list, results.map_or(list.items.len(), |found| found.hits.len()), on) }
        </>
    }
}

/// The titles alone were looked through.
fn search_failed(lang: Lang, on: &On) -> Html {
    let onclick = on.retry.reform(|_: MouseEvent| ());
    html! {
        <p class="notice" role="alert">
            { text(lang).search_failed }
            { " " }
            <button type="button" class="button" {onclick}>{ text(lang).retry }</button>
        </p>
    }
}

/// What stands below the list: more of it, or why there is not.
fn more(lang: Lang, query: &Query, list: &ListView, shown: usize, on: &On) -> Html {
    if list.failed {
        return failed_part(lang, &on.retry);
    }
    if list.pending {
        return loading(lang);
    }
    let left = list.matching.saturating_sub(shown);
    let onclick = on.more.reform(|_: MouseEvent| ());
    html! {
        if left > 0 {
            <p class="more">
                <button type="button" class="button" {onclick}>
                    { text::counts::show_more(lang, left.min(page_of(query)), left) }
                </button>
            </p>
        }
    }
}
