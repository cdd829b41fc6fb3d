//! The language requirement: bilingual with its profile, or one language, or either.

use crate::posting::{FactKind, Lang};
use crate::site::facts::glance::Found;
use crate::site::facts::glance::sentences::{Sentence, Text};
use crate::site::facts::glance_text::glance_text;
use crate::site::facts::parity::facts::{self, Value};

/// What the position asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Asked {
    key: &'static str,
    imperative: bool,
    profile: Option<String>,
}

/// Words beside which three letters are a language profile, and no abbreviation of a team's name.
const CONTEXT: [&str; 6] = [
    "bilingu",
    "linguist",
    "language profile",
    "language requirement",
    "in government",
    "gouvernement",
];

/// Words right before a profile.
const BEFORE: [&str; 6] = [
    "role is ",
    "position is ",
    "positions is ",
    "poste est ",
    "rôle est ",
    "niveau ",
];

/// Both languages: what a sentence with a profile speaks of.
const BOTH: [[&str; 2]; 2] = [["english", "french"], ["anglais", "français"]];

/// Words without which a sentence asks for no language but by a profile.
pub(crate) const NAMES: [&str; 5] = ["bilingu", "french", "english", "français", "anglais"];

/// What is welcome is not asked for.
const ASSET: [&str; 8] = [
    "asset",
    "atout",
    "nice to have",
    "souhait",
    "plus",
    "not a requirement",
    "not required",
    "non une exigence",
];

/// The requirement, when all that the text says of it is one thing.
pub(crate) fn language(text: &Text, lang: Lang) -> Option<Found> {
    let mut asked: Option<Asked> = None;
    let mut quotes: Vec<String> = Vec::new();
    let may_ask = |sentence: &Sentence| has_levels(&sentence.text) || sentence.has_any(&NAMES);
    let telling = |sentence: &&Sentence| may_ask(sentence) && !sentence.is_vague();
    for sentence in text.sentences().filter(telling) {
        for one in of_sentence(sentence, lang)? {
            let quote = sentence.quote(one.profile.as_deref().unwrap_or_default());
            asked = Some(match asked {
                None => one,
                Some(before) => together(before, one)?,
            });
            if !quotes.contains(&quote) {
                quotes.push(quote);
            }
        }
    }
    let asked = asked?;
    let words = &glance_text(lang).languages;
    let mut value = match (asked.key, asked.imperative) {
        ("bilingual", true) => words.imperative.to_owned(),
        (key, _) => label(key, lang),
    };
    if let Some(profile) = &asked.profile {
        value = format!("{value} ({profile})");
    }
    let mut found = Found::new(
        FactKind::Language,
        value,
        quotes.join(" "),
        vec![asked.key.to_owned()],
    );
    found.details = asked.profile.into_iter().collect();
    Some(found)
}

/// Two statements as one; none when they differ.
fn together(a: Asked, b: Asked) -> Option<Asked> {
    let profiles_differ = a.profile.is_some() && b.profile.is_some() && a.profile != b.profile;
    (a.key == b.key && !profiles_differ).then(|| Asked {
        key: a.key,
        imperative: a.imperative || b.imperative,
        profile: a.profile.or(b.profile),
    })
}

/// Whether three letters in a row may be the levels of a profile.
pub(crate) fn has_levels(sentence: &str) -> bool {
    let is_level = |byte: &u8| matches!(byte, b'A'..=b'C');
    let bytes = sentence.as_bytes();
    // Of three in a row one is a third byte of the text.
    let mut thirds = (2..bytes.len()).step_by(3);
    thirds.any(|at| {
        let around = &bytes[at - 2..bytes.len().min(at + 3)];
        is_level(&bytes[at]) && around.windows(3).any(|three| three.iter().all(is_level))
    })
}

/// What a sentence asks for, perhaps in several words; none when it contradicts itself.
fn of_sentence(sentence: &Sentence, lang: Lang) -> Option<Vec<Asked>> {
    let mut all = Vec::new();
    let marked = sentence
        .text
        .replace(" et le bilinguisme", "; le bilinguisme")
        .replace(" and bilingualism", "; bilingualism");
    for clause in marked.split([';', ',']) {
        let lower = clause.to_lowercase();
        if ASSET.iter().any(|word| lower.contains(word)) {
            continue;
        }
        let told = facts::of_text(clause, lang).into_iter();
        let mut profiles: Vec<String> = told
            .filter_map(|(value, ..)| match value {
                Value::Profile(profile) => Some(profile),
                _ => None,
            })
            .collect();
        // What they are may stand in another clause of the sentence.
        if profiles.iter().all(|profile| !is_profile(profile)) {
            profiles.extend(levels(clause).map(str::to_owned));
        }
        for profile in profiles {
            match profile.split_once(' ') {
                Some((name, kind)) => all.push(Asked {
                    key: key(name)?,
                    imperative: kind == "imperative" && !has_either(&lower),
                    profile: None,
                }),
                None if is_profile(&profile) && is_of_language(sentence, &profile) => {
                    all.push(Asked {
                        key: "bilingual",
                        imperative: false,
                        profile: Some(profile),
                    })
                }
                None => {}
            }
        }
    }
    Some(all)
}

/// Whether a position is imperative or not, as it comes.
fn has_either(lower: &str) -> bool {
    ["non-imp", "non imp"]
        .iter()
        .any(|word| lower.contains(word))
}

/// Whether a sentence speaks of language where it has these letters.
fn is_of_language(sentence: &Sentence, profile: &str) -> bool {
    let names_both = BOTH
        .iter()
        .any(|both| both.iter().all(|name| sentence.lower.contains(name)));
    let profile = profile.to_lowercase();
    let follows = |words: &&str| sentence.lower.contains(&format!("{words}{profile}"));
    // The three letters are those of a broadcaster, too.
    let aside = ["(", "(« ", "(\"", "(‘", "(“"].iter().any(follows);
    names_both && aside
        || profile.contains('/')
        || sentence.has_any(&CONTEXT)
        || BEFORE.iter().any(follows)
}

fn key(name: &str) -> Option<&'static str> {
    let all = ["bilingual", "english", "french", "either"];
    all.into_iter().find(|key| *key == name)
}

/// The first three letters of a clause that may be levels.
fn levels(clause: &str) -> Option<&str> {
    let mut words = clause.split(|c: char| !c.is_alphanumeric());
    words.find(|word| word.len() == 3 && is_profile(word))
}

/// Reading, writing, speaking, each A to C. `AAA` is a level of accessibility, `ABC` an alphabet.
fn is_profile(text: &str) -> bool {
    let part = |part: &str| {
        part.bytes().all(|b| matches!(b, b'A'..=b'C'))
            && !["AAA", "ABC", "BAC", "CAB"].contains(&part)
    };
    text.split('/').all(part)
}

/// A key in words.
pub(crate) fn label(key: &str, lang: Lang) -> String {
    let words = &glance_text(lang).languages;
    let word = match key {
        "english" => words.english,
        "french" => words.french,
        "either" => words.either,
        _ => words.bilingual,
    };
    word.to_owned()
}
