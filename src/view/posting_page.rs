//! One posting: title, status, description, body, and where to apply.

use super::failed::Failed;
use super::loading::Loading;
use super::markdown_body::MarkdownBody;
use crate::posting::{Lang, Status};
use crate::route::Route;
use crate::state::catalog::Item;
use crate::state::posting::Opened;
use crate::state::{Remote, State};
use crate::text::{self, text};
use std::rc::Rc;
use yew::prelude::*;

/// See [`PostingPage`].
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The page's language.
    pub lang: Lang,
    /// The posting.
    pub item: Rc<Item>,
    /// Whether the posting is written in the other language, for want of a counterpart.
    pub fallback: bool,
    /// The state to show.
    pub state: Rc<State>,
    /// What failed is asked for again.
    pub on_retry: Callback<()>,
}

/// The posting page. The facts of the list are there at once, the body when it comes.
#[component]
pub fn PostingPage(props: &Props) -> Html {
    let Props {
        lang,
        item,
        fallback,
        state,
        ..
    } = props;
    let entry = &item.entry;
    let foreign = fallback.then(|| entry.lang.code());
    let back = Route::List {
        lang: *lang,
        query: state.last_query.clone(),
    };
    let opened = state.opened(item);
    let apply = opened.ready().and_then(|opened| state.apply_url(opened));
    html! {
        <article class="posting">
            <p class="back"><a href={state.href(&back)}>{ text(*lang).back_to_list }</a></p>
            <h1 id="page-title" tabindex="-1" lang={foreign}>{ &entry.title }</h1>
            if *fallback {
                <p class="notice">{ text(*lang).fallback_notice }</p>
            }
            if entry.status == Status::Archived {
                { archived_banner(*lang, state) }
            }
            { facts(*lang, item) }
            if !entry.description.is_empty() {
                <p class="lead" lang={foreign}>{ &entry.description }</p>
            }
            { apply.clone().map(|url| apply_link(*lang, url)) }
            { body(props, &opened) }
            { apply.map(|url| apply_link(*lang, url)) }
        </article>
    }
}

fn archived_banner(lang: Lang, state: &State) -> Html {
    let text = text(lang);
    html! {
        <div class="banner" data-status="archived">
            <p><strong>{ text.archived_title }</strong>{ " " }{ text.archived_explained }</p>
            <p><a href={state.href(&Route::list(lang))}>{ text.see_open }</a></p>
        </div>
    }
}

fn facts(lang: Lang, item: &Item) -> Html {
    let entry = &item.entry;
    let open = entry.status == Status::Open;
    let dates = [
        (text(lang).published, entry.date),
        (text(lang).updated, entry.lastmod),
        (text(lang).closing, entry.expiry_date.filter(|_| open)),
    ];
    if dates.iter().all(|(_, date)| date.is_none()) {
        return Html::default();
    }
    html! {
        <dl class="facts">
            { for dates.into_iter().filter_map(|(label, date)| date.map(|date| html! {
                <div>
                    <dt>{ label }</dt>
                    <dd><time datetime={date.to_string()}>{ text::date(lang, date) }</time></dd>
                </div>
            })) }
        </dl>
    }
}

fn apply_link(lang: Lang, url: String) -> Html {
    html! { <p class="apply"><a class="button primary" href={url} rel="noopener">{ text(lang).apply }</a></p> }
}

fn body(props: &Props, opened: &Remote<Opened>) -> Html {
    let lang = props.lang;
    match opened {
        Remote::Absent | Remote::Loading => html! { <Loading {lang} /> },
        Remote::Failed => {
            html! { <Failed {lang} partial=true on_retry={props.on_retry.clone()} /> }
        }
        Remote::Ready(opened) if opened.whole.markdown.trim().is_empty() => {
            html! { <p class="notice">{ text(lang).body_empty }</p> }
        }
        Remote::Ready(opened) => html! {
            <div class="body" lang={props.fallback.then(|| opened.whole.entry.lang.code())}>
                <MarkdownBody document={opened.document.clone()} {lang} />
            </div>
        },
    }
}
