//! Something is on its way.

use crate::posting::Lang;
use crate::text::text;
use yew::prelude::*;

/// See [`Loading`].
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The page's language.
    pub lang: Lang,
}

/// A calm line that appears only after a moment, so that a quick answer does not flicker.
#[component]
pub fn Loading(props: &Props) -> Html {
    html! { <p class="loading" role="status">{ text(props.lang).loading }</p> }
}
