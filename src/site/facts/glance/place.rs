//! Where the work is done.

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

/// Words of a sentence that lets one work from any place in the country.
const FROM_ANYWHERE: [&str; 6] = [
    "performed from anywhere in canada",
    "work from anywhere in canada",
    "done from anywhere in canada",
    "de n'importe où au canada",
    "depuis n'importe où au canada",
    "travailler de partout au canada",
];

/// The same after a label.
const ANYWHERE_LABELLED: [&str; 5] = [
    "anywhere in canada",
    "from home in canada",
    "partout au canada",
    "chez vous, au canada",
    "n'importe où au canada",
];

/// Words that add it to a list of offices.
const ELSEWHERE: [&str; 2] = ["in other parts of canada", "d'autres régions du canada"];

/// Both.
pub(crate) const ANYWHERE: [&[&str]; 2] = [&FROM_ANYWHERE, &ELSEWHERE];

/// Words right before the name of a workplace.
const BEFORE: [&str; 12] = [
    "locations in ",
    "home base is in ",
    "our office in ",
    "offices in ",
    "term, located in ",
    "position is located in ",
    "des bureaux à ",
    "nos bureaux à ",
    "notre bureau à ",
    "bureaux sont situés à ",
    "bureau principal soit situé à ",
    "de 18 mois, à ",
];

/// A verb of hiring, and the word between it and the places.
const HIRING: [(&str, &str); 2] = [("hiring ", " in "), ("embauchons ", " à ")];

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
    if let Some((sentence, rest)) = text.labelled(&LABELS) {
        return labelled(sentence, rest);
    }
    let verbs = HIRING.map(|(verb, _)| verb);
    if ![&BEFORE[..], &verbs]
        .iter()
        .any(|words| text.has_any(words))
    {
        return None;
    }
    let mut found: Option<(Vec<&'static str>, String)> = None;
    for sentence in &text.sentences {
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

/// What follows a label is shown in its own words.
fn labelled(sentence: &Sentence, rest: &str) -> Option<Found> {
    let value = every_place(rest)
        .or_else(|| value(rest))
        .filter(|value| !is_a_template(value))?;
    let keys = keys_in(&value);
    // « chez vous » and “one of our offices” are words of a sentence, but with a town they say where.
    let says_no_place = || doubt::is_no_value(&value.to_lowercase()) || says_how(&value);
    if keys.is_empty() && says_no_place() {
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

/// Whether words behind a label say how one works, or are a remark, and name no place.
fn says_how(value: &str) -> bool {
    const REMARK: usize = 4;
    let words = value.split(|c: char| !c.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    // At the start any word has a capital letter.
    let later = words.iter().skip(1).filter(|word| !has_how(word));
    let mut signs = later.filter_map(|word| word.chars().next());
    match has_how(value) {
        true => !signs.any(char::is_uppercase),
        false => words.len() >= REMARK && signs.all(char::is_lowercase),
    }
}

/// Whether words of a place say how one works, too.
pub(crate) fn has_how(value: &str) -> bool {
    let lower = value.to_lowercase();
    HOW.iter().any(|words| lower.contains(words))
}

/// Whether a sentence lets one work from any place in the country.
pub(crate) fn is_anywhere(lower: &str) -> bool {
    let mut all = ANYWHERE.into_iter().flatten();
    all.any(|words| lower.contains(words))
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
fn keys_in(text: &str) -> Vec<String> {
    let lower = text.to_lowercase().replace('’', "'");
    sorted(named(&lower).map(|place| place.key.to_owned()).collect())
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
    starts.filter_map(|(at, _)| Some(places::at_start(&lower[at..])?.0))
}

/// The keys of the places where a sentence says that one works, in its order.
fn of_sentence(lower: &str) -> Vec<&'static str> {
    // To learn that a text has no such words is much faster than to look for where they are.
    let mut before = BEFORE.iter().filter(|words| lower.contains(**words));
    let start = before.find_map(|words| Some(lower.find(words)? + words.len()));
    let start = start.or_else(|| hiring(lower));
    start.map_or_else(Vec::new, |at| row(&lower[at..]))
}

/// Where the places stand behind a verb of hiring.
fn hiring(lower: &str) -> Option<usize> {
    let mut hiring = HIRING.iter().filter(|(verb, _)| lower.contains(verb));
    hiring.find_map(|(verb, before)| {
        let from = lower.find(verb)? + verb.len() - 1;
        let starts = lower[from..].match_indices(before);
        let mut starts = starts.map(|(at, _)| from + at + before.len());
        starts.find(|at| places::at_start(&lower[*at..]).is_some())
    })
}

/// The places of a list such as `ottawa, à toronto et à kitchener`, which stands at the start.
fn row(mut text: &str) -> Vec<&'static str> {
    let mut keys = Vec::new();
    while let Some((place, length)) = places::at_start(text) {
        keys.push(place.key);
        text = &text[length..];
        for joint in [",", "/", "-", " and", " or", " et", " ou"] {
            text = text.strip_prefix(joint).unwrap_or(text);
        }
        text = text.strip_prefix(' ').unwrap_or(text);
        text = text.strip_prefix("à ").unwrap_or(text);
    }
    keys
}

/// A key in words.
pub(crate) fn label(key: &str, lang: Lang) -> String {
    places::of_key(key)
        .map_or(key, |place| place.name(lang))
        .to_owned()
}
