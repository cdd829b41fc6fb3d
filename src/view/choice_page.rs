//! The site's root: both languages, equal, to choose from.

use crate::posting::Lang;
use crate::route::Route;
use crate::state::State;
use crate::text::text;
use yew::prelude::*;

/// One heading and one link for each language.
pub fn choice_page(state: &State) -> Html {
    let heading =
        |lang: Lang| html! { <span lang={lang.code()}>{ text(lang).choice_heading }</span> };
    let link = |lang: Lang| {
        html! {
            <li>
                <a
                    class="button"
                    href={state.href(&Route::list(lang))}
                    lang={lang.code()}
                    hreflang={lang.code()}
                    data-lang={lang.code()}
                >
                    { text(lang).own_name }
                </a>
            </li>
        }
    };
    html! {
        <div class="choice">
            <h1 id="page-title" tabindex="-1">{ heading(Lang::En) }{ " " }{ heading(Lang::Fr) }</h1>
            <ul class="choice-links">{ for Lang::ALL.map(link) }</ul>
        </div>
    }
}
