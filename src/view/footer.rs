//! The bottom of every page: the board's name and the way to both lists.

use super::board_name::board_name;
use crate::posting::Lang;
use crate::route::Route;
use crate::state::State;
use crate::text::text;
use yew::prelude::*;

/// The contentinfo landmark.
pub fn footer(state: &State) -> Html {
    let list = |lang: Lang| {
        html! {
            <li>
                <a
                    href={state.href(&Route::list(lang))}
                    lang={lang.code()}
                    hreflang={lang.code()}
                    data-lang={lang.code()}
                >
                    { text(lang).list_heading }
                </a>
            </li>
        }
    };
    html! {
        <footer class="site-footer">
            <p>{ board_name(state) }</p>
            <ul>{ for Lang::ALL.map(list) }</ul>
        </footer>
    }
}
