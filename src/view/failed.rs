//! Something did not come, with a way to ask again.

use crate::posting::Lang;
use crate::text::text;
use yew::prelude::*;

/// See [`Failed`].
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The page's language.
    pub lang: Lang,
    /// Whether it stands under a page's own heading, or is all of the page.
    #[prop_or_default]
    pub partial: bool,
    /// The reader asks again.
    pub on_retry: Callback<()>,
}

/// What failed, that nothing is lost, and the button.
#[component]
pub fn Failed(props: &Props) -> Html {
    let text = text(props.lang);
    let onclick = props.on_retry.reform(|_: MouseEvent| ());
    html! {
        <section class="failed">
            if props.partial {
                <h2>{ text.failed_title }</h2>
            } else {
                <h1 id="page-title" tabindex="-1">{ text.failed_title }</h1>
            }
            <p role="alert">{ text.failed_explained }</p>
            <p><button type="button" class="button" {onclick}>{ text.retry }</button></p>
        </section>
    }
}
