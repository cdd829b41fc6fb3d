//! The bottom of every page: the board's name, both lists, the feed, the `/` key.

use crate::posting::Lang;
use crate::route::Route;
use crate::state::State;
use crate::text::text;
use crate::view::On;
use crate::view::board_name::board_name;
use yew::prelude::*;

/// The contentinfo landmark.
pub fn footer(lang: Lang, state: &State, on: &On) -> Html {
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
    let has_feed = state.board().is_some_and(|board| board.base_url.is_some());
    let in_list = matches!(state.route, Route::List { .. });
    html! {
        <footer class="site-footer">
            <p>{ board_name(state) }</p>
            <ul>
                { for state.languages().map(list) }
                if has_feed && state.route.lang().is_some() {
                    <li>
                        <a href={format!("{}{}/feed.xml", state.root, lang.code())} type="application/atom+xml">
                            { text(lang).feed }
                        </a>
                    </li>
                }
            </ul>
            if in_list {
                <p class="slash needs-viewer">
                    <input id="slash" type="checkbox" onchange={on.slash.clone()} />
                    <label for="slash">{ text(lang).slash_off }</label>
                </p>
            }
        </footer>
    }
}
