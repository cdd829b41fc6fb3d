//! An address that the board does not have.

use crate::posting::Lang;
use crate::route::Route;
use crate::state::State;
use crate::state::catalog::Item;
use crate::text::text;
use crate::view::title::title;
use std::rc::Rc;
use yew::prelude::*;

/// What happened and a way out, in the address's language, whose sheet says it; in both, on the sheet
/// opened, when it has none.
pub fn not_found_page(lang: Option<Lang>, state: &State) -> Html {
    if let Some(lang) = lang {
        return html! { <div class="not-found">{ way_out(lang, state) }</div> };
    }
    let half = |lang: Lang| {
        let code = lang.code();
        html! {
            <section class="side" lang={code}>
                <h2>{ text(lang).not_found_title }</h2>
                { way_out(lang, state) }
            </section>
        }
    };
    let title = |lang: Lang| {
        html! { <><span lang={lang.code()}>{ text(lang).not_found_title }</span>{ " " }</> }
    };
    html! {
        <div class="halves not-found">
            <h1 id="page-title" class="visually-hidden" tabindex="-1">{ for state.languages().map(title) }</h1>
            { for state.languages().map(half) }
        </div>
    }
}

fn way_out(lang: Lang, state: &State) -> Html {
    html! {
        <>
            <p>{ text(lang).not_found_explained }</p>
            { nearest(lang, state) }
            <p>
                <a
                    class="button primary"
                    href={state.href(&Route::list(lang))}
                    lang={lang.code()}
                    hreflang={lang.code()}
                >
                    { text(lang).to_the_list }
                </a>
            </p>
        </>
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
            <p><strong>{ text(lang).nearest_heading }</strong></p>
            <ul class="nearest">{ for items.iter().map(link) }</ul>
        }
    }
}
