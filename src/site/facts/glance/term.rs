//! How long the position lasts: without end, or for a term.

use crate::posting::{FactKind, Lang};
use crate::site::facts::glance::Found;
use crate::site::facts::glance::doubt;
use crate::site::facts::glance::duration::{Duration, durations};
use crate::site::facts::glance::sentences::{Sentence, Text};
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
const BEFORE_A_LENGTH: [&str; 10] = [
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
];

/// What a sentence on the position has.
const ON_THE_POSITION: [&str; 8] = [
    "role",
    "position",
    "contract",
    "looking for",
    "poste",
    "rôle",
    "contrat",
    "recherchons",
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

/// The term, when all that the text says of it is one thing.
pub(crate) fn term(text: &Text, lang: Lang) -> Option<Found> {
    if let Some((sentence, rest)) = text.labelled(&LABELS) {
        return labelled(sentence, rest, lang);
    }
    if ![&FOR_A_TERM[..], &BEFORE_A_LENGTH, &OUTRIGHT]
        .iter()
        .any(|words| text.has_any(words))
    {
        return None;
    }
    let mut found: Option<Found> = None;
    let on_it = |sentence: &&Sentence| {
        sentence.has_any(&ON_THE_POSITION) && !sentence.has_any(&LATER) && !sentence.is_vague()
    };
    for sentence in text.sentences.iter().filter(on_it) {
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
fn labelled(sentence: &Sentence, rest: &str, lang: Lang) -> Option<Found> {
    let lower = rest.to_lowercase().replace('’', "'");
    if doubt::is_no_value(&lower) || OTHER_TIME.iter().any(|word| lower.contains(word)) {
        return None;
    }
    let without_end = WITHOUT_END.iter().filter_map(|word| lower.find(word)).min();
    // Behind many words a length may be that of something else.
    let near = |length: &Duration| lower[..length.at].split_whitespace().count() <= 4;
    let first = durations(&lower).into_iter().next().filter(near);
    match (without_end, first) {
        (Some(end), Some(first)) if first.at < end => Some(made(sentence, lang, Some(first))),
        (Some(_), _) => Some(indeterminate(sentence, lang)),
        (None, Some(first)) => Some(made(sentence, lang, Some(first))),
        (None, None) => FOR_A_TERM
            .iter()
            .any(|words| lower.contains(words) || *words == format!("durée {lower}"))
            .then(|| made(sentence, lang, None)),
    }
}

/// What a sentence on the position says of its end.
fn in_prose(sentence: &Sentence, lang: Lang) -> Option<Found> {
    let all = durations(&sentence.lower);
    let follows = |words: &&str| {
        let mut ends = sentence
            .lower
            .match_indices(*words)
            .map(|(at, words)| at + words.len());
        ends.find_map(|end| all.iter().find(|length| length.at == end).copied())
    };
    if let Some(length) = BEFORE_A_LENGTH.iter().find_map(follows) {
        return Some(made(sentence, lang, Some(length)));
    }
    let of_many = ["short-term", "short term", "long-term", "long term"];
    if sentence.has_any(&FOR_A_TERM) && !sentence.has_any(&of_many) {
        // Of two lengths in one sentence none is surely the term.
        let only = all.first().filter(|_| all.len() == 1).copied();
        return Some(made(sentence, lang, only));
    }
    sentence
        .has_any(&OUTRIGHT)
        .then(|| indeterminate(sentence, lang))
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
