//! The pairs as lines for a terminal: which are not equal, and how.

use crate::posting::{Lang, Status};
use crate::site::cli::parity_report::{Pair, Sort};
use crate::site::cli::words::parity as words;
use crate::site::cli::words::parity::TEXTS;
use crate::site::visible::{visible, visible_whole};
use std::collections::BTreeMap;
use std::fmt::Write;

/// Two lines for each pair that is not equal, and the sums. `alone` postings have no counterpart.
pub fn render(pairs: &[Pair], alone: usize, lang: Lang) -> String {
    let mut out = String::new();
    let mut before = None;
    for pair in pairs.iter().filter(|pair| !pair.is_equal()) {
        if before.replace(pair.status) != Some(pair.status) {
            let heading = match pair.status {
                Status::Open => TEXTS.of(lang).open,
                Status::Archived => TEXTS.of(lang).archived,
            };
            let _ = writeln!(out, "{heading}");
        }
        let (own, other) = (pair.titles.of(lang), pair.titles.of(lang.other()));
        let _ = writeln!(
            out,
            "  {} / {}\n    {}, {}\n    {}",
            visible(own),
            visible(other),
            visible_whole(&pair.files.en.path),
            visible_whole(&pair.files.fr.path),
            listed(&pair.counts(), lang)
        );
    }
    if !out.is_empty() {
        out.push('\n');
    }
    let unequal = pairs.iter().filter(|pair| !pair.is_equal()).count();
    let _ = writeln!(out, "{}", words::sums(lang, pairs.len(), unequal, alone));
    let all = sums(pairs);
    if !all.is_empty() {
        let _ = writeln!(out, "{}", listed(&all, lang));
    }
    out
}

/// How often each sort was found on the whole board.
pub fn sums(pairs: &[Pair]) -> BTreeMap<Sort, usize> {
    let mut all = BTreeMap::new();
    for (sort, count) in pairs.iter().flat_map(Pair::counts) {
        *all.entry(sort).or_default() += count;
    }
    all
}

/// `2 numbers, 1 link`.
pub fn listed(counts: &BTreeMap<Sort, usize>, lang: Lang) -> String {
    let parts = counts
        .iter()
        .map(|(sort, count)| words::counted(lang, *sort, *count));
    parts.collect::<Vec<_>>().join(", ")
}
