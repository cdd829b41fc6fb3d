//! What helps to read a posting: how long it takes, what stands beside what in the other language,
//! and which open postings resemble one that is closed.

use crate::bundle::{Reading, Similar};
use crate::markdown::Document;
use crate::posting::{Both, Lang, Slug, Status};
use crate::search::words::stem;
use crate::search::words::stop::is_stop;
use crate::search::words::tokens::pieces;
use crate::site::board::{Board, File};
use crate::site::facts::parity::beside;
use crate::site::read::front_matter::Parsed;
use crate::typography::{Region, as_read};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

/// Words that one reads in a minute.
const WORDS_A_MINUTE: usize = 220;

/// Most postings that are shown as similar.
const MOST_SIMILAR: usize = 3;

/// The least likeness of two postings that is reported, of 1.
const LEAST_LIKENESS: f64 = 0.18;

/// How much a word of the title counts, one of the description being 1.
const TITLE: f64 = 3.0;

/// What helps to read each file's posting, in the order of the board's files; `similar` are the postings that
/// resemble each.
pub(crate) fn readings(board: &Board, similar: &Both<Arc<Likenesses>>) -> Vec<Reading> {
    let one = |(at, file): (usize, &File)| Reading {
        minutes: file.shown().map_or(0, |_| minutes(file.words())),
        beside: Vec::new(),
        similar: similar_to(file, at, similar),
    };
    let mut readings: Vec<Reading> = board.files.iter().enumerate().map(one).collect();
    for (at, file) in board.files.iter().enumerate() {
        if let (Some((_, Lang::En)), Some(other)) = (file.shown(), file.counterpart) {
            let other_file = &board.files[other];
            let runs = file.beside(other_file, || bodies(file, other_file));
            readings[other].beside = beside::turned(runs);
            readings[at].beside = runs.to_vec();
        }
    }
    readings
}

/// The bodies of a pair, read.
fn bodies(en: &File, fr: &File) -> Both<Document> {
    Both {
        en: en.body(),
        fr: fr.body(),
    }
}

fn minutes(words: usize) -> u32 {
    u32::try_from(words.div_ceil(WORDS_A_MINUTE)).unwrap_or(u32::MAX)
}

/// The open postings that resemble each archived one of a language, and what they depend on.
#[derive(Debug, Default)]
pub(crate) struct Likenesses {
    of: Vec<Like>,
    french: Region,
    /// By the number of the archived one's file.
    found: BTreeMap<usize, Vec<Similar>>,
}

/// All of a posting that decides what it resembles, and how it is shown to those that resemble it.
#[derive(Clone, Debug)]
struct Like {
    at: usize,
    posting: Arc<Parsed>,
    status: Option<Status>,
    slug: Option<Slug>,
    closes: Option<i64>,
}

impl PartialEq for Like {
    fn eq(&self, other: &Like) -> bool {
        let said = |like: &Like| (like.at, like.status, like.closes);
        let (a, b) = (&self.posting, &other.posting);
        let same_words = || a.title == b.title && a.description == b.description;
        let same = said(self) == said(other) && self.slug == other.slug;
        same && (Arc::ptr_eq(a, b) || same_words())
    }
}

/// What resembles the posting of the file at `at`.
fn similar_to(file: &File, at: usize, similar: &Both<Arc<Likenesses>>) -> Vec<Similar> {
    let own = file.lang.and_then(|lang| similar.of(lang).found.get(&at));
    own.cloned().unwrap_or_default()
}

/// The open postings that resemble each archived one: by the words that titles and descriptions have
/// in common, the rarer the more. What `before`, those of the same board before a change, has already is not
/// sought again.
pub(crate) fn similar(
    board: &Board,
    before: Option<&Both<Arc<Likenesses>>>,
) -> Both<Arc<Likenesses>> {
    let find = |lang: Lang| {
        let of = likes(board, lang);
        let french = board.settings.french;
        let known = before.map(|before| before.of(lang));
        match known.filter(|known| known.of == of && known.french == french) {
            Some(known) => known.clone(),
            None => Arc::new(Likenesses {
                found: similar_in(board, lang),
                of,
                french,
            }),
        }
    };
    let (en, fr) = rayon::join(|| find(Lang::En), || find(Lang::Fr));
    Both { en, fr }
}

/// The postings of a language that the board shows.
fn likes(board: &Board, lang: Lang) -> Vec<Like> {
    let like = |(at, file): (usize, &File)| {
        file.shown().filter(|(_, own)| *own == lang)?;
        Some(Like {
            at,
            posting: file.posting.clone()?,
            status: file.status(),
            slug: file.slug.clone(),
            closes: file.closes(&board.settings.time_zone),
        })
    };
    board.files.iter().enumerate().filter_map(like).collect()
}

