//! The table of contents of a body.

use crate::markdown::{Block, Document, line_text};
use crate::posting::Lang;
use crate::text::text;
use yew::prelude::*;

/// From how many sections on a body has one.
const LEAST: usize = 3;

/// Links to the sections of the two highest levels; nothing for a body of few. `foreign` is the
/// body's language where that is not the page's.
pub fn contents(lang: Lang, foreign: Option<&'static str>, document: &Document) -> Html {
    let section = |block: &Block| match block {
        Block::Heading {
            level: level @ 2..=3,
            id,
            inlines,
        } => Some(html! {
            <li class={(*level == 3).then_some("inner")}>
                <a href={format!("#{id}")} lang={foreign}>{ line_text(inlines) }</a>
            </li>
        }),
        _ => None,
    };
    let sections: Vec<Html> = document.blocks.iter().filter_map(section).collect();
    html! {
        if sections.len() >= LEAST {
            <nav class="contents" aria-labelledby="contents-title">
                <p id="contents-title">{ text(lang).contents }</p>
                <ol role="list">{ for sections }</ol>
            </nav>
        }
    }
}
