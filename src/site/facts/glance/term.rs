//! How long the position lasts: without end, or for a term.

mod duration;

use crate::posting::{FactKind, Lang};
use crate::site::facts::glance::Found;
use crate::site::facts::glance::doubt;
use crate::site::facts::glance::sentences::{Sentence, Text};
use crate::site::facts::glance::subject;
use crate::site::facts::glance::term::duration::{Duration, durations};
use crate::site::facts::glance_text::{glance_text, term_of};

const LABELS: [&str; 10] = [
    "term",
    "duration",
    "tenure",
    "length of term",
    "job type",
    "durée",
    "durée de l'emploi",
    "durée du mandat",
    "durée d'emploi",
    "mandat",
];

/// Words of a position without end.
const WITHOUT_END: [&str; 4] = ["indeterminate", "permanent", "indéterminé", "indéterminée"];

/// Words of a position for a term, in a sentence on the position.
const FOR_A_TERM: [&str; 9] = [
    "year term",
    "month term",
    "week term",
    "term role",
    "term position",
    "is determinate",
    "durée déterminée",
    "période déterminée",
    "poste est déterminé",
];

/// Words that mean a term only where a length follows at once: a « mandat » is a mission, too.
const BEFORE_A_LENGTH: [&str; 11] = [
    "term of ",
    "term contract of ",
    "contract of ",
    "mandat de ",
    "mandat d'une durée de ",
    "contrat de ",
    "contrat d'une durée de ",
    "poste, d'une durée de ",
    "poste d'une durée de ",
    "stage de ",
    "cdd de ",
];

/// Words behind a label by which its length is of something else, or its end depends on something.
const OTHER_TIME: [&str; 14] = [
    "after ",
    "après ",
    "probation",
    "essai",
    "interview",
    "entrevue",
    "season of",
    "saison de",
    "project",
    "projet",
    "minute",
    "premiers",
    "premières",
    "the first",
];

/// Words right behind those of a term, by which it is the term of a thing.
const OF_A_THING: [&str; 8] = [
    "project", "projet", "plan", "program", "grant", "strateg", "of the", "goal",
];

/// Words by which the length behind them is of what may come later.
const LATER: [&str; 8] = [
    "à l'issu",
    "au terme ",
    "ensuite ",
    "suivi d'un",
    "puis un ",
    "followed by",
    "thereafter",
    "afterwards",
];

/// What says outright that the position is without end.
const OUTRIGHT: [&str; 5] = [
    "is indeterminate",
    "indeterminate position",
    "poste est indéterminé",
    "poste à durée indéterminée",
    "poste de durée indéterminée",
];

/// Words of which one stands in a sentence that says the term without a label.
pub(crate) const TELLING: [&[&str]; 3] = [&FOR_A_TERM, &BEFORE_A_LENGTH, &OUTRIGHT];

/// Words before the length behind a label: any other makes it the length of something else.
const BEFORE_LABELLED: [&str; 37] = [
    "a",
    "an",
    "of",
    "for",
    "fixed",
    "term",
    "contract",
    "temporary",
    "initial",
    "full",
    "part",
    "time",
    "appointment",
    "internship",
    "placement",
    "limited",
    "cdd",
    "de",
    "d",
    "une",
    "un",
    "contrat",
    "stage",
    "mandat",
    "durée",
    "déterminée",
    "temps",
    "plein",
    "partiel",
    "temporaire",
    "poste",
    "mission",
    "alternance",
    "initiale",
    "période",
    "premier",
    "entre",
];

/// What may follow that length.
const BEHIND_LABELLED: [&str; 34] = [
    "renew",
    "renouv",
    "reconduct",
    "prolong",
    "extend",
    "extens",
    "with",
    "avec",
    "contract",
    "term",
    "fixed",
    "limited",
    "possib",
    "potenti",
    "à temps",
    "à partir",
    "à compter",
    "à plein",
    "full",
    "part",
    "internship",
    "placement",
    "appointment",
    "stage",
    "cdd",
    "contrat",
    "starting",
    "beginning",
    "dès",
    "au 4/5",
    "at ",
    "or permanent",
    "initial",
    "ferme",
];

/// The term, when all that the text says of it is one thing.
pub(crate) fn term(text: &Text, lang: Lang) -> Option<Found> {
    let mut labelled = text.labelled(&LABELS).peekable();
    if labelled.peek().is_some() {
        return Found::agreed(labelled.filter_map(|(of, rest)| labelled_as(of, rest, lang)));
    }
    let mut found: Option<Found> = None;
    let on_it =
        |sentence: &&Sentence| subject::is_the_position(sentence) && !sentence.has_any(&LATER);
    let telling = text.with_any(&TELLING);
    for sentence in telling.filter(on_it) {
        match (&found, in_prose(sentence, lang)) {
            (_, None) => {}
            (None, here) => found = here,
            (Some(before), Some(here)) if before.agrees(&here) => {}
            _ => return None,
        }
    }
    found
}

