//! Where the work is done.

mod homonyms;
mod names;

use crate::posting::{FactKind, Lang};
use crate::site::facts::glance::Found;
use crate::site::facts::glance::doubt;
use crate::site::facts::glance::places::{self, Place};
use crate::site::facts::glance::sentences::{Sentence, Text, value};
use crate::site::facts::glance_text::glance_text;
use crate::site::read::front_matter::Parsed;

pub(crate) const LABELS: [&str; 13] = [
    "place",
    "place of work",
    "location",
    "work location",
    "where",
    "lieu",
    "lieu de travail",
    "endroit",
    "emplacement",
    "localisation",
    "localité",
    "ville",
    "city",
];

/// Words that let one work from any place in the country.
const FROM_ANYWHERE: [&str; 6] = [
    "performed from anywhere in canada",
    "work from anywhere in canada",
    "done from anywhere in canada",
    "de n'importe où au canada",
    "depuis n'importe où au canada",
    "travailler de partout au canada",
];

/// What they are said of: customers may be anywhere, too.
const OF_THE_WORK: [&str; 10] = [
    "this job",
    "this role",
    "this position",
    "you can",
    "you may",
    "ce poste",
    "ce rôle",
    "ce travail",
    "cet emploi",
    "vous pouvez",
];

/// The same after a label.
const ANYWHERE_LABELLED: [&str; 5] = [
    "anywhere in canada",
    "from home in canada",
    "partout au canada",
    "chez vous, au canada",
    "n'importe où au canada",
];

/// Words that add it to a list of offices, beside those of [`APPLYING`].
const ELSEWHERE: [&str; 2] = ["in other parts of canada", "d'autres régions du canada"];

/// Who may be elsewhere.
const APPLYING: [&str; 3] = ["candidate", "candidat", "applicant"];

/// Both.
pub(crate) const ANYWHERE: [&[&str]; 2] = [&FROM_ANYWHERE, &ELSEWHERE];

/// Words right before the name of the workplace of a position.
const BEFORE: [&str; 13] = [
    "our office in ",
    "our offices in ",
    "our distributed offices in ",
    "term, located in ",
    "position is located in ",
    "position is based in ",
    "role is located in ",
    "role is based in ",
    "notre bureau à ",
    "l'un de nos bureaux à ",
    "poste est situé à ",
    "poste est basé à ",
    "poste basé à ",
];

/// Before these, what follows is where the position is; else it is only where the team is.
const WORKING: [&str; 9] = [
    "working from",
    "work from",
    "operating from",
    "located",
    "based",
    "à partir de",
    "depuis",
    "basé",
    "situé",
];

/// Words right before offices: where people may be elsewhere, they are where one may work.
const OFFICES: [&str; 5] = [
    "locations in ",
    "home base is in ",
    "des bureaux à ",
    "bureaux sont situés à ",
    "bureau principal soit situé à ",
];

/// How a sentence of hiring starts, and the word between that and the places.
const HIRING: [(&str, &str); 4] = [
    ("we're hiring ", " in "),
    ("we are hiring ", " in "),
    ("nous embauchons ", " à "),
    ("nous recrutons ", " à "),
];

/// Words of which one stands in a sentence that says the place without a label.
pub(crate) const TELLING: [&[&str]; 3] = {
    const VERBS: [&str; 4] = {
        let [(a, _), (b, _), (c, _), (d, _)] = HIRING;
        [a, b, c, d]
    };
    [&BEFORE, &OFFICES, &VERBS]
};

/// Between them, words by which the place is that of something else.
const OTHERWISE: [&str; 9] = [
    " who ", " that ", " which ", " from ", " with ", " qui ", " dont ", " avec ", " ayant ",
];

