//! A posting's title, with places where it may break.

use yew::prelude::*;

/// The title; it may break after a slash, as in `Directeur/directrice`, so that a narrow page does
/// not cut the word itself. The text stays what it is: `wbr` adds nothing to it.
pub fn title(text: &str) -> Html {
    // A dash ends a line, and never starts one.
    let text = text
        .replace(" - ", "\u{a0}- ")
        .replace(" – ", "\u{a0}– ")
        .replace(" / ", "\u{a0}/ ");
    let parts = text.split_inclusive('/').enumerate();
    let part = |(at, part): (usize, &str)| {
        html! {
            <>
                if at > 0 {
                    <wbr />
                }
                { part.to_owned() }
            </>
        }
    };
    html! { { for parts.map(part) } }
}
