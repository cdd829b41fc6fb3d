//! Something is on its way.

use crate::posting::Lang;
use crate::text::text;
use yew::prelude::*;

/// A calm line that appears only after a moment, so that a quick answer does not flicker.
pub fn loading(lang: Lang) -> Html {
    html! { <p class="loading" role="status">{ text(lang).loading }</p> }
}
