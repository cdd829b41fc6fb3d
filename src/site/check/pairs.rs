//! Postings that belong together: dates, near copies, missing sides, and what the texts state.

use crate::posting::{Both, Date, Lang, Status};
use crate::site::board::File;
use crate::site::board::pairing::first_apart;
use crate::site::check::pairs_of;
use crate::site::facts::glance::{self, Found};
use crate::site::facts::parity;
use crate::site::facts::parity::outline::{Block, Kind as BlockKind, Outline};
use crate::site::problem::front_matter::date::expired::Expired;
use crate::site::problem::front_matter::key::missing_lever_id::MissingLeverId;
use crate::site::problem::front_matter::title::missing_description::MissingDescription;
use crate::site::problem::pair::date_differs::DateDiffers;
use crate::site::problem::pair::key_on_one_side::KeyOnOneSide;
use crate::site::problem::pair::near_copy::NearCopy;
use crate::site::problem::pair::no_counterpart::NoCounterpart;
use crate::site::problem::parity::stated::Fact;
use crate::site::problem::parity::stated::Parity;
use crate::site::problem::place::Span;
use crate::site::problem::related::{Related, What};
use crate::site::problem::rule::Severity;
use crate::site::problem::{Kind, Problem};
use crate::site::read::front_matter::{Parsed, SaidFact};
use crate::site::read::keys::{Name, closest_of};
use crate::site::read::settings::fields::OwnFact;
use rayon::prelude::*;
use std::collections::{BTreeMap, HashMap, HashSet};

/// Looks at every pair, its texts left out, and at postings that could belong together.
pub(crate) fn check(files: &[File], facts: &[OwnFact], today: Date, found: &mut Vec<Problem>) {
    for file in files {
        expired(file, found);
    }
    let over = files
        .par_iter()
        .filter_map(|file| over_by_its_text(file, today));
    found.par_extend(over);
    for (en, fr) in pairs_of(files) {
        dates(&files[en], &files[fr], found);
        one_sided(&files[en], &files[fr], facts, found);
    }
    near_copies(files, found);
}

fn expired(file: &File, found: &mut Vec<Problem>) {
    if let Some((posting, _)) = file.shown()
        && let Some(date) = file.last_day.filter(|_| file.closed)
    {
        let kind = Kind::Expired(Expired { date, said: false });
        found.push(Problem::new(
            kind,
            file.path.clone(),
            posting.spans.expiry_date,
        ));
    }
}

/// An open posting whose last day only its text says, and that day is over.
fn over_by_its_text(file: &File, today: Date) -> Option<Problem> {
    let (posting, _) = file.shown()?;
    let undated = posting.status == Status::Open && file.last_day.is_none();
    let over = |facts: &[Found]| glance::closing_day(facts).filter(|day| *day < today);
    // What is known of the text already is faster to ask.
    let known = file.own.facts.get();
    if !undated || known.is_some_and(|facts| over(facts).is_none()) {
        return None;
    }
    if !glance::may_close(&posting.body) {
        return None;
    }
    let date = over(file.facts())?;
    let kind = Expired { date, said: true };
    Some(Problem::new(kind, file.path.clone(), posting.spans.opening))
}

/// Dates that the two sides do not share. `lastmod` is each side's own.
fn dates(en: &File, fr: &File, found: &mut Vec<Problem>) {
    let (Some((a, _)), Some((b, _))) = (en.shown(), fr.shown()) else {
        return;
    };
    type Of = fn(&Parsed) -> (Option<Date>, Option<Span>);
    let keys: [(&str, Of); 2] = [
        ("date", |posting| (posting.keys.date, posting.spans.date)),
        ("expiryDate", |posting| {
            (posting.keys.expiry_date, posting.spans.expiry_date)
        }),
    ];
    for (key, of) in keys {
        let ((own, here), (theirs, there)) = (of(a), of(b));
        let (file, own, here, other, theirs, there) = match (own, theirs) {
            (Some(own), theirs) if theirs != Some(own) => (en, own, here, fr, theirs, there),
            (None, Some(theirs)) => (fr, theirs, there, en, None, here),
            _ => continue,
        };
        let kind = Kind::DateDiffers(DateDiffers { key, own, theirs });
        let mut problem = Problem::new(kind, file.path.clone(), here);
        if let Some(theirs) = theirs {
            problem = problem.with(Related {
                path: other.path.clone(),
                span: there,
                what: What::DateThere(theirs),
            });
        }
        found.push(problem);
    }
}

