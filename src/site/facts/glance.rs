//! A posting at a glance: what its front matter or a plain rule on its text says of level, language,
//! place, term, salary and closing date, each with the sentence that says it.
//!
//! Nothing is found when the text leaves a doubt: two sentences that contradict one another, a profile
//! that is only an asset, a list of what might be. Each side of a pair speaks for itself; where both
//! speak and disagree, neither is believed.

mod closing;
mod doubt;
mod language;
mod level;
mod place;
mod places;
mod remote;
mod salary;
mod sentences;
pub mod short;
mod stated;
mod subject;
pub mod synonyms;
mod term;

use crate::bundle::{Facet, Fact};
use crate::markdown::Block;
use crate::posting::{Both, Date, FactKind, Lang};
pub(crate) use crate::site::facts::glance::sentences::Text;
use crate::site::facts::glance::stated::stated;
use crate::site::facts::glance_text::glance_text;
use crate::site::read::front_matter::Parsed;
use aho_corasick::AhoCorasick;
use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

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

    /// Whether two labels of one text say the same: where they do not, each may be of another position.
    fn repeats(&self, other: &Found) -> bool {
        let (ours, theirs) = (&self.fact.value, &other.fact.value);
        let in_keys = !self.keys.is_empty() || !self.details.is_empty();
        match in_keys {
            true => self.keys == other.keys && self.details == other.details,
            false => ours.starts_with(theirs.as_str()) || theirs.starts_with(ours.as_str()),
        }
    }

    /// The one thing that all of `found` say.
    fn agreed(found: impl Iterator<Item = Found>) -> Option<Found> {
        let found: Vec<Found> = found.collect();
        let first = found.first()?;
        let same = found.iter().all(|other| first.repeats(other));
        same.then(|| first.clone())
    }

    /// `place=ottawa` for each key, as in an address.
    pub fn facets(&self) -> impl Iterator<Item = String> {
        let kind = self.fact.kind;
        let keys = self.keys.iter().filter(move |_| kind.is_facet());
        keys.map(move |key| kind.pair(key))
    }
}

/// The facts of one posting, whose body is `text`, in the order in which they are shown.
pub(crate) fn of_posting(posting: &Parsed, text: &Text, lang: Lang) -> Vec<Found> {
    let keys = &posting.keys;
    let (level, language) = (
        |text: &Text| level::level(text, lang),
        |text: &Text| language::language(text, lang),
    );
    let (term, salary) = (
        |text: &Text| term::term(text, lang),
        |text: &Text| salary::salary(text, lang),
    );
    [
        stated(keys.level.as_ref(), "level", FactKind::Level, level).or_else(|| level(text)),
        stated(
            keys.languages.as_ref(),
            "language",
            FactKind::Language,
            language,
        )
        .or_else(|| language(text)),
        place::place(text, lang, posting),
        remote::remote(text, lang, posting),
        stated(keys.term.as_ref(), "term", FactKind::Term, term).or_else(|| term(text)),
        stated(keys.salary.as_ref(), "salary", FactKind::Salary, salary).or_else(|| salary(text)),
        closing::closing(text, lang, posting),
    ]
    .into_iter()
    .flatten()
    .collect()
}

impl Text {
    /// What blocks may tell, in either language.
    pub(crate) fn of(blocks: &[Block]) -> Text {
        Text::of_lines(sentences::lines(blocks))
    }

    fn of_lines(lines: Vec<String>) -> Text {
        let tells = |text: &str, lower: &str| {
            let words = TELLING.as_ref();
            words.is_none_or(|words| words.is_match(lower)) || language::has_levels(text)
        };
        let lines = lines.iter();
        let lines = lines.map(|line| Arc::new(sentences::telling(line, tells)));
        Text(lines.filter(|told| !told.is_empty()).collect())
    }
}

/// The words of which one stands in each sentence that tells something without a label. They are some hundred; with
/// too many to be looked for at once there would be none, and each sentence would be kept.
static TELLING: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
    let [before, offices, verbs] = place::TELLING;
    let [said, allowed, anywhere, elsewhere] = remote::TELLING;
    let [for_a_term, before_a_length, outright] = term::TELLING;
    let lists = [
        &level::WORDS[..],
        &language::NAMES,
        before,
        offices,
        verbs,
        said,
        allowed,
        anywhere,
        elsewhere,
        for_a_term,
        before_a_length,
        outright,
    ];
    AhoCorasick::new(lists.into_iter().flatten()).ok()
});

/// The last day to apply that these facts say.
pub fn closing_day(facts: &[Found]) -> Option<Date> {
    let mut facts = facts.iter();
    let closing = facts.find(|found| found.fact.kind == FactKind::Closing)?;
    Date::parse(closing.keys.first()?)
}

/// Whether a body has words behind which a last day to apply may stand.
pub fn may_close(body: &str) -> bool {
    /// Most bytes from the start of a label to its colon, with mark-up.
    const FAR: usize = 200;
    let mut colons = body.match_indices(':');
    colons.any(|(at, _)| {
        let start = body.floor_char_boundary(at.saturating_sub(FAR));
        let before = body[start..at].to_lowercase();
        closing::LABELS.iter().any(|label| before.contains(label))
    })
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
            name: None,
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
