//! The site's root: both languages, equal, to choose from.

use crate::posting::Lang;
use crate::route::Route;
use crate::state::State;
use crate::text::text;
use std::rc::Rc;
use yew::prelude::*;

/// See [`ChoicePage`].
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// Where the links lead.
    pub state: Rc<State>,
}

/// One heading and one link for each language.
#[component]
pub fn ChoicePage(props: &Props) -> Html {
    let state = &props.state;
    html! {
        <div class="choice">
            <h1 id="page-title" tabindex="-1">
                { for Lang::ALL.map(|lang| html! {
                    <span lang={lang.code()}>{ text(lang).choice_heading }</span>
                }) }
            </h1>
            <ul class="choice-links">
                { for Lang::ALL.map(|lang| html! {
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
                }) }
            </ul>
        </div>
    }
}
