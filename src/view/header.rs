//! The top of every page: skip link, the board's name, the language switch.

use super::language_switch::LanguageSwitch;
use crate::posting::Lang;
use crate::route::Route;
use crate::state::State;
use crate::text::text;
use std::rc::Rc;
use yew::prelude::*;

/// See [`Header`].
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The page's language.
    pub lang: Lang,
    /// Where the board's name and the switch's target come from.
    pub state: Rc<State>,
}

/// The banner landmark.
#[component]
pub fn Header(props: &Props) -> Html {
    let Props { lang, state } = props;
    let home = match state.route.lang() {
        Some(lang) => Route::list(lang),
        None => Route::Choice,
    };
    html! {
        <header class="site-header">
            <a class="skip-link" href="#content">{ text(*lang).skip_to_content }</a>
            <p class="site-title"><a href={state.href(&home)}>{ state.board_title(*lang) }</a></p>
            if state.route.lang().is_some() {
                <LanguageSwitch lang={*lang} state={state.clone()} />
            }
        </header>
    }
}
