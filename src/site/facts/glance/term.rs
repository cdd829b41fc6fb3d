//! How long the position lasts: without end, or for a term.

use crate::posting::{FactKind, Lang};
use crate::site::facts::glance::Found;
use crate::site::facts::glance::sentences::{Sentence, Text};
use crate::site::facts::glance_text::{Unit, glance_text, term_of};

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
const FOR_A_TERM: [&str; 12] = [
    "year term",
    "month term",
    "term of",
    "term role",
    "term position",
    "is determinate",
    "durée déterminée",
    "période déterminée",
    "poste est déterminé",
    "mandat de",
    "poste, d'une durée de",
    "poste d'une durée de",
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
        let lower = rest.to_lowercase();
        let without_end = WITHOUT_END.iter().filter_map(|word| lower.find(word)).min();
        return match (without_end, duration(&lower)) {
            (Some(at), Some((from, ..))) if from < at => made(sentence, lang, duration(&lower)),
            (Some(_), _) => Some(indeterminate(sentence, lang)),
            (None, Some(duration)) => made(sentence, lang, Some(duration)),
            (None, None) => None,
        };
    }
    if !text.has_any(&FOR_A_TERM) && !text.has_any(&OUTRIGHT) {
        return None;
    }
    let mut found: Option<Found> = None;
    let on_it = |sentence: &&Sentence| sentence.has_any(&ON_THE_POSITION);
    for sentence in text.sentences.iter().filter(on_it) {
        let here = if sentence.has_any(&FOR_A_TERM) {
            made(sentence, lang, duration(&sentence.lower))
        } else {
            let outright = sentence.has_any(&OUTRIGHT);
            outright.then(|| indeterminate(sentence, lang))
        };
        let here = here.filter(|_| !sentence.is_vague());
        match (&found, here) {
            (_, None) => {}
            (None, here) => found = here,
            (Some(before), Some(here)) if before.agrees(&here) => {}
            _ => return None,
        }
    }
    found
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

fn made(sentence: &Sentence, lang: Lang, duration: Option<(usize, usize, Unit)>) -> Option<Found> {
    let value = match duration {
        Some((_, count, unit)) => term_of(lang, count, unit),
        None => label("term", lang),
    };
    let mut found = Found::new(
        FactKind::Term,
        value,
        sentence.quote(""),
        vec!["term".to_owned()],
    );
    if let Some((_, count, unit)) = duration {
        found.details = vec![format!("{count} {unit:?}")];
    }
    Some(found)
}

/// The first length of time of a text in lower case: where, how many, of what.
fn duration(lower: &str) -> Option<(usize, usize, Unit)> {
    let mut before: Option<(usize, usize)> = None;
    let mut at = 0;
    for word in lower.split(|c: char| !c.is_alphanumeric()) {
        let unit = match word {
            "year" | "years" | "an" | "ans" => Some(Unit::Years),
            "month" | "months" | "mois" => Some(Unit::Months),
            "week" | "weeks" | "semaine" | "semaines" => Some(Unit::Weeks),
            _ => None,
        };
        if let (Some(unit), Some((start, count))) = (unit, before) {
            return Some((start, count, unit));
        }
        before = number(word).map(|count| (at, count));
        at += word.len()
            + lower[at + word.len()..]
                .chars()
                .next()
                .map_or(0, char::len_utf8);
    }
    None
}

/// A small number, in digits or as a word of either language.
fn number(word: &str) -> Option<usize> {
    const WORDS: [(&str, usize); 20] = [
        ("one", 1),
        ("two", 2),
        ("three", 3),
        ("four", 4),
        ("five", 5),
        ("six", 6),
        ("eight", 8),
        ("ten", 10),
        ("twelve", 12),
        ("eighteen", 18),
        ("un", 1),
        ("une", 1),
        ("deux", 2),
        ("trois", 3),
        ("quatre", 4),
        ("cinq", 5),
        ("huit", 8),
        ("dix", 10),
        ("douze", 12),
        ("seize", 16),
    ];
    let in_words = WORDS
        .iter()
        .find(|(name, _)| *name == word)
        .map(|(_, count)| *count);
    in_words.or_else(|| word.parse().ok().filter(|count| (1..100).contains(count)))
}

/// A key in words.
pub(crate) fn label(key: &str, lang: Lang) -> String {
    let words = glance_text(lang);
    match key {
        "indeterminate" => words.indeterminate.to_owned(),
        _ => words.term.to_owned(),
    }
}
