//! Open postings that resemble an archived one.

use crate::posting::Lang;
use crate::route::Route;
use crate::state::State;
use crate::state::posting::Opened;
use crate::text::text;
use yew::prelude::*;

/// Links to them, in the posting's own language; nothing when there is none.
pub fn similar(lang: Lang, state: &State, opened: &Opened) -> Html {
    let own = opened.whole.entry.lang;
    let foreign = (own != lang).then(|| own.code());
    let link = |similar: &crate::bundle::Similar| {
        let route = Route::Posting {
            lang: own,
            slug: similar.slug.clone(),
        };
        html! {
            <li>
                <a href={state.href(&route)} lang={foreign} hreflang={foreign}>
                    { similar.title.clone() }
                </a>
            </li>
        }
    };
    let similar = &opened.whole.reading.similar;
    html! {
        if !similar.is_empty() {
            <nav class="similar" aria-labelledby="similar-title">
                <p id="similar-title">{ text(lang).similar }</p>
                <ul>{ for similar.iter().map(link) }</ul>
            </nav>
        }
    }
}
