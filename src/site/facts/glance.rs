//! A posting at a glance: what its front matter or a plain rule on its text says of level, language,
//! place, term, salary and closing date, each with the sentence that says it.
//!
//! Nothing is found when the text leaves a doubt: two sentences that contradict one another, a profile
//! that is only an asset, a list of what might be. Each side of a pair speaks for itself; where both
//! speak and disagree, neither is believed.

mod closing;
mod duration;
mod language;
mod level;
mod place;
mod places;
mod remote;
mod salary;
mod sentences;
pub mod short;
pub mod synonyms;
mod term;

use crate::bundle::{Facet, Fact};
use crate::markdown::Document;
use crate::posting::{Both, FactKind, Lang};
use crate::site::facts::glance_text::glance_text;
use crate::site::read::front_matter::Parsed;
use std::collections::BTreeSet;

/// A fact of one posting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// What it is, in the posting's language, and where it comes from.
    pub fact: Fact,
    /// What the list can be narrowed by, the same in both languages; in order.
    pub keys: Vec<String>,
    /// What else the other side must agree with, as far as both say it.
    pub details: Vec<String>,
}

impl Found {
    fn new(kind: FactKind, value: String, quote: String, keys: Vec<String>) -> Found {
        Found {
            fact: Fact { kind, value, quote },
            keys,
            details: Vec::new(),
        }
    }

    /// Whether both sides of a pair may say this of the same job.
    pub(crate) fn agrees(&self, other: &Found) -> bool {
        let silent = self.details.is_empty() || other.details.is_empty();
        self.keys == other.keys && (silent || self.details == other.details)
    }

    /// `place=ottawa` for each key, as in an address.
    pub fn facets(&self) -> impl Iterator<Item = String> {
        let kind = self.fact.kind;
        let keys = self.keys.iter().filter(move |_| kind.is_facet());
        keys.map(move |key| kind.pair(key))
    }
}

/// The facts of one posting, whose body is laid out as `body`, in the order in which they are shown.
pub fn of_posting(posting: &Parsed, body: &Document, lang: Lang) -> Vec<Found> {
    let lines = sentences::lines(&body.blocks);
    let text = &sentences::Text::of(&lines);
    [
        level::level(text, lang),
        language::language(text, lang),
        place::place(text, lang, posting),
        remote::remote(text, lang, posting),
        term::term(text, lang),
        salary::salary(text, lang),
        closing::closing(text, lang, posting),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What the lists of a board with these facts can be narrowed by.
pub fn facets<'a>(all: impl Iterator<Item = &'a Found>) -> Vec<Facet> {
    let keys_of = |found: &'a Found| found.keys.iter().map(|key| (found.fact.kind, key));
    let found: BTreeSet<(FactKind, &String)> = all.flat_map(keys_of).collect();
    let facets = found.into_iter().filter(|(kind, _)| kind.is_facet());
    facets
        .map(|(kind, key)| Facet {
            pair: kind.pair(key),
            label: label(kind, key),
        })
        .collect()
}

/// A key in words.
fn label(kind: FactKind, key: &str) -> Both<String> {
    let words = |lang: Lang| match kind {
        FactKind::Language => language::label(key, lang),
        FactKind::Place => place::label(key, lang),
        FactKind::Remote => glance_text(lang).remote.to_owned(),
        FactKind::Term => term::label(key, lang),
        _ => key.to_owned(),
    };
    Both {
        en: words(Lang::En),
        fr: words(Lang::Fr),
    }
}

#[cfg(test)]
mod tests;
