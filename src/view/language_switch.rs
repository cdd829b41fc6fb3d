//! The link to the same page in the other language.

use crate::posting::Lang;
use crate::state::State;
use crate::text::text;
use std::rc::Rc;
use yew::prelude::*;

/// See [`LanguageSwitch`].
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The page's language; the link leads to the other one.
    pub lang: Lang,
    /// Tells what the same page is.
    pub state: Rc<State>,
}

/// A link, in the other language's own name, with its `lang` and `hreflang` (WCAG 3.1.2).
#[component]
pub fn LanguageSwitch(props: &Props) -> Html {
    let Props { lang, state } = props;
    let other = lang.other();
    let href = state.href(&state.switched(other));
    html! {
        <nav class="language-switch" aria-labelledby="language-switch-heading">
            <h2 class="visually-hidden" id="language-switch-heading">{ text(*lang).switch_heading }</h2>
            <a {href} lang={other.code()} hreflang={other.code()} data-lang={other.code()}>
                { text(other).own_name }
            </a>
        </nav>
    }
}