/// What a label's value says: no end, a length that it starts with, or nothing for certain.
fn labelled_as(sentence: &Sentence, rest: &str, lang: Lang) -> Option<Found> {
    let lower = rest.to_lowercase().replace('’', "'");
    if doubt::is_no_value(&lower)
        || doubt::is_a_choice(&lower)
        || OTHER_TIME.iter().any(|word| lower.contains(word))
    {
        return None;
    }
    let without_end = WITHOUT_END.iter().filter_map(|word| lower.find(word)).min();
    let all = durations(&lower);
    let first = all
        .first()
        .filter(|length| is_alone(&lower, length))
        .copied();
    match (without_end, all.first(), first) {
        (Some(end), Some(length), _) if length.at < end => {
            first.map(|length| made(sentence, lang, Some(length)))
        }
        (Some(_), ..) => Some(indeterminate(sentence, lang)),
        (None, Some(_), _) => first.map(|length| made(sentence, lang, Some(length))),
        (None, None, _) => FOR_A_TERM
            .iter()
            .any(|words| lower.contains(words) || *words == format!("durée {lower}"))
            .then(|| made(sentence, lang, None)),
    }
}

/// Whether only known words stand around the length behind a label.
fn is_alone(lower: &str, length: &Duration) -> bool {
    let mut before = lower[..length.at].split(|c: char| !c.is_alphanumeric());
    let behind = lower[length.end..].trim_start_matches([' ', '\u{a0}', '-', '*', '\'', '’']);
    let ends = behind.is_empty() || behind.starts_with([',', ';', '(', '.', '–', '/', '+']);
    before.all(|word| word.is_empty() || BEFORE_LABELLED.contains(&word))
        && (ends || BEHIND_LABELLED.iter().any(|word| behind.starts_with(word)))
}

/// What a sentence on the position says of its end.
fn in_prose(sentence: &Sentence, lang: Lang) -> Option<Found> {
    let lower = &sentence.lower;
    let all = durations(lower);
    let follows = |words: &&str| {
        let mut ends = lower
            .match_indices(*words)
            .map(|(at, words)| at + words.len());
        let still = |end: &usize| subject::is_still(sentence, *end);
        let mut ends = ends.by_ref().filter(still);
        ends.find_map(|end| all.iter().find(|length| length.at == end).copied())
    };
    if let Some(length) = BEFORE_A_LENGTH.iter().find_map(follows) {
        return Some(made(sentence, lang, Some(length)));
    }
    let of_many = ["short-term", "short term", "long-term", "long term"];
    let said = FOR_A_TERM
        .iter()
        .find_map(|words| Some((lower.find(words)?, words.len())));
    let said = said.filter(|(at, length)| {
        let behind = lower[at + length..].trim_start();
        subject::is_still(sentence, *at) && !OF_A_THING.iter().any(|word| behind.starts_with(word))
    });
    if let Some((at, length)) = said.filter(|_| !sentence.has_any(&of_many)) {
        // Of two lengths in one sentence none is surely the term, nor one that stands far off.
        let only = all.first().filter(|_| all.len() == 1);
        let near = only.filter(|only| is_near(lower, only, at, at + length));
        return Some(made(sentence, lang, near.copied()));
    }
    sentence
        .has_any(&OUTRIGHT)
        .then(|| indeterminate(sentence, lang))
}

/// Whether a length stands right before or behind the words of a term, from `start` to `end`.
fn is_near(lower: &str, length: &Duration, start: usize, end: usize) -> bool {
    const MOST: usize = 4;
    let between = match length.at < start {
        true => lower.get(length.end..start),
        false => lower.get(end..length.at),
    };
    // The words themselves may hold the unit.
    between.is_none_or(|between| between.split_whitespace().count() <= MOST)
}

fn indeterminate(sentence: &Sentence, lang: Lang) -> Found {
    let keys = vec!["indeterminate".to_owned()];
    Found::new(
        FactKind::Term,
        label("indeterminate", lang),
        sentence.quote(""),
        keys,
    )
}

fn made(sentence: &Sentence, lang: Lang, length: Option<Duration>) -> Found {
    let value = match length {
        Some(Duration { from, to, unit, .. }) => term_of(lang, from, to, unit),
        None => label("term", lang),
    };
    let keys = vec!["term".to_owned()];
    let mut found = Found::new(FactKind::Term, value, sentence.quote(""), keys);
    if let Some(Duration { from, to, unit, .. }) = length {
        found.details = vec![format!("{from} {to} {unit:?}")];
    }
    found
}

/// A key in words.
pub(crate) fn label(key: &str, lang: Lang) -> String {
    let words = glance_text(lang);
    match key {
        "indeterminate" => words.indeterminate.to_owned(),
        _ => words.term.to_owned(),
    }
}
