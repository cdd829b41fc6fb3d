//! The bottom of every page: the board's name and the way to both lists.

use crate::posting::Lang;
use crate::route::Route;
use crate::state::State;
use crate::text::text;
use std::rc::Rc;
use yew::prelude::*;

/// See [`Footer`].
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The page's language.
    pub lang: Lang,
    /// Where the board's name comes from.
    pub state: Rc<State>,
}

/// The contentinfo landmark.
#[component]
pub fn Footer(props: &Props) -> Html {
    let Props { lang, state } = props;
    html! {
        <footer class="site-footer">
            <p>{ state.board_title(*lang) }</p>
            <ul>
                { for Lang::ALL.map(|lang| html! {
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
                }) }
            </ul>
        </footer>
    }
}
