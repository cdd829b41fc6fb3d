//! What helps to read a posting: how long it takes, what stands beside what in the other language,
//! and which open postings resemble one that is closed.

use super::parity::beside;
use super::{Board, bundling};
use crate::bundle::{Reading, Similar};
use crate::markdown::{self, Document};
use crate::posting::{Both, Lang, Status};
use crate::search::stem;
use crate::search::stop::is_stop;
use crate::search::tokens::tokens;
use std::collections::{BTreeMap, BTreeSet};

/// Words that one reads in a minute.
const WORDS_A_MINUTE: usize = 220;

/// Most postings that are shown as similar.
const MOST_SIMILAR: usize = 3;

/// The least likeness of two postings that is told, of 1.
const LEAST_LIKENESS: f64 = 0.18;

/// How much a word of the title counts, one of the description being 1.
const TITLE: f64 = 3.0;

/// What helps to read each file's posting, in the order of the board's files.
pub(super) fn readings(board: &Board) -> Vec<Reading> {
    let body = |at: usize| {
        let (posting, _) = board.files[at].shown()?;
        Some(markdown::parse(&posting.body))
    };
    let bodies: Vec<Option<Document>> = (0..board.files.len()).map(body).collect();
    let mut similar = similar(board);
    let mut readings: Vec<Reading> = bodies
        .iter()
        .enumerate()
        .map(|(at, body)| Reading {
            minutes: body.as_ref().map_or(0, minutes),
            beside: Vec::new(),
            similar: similar.remove(&at).unwrap_or_default(),
        })
        .collect();
    for (at, file) in board.files.iter().enumerate() {
        if let (Some((_, Lang::En)), Some(other)) = (file.shown(), file.counterpart)
            && let (Some(en), Some(fr)) = (&bodies[at], &bodies[other])
        {
            let runs = beside::runs(&Both { en, fr });
            readings[other].beside = beside::turned(&runs);
            readings[at].beside = runs;
        }
    }
    readings
}

fn minutes(body: &Document) -> u32 {
    let words = markdown::plain_text(body).split_whitespace().count();
    u32::try_from(words.div_ceil(WORDS_A_MINUTE)).unwrap_or(u32::MAX)
}

/// The open postings that resemble each archived one: by the words that titles and descriptions have
/// in common, the rarer the more.
fn similar(board: &Board) -> BTreeMap<usize, Vec<Similar>> {
    let mut found = BTreeMap::new();
    for lang in Lang::ALL {
        let words = words(board, lang);
        let mut holders: BTreeMap<&str, usize> = BTreeMap::new();
        for words in words.values() {
            for word in words.keys() {
                *holders.entry(word).or_default() += 1;
            }
        }
        // A word that every posting has tells none apart.
        let rarity = |word: &str| {
            let holders = holders.get(word).copied().unwrap_or(1) as f64;
            ((words.len() as f64 + 1.0) / holders).ln()
        };
        let weigh = |words: &BTreeMap<String, f64>| -> BTreeMap<String, f64> {
            let weighed = words.iter();
            weighed
                .map(|(word, weight)| (word.clone(), weight * rarity(word)))
                .collect()
        };
        let status = |at: usize| board.files[at].shown().map(|(posting, _)| posting.status);
        let (open, archived): (Vec<_>, Vec<_>) = words
            .iter()
            .map(|(at, words)| (*at, weigh(words)))
            .partition(|(at, _)| status(*at) == Some(Status::Open));
        for (at, own) in &archived {
            let mut close: Vec<(f64, usize)> = open
                .iter()
                .map(|(other, words)| (likeness(own, words), *other))
                .filter(|(likeness, _)| *likeness >= LEAST_LIKENESS)
                .collect();
            close.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
            let shown = close.iter().take(MOST_SIMILAR);
            let shown: Vec<Similar> = shown
                .filter_map(|(_, other)| {
                    let file = &board.files[*other];
                    Some(Similar {
                        slug: file.slug.clone()?,
                        title: bundling::as_read(&file.shown()?.0.title, lang),
                    })
                })
                .collect();
            found.insert(*at, shown);
        }
    }
    found
}

/// The stems of titles and descriptions of the shown postings of `lang`, with their weights.
fn words(board: &Board, lang: Lang) -> BTreeMap<usize, BTreeMap<String, f64>> {
    let of = |text: &str| -> BTreeSet<String> {
        let tokens = tokens(text).into_iter();
        let forms = tokens.filter_map(|token| token.forms.into_iter().next());
        forms
            .filter(|form| !is_stop(form))
            .map(|form| stem::key(lang, &form))
            .collect()
    };
    let mut found = BTreeMap::new();
    for (at, file) in board.files.iter().enumerate() {
        if let Some((posting, _)) = file.shown().filter(|(_, own)| *own == lang) {
            let mut words: BTreeMap<String, f64> = BTreeMap::new();
            for word in of(&posting.description) {
                words.insert(word, 1.0);
            }
            for word in of(&posting.title) {
                *words.entry(word).or_default() += TITLE;
            }
            found.insert(at, words);
        }
    }
    found
}

/// The cosine of two texts, from 0 (nothing in common) to 1.
fn likeness(a: &BTreeMap<String, f64>, b: &BTreeMap<String, f64>) -> f64 {
    let length = |words: &BTreeMap<String, f64>| -> f64 {
        words
            .values()
            .map(|weight| weight * weight)
            .sum::<f64>()
            .sqrt()
    };
    let common: f64 = a
        .iter()
        .filter_map(|(word, weight)| Some(weight * b.get(word)?))
        .sum();
    let lengths = length(a) * length(b);
    if lengths > 0.0 { common / lengths } else { 0.0 }
}
