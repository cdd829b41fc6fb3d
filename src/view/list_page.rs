//! The list of one language: search, filter, count, postings.

use super::On;
use super::failed::failed_part;
use super::loading::loading;
use super::posting_list::posting_list;
use super::result_list::{nothing_but, nothing_found, result_list, without_choices, without_words};
use super::search_form::search_form;
use super::status_filter::status_filter;
use crate::posting::Lang;
use crate::route::{Filter, Query};
use crate::state::list::ListView;
use crate::state::{State, page_of};
use crate::text::{self, text};
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
            <h1 id="page-title" tabindex="-1">{ text(lang).list_heading }</h1>
            { search_form(lang, state, query, &list, on) }
            { status_filter(lang, state, query) }
            <p class="count" role="status">{ count(lang, query, &list) }</p>
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
                if !list.pending && !list.failed {
                    { nothing(lang, state, query) }
                }
            } else {
                { posting_list(lang, state, &list.items) }
            }
            { more(lang, query, &list, results.map_or(list.items.len(), |found| found.hits.len()), on) }
            if !list.only_other.is_empty() {
                <section class="other-language" aria-labelledby="other-language">
                    <h2 id="other-language">{ text(lang).other_language_heading }</h2>
                    <p>{ text(lang).other_language_explained }</p>
                    { posting_list(lang, state, &list.only_other) }
                </section>
            }
        </>
    }
}

/// The words of the count; none while the number is not known, which is said below the list.
fn count(lang: Lang, query: &Query, list: &ListView) -> String {
    match query.text.trim() {
        "" if query.facets.is_empty() => text::count(lang, query.filter, list.total),
        _ if list.pending || list.failed => String::new(),
        "" => text::count_chosen(lang, query.filter, list.matching, list.total),
        words => text::count_matching(lang, query.filter, list.matching, list.total, words),
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

/// An empty list, and the ways out of it.
fn nothing(lang: Lang, state: &State, query: &Query) -> Html {
    let words = query.text.trim();
    let total = state.total(lang, Filter::All);
    let message = match (words, query.filter) {
        _ if !query.facets.is_empty() => text(lang).none_chosen.to_owned(),
        ("", _) if total == 0 => text(lang).none_at_all.to_owned(),
        ("", Filter::Open) => text(lang).none_open.to_owned(),
        ("", Filter::Archived) => text(lang).none_archived.to_owned(),
        ("", Filter::All) => text(lang).none_at_all.to_owned(),
        (words, filter) => text::none_matching(lang, filter, words),
    };
    let all = Query {
        filter: Filter::All,
        ..query.clone()
    };
    let all_label = match words {
        "" => text(lang).show_all.to_owned(),
        _ => text::search_all(lang, total),
    };
    let mut ways = Vec::new();
    if total > state.total(lang, query.filter) {
        ways.push((all, all_label));
    }
    if !query.facets.is_empty() {
        ways.push(without_choices(lang, query));
    }
    if !words.is_empty() {
        ways.push(without_words(lang, query));
    }
    nothing_but(
        lang,
        state,
        message,
        if total > 0 { ways } else { Vec::new() },
    )
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
                    { text::show_more(lang, left.min(page_of(query)), left) }
                </button>
            </p>
        }
    }
}
