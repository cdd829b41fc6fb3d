//! What helps to read a posting: how long it takes, what stands beside what in the other language,
//! and which open postings resemble one that is closed.

use super::parity::beside;
use super::{Board, bundling};
use crate::bundle::{Reading, Similar};
use crate::markdown::{self, Document};
use crate::posting::{Lang, Status};
use crate::search::stem;
use crate::search::stop::is_stop;
use crate::search::tokens::tokens;
use std::collections::{BTreeMap, BTreeSet, HashMap};

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
    let mut similar = similar(board);
    let mut readings: Vec<Reading> = board
        .files
        .iter()
        .enumerate()
        .map(|(at, file)| Reading {
            minutes: file.shown().map_or(0, |_| minutes(file.body())),
            beside: Vec::new(),
            similar: similar.remove(&at).unwrap_or_default(),
        })
        .collect();
    for (at, file) in board.files.iter().enumerate() {
        if let (Some((_, Lang::En)), Some(other)) = (file.shown(), file.counterpart) {
            let runs = file.beside(&board.files[other]);
            readings[other].beside = beside::turned(runs);
            readings[at].beside = runs.to_vec();
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
        let weigh = |(at, words): (&usize, &'_ BTreeMap<String, f64>)| -> (usize, Weights) {
            let words = words.iter();
            let weighed = words.map(|(word, weight)| (word.clone(), weight * rarity(word)));
            (*at, Weights::of(weighed.collect()))
        };
        let status = |at: usize| board.files[at].shown().map(|(posting, _)| posting.status);
        let (open, archived): (Vec<_>, Vec<_>) = words
            .iter()
            .map(weigh)
            .partition(|(at, _)| status(*at) == Some(Status::Open));
        let mut shelf = Shelf::of(open);
        for (at, own) in &archived {
            let shown = shelf.closest(own).into_iter().filter_map(|other| {
                let file = &board.files[other];
                Some(Similar {
                    slug: file.slug.clone()?,
                    title: bundling::as_read(&file.shown()?.0.title, lang),
                })
            });
            found.insert(*at, shown.collect());
        }
    }
    found
}

/// The words of a text with what each counts, in order, and how long it is as an arrow among them.
struct Weights {
    words: Vec<(String, f64)>,
    length: f64,
}

impl Weights {
    fn of(words: Vec<(String, f64)>) -> Weights {
        let squares = words.iter().map(|(_, weight)| weight * weight);
        let length = squares.sum::<f64>().sqrt();
        Weights { words, length }
    }
}

/// The open postings by the words that they have: what has none in common with a text is not looked at.
struct Shelf {
    postings: Vec<(usize, Weights)>,
    by_word: HashMap<String, Vec<(usize, f64)>>,
    /// What each has in common with the text that is asked about.
    common: Vec<f64>,
}

impl Shelf {
    fn of(postings: Vec<(usize, Weights)>) -> Shelf {
        let mut by_word: HashMap<String, Vec<(usize, f64)>> = HashMap::new();
        for (place, (_, weights)) in postings.iter().enumerate() {
            for (word, weight) in &weights.words {
                let holders = by_word.entry(word.clone()).or_default();
                holders.push((place, *weight));
            }
        }
        Shelf {
            common: vec![0.0; postings.len()],
            postings,
            by_word,
        }
    }

    /// The postings most like `own`, the closest first.
    fn closest(&mut self, own: &Weights) -> Vec<usize> {
        let mut met = Vec::new();
        for (word, weight) in &own.words {
            for (place, theirs) in self.by_word.get(word).into_iter().flatten() {
                let common = &mut self.common[*place];
                if *common == 0.0 {
                    met.push(*place);
                }
                *common += weight * theirs;
            }
        }
        let mut close: Vec<(f64, usize)> = Vec::new();
        for place in met {
            let (at, theirs) = &self.postings[place];
            let lengths = own.length * theirs.length;
            // The cosine of the two, from 0 (nothing in common) to 1.
            let likeness = std::mem::take(&mut self.common[place]) / lengths;
            if likeness >= LEAST_LIKENESS {
                close.push((likeness, *at));
            }
        }
        let order = |a: &(f64, usize), b: &(f64, usize)| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1));
        if close.len() > MOST_SIMILAR {
            close.select_nth_unstable_by(MOST_SIMILAR, order);
            close.truncate(MOST_SIMILAR);
        }
        close.sort_by(order);
        close.into_iter().map(|(_, at)| at).collect()
    }
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
