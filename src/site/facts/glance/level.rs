//! Group and level: `IT-03`.

use crate::posting::{FactKind, Lang};
use crate::site::facts::glance::Found;
use crate::site::facts::glance::sentences::{Sentence, Text, value};
use crate::site::facts::parity::facts::{self, Value};

const LABELS: [&str; 17] = [
    "classification",
    "level",
    "group and level",
    "position classification",
    "niveau",
    "groupe et niveau",
    "classement",
    "classification du poste",
    "grade",
    "band",
    "pay band",
    "step",
    "catégorie",
    "échelon",
    "groupe",
    "group",
    "classe",
];

/// Those that may have the level of anything behind them: of a diploma, a language, a room.
const OF_ANYTHING: [&str; 7] = [
    "level",
    "niveau",
    "step",
    "catégorie",
    "groupe",
    "group",
    "classe",
];

/// Words that a sentence has which tells the level of the position.
pub(crate) const WORDS: [&str; 9] = [
    "classified",
    "group and level",
    "classé",
    "classifié",
    "groupe et niveau",
    "groupes et niveau",
    "poste de niveau",
    "position de niveau",
    "level position",
];

/// Words right before what the level was called once.
const BEFORE_NOW: [&str; 8] = [
    "previously",
    "formerly",
    "former",
    "ex-",
    "anciennement",
    "auparavant",
    "autrefois",
    "précédemment",
];

/// Words in front by which the level is that of somebody else, or of what one has done.
const OF_OTHERS: [&str; 16] = [
    "your manager",
    "your supervisor",
    "your team",
    "votre gestionnaire",
    "votre supérieur",
    "votre équipe",
    "report",
    "supervis",
    "relève",
    "relev",
    "manager who",
    "experience in",
    "experience as",
    "expérience dans",
    "expérience à titre",
    "equivalent",
];

/// How far in front of a level, in words, stands what says that it is one.
const NEAR: usize = 6;

/// More than so many are a table, not a level.
const MOST: usize = 4;

/// The levels that the text gives to the position.
pub(crate) fn level(text: &Text, lang: Lang) -> Option<Found> {
    let mut levels: Vec<String> = Vec::new();
    let mut past: Vec<String> = Vec::new();
    let mut quotes: Vec<String> = Vec::new();
    let telling = |sentence: &&Sentence| {
        let in_words = || sentence.has_any(&WORDS);
        let named = sentence.after_label(&LABELS).is_some() || in_words();
        named && !sentence.is_vague()
    };
    for sentence in text.sentences().filter(telling) {
        let labelled = sentence.after_label(&LABELS).is_some();
        let mut before = 0;
        for (value, start, end) in facts::of_text(&sentence.text, lang) {
            let Value::Classification(code) = value else {
                continue;
            };
            let said = labelled
                || is_said(
                    &sentence.text[before..start],
                    &sentence.text[end..],
                    before > 0,
                );
            if !said {
                continue;
            }
            before = end;
            // `B2` is how well a language is known (CEFR), and of `12/13` only a part was read.
            let behind = &sentence.text[end..];
            let more = behind.strip_prefix(['/', '-', '–']);
            let more = more.is_some_and(|more| more.starts_with(|c: char| c.is_ascii_digit()));
            if more || is_of_a_language(&sentence.text[start..end]) {
                return None;
            }
            let level = padded(&code);
            if was_before(&sentence.text[..start]) {
                past.push(level);
                continue;
            }
            if !levels.contains(&level) {
                levels.push(level);
                let quote = sentence.quote(&sentence.text[start..end]);
                if !quotes.contains(&quote) {
                    quotes.push(quote);
                }
            }
        }
    }
    levels.retain(|level| !past.contains(level));
    if levels.is_empty() {
        return of_another_grid(text);
    }
    if levels.len() > MOST {
        return None;
    }
    let mut keys = levels.clone();
    keys.sort();
    Some(Found::new(
        FactKind::Level,
        levels.join(", "),
        quotes.join(" "),
        keys,
    ))
}

/// Whether what stands before a level says that it is one of the position, or joins it to the one before.
fn is_said(text: &str, behind: &str, joins: bool) -> bool {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().collect();
    let near = words[words.len().saturating_sub(NEAR)..].join(" ");
    let named = WORDS.iter().any(|word| near.contains(word))
        || behind.to_lowercase().starts_with(" level position");
    let joined = joins && words.len() <= 3;
    (named || joined) && !OF_OTHERS.iter().any(|word| lower.contains(word))
}

/// Whether the clause that ends here says that what follows is no more.
fn was_before(text: &str) -> bool {
    let clause = text.rsplit(['(', ',', ';']).next().unwrap_or(text);
    let clause = clause.to_lowercase();
    BEFORE_NOW.iter().any(|word| clause.contains(word))
}

/// A level of a grid that is not known: a short code with a digit behind its label, as it is written.
fn of_another_grid(text: &Text) -> Option<Found> {
    let labelled = text.labelled(&LABELS);
    Found::agreed(labelled.filter_map(|(sentence, rest)| {
        let code = value(rest).filter(|value| is_a_code(value) && !sentence.is_vague())?;
        let narrow = sentence.after_label(&OF_ANYTHING).is_some();
        if narrow && !is_of_a_grid(&code) || is_of_a_language(code.split(' ').next()?) {
            return None;
        }
        let key = code.to_lowercase().replace(' ', "-");
        let keys = vec![key];
        Some(Found::new(FactKind::Level, code, sentence.quote(""), keys))
    }))
}

/// `GS-13`, `Grade 7`, `P4`, `Échelon 5`: a word or two, one of them with a digit, none long.
fn is_a_code(value: &str) -> bool {
    const LONGEST: usize = 12;
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '/' | ' ' | '.');
    let words: Vec<&str> = value.split([' ', '-', '/', '.']).collect();
    let numbered = words
        .iter()
        .filter(|word| word.ends_with(|c: char| c.is_ascii_digit()))
        .count()
        == 1;
    let lettered = value.starts_with(char::is_alphabetic);
    value.chars().count() <= LONGEST
        && words.len() <= 2
        && value.chars().all(plain)
        && numbered
        && lettered
}

/// Whether a code says itself that it is of a grid: `GS-13`, `Band 6`, `G12`.
fn is_of_a_grid(code: &str) -> bool {
    const WORDS: [&str; 7] = [
        "Band", "Grade", "Level", "Step", "Tier", "Échelon", "Groupe",
    ];
    let letters = code.chars().take_while(char::is_ascii_uppercase).count();
    let (_, rest) = code.split_at(letters);
    let word = code
        .split(' ')
        .next()
        .is_some_and(|word| WORDS.contains(&word));
    let digits = |rest: &str| rest.len() > 1 && rest.bytes().all(|b| b.is_ascii_digit());
    word || letters >= 2 && rest.starts_with('-') || letters >= 1 && digits(rest)
}

/// Whether a code is a level of the Common European Framework of Reference for Languages.
fn is_of_a_language(code: &str) -> bool {
    matches!(code, "A1" | "A2" | "B1" | "B2" | "C1" | "C2")
}

/// `CS-5` as `CS-05`, as it is mostly written.
fn padded(code: &str) -> String {
    match code.split_once('-') {
        Some((group, level)) => format!("{group}-{level:0>2}"),
        None => code.to_owned(),
    }
}