/// The employer, the workplace and the board's own facts, when only one side says them.
fn one_sided(en: &File, fr: &File, facts: &[OwnFact], found: &mut Vec<Problem>) {
    let (Some((a, _)), Some((b, _))) = (en.shown(), fr.shown()) else {
        return;
    };
    type Of = fn(&Parsed) -> (bool, Option<Span>);
    let keys: [(&str, Of); 3] = [
        ("employer", |posting| {
            (posting.keys.employer.is_some(), posting.spans.employer)
        }),
        ("place", |posting| {
            (posting.keys.place.is_some(), posting.spans.place)
        }),
        ("remote", |posting| {
            (posting.keys.remote, posting.spans.remote)
        }),
    ];
    let keys = keys.map(|(key, of)| (key, of(a), of(b)));
    let own = |posting: &Parsed, number: usize| {
        let mut said = posting.keys.facts.iter();
        let said = said.find(|said| said.number == number);
        (said.is_some(), said.and_then(|said| said.span))
    };
    let facts = facts.iter().enumerate();
    let facts = facts.map(|(number, fact)| (&*fact.key, own(a, number), own(b, number)));
    for (key, (own, here), (theirs, there)) in keys.into_iter().chain(facts) {
        let (file, span, other, otherwise) = match (own, theirs) {
            (true, false) => (en, here, fr, there.or(b.spans.opening)),
            (false, true) => (fr, there, en, here.or(a.spans.opening)),
            _ => continue,
        };
        let kind = Kind::KeyOnOneSide(KeyOnOneSide {
            key: key.to_owned(),
            counterpart: other.path.clone(),
        });
        found.push(Problem::new(kind, file.path.clone(), span).with(Related {
            path: other.path.clone(),
            span: otherwise,
            what: What::MatchMissing,
        }));
    }
}

/// What only one text of a pair states.
pub(crate) fn compare(en: &File, fr: &File, texts: &Both<&Outline>, found: &mut Vec<Problem>) {
    let facts = stated(en, fr);
    let facts = parity::compare_values(&Both {
        en: &facts.en,
        fr: &facts.fr,
    });
    for difference in parity::compare(texts).into_iter().chain(facts) {
        let (file, other) = match difference.side {
            Lang::En => (en, fr),
            Lang::Fr => (fr, en),
        };
        let what = match (&difference.fact, difference.instead) {
            (Fact::HeadingLevel { theirs, .. }, _) => What::LevelThere(*theirs),
            (_, Some(instead)) => What::ValueThere(instead),
            _ => What::MatchMissing,
        };
        let related = Related {
            path: other.path.clone(),
            span: difference.there,
            what,
        };
        let kind = Kind::Parity(Parity {
            fact: difference.fact,
            counterpart: other.path.clone(),
        });
        let problem = Problem::new(kind, file.path.clone(), Some(difference.span));
        found.push(problem.with(related));
    }
}

