//! One posting in a list.

use crate::posting::{Lang, Status};
use crate::route::Route;
use crate::state::catalog::Item;
use crate::text::{self, text};
use std::rc::Rc;
use yew::prelude::*;

/// See [`PostingCard`].
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The page's language.
    pub lang: Lang,
    /// The site's root.
    pub root: Rc<str>,
    /// The posting.
    pub item: Rc<Item>,
}

/// Title, description, and the facts that tell it apart.
#[component]
pub fn PostingCard(props: &Props) -> Html {
    let Props { lang, root, item } = props;
    let entry = &item.entry;
    let route = Route::Posting {
        lang: *lang,
        slug: entry.slug.clone(),
    };
    let foreign = (entry.lang != *lang).then(|| entry.lang.code());
    html! {
        <li class={classes!("card", entry.status.code())}>
            <h2 class="card-title" lang={foreign}>
                <a href={format!("{root}{}", route.to_address())} hreflang={foreign}>{ &entry.title }</a>
            </h2>
            if !entry.description.is_empty() {
                <p class="card-description" lang={foreign}>{ &entry.description }</p>
            }
            { facts(*lang, item) }
        </li>
    }
}

fn facts(lang: Lang, item: &Item) -> Html {
    let entry = &item.entry;
    let archived = entry.status == Status::Archived;
    let dated = |label: &str, date: crate::posting::Date| {
        html! {
            <li>{ label }{ " " }<time datetime={date.to_string()}>{ text::date(lang, date) }</time></li>
        }
    };
    if !archived && entry.date.is_none() && entry.expiry_date.is_none() {
        return Html::default();
    }
    html! {
        <ul class="card-facts" role="list">
            if archived {
                <li class="badge">{ text(lang).archived_mark }</li>
            }
            if let Some(date) = entry.date {
                { dated(text(lang).published, date) }
            }
            if let (Some(date), false) = (entry.expiry_date, archived) {
                { dated(text(lang).closing, date) }
            }
        </ul>
    }
}
