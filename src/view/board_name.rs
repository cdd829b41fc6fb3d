//! The board's name, each language of it marked.

use crate::bundle::Board;
use crate::posting::Lang;
use crate::state::State;
use yew::prelude::*;

/// The name in the page's language; on a page in both, in both, with the `lang` of each.
pub fn board_name(state: &State) -> Html {
    match (state.route.lang(), state.board()) {
        (
            None,
            Some(Board {
                only: Some(lang),
                title,
                ..
            }),
        ) => {
            html! { <span lang={lang.code()}>{ title.of(*lang).clone() }</span> }
        }
        (None, Some(board)) => {
            let name = |lang: Lang| html! { <span lang={lang.code()}>{ board.title.of(lang).clone() }</span> };
            html! { <>{ name(Lang::En) }{ " / " }{ name(Lang::Fr) }</> }
        }
        (lang, _) => html! { { state.board_title(lang) } },
    }
}
