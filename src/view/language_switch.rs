//! The link to the same page in the other language.

use crate::posting::Lang;
use crate::state::State;
use crate::text::text;
use yew::prelude::*;

/// A link, in the other language's own name, with its `lang` and `hreflang` (WCAG 3.1.2).
pub fn language_switch(lang: Lang, state: &State) -> Html {
    let other = lang.other();
    let href = state.href(&state.switched(other));
    html! {
        <nav class="language-switch" aria-labelledby="language-switch-heading">
            <h2 class="visually-hidden" id="language-switch-heading">
                { text(lang).switch_heading }
                { " / " }
                <span lang={other.code()}>{ text(other).switch_heading }</span>
            </h2>
            <a {href} lang={other.code()} hreflang={other.code()} data-lang={other.code()}>
                { text(other).own_name }
            </a>
        </nav>
    }
}
