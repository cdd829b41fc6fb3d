//! What each key of a foreign folder becomes: never in silence, and only where its values fit.

use crate::posting::Lang;
use crate::site::cli::adopt::names::{
    CLOSED, CLOSED_WORDS, HIDDEN, MAPPED, OPEN, OPEN_WORDS, OWN, SHOWN, STATE, bare, plain,
};
use crate::site::cli::adopt::survey::{Key, Looks, Survey};
use crate::site::read::apply;
use crate::site::read::keys::KEYS;
use crate::site::read::layout::lang_of_code;
use crate::site::read::settings::fields::Test;
use std::collections::{BTreeMap, BTreeSet};

/// What all keys become, by their names in lower case.
#[derive(Debug, Default)]
pub struct Guess {
    /// Each key's.
    pub roles: BTreeMap<String, Role>,
}

/// What a key becomes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Role {
    /// It is one of ours.
    Known,
    /// It stands for one of ours.
    Means(&'static str),
    /// It says whether something is true.
    Says(Vec<(&'static str, Test)>),
    /// It is shown, with these labels; whether the French one is a guess.
    Shown(String, String, bool),
    /// Nothing is said of it.
    Ignored,
}

/// Guesses the role of every key.
pub fn guess(survey: &Survey) -> Guess {
    let mut guess = Guess::default();
    for name in survey.keys.keys() {
        if KEYS.iter().any(|known| known.to_lowercase() == *name) {
            guess.roles.insert(name.clone(), Role::Known);
        }
    }
    for (ours, theirs) in MAPPED {
        map(survey, ours, theirs, &mut guess);
    }
    status(survey, &mut guess);
    for (name, key) in &survey.keys {
        if !guess.roles.contains_key(name) {
            guess.roles.insert(name.clone(), rest(key));
        }
    }
    guess
}

/// Maps every key of theirs that fits one of ours.
fn map(survey: &Survey, ours: &'static str, theirs: &[&str], guess: &mut Guess) {
    let own = survey.keys.get(&ours.to_lowercase());
    // Where every file has ours, theirs is something else.
    if own.is_some_and(|own| own.values.len() >= survey.files) && ours != "url" {
        return;
    }
    let mut covered = own.map_or(0, |own| own.values.len());
    let mut found = false;
    // Ours too, where it stands inside of another key.
    let inner = ours.to_lowercase();
    for name in theirs.iter().chain([&inner.as_str()]) {
        for (lower, key) in &survey.keys {
            let weak = WEAK.contains(name) && found && covered >= survey.files;
            let one_is_enough = matches!(ours, "translationKey" | "counterpart") && found;
            if bare(lower) == *name
                && !guess.roles.contains_key(lower)
                && !one_is_enough
                && !weak
                && fits(ours, key, survey)
            {
                guess.roles.insert(lower.clone(), Role::Means(ours));
                covered += key.values.len();
                found = true;
            }
        }
    }
}

/// Addresses of people: where one applies only when nothing else says it.
const WEAK: [&str; 5] = [
    "contactemail",
    "emailcontact",
    "contact",
    "email",
    "courriel",
];

/// Whether the values of a key are what one of ours takes.
fn fits(ours: &str, key: &Key, survey: &Survey) -> bool {
    let values = &key.values;
    if values.is_empty() {
        return false;
    }
    let most = |good: &dyn Fn(&str, Looks) -> bool| {
        let count = values
            .iter()
            .filter(|value| good(&value.text, value.looks))
            .count();
        count * 2 >= values.len()
    };
    match ours {
        "title" => {
            most(&|text, looks| matches!(looks, Looks::Text | Looks::List) && text.len() < 150)
        }
        "description" => most(&|text, looks| looks == Looks::Text && text.len() < 1000),
        "translationKey" => is_shared(key),
        "counterpart" => most(&|text, looks| looks == Looks::Path || text.starts_with("http")),
        "expiryDate" | "publishDate" | "date" | "lastmod" => {
            most(&|text, looks| looks == Looks::Date || has_day(text))
        }
        "apply" => values
            .iter()
            .any(|value| apply::address(&value.text).is_some() && value.looks != Looks::Path),
        "place" | "employer" => {
            most(&|text, looks| matches!(looks, Looks::Text | Looks::List) && text.len() < 200)
        }
        "url" | "aliases" => most(&|text, _| !text.replace(", ", "").contains([':', ' ', '{'])),
        "lang" => survey.unsaid > 0 && most(&|text, _| lang_of_code(text).is_some()),
        _ => false,
    }
}

/// Whether a text has a year and a day in it, as a date in words does.
fn has_day(text: &str) -> bool {
    let numbers = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty());
    let mut lengths = numbers.map(str::len);
    let all: Vec<usize> = lengths.by_ref().collect();
    text.len() < 60 && all.contains(&4) && all.iter().any(|length| *length < 3)
}

/// Whether values bind files of the two languages: some stand once in each.
fn is_shared(key: &Key) -> bool {
    let mut langs: BTreeMap<&str, [usize; 2]> = BTreeMap::new();
    let known = key.values.iter().any(|value| value.lang.is_none());
    for value in &key.values {
        // A file that says no language is of the default one.
        let at = usize::from(value.lang == Some(Lang::Fr));
        langs.entry(value.text.trim()).or_default()[at] += 1;
    }
    let both = langs.values().filter(|[en, fr]| *en > 0 && *fr > 0).count();
    let twice = langs.values().filter(|[en, fr]| en + fr == 2).count();
    (both > 0 && both * 3 >= langs.len()) || (known && twice > 0 && twice * 2 >= langs.len())
}

/// Finds the key that says whether a posting is open.
fn status(survey: &Survey, guess: &mut Guess) {
    let mut found = false;
    if let Some(own) = survey.keys.get("archived") {
        found = true;
        let odd = own.values.iter().any(|value| value.looks != Looks::Boolean);
        if odd || own.values.len() < survey.files {
            let yes = ["true", "yes", "oui", "1"].map(str::to_owned).to_vec();
            let says = Role::Says(vec![("archived", Test::When(yes))]);
            guess.roles.insert("archived".to_owned(), says);
        }
    }
    let free = |guess: &Guess, names: &[&str]| -> Vec<(String, Key)> {
        let known = |lower: &String| {
            guess.roles.contains_key(lower) || !names.contains(&bare(lower).as_str())
        };
        let keys = survey
            .keys
            .iter()
            .filter(|(lower, key)| !known(lower) && !key.values.is_empty());
        keys.map(|(lower, key)| (lower.clone(), key.clone()))
            .collect()
    };
    for (lower, key) in free(guess, STATE) {
        let is_text = key.values.iter().all(|value| value.looks == Looks::Text);
        if !found
            && is_text
            && let Some(says) = states(&key)
        {
            guess.roles.insert(lower, Role::Says(says));
            found = true;
        }
    }
    let is_boolean = |key: &Key| {
        key.values
            .iter()
            .all(|value| boolean(&value.text).is_some())
    };
    let yes = || vec!["true".to_owned()];
    for (lower, key) in free(guess, OPEN) {
        if !found && is_boolean(&key) {
            let test = match key.files * 2 >= survey.files {
                true => Test::Unless(yes()),
                false => Test::When(vec!["false".to_owned()]),
            };
            guess
                .roles
                .insert(lower, Role::Says(vec![("archived", test)]));
            found = true;
        }
    }
    for (lower, key) in free(guess, CLOSED) {
        if !found && is_boolean(&key) {
            let says = Role::Says(vec![("archived", Test::When(yes()))]);
            guess.roles.insert(lower, says);
            found = true;
        }
    }
    for (lower, key) in free(guess, HIDDEN) {
        if is_boolean(&key) {
            let says = Role::Says(vec![("draft", Test::When(yes()))]);
            guess.roles.insert(lower, says);
        }
    }
}

fn boolean(text: &str) -> Option<bool> {
    text.trim().to_lowercase().parse().ok()
}

/// What the words of a state mean: over, or not yet; what is neither open nor over is not shown yet.
fn states(key: &Key) -> Option<Vec<(&'static str, Test)>> {
    let words: BTreeSet<String> = key
        .values
        .iter()
        .map(|value| value.text.trim().to_owned())
        .collect();
    let is = |list: &[&str], word: &String| list.contains(&plain(word).as_str());
    let known = words
        .iter()
        .any(|word| is(OPEN_WORDS, word) || is(CLOSED_WORDS, word));
    if !known || words.len() > 12 {
        return None;
    }
    let closed: Vec<String> = words
        .iter()
        .filter(|word| is(CLOSED_WORDS, word))
        .cloned()
        .collect();
    let waiting = |word: &&String| !is(CLOSED_WORDS, word) && !is(OPEN_WORDS, word);
    let waiting: Vec<String> = words.iter().filter(waiting).cloned().collect();
    let closed = if closed.is_empty() {
        vec!["closed".to_owned()]
    } else {
        closed
    };
    let mut says = vec![("archived", Test::When(closed))];
    if !waiting.is_empty() {
        says.push(("draft", Test::When(waiting)));
    }
    Some(says)
}

/// A key that means nothing to a board: shown when readers want it, else ignored.
fn rest(key: &Key) -> Role {
    let name = bare(&key.name);
    let readable = key
        .values
        .iter()
        .all(|value| value.text.len() <= 300 && value.looks != Looks::Path);
    if let (Some((en, fr)), true, false) = (labels(&key.name), readable, key.values.is_empty()) {
        return Role::Shown(en.to_owned(), fr.to_owned(), false);
    }
    // What has words of a sentence in it was written for readers.
    let words = key
        .values
        .iter()
        .filter(|value| value.looks == Looks::Text && value.text.trim().contains(' '));
    let own = OWN.iter().any(|part| name.contains(part));
    if !own
        && readable
        && !key.values.is_empty()
        && words.count() * 2 > key.values.len()
        && !name.contains('.')
    {
        let label = label(&key.name);
        return Role::Shown(label.clone(), label, true);
    }
    Role::Ignored
}

/// A name as a label: `selected_bidder` is “Selected bidder”.
fn label(name: &str) -> String {
    let mut out = String::new();
    for c in name.chars() {
        if matches!(c, '_' | '-') {
            out.push(' ');
        } else if c.is_uppercase() && !out.is_empty() {
            out.push(' ');
            out.extend(c.to_lowercase());
        } else if out.is_empty() {
            out.extend(c.to_uppercase());
        } else {
            out.push(c);
        }
    }
    out
}

/// The labels of a key that readers want to see.
pub fn labels(name: &str) -> Option<(&'static str, &'static str)> {
    let name = bare(name);
    let found = SHOWN
        .iter()
        .find(|(names, ..)| names.contains(&name.as_str()));
    found.map(|(_, en, fr)| (*en, *fr))
}

/// Where a key stands among those that readers want to see; last, when it is none of them.
pub fn usual_place(name: &str) -> usize {
    let name = bare(name);
    let mut places = SHOWN
        .iter()
        .map(|(names, ..)| names.contains(&name.as_str()));
    places.position(|is| is).unwrap_or(SHOWN.len())
}
