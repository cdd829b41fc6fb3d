//! The controls by which a list is narrowed: remote and what closes soon at one tap; level, language,
//! place, term and what the board itself names behind one button.

use crate::bundle::Facet;
use crate::posting::{FactKind, Lang};
use crate::route::{Query, Route, code_of};
use crate::state::State;
use crate::state::list::ListView;
use crate::text::{self, text};
use crate::view::On;
use yew::prelude::*;

/// The board's facets with how many postings each would leave, where that is known.
fn known<'a>(state: &'a State, list: &'a ListView) -> Vec<(&'a Facet, Option<usize>)> {
    let counts = list.counts.iter().copied().map(Some);
    let counts = counts.chain(std::iter::repeat(None));
    state.facets().iter().zip(counts).collect()
}

/// What is chosen or cleared by one tap.
pub fn chips(lang: Lang, state: &State, query: &Query, list: &ListView, on: &On) -> Html {
    let chip = |kind: FactKind, label: &'static str| {
        let known = known(state, list).into_iter();
        let mut own = known.filter_map(|(facet, count)| Some((kind.key_of(&facet.pair)?, count)));
        let (key, count) = own.next()?;
        let name = kind.code();
        let offered = count != Some(0) || query.facet(name).is_some();
        offered.then(|| {
            html! {
                <p class="chip">
                    <input id={name} {name} type="checkbox" value={key.to_owned()} onchange={on.facet.clone()} />
                    <label for={name}>
                        { label }
                        if let Some(count) = count {
                            { " " }
                            <span class="number">{ text::counts::number(lang, count) }</span>
                        }
                    </label>
                </p>
            }
        })
    };
    let text = text(lang);
    html! {
        <>
            { for chip(FactKind::Remote, text.remote) }
            { for chip(FactKind::Closing, text.closing_soon) }
        </>
    }
}

/// The button that opens the other filters, which follow it, and these; nothing on a board that has none.
pub fn filters(lang: Lang, state: &State, query: &Query, list: &ListView, on: &On) -> Html {
    let all = known(state, list);
    let tapped = [FactKind::Remote, FactKind::Closing].map(FactKind::code);
    let mut codes = state.facet_codes();
    codes.retain(|code| !tapped.contains(code));
    if codes.is_empty() {
        return Html::default();
    }
    let chosen = codes.iter().filter(|code| query.facet(code).is_some());
    let chosen = chosen.count();
    let choices = codes.iter().map(|code| choice(lang, code, &all, query, on));
    let clear = Route::List {
        lang,
        query: Query {
            facets: Vec::new(),
            ..query.clone()
        },
    };
    html! {
        <>
            <details class="filters">
                <summary class={(chosen > 0).then_some("in-use")}>
                    { text(lang).filters }
                    if chosen > 0 {
                        { "\u{a0}" }
                        <span class="number">{ format!("({chosen})") }</span>
                    }
                </summary>
            </details>
            <div class="facets">
                { for choices }
                <p class="done">
                    <button type="submit" class="button primary">
                        { text::counts::show(lang, list.matching) }
                    </button>
                    if !query.facets.is_empty() {
                        <a href={state.href(&clear)}>{ text(lang).clear_choices }</a>
                    }
                </p>
            </div>
        </>
    }
}

/// A value that would leave nothing is not offered, unless it is the one that is chosen. Which one
/// that is, the app tells the browser: an attribute would not move what a reader has chosen before.
fn choice(lang: Lang, code: &str, all: &[(&Facet, Option<usize>)], query: &Query, on: &On) -> Html {
    let own = all.iter().filter(|(facet, _)| code_of(&facet.pair) == code);
    let option = |(facet, count): &(&Facet, Option<usize>)| {
        let (_, key) = facet.pair.split_once('=')?;
        let label = facet.label.of(lang);
        let label = match count {
            Some(0) if query.facet(code) != Some(key) => return None,
            Some(count) => format!("{label} ({})", text::counts::number(lang, *count)),
            None => label.clone(),
        };
        Some(html! { <option value={key.to_owned()}>{ label }</option> })
    };
    let name = code.to_owned();
    let named = own.clone().find_map(|(facet, _)| facet.name.as_ref());
    let label = match (FactKind::from_code(code), named) {
        (Some(kind), _) => text::fact_name(lang, kind),
        (None, Some(name)) => name.of(lang),
        (None, None) => code,
    };
    html! {
        <p>
            <label for={name.clone()}>{ label }</label>
            <select id={name.clone()} {name} onchange={on.facet.clone()}>
                <option value="">{ text(lang).any }</option>
                { for own.filter_map(option) }
            </select>
        </p>
    }
}