/// What front matter says in both files of pay, length and the board's own facts, a block for each.
fn stated(en: &File, fr: &File) -> Both<Outline> {
    let (Some((a, _)), Some((b, _))) = (en.shown(), fr.shown()) else {
        return Both::default();
    };
    let block = |value: &str, span: Option<Span>| Block {
        text: value.to_owned(),
        span: span.unwrap_or_default(),
        ..Block::new(BlockKind::Paragraph)
    };
    let mut stated = Both::<Outline>::default();
    let mut put = |own: Option<Block>, theirs: Option<Block>| {
        if let (Some(own), Some(theirs)) = (own, theirs) {
            stated.en.blocks.push(own);
            stated.fr.blocks.push(theirs);
        }
    };
    let salary =
        |posting: &Parsed| Some(block(posting.keys.salary.as_ref()?, posting.spans.salary));
    let term = |posting: &Parsed| Some(block(posting.keys.term.as_ref()?, posting.spans.term));
    put(salary(a), salary(b));
    put(term(a), term(b));
    for own in &a.keys.facts {
        let theirs = b.keys.facts.iter().find(|one| one.number == own.number);
        let block = |fact: &SaidFact| block(&fact.value, fact.span);
        put(Some(block(own)), theirs.map(block));
    }
    stated
}

/// How much of the longer text two near copies share, in hundredths.
const NEAR: usize = 90;

/// With how many postings of the same title or key, in order of path, one is compared.
const NEIGHBOURS: usize = 3;

/// Postings of one language with one key and nearly one text, neither of them a copy.
fn near_copies(files: &[File], found: &mut Vec<Problem>) {
    let mut groups: BTreeMap<(Lang, &str), Vec<&File>> = BTreeMap::new();
    for file in files {
        if let Some((posting, lang)) = file.shown() {
            let title = posting.title.as_str();
            groups.entry((lang, title)).or_default().push(file);
            if let Some(key) = posting.keys.translation_key.as_deref() {
                groups.entry((lang, key)).or_default().push(file);
            }
        }
    }
    let mut told = HashSet::new();
    for group in groups.values().filter(|group| group.len() > 1) {
        let sketches: Vec<Sketch> = group.iter().map(|file| sketch(file)).collect();
        for (at, file) in group.iter().enumerate() {
            for before in at.saturating_sub(NEIGHBOURS)..at {
                let other = group[before];
                if file.path != other.path
                    && may_be_near(&sketches[at], &sketches[before])
                    && let Some((own, theirs)) = difference(file, other)
                    && told.insert((file.path.as_str(), other.path.as_str()))
                {
                    let kind = Kind::NearCopy(NearCopy {
                        other: other.path.clone(),
                        own,
                        theirs,
                    });
                    let span = file
                        .posting
                        .as_ref()
                        .and_then(|posting| posting.spans.title);
                    let there = other
                        .posting
                        .as_ref()
                        .and_then(|posting| posting.spans.title);
                    found.push(Problem::new(kind, file.path.clone(), span).with(Related {
                        path: other.path.clone(),
                        span: there,
                        what: What::Alike,
                    }));
                }
            }
        }
    }
}

/// The words of a body, how many fall in each of some bins, and how many there are.
type Sketch = ([u16; 128], usize);

fn sketch(file: &File) -> Sketch {
    let mut bins = [0u16; 128];
    let mut count = 0;
    let body = file.posting.as_ref().map_or("", |posting| &posting.body);
    for word in body.split_whitespace() {
        let sum = word.bytes().fold(0u32, |sum, byte| {
            sum.wrapping_mul(31).wrapping_add(byte.into())
        });
        let bin = &mut bins[sum as usize % 128];
        *bin = bin.saturating_add(1);
        count += 1;
    }
    (bins, count)
}

/// Whether two bodies can be near copies: bins differ by no more words than the bodies do.
fn may_be_near(a: &Sketch, b: &Sketch) -> bool {
    let bins = a.0.iter().zip(&b.0);
    let unlike: usize = bins.map(|(a, b)| usize::from(a.abs_diff(*b))).sum();
    unlike * 100 <= (a.1 + b.1) * (100 - NEAR)
}

