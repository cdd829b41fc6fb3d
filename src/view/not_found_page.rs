//! An address that the board does not have.

use super::title::title;
use crate::posting::Lang;
use crate::route::Route;
use crate::state::State;
use crate::state::catalog::Item;
use crate::text::text;
use std::rc::Rc;
use yew::prelude::*;

/// What happened and a way out, in the address's language; in both when it has none.
pub fn not_found_page(lang: Option<Lang>, state: &State) -> Html {
    let langs = match lang {
        Some(lang) => vec![lang],
        None => Lang::ALL.to_vec(),
    };
    // A space between the two, for those who hear the heading.
    let heading = |lang: &Lang| {
        html! { <><span lang={lang.code()}>{ text(*lang).not_found_title }</span>{ " " }</> }
    };
    let way_out = |lang: &Lang| {
        html! {
            <section lang={lang.code()}>
                <p>{ text(*lang).not_found_explained }</p>
                { nearest(*lang, state) }
                <p>
                    <a class="button" href={state.href(&Route::list(*lang))} hreflang={lang.code()}>
                        { text(*lang).to_the_list }
                    </a>
                </p>
            </section>
        }
    };
    html! {
        <div class="not-found">
            <h1 id="page-title" tabindex="-1">{ for langs.iter().map(heading) }</h1>
            { for langs.iter().map(way_out) }
        </div>
    }
}

/// The postings that may have been meant.
fn nearest(lang: Lang, state: &State) -> Html {
    let items = state.nearest(lang);
    let link = |item: &Rc<Item>| {
        let slug = item.entry.slug.clone();
        let href = state.href(&Route::Posting { lang, slug });
        html! { <li><a {href} hreflang={lang.code()}>{ title(&item.entry.title) }</a></li> }
    };
    html! {
        if !items.is_empty() {
            <h2>{ text(lang).nearest_heading }</h2>
            <ul class="nearest">{ for items.iter().map(link) }</ul>
        }
    }
}
