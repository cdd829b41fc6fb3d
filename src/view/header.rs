//! The top of every page: skip link, the board's name, the language switch.

use super::board_name::board_name;
use super::language_switch::language_switch;
use crate::posting::Lang;
use crate::route::Route;
use crate::state::State;
use crate::text::text;
use yew::prelude::*;

/// The banner landmark. The switch is its first link, on the right as everywhere.
pub fn header(lang: Lang, state: &State) -> Html {
    let home = match state.route.lang() {
        Some(lang) => Route::list(lang),
        None => Route::Choice,
    };
    html! {
        <header class="site-header">
            <a class="skip-link" href="#content">{ text(lang).skip_to_content }</a>
            if state.route.lang().is_some() {
                { language_switch(lang, state) }
            }
            <p class="site-title"><a href={state.href(&home)}>{ board_name(state) }</a></p>
        </header>
    }
}
