//! The facts of a posting, each with the sentence that says it.

use crate::bundle::{Fact, Whole};
use crate::posting::{FactKind, Lang};
use crate::text::{self, text};
use yew::prelude::*;

/// The facts; nothing when none is known.
pub fn glance(lang: Lang, whole: &Whole) -> Html {
    // A place that the file or the board gives is shown above, and comes before what the text says.
    let told = |fact: &&Fact| fact.kind != FactKind::Place || whole.place.is_none();
    let facts: Vec<&Fact> = whole.glance.iter().filter(told).collect();
    if facts.is_empty() {
        return Html::default();
    }
    let own = whole.entry.lang;
    let foreign = (own != lang).then(|| own.code());
    let quoted = facts.iter().any(|fact| !fact.quote.is_empty());
    let line = |fact: &&Fact| {
        html! {
            <div>
                <dt>{ text::fact_name(lang, fact.kind) }</dt>
                <dd lang={foreign}>{ value(own, fact) }</dd>
            </div>
        }
    };
    html! {
        // Another posting's facts are closed again.
        <section key={whole.entry.data.clone()} class="glance" aria-labelledby="glance">
            <h2 id="glance">{ text(lang).glance }</h2>
            <dl>{ for facts.iter().map(line) }</dl>
            if quoted {
                <p class="explained">{ text(lang).glance_explained }</p>
            }
        </section>
    }
}

/// What front matter says has no sentence.
fn value(own: Lang, fact: &Fact) -> Html {
    if fact.quote.is_empty() {
        return html! { { fact.value.clone() } };
    }
    html! {
        <details>
            <summary>{ fact.value.clone() }</summary>
            <blockquote>{ text::quoted(own, &fact.quote) }</blockquote>
        </details>
    }
}
