//! Something did not come, with a way to ask again.

use crate::posting::Lang;
use crate::text::text;
use yew::prelude::*;

/// All of a page failed: the sheet says so.
pub fn failed_page(lang: Lang, on_retry: &Callback<()>) -> Html {
    failed(lang, Html::default(), on_retry)
}

/// A part of a page failed: below the page's heading.
pub fn failed_part(lang: Lang, on_retry: &Callback<()>) -> Html {
    failed(
        lang,
        html! { <h2>{ text(lang).failed_part_title }</h2> },
        on_retry,
    )
}

/// That nothing is lost, and the button.
fn failed(lang: Lang, heading: Html, on_retry: &Callback<()>) -> Html {
    let onclick = on_retry.reform(|_: MouseEvent| ());
    html! {
        <section class="failed">
            { heading }
            <p role="alert">{ text(lang).failed_explained }</p>
            <p><button type="button" class="button" {onclick}>{ text(lang).retry }</button></p>
        </section>
    }
}
