//! The controls by which a list is narrowed: level, language, place, term.

use super::On;
use crate::bundle::Facet;
use crate::posting::{FactKind, Lang};
use crate::route::Query;
use crate::state::State;
use crate::state::list::ListView;
use crate::text::{self, text};
use yew::prelude::*;

/// One field of choice for each kind of facet that the board has; nothing when it has none.
pub fn facets(lang: Lang, state: &State, query: &Query, list: &ListView, on: &On) -> Html {
    let Some(catalog) = state
        .catalog
        .ready()
        .filter(|it| !it.index.facets.is_empty())
    else {
        return Html::default();
    };
    let all = &catalog.index.facets;
    let choice = |kind| choice(lang, kind, all, query, &list.counts, on);
    html! { <div class="facets">{ for FactKind::facets().filter_map(choice) }</div> }
}

/// A value that would leave nothing is not offered, unless it is the one that is chosen. Which one
/// that is, the app tells the browser: an attribute would not move what a reader has chosen before.
fn choice(
    lang: Lang,
    kind: FactKind,
    all: &[Facet],
    query: &Query,
    counts: &[usize],
    on: &On,
) -> Option<Html> {
    let option = |(at, facet): (usize, &Facet)| {
        let key = kind.key_of(&facet.pair)?.to_owned();
        let label = facet.label.of(lang);
        let label = match counts.get(at) {
            Some(0) if query.facet(kind) != Some(&key) => return None,
            Some(count) => format!("{label} ({})", text::number(lang, *count)),
            None => label.clone(),
        };
        Some(html! { <option value={key}>{ label }</option> })
    };
    let name = kind.code();
    let known = all.iter().any(|facet| kind.key_of(&facet.pair).is_some());
    known.then(|| {
        html! {
            <p>
                <label for={name}>{ text::fact_name(lang, kind) }</label>
                <select id={name} {name} onchange={on.facet.clone()}>
                    <option value="">{ text(lang).any }</option>
                    { for all.iter().enumerate().filter_map(option) }
                </select>
            </p>
        }
    })
}