fn similar_in(board: &Board, lang: Lang) -> BTreeMap<usize, Vec<Similar>> {
    let mut found = BTreeMap::new();
    let (count, postings) = words(board, lang);
    let mut holders = vec![0_usize; count];
    for (word, _) in postings.iter().flat_map(|(_, words)| words) {
        holders[*word] += 1;
    }
    // A word that every posting has tells none apart.
    let rarity = |holders: &usize| ((postings.len() as f64 + 1.0) / *holders as f64).ln();
    let rarities: Vec<f64> = holders.iter().map(rarity).collect();
    let weigh = |(at, words): (usize, Weighed)| {
        let words = words.into_iter();
        let weighed = words.map(|(word, weight)| (word, weight * rarities[word]));
        (at, Weights::of(weighed.collect()))
    };
    let status = |at: usize| board.files[at].status();
    let (open, archived): (Vec<_>, Vec<_>) = postings
        .into_iter()
        .map(weigh)
        .partition(|(at, _)| status(*at) == Some(Status::Open));
    let mut shelf = Shelf::of(open, count);
    for (at, own) in &archived {
        let shown = shelf.closest(own).into_iter().filter_map(|other| {
            let file = &board.files[other];
            Some(Similar {
                closes: file.closes(&board.settings.time_zone),
                slug: file.slug.clone()?,
                title: as_read(&file.shown()?.0.title, lang, board.settings.french),
            })
        });
        found.insert(*at, shown.collect());
    }
    found
}

/// Words by number, each with what it counts.
type Weighed = Vec<(usize, f64)>;

/// The words of a text with what each counts, in order, and how long it is as an arrow among them.
struct Weights {
    words: Weighed,
    length: f64,
}

impl Weights {
    fn of(words: Weighed) -> Weights {
        let squares = words.iter().map(|(_, weight)| weight * weight);
        let length = squares.sum::<f64>().sqrt();
        Weights { words, length }
    }
}

/// The open postings by the words that they have: what has none in common with a text is not looked at.
struct Shelf {
    postings: Vec<(usize, Weights)>,
    by_word: Vec<Vec<(usize, f64)>>,
    /// What each has in common with the text that is asked about.
    common: Vec<f64>,
}

impl Shelf {
    /// `count` is how many words there are.
    fn of(postings: Vec<(usize, Weights)>, count: usize) -> Shelf {
        let mut by_word = vec![Vec::new(); count];
        for (place, (_, weights)) in postings.iter().enumerate() {
            for (word, weight) in &weights.words {
                by_word[*word].push((place, *weight));
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
            for (place, theirs) in &self.by_word[*word] {
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

/// The stems of titles and descriptions of the shown postings of `lang`: how many there are, and those
/// of each file with their weights, in alphabetical order.
fn words(board: &Board, lang: Lang) -> (usize, Vec<(usize, Weighed)>) {
    let mut stems = Stems::default();
    let mut postings = Vec::new();
    for (at, file) in board.files.iter().enumerate() {
        if let Some((posting, _)) = file.shown().filter(|(_, own)| *own == lang) {
            let mut words: BTreeMap<usize, f64> = BTreeMap::new();
            for stem in stems.of(&posting.description, lang) {
                words.insert(stem, 1.0);
            }
            for stem in stems.of(&posting.title, lang) {
                *words.entry(stem).or_default() += TITLE;
            }
            postings.push((at, words));
        }
    }
    let places = stems.places();
    let in_order = |words: BTreeMap<usize, f64>| {
        let words = words.into_iter();
        let mut words: Vec<_> = words.map(|(stem, weight)| (places[stem], weight)).collect();
        words.sort_unstable_by_key(|(place, _)| *place);
        words
    };
    let postings = postings.into_iter();
    let postings = postings.map(|(at, words)| (at, in_order(words))).collect();
    (places.len(), postings)
}

/// The stems met so far, by number. A word is stemmed once, however often it stands.
#[derive(Default)]
struct Stems {
    by_form: HashMap<String, Option<usize>>,
    numbers: BTreeMap<String, usize>,
}

impl Stems {
    /// The stems of a text, each once; stop words have none.
    fn of(&mut self, text: &str, lang: Lang) -> BTreeSet<usize> {
        let pieces = pieces(text).into_iter();
        let numbers = pieces.filter_map(|piece| self.number(&piece.form, lang));
        numbers.collect()
    }

    fn number(&mut self, form: &str, lang: Lang) -> Option<usize> {
        if let Some(known) = self.by_form.get(form) {
            return *known;
        }
        let next = self.numbers.len();
        let stem = (!is_stop(form)).then(|| stem::key(lang, form));
        let number = stem.map(|stem| *self.numbers.entry(stem).or_insert(next));
        self.by_form.insert(form.to_owned(), number);
        number
    }

    /// The place of each number in alphabetical order.
    fn places(&self) -> Vec<usize> {
        let mut places = vec![0; self.numbers.len()];
        for (place, number) in self.numbers.values().enumerate() {
            places[*number] = place;
        }
        places
    }
}
