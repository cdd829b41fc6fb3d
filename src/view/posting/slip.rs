//! The fact slip of a posting: one bordered sheet of tabs, each with the sentence that says it.

use crate::bundle::{Entry, Fact, OwnFact, Whole};
use crate::posting::{FactKind, Lang, Status};
use crate::text::{self, text};
use crate::view::list::card::{pay, time};
use crate::view::posting::apply::apply_button;
use yew::prelude::*;

/// A tab: its label, its value, and the sentences that say it.
struct Tab {
    label: String,
    value: Html,
    quotes: Vec<String>,
    foreign: bool,
}

/// What is known of `entry`: the first tabs at once, the sentences and the other tabs with the posting itself.
pub fn slip(lang: Lang, entry: &Entry, whole: Option<&Whole>) -> Html {
    html! {
        // Another posting's facts are closed again.
        <section key={entry.data.clone()} class="glance" aria-labelledby="glance">
            <h2 id="glance" class="visually-hidden">{ text(lang).glance }</h2>
            { slip_part(lang, entry, whole) }
        </section>
    }
}

/// The button to apply and the tabs, as they stand in any sheet.
pub fn slip_part(lang: Lang, entry: &Entry, whole: Option<&Whole>) -> Html {
    let mut tabs = tabs(lang, entry, whole.map_or(&[][..], |whole| &whole.glance));
    if whole.is_some() {
        tabs.extend(from_the_file(lang, entry));
    }
    tabs.extend(whole.into_iter().flat_map(|whole| &whole.own).map(own));
    let foreign = (entry.lang != lang).then(|| entry.lang.code());
    let quoted = tabs.iter().any(|tab| !tab.quotes.is_empty());
    html! {
        <>
            { apply_button(lang, entry) }
            if !tabs.is_empty() {
                <dl>{ for tabs.into_iter().enumerate().map(|(at, tab)| line(entry.lang, foreign, at, tab)) }</dl>
            }
            if quoted {
                <p class="visually-hidden">{ text(lang).glance_explained }</p>
            }
        </>
    }
}

/// A fact that the board itself names.
fn own(fact: &OwnFact) -> Tab {
    Tab {
        label: fact.label.clone(),
        value: html! { { fact.value.clone() } },
        quotes: Vec::new(),
        foreign: true,
    }
}

fn tabs(lang: Lang, entry: &Entry, facts: &[Fact]) -> Vec<Tab> {
    let of = |kind: FactKind| facts.iter().find(move |fact| fact.kind == kind);
    let quotes = |kinds: &[FactKind]| {
        let said = kinds.iter().filter_map(|kind| of(*kind));
        let said = said.map(|fact| fact.quote.clone());
        let mut quotes: Vec<String> = said.filter(|quote| !quote.is_empty()).collect();
        quotes.dedup();
        quotes
    };
    let told = |label, value: Option<String>, kinds: &[FactKind]| {
        value.map(|value| Tab {
            label: String::from(label),
            value: html! { { value } },
            quotes: quotes(kinds),
            foreign: true,
        })
    };
    let dated = |label, day: Option<_>, kinds: &[FactKind]| {
        day.map(|day| Tab {
            label: String::from(label),
            value: time(lang, day),
            quotes: quotes(kinds),
            foreign: false,
        })
    };
    let fact = |kind: FactKind| {
        let value = of(kind).map(|fact| fact.value.clone());
        told(text::fact_name(lang, kind), value, &[kind])
    };
    let words = text(lang);
    let closing = match entry.status {
        Status::Open => words.closing,
        Status::Archived => words.closing_date,
    };
    let closes = dated(closing, entry.expiry_date, &[FactKind::Closing]);
    let paid = (!entry.pay.is_empty()).then(|| Tab {
        label: String::from(words.salary),
        value: pay(&entry.pay),
        quotes: quotes(&[FactKind::Salary]),
        foreign: true,
    });
    let places = [FactKind::Place, FactKind::Remote];
    let tabs = [
        paid.or_else(|| fact(FactKind::Salary)),
        closes.or_else(|| fact(FactKind::Closing)),
        told(words.place, entry.place.clone(), &places).or_else(|| fact(FactKind::Place)),
        fact(FactKind::Language),
        fact(FactKind::Level),
        fact(FactKind::Term),
    ];
    tabs.into_iter().flatten().collect()
}

/// What no sentence of the text says. It stands behind the facts, and so waits for them: what is there
/// does not move.
fn from_the_file(lang: Lang, entry: &Entry) -> impl Iterator<Item = Tab> {
    let tab = |label: &str, value, foreign| Tab {
        label: label.to_owned(),
        value,
        quotes: Vec::new(),
        foreign,
    };
    let words = text(lang);
    let employer = entry.employer.clone();
    let employer = employer.map(|name| tab(words.employer, html! { { name } }, true));
    let published = entry.date.map(|day| time(lang, day));
    let published = published.map(|day| tab(words.published, day, false));
    employer.into_iter().chain(published)
}

/// What front matter says has no sentence. Tabs that come later stand behind those that are there, which
/// stay by their number: a list without numbers is matched from its end.
fn line(own: Lang, foreign: Option<&'static str>, at: usize, tab: Tab) -> Html {
    let lang = foreign.filter(|_| tab.foreign);
    let quote = |quote: &String| {
        html! { <blockquote lang={foreign}>{ text::quoted(own, quote) }</blockquote> }
    };
    html! {
        <div key={at}>
            <dt>{ tab.label }</dt>
            <dd {lang}>
                if tab.quotes.is_empty() {
                    { tab.value }
                } else {
                    <details>
                        <summary>{ tab.value }</summary>
                        { for tab.quotes.iter().map(quote) }
                    </details>
                }
            </dd>
        </div>
    }
}
