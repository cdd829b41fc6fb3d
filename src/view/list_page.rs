//! The list of one language: search, filter, count, postings.

use super::failed::Failed;
use super::loading::Loading;
use super::posting_list::PostingList;
use super::search_form::SearchForm;
use super::status_filter::StatusFilter;
use crate::posting::Lang;
use crate::route::{Filter, Query, Route};
use crate::state::list::ListView;
use crate::state::{LIST_PAGE, State};
use crate::text::{self, text};
use std::rc::Rc;
use yew::prelude::*;

/// See [`ListPage`].
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The page's language.
    pub lang: Lang,
    /// The state to show.
    pub state: Rc<State>,
    /// What is asked of the list.
    pub query: Query,
    /// The text of the search field changed.
    pub on_query: Callback<InputEvent>,
    /// More of the list is asked for.
    pub on_more: Callback<()>,
    /// What failed is asked for again.
    pub on_retry: Callback<()>,
}

/// The list page.
#[component]
pub fn ListPage(props: &Props) -> Html {
    let Props {
        lang, state, query, ..
    } = props;
    let (lang, list) = (*lang, state.list_view(*lang, query));
    html! {
        <>
            <h1 id="page-title" tabindex="-1">{ text(lang).list_heading }</h1>
            <SearchForm
                {lang}
                text={query.text.clone()}
                filter={query.filter}
                action={state.href(&Route::list(lang))}
                on_query={props.on_query.clone()}
            />
            <StatusFilter {lang} state={state.clone()} query={query.clone()} />
            <p class="count" role="status">{ count(lang, query, &list) }</p>
            if list.items.is_empty() && !list.pending && !list.failed {
                { nothing(lang, state, query) }
            } else {
                <PostingList {lang} state={state.clone()} items={list.items.clone()} />
            }
            { more(props, &list) }
            if !list.only_other.is_empty() {
                <section class="other-language" aria-labelledby="other-language">
                    <h2 id="other-language">{ text(lang).other_language_heading }</h2>
                    <p>{ text(lang).other_language_explained }</p>
                    <PostingList {lang} state={state.clone()} items={list.only_other.clone()} />
                </section>
            }
        </>
    }
}

/// The words of the count; empty while the number is not known.
fn count(lang: Lang, query: &Query, list: &ListView) -> String {
    match query.text.trim() {
        "" => text::count(lang, query.filter, list.total),
        _ if list.pending => text(lang).loading.to_owned(),
        words => text::count_matching(lang, query.filter, list.matching, list.total, words),
    }
}

/// An empty list, and the ways out of it.
fn nothing(lang: Lang, state: &State, query: &Query) -> Html {
    let total = |filter| {
        state
            .catalog
            .ready()
            .map_or(0, |catalog| catalog.total(lang, filter))
    };
    let words = query.text.trim();
    let message = match (words, query.filter) {
        ("", Filter::Open) => text(lang).none_open.to_owned(),
        ("", Filter::Archived) => text(lang).none_archived.to_owned(),
        ("", Filter::All) => text(lang).none_at_all.to_owned(),
        (words, filter) => text::none_matching(lang, filter, words),
    };
    let link = |query: Query, label: String| {
        html! { <li><a href={state.href(&Route::List { lang, query })}>{ label }</a></li> }
    };
    let all = Query {
        filter: Filter::All,
        ..query.clone()
    };
    let all_label = if words.is_empty() {
        text(lang).show_all.to_owned()
    } else {
        text::search_all(lang, total(Filter::All))
    };
    html! {
        <div class="nothing">
            <p>{ message }</p>
            <ul>
                if total(Filter::All) > total(query.filter) {
                    { link(all, all_label) }
                }
                if !words.is_empty() {
                    { link(Query { text: String::new(), ..query.clone() }, text(lang).clear_search.to_owned()) }
                }
            </ul>
        </div>
    }
}

/// What stands below the list: more of it, or why there is not.
fn more(props: &Props, list: &ListView) -> Html {
    let lang = props.lang;
    if list.failed {
        return html! { <Failed {lang} partial=true on_retry={props.on_retry.clone()} /> };
    }
    if list.pending {
        return html! { <Loading {lang} /> };
    }
    let left = list.matching.saturating_sub(list.items.len());
    let onclick = props.on_more.reform(|_: MouseEvent| ());
    html! {
        if left > 0 {
            <p class="more">
                <button type="button" class="button" {onclick}>
                    { text::show_more(lang, left.min(LIST_PAGE), left) }
                </button>
            </p>
        }
    }
}