/// The words that only one of two near copies has; none when they are no near copies.
fn difference(file: &File, other: &File) -> Option<(String, String)> {
    let (a, b) = (file.posting.as_ref()?, other.posting.as_ref()?);
    let (a, b): (Vec<&str>, Vec<&str>) = (
        a.body.split_whitespace().collect(),
        b.body.split_whitespace().collect(),
    );
    let (short, long) = (a.len().min(b.len()), a.len().max(b.len()));
    if long == 0 || short * 100 < long * NEAR {
        return None;
    }
    // Most of two near copies is the same, from either end.
    let same = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let (rest_a, rest_b) = (&a[same..], &b[same..]);
    let ends = rest_a.iter().rev().zip(rest_b.iter().rev());
    let behind = ends.take_while(|(a, b)| a == b).count();
    let mut counts: HashMap<&str, isize> = HashMap::new();
    for word in &rest_a[..rest_a.len() - behind] {
        *counts.entry(word).or_default() += 1;
    }
    for word in &rest_b[..rest_b.len() - behind] {
        *counts.entry(word).or_default() -= 1;
    }
    let unlike: usize = counts.values().map(|count| count.unsigned_abs()).sum();
    if unlike * 100 > (a.len() + b.len()) * (100 - NEAR) {
        return None;
    }
    Some(first_apart(&a, &b))
}

/// Adds to what reading has found the places that help to fix it: a key that is spelt almost
/// like a missing one, a value that the other side has.
pub(crate) fn add_hints(files: &[File], problems: &mut [Problem]) {
    let find = |path: &str| {
        let at = files.binary_search_by(|file| file.path.as_str().cmp(path));
        at.ok().map(|at| &files[at])
    };
    let lonely = Lonely::of(files);
    for problem in problems {
        let Some(file) = find(&problem.path) else {
            continue;
        };
        match &problem.kind {
            Kind::NoCounterpart(NoCounterpart { key: Some(key) }) => {
                let there = file.lang.map(|lang| lonely.of(lang.other()));
                let Some((other, meant)) = there.and_then(|there| there.almost(key)) else {
                    continue;
                };
                let span = other.posting.as_ref();
                let related = Related {
                    path: other.path.clone(),
                    span: span.and_then(|posting| posting.spans.translation_key),
                    what: What::PerhapsTheKey(meant.to_owned()),
                };
                problem.related.push(related);
                // Somebody meant a pair: readers should have it.
                problem.severity = Severity::Warning;
            }
            Kind::MissingDescription(MissingDescription) | Kind::MissingLeverId(MissingLeverId) => {
                let other = file.counterpart.map(|at| &files[at]);
                let theirs = other.and_then(|other| {
                    let posting = other.posting.as_ref()?;
                    let (has, span) = match problem.kind {
                        Kind::MissingLeverId(MissingLeverId) => {
                            (posting.keys.lever_id.is_some(), posting.spans.lever_id)
                        }
                        _ => (!posting.description.is_empty(), posting.spans.description),
                    };
                    has.then_some((other, span))
                });
                if let Some((other, span)) = theirs {
                    problem.related.push(Related {
                        path: other.path.clone(),
                        span,
                        what: What::CounterpartHasOne,
                    });
                }
            }
            _ => {}
        }
    }
}

/// The postings of one language that are alone, with their keys.
#[derive(Default)]
struct Lonely<'f> {
    files: Vec<(&'f File, &'f str)>,
    keys: Vec<Name>,
}

impl<'f> Lonely<'f> {
    fn of(files: &'f [File]) -> Both<Lonely<'f>> {
        let mut all: Both<Lonely> = Both::default();
        for file in files.iter().filter(|file| file.counterpart.is_none()) {
            if let Some((posting, lang)) = file.shown()
                && let Some(key) = posting.keys.translation_key.as_deref()
            {
                let own = match lang {
                    Lang::En => &mut all.en,
                    Lang::Fr => &mut all.fr,
                };
                own.files.push((file, key));
                own.keys.push(Name::new(key));
            }
        }
        all
    }

    /// One with a key that is almost this one.
    fn almost(&self, key: &str) -> Option<(&'f File, &'f str)> {
        let at = closest_of(&Name::new(key), &self.keys)?;
        Some(self.files[at]).filter(|(_, meant)| *meant != key)
    }
}
