//! The site's root: the sheet alone, opened; both languages, equal, to choose from.

use crate::posting::Lang;
use crate::route::{Filter, Route};
use crate::state::State;
use crate::text::{self, text};
use yew::prelude::*;

/// One half for each language; all of it leads there.
pub fn choice_page(state: &State) -> Html {
    let heading =
        |lang: Lang| html! { <span lang={lang.code()}>{ text(lang).choice_heading }</span> };
    html! {
        <div class="halves">
            <h1 id="page-title" class="visually-hidden" tabindex="-1">
                { heading(Lang::En) }
                { " " }
                { heading(Lang::Fr) }
            </h1>
            { for state.languages().map(|lang| half(lang, state)) }
        </div>
    }
}

fn half(lang: Lang, state: &State) -> Html {
    let code = lang.code();
    let name = state.board().map(|board| board.title.of(lang).clone());
    let open = state.total(lang, Filter::Open);
    html! {
        <section class="side" lang={code}>
            <p class="site-title">{ name.unwrap_or_default() }</p>
            <h2>{ text(lang).list_heading }</h2>
            if open > 0 {
                <p>{ text::counts::tally(lang, Filter::Open, open, None) }</p>
            }
            <p class="choice">
                <a href={state.href(&Route::list(lang))} lang={code} hreflang={code} data-lang={code}>
                    { text(lang).own_name }
                </a>
            </p>
        </section>
    }
}