/// The place, when a label or one sort of sentence says it.
pub(crate) fn place(text: &Text, lang: Lang, posting: &Parsed) -> Option<Found> {
    if let Some(place) = &posting.keys.place {
        let keys = keys_in(place);
        return Some(Found::new(
            FactKind::Place,
            place.clone(),
            String::new(),
            keys,
        ));
    }
    let mut labelled = text.labelled(&LABELS).peekable();
    if labelled.peek().is_some() {
        return Found::agreed(labelled.filter_map(|(sentence, rest)| labelled_as(sentence, rest)));
    }
    let mut found: Option<(Vec<&'static str>, String)> = None;
    for sentence in text.with_any(&TELLING) {
        let keys = of_sentence(&sentence.lower);
        if keys.is_empty() || sentence.is_vague() {
            continue;
        }
        match &found {
            None => found = Some((keys, sentence.quote(""))),
            Some((before, _)) if *before == keys => {}
            Some(_) => return None,
        }
    }
    let (keys, quote) = found?;
    let names: Vec<String> = keys.iter().map(|key| label(key, lang)).collect();
    let value = any_of(&names, lang);
    let keys = sorted(keys.into_iter().map(str::to_owned).collect());
    Some(Found::new(FactKind::Place, value, quote, keys))
}

/// What follows a label is shown in its own words, where they are names.
fn labelled_as(sentence: &Sentence, rest: &str) -> Option<Found> {
    let value = every_place(rest)
        .or_else(|| value(rest))
        .filter(|value| !is_a_template(value))?;
    let keys = keys_in(&value);
    // « chez vous » and “one of our offices” are words of a sentence, but with a town they say where.
    if keys.is_empty()
        && (doubt::is_no_value(&value.to_lowercase()) || !names::are_names(rest, &value))
    {
        return None;
    }
    Some(Found::new(FactKind::Place, value, sentence.quote(""), keys))
}

/// Several places between semicolons, as a value to show; none where a semicolon ends the value.
fn every_place(rest: &str) -> Option<String> {
    const LONGEST: usize = 100;
    const MOST_WORDS: usize = 5;
    let rest = rest.trim().trim_end_matches('.');
    let is_place = |part: &str| {
        let part = part.trim();
        part.starts_with(char::is_uppercase) && part.split_whitespace().count() <= MOST_WORDS
    };
    let are_places = rest.contains(';') && rest.split(';').all(is_place);
    (are_places && rest.chars().count() <= LONGEST).then(|| rest.to_owned())
}

/// Words of how one works, which teams put in the place of a place.
const HOW: [&str; 10] = [
    "remote",
    "virtual",
    "hybrid",
    "telework",
    "from home",
    "flexible",
    "télétravail",
    "à distance",
    "à domicile",
    "chez vous",
];

/// Whether words of a place say how one works, too.
pub(crate) fn has_how(value: &str) -> bool {
    let lower = value.to_lowercase();
    HOW.iter().any(|words| lower.contains(words))
}

/// Whether a sentence lets one work from any place in the country.
pub(crate) fn is_anywhere(lower: &str) -> bool {
    let has = |words: &[&str]| words.iter().any(|words| lower.contains(words));
    has(&FROM_ANYWHERE) && has(&OF_THE_WORK) || is_elsewhere(lower)
}

/// Whether a sentence takes people from other parts of the country.
fn is_elsewhere(lower: &str) -> bool {
    let has = |words: &[&str]| words.iter().any(|words| lower.contains(words));
    has(&ELSEWHERE) && has(&APPLYING)
}

/// The same of what follows a label.
pub(crate) fn is_anywhere_labelled(lower: &str) -> bool {
    ANYWHERE_LABELLED.iter().any(|words| lower.contains(words))
}

/// “Ottawa, Toronto or Halifax”.
pub(crate) fn any_of(names: &[String], lang: Lang) -> String {
    match names {
        [before @ .., last] if !before.is_empty() => {
            format!("{} {} {last}", before.join(", "), glance_text(lang).or)
        }
        _ => names.concat(),
    }
}

/// The keys of the places that a text names.
pub(super) fn keys_in(text: &str) -> Vec<String> {
    let lower = text.to_lowercase().replace('’', "'");
    let towns = homonyms::known(named(&lower).collect(), &lower);
    sorted(towns.iter().map(|place| place.key.to_owned()).collect())
}

/// What a site generator would have filled in is no place.
fn is_a_template(value: &str) -> bool {
    ["{{", "{%", "<%", "${"]
        .iter()
        .any(|sign| value.contains(sign))
}

fn sorted(mut keys: Vec<String>) -> Vec<String> {
    keys.sort();
    keys.dedup();
    keys
}

/// Every place that a text names.
fn named(lower: &str) -> impl Iterator<Item = &'static Place> {
    let starts = lower
        .char_indices()
        .filter(|(at, _)| !lower[..*at].ends_with(char::is_alphanumeric));
    starts.filter_map(|(at, _)| {
        let (place, length) = places::at_start(&lower[at..])?;
        (!homonyms::is_abroad(&lower[at + length..])).then_some(place)
    })
}

/// The keys of the places where a sentence says that one works, in its order.
fn of_sentence(lower: &str) -> Vec<&'static str> {
    let after = |words: &[&str]| {
        let mut found = words
            .iter()
            .filter_map(|words| lower.find(words).map(|at| (at, words.len())));
        found.next()
    };
    let working = after(&BEFORE).filter(|(at, length)| {
        let said = &lower[..at + length];
        WORKING.iter().any(|words| said.contains(words))
    });
    let offices = || after(&OFFICES).filter(|_| is_elsewhere(lower));
    let start = working.or_else(offices).map(|(at, length)| at + length);
    let start = start.or_else(|| hiring(lower));
    start.map_or_else(Vec::new, |at| row(&lower[at..]))
}

/// Where the places stand behind a verb of hiring.
fn hiring(lower: &str) -> Option<usize> {
    HIRING.iter().find_map(|(verb, before)| {
        // The space in front of the word between them may be the verb's own.
        let from = lower.starts_with(verb).then(|| verb.len() - 1)?;
        let starts = lower[from..].match_indices(before);
        let mut starts = starts.map(|(at, _)| from + at + before.len());
        let at = starts.find(|at| places::at_start(&lower[*at..]).is_some())?;
        let other = OTHERWISE
            .iter()
            .any(|words| lower[from..at].contains(words));
        (!other).then_some(at)
    })
}

/// The places of a list such as `ottawa, à toronto et à kitchener`, which stands at the start.
fn row(mut text: &str) -> Vec<&'static str> {
    let lower = text;
    let mut towns = Vec::new();
    while let Some((place, length)) = places::at_start(text) {
        text = &text[length..];
        if homonyms::is_abroad(text) {
            return Vec::new();
        }
        towns.push(place);
        for joint in [",", "/", "-", " and", " or", " et", " ou"] {
            text = text.strip_prefix(joint).unwrap_or(text);
        }
        text = text.strip_prefix(' ').unwrap_or(text);
        text = text.strip_prefix("à ").unwrap_or(text);
    }
    let towns = homonyms::known(towns, lower).into_iter();
    towns.map(|place| place.key).collect()
}

/// A key in words.
pub(crate) fn label(key: &str, lang: Lang) -> String {
    places::of_key(key)
        .map_or(key, |place| place.name(lang))
        .to_owned()
}
