//! What each key of a foreign folder becomes: never in silence, and only where its values fit.

use crate::posting::Lang;
use crate::site::cli::adopt::names::shown::SHOWN;
use crate::site::cli::adopt::names::states::{
    CLOSED, CLOSED_WORDS, HIDDEN, OPEN, OPEN_WORDS, STATE, WAITING_WORDS, is_no_day,
};
use crate::site::cli::adopt::names::{
    MAPPED, OWN, bare, ends_an_offer, is_weak, of_the_job, plain,
};
use crate::site::cli::adopt::survey::{Key, Looks, Survey, Value};
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
    /// Words for a state that nobody can know from outside: how each was taken.
    pub unsure: Vec<Unsure>,
}

/// A word for a state that is none of the usual ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsure {
    /// The key, as it is written.
    pub key: String,
    /// The word.
    pub word: String,
    /// In how many files it stands.
    pub files: usize,
    /// Whether it is taken for open; else such a posting is not shown.
    pub is_open: bool,
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
    let names = || theirs.iter().copied().chain([inner.as_str()]);
    let forms: &[fn(&str) -> String] = match ours {
        // An address or a language of the job may be that of another page, or one that it asks for.
        "url" | "aliases" | "lang" | "counterpart" => &[bare],
        _ => &[bare, of_the_job],
    };
    for (form, name) in forms
        .iter()
        .flat_map(|form| names().map(move |name| (form, name)))
    {
        for (lower, key) in &survey.keys {
            if form(lower) != name || guess.roles.contains_key(lower) {
                continue;
            }
            let weak = is_weak(name) && found && covered >= survey.files;
            let one_is_enough = matches!(ours, "translationKey" | "counterpart") && found;
            let is_another = weak || one_is_enough || ends_the_work(name, survey);
            if !is_another && (fits(ours, key, survey) || waits_for_values(ours, key)) {
                guess.roles.insert(lower.clone(), Role::Means(ours));
                covered += key.values.len();
                found = true;
            }
        }
    }
    if ours == "expiryDate" && !found {
        for (lower, key) in &survey.keys {
            let can = fits(ours, key, survey) || waits_for_values(ours, key);
            if can && ends_an_offer(lower) && !guess.roles.contains_key(lower) {
                guess.roles.insert(lower.clone(), Role::Means(ours));
            }
        }
    }
}

/// Whether a key says on which day the work ends: beside one for the day on which it begins.
fn ends_the_work(name: &str, survey: &Survey) -> bool {
    let begins = |key: &String| STARTS.contains(&bare(key).as_str());
    name == "enddate" && survey.keys.keys().any(begins)
}

/// Keys for the day on which the work begins.
const STARTS: [&str; 4] = ["startdate", "start", "datedebut", "debut"];

/// Whether a key that is empty in all files is one that closes a posting or leads to its form once it is not.
fn waits_for_values(ours: &str, key: &Key) -> bool {
    key.values.is_empty() && matches!(ours, "expiryDate" | "publishDate" | "apply")
}

/// Whether the values of a key are what one of ours takes.
fn fits(ours: &str, key: &Key, survey: &Survey) -> bool {
    let is_day = matches!(ours, "expiryDate" | "publishDate" | "date" | "lastmod");
    let means = |value: &&Value| !(is_day && is_no_day(&value.text));
    let values: Vec<&Value> = key.values.iter().filter(means).collect();
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
        "remote" => most(&|_, looks| looks == Looks::Boolean),
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

/// Finds the keys that say whether a posting is open: the one that most files have, then those that say it of
/// others, and any that says that it is over.
fn status(survey: &Survey, guess: &mut Guess) {
    let own = survey.keys.get("archived");
    if let Some(own) = own {
        let odd = own.values.iter().any(|value| value.looks != Looks::Boolean);
        if odd || own.values.len() < survey.files {
            let yes = ["true", "yes", "oui", "1"].map(str::to_owned).to_vec();
            let says = Role::Says(vec![("archived", Test::When(yes))]);
            guess.roles.insert("archived".to_owned(), says);
        }
    }
    let mut said = own.map_or(0, |own| own.values.len());
    let mut keys: Vec<(&String, &Key)> = survey.keys.iter().collect();
    keys.sort_by_key(|(_, key)| std::cmp::Reverse(key.values.len()));
    for (lower, key) in keys {
        let forms = [bare(lower), of_the_job(lower)];
        let is_one_of = |names: &[&str]| forms.iter().any(|form| names.contains(&form.as_str()));
        if guess.roles.contains_key(lower) || key.values.is_empty() {
            continue;
        }
        let is_boolean = || {
            let mut values = key.values.iter();
            values.all(|value| boolean(&value.text).is_some())
        };
        let is_needed = said < survey.files;
        let says = if is_needed && is_one_of(STATE) {
            states(key, guess)
        } else if is_needed && is_one_of(OPEN) && is_boolean() {
            let test = match key.files * 2 >= survey.files {
                true => Test::Unless(words_for(key, true)),
                false => Test::When(words_for(key, false)),
            };
            Some(vec![("archived", test)])
        } else if (is_needed || said > key.values.len()) && is_one_of(CLOSED) && is_boolean() {
            Some(vec![("archived", Test::When(words_for(key, true)))])
        } else if is_one_of(HIDDEN) && is_boolean() {
            Some(vec![("draft", Test::When(words_for(key, true)))])
        } else {
            None
        };
        let Some(says) = says else { continue };
        if says.iter().any(|(ours, _)| *ours == "archived") {
            said = said.max(key.values.len());
        }
        guess.roles.insert(lower.clone(), Role::Says(says));
    }
}

/// What people and other programs write for true and for false.
const YES: [&str; 5] = ["true", "yes", "oui", "on", "1"];
const NO: [&str; 5] = ["false", "no", "non", "off", "0"];

fn boolean(text: &str) -> Option<bool> {
    let word = text.trim().to_lowercase();
    let yes = YES.contains(&word.as_str());
    (yes || NO.contains(&word.as_str())).then_some(yes)
}

/// The words for true, or for false, that a key has; the usual one where it has none.
fn words_for(key: &Key, wanted: bool) -> Vec<String> {
    let values = key.values.iter().map(|value| value.text.trim());
    let words = values.filter(|text| boolean(text) == Some(wanted));
    let words: BTreeSet<String> = words.map(str::to_lowercase).collect();
    match words.is_empty() {
        true => vec![wanted.to_string()],
        false => words.into_iter().collect(),
    }
}

/// What the words of a state mean: over, or not yet. Of words that mean neither, the most usual one is taken for
/// open where none is known for it; what is then neither open nor over is not shown.
fn states(key: &Key, guess: &mut Guess) -> Option<Vec<(&'static str, Test)>> {
    let is = |list: &[&str], word: &str| list.contains(&plain(word).as_str());
    let is_open = |word: &str| is(OPEN_WORDS, word);
    let is_closed = |word: &str| is(CLOSED_WORDS, word);
    let is_known = |word: &str| is_open(word) || is_closed(word) || is(WAITING_WORDS, word);
    let mut words: BTreeMap<String, usize> = BTreeMap::new();
    for value in &key.values {
        let said = match value.looks {
            Looks::Text => vec![value.text.trim()],
            Looks::List => value.text.split(',').map(str::trim).collect(),
            _ => return None,
        };
        // Beside one that says it, another means something else.
        let one_says = said.iter().any(|word| is_known(word));
        for word in said.iter().filter(|word| !one_says || is_known(word)) {
            *words.entry((*word).to_owned()).or_default() += 1;
        }
    }
    if words.len() > 12 || !words.keys().any(|word| is_open(word) || is_closed(word)) {
        return None;
    }
    let unknown = |(word, _): &(&String, &usize)| !is_known(word);
    let most = words
        .iter()
        .filter(unknown)
        .max_by_key(|(_, count)| **count);
    let likely = most.map(|(word, _)| word.clone());
    let likely = likely.filter(|_| !words.keys().any(|word| is_open(word)));
    let unsure = words.iter().filter(unknown).map(|(word, count)| Unsure {
        key: key.name.clone(),
        word: word.clone(),
        files: *count,
        is_open: likely.as_ref() == Some(word),
    });
    guess.unsure.extend(unsure);
    let those = |means: &dyn Fn(&String) -> bool| -> Vec<String> {
        words.keys().filter(|word| means(word)).cloned().collect()
    };
    let mut closed = those(&|word| is_closed(word));
    let waiting =
        those(&|word| !is_closed(word) && !is_open(word) && likely.as_ref() != Some(word));
    if closed.is_empty() {
        closed.push("closed".to_owned());
    }
    let mut says = vec![("archived", Test::When(closed))];
    if !waiting.is_empty() {
        says.push(("draft", Test::When(waiting)));
    }
    Some(says)
}

/// A key that means nothing to a board: shown when readers want it, else ignored.
fn rest(key: &Key) -> Role {
    let name = bare(&key.name);
    // Another program's business: what it fills in, and addresses of pages.
    let filled = |value: &Value| value.text.contains("{{") || value.text.contains("{%");
    let addresses = MAPPED
        .iter()
        .filter(|(ours, _)| matches!(*ours, "url" | "aliases"));
    let mut addresses = addresses.flat_map(|(_, theirs)| *theirs);
    if key.values.iter().any(filled) || addresses.any(|own| *own == name) {
        return Role::Ignored;
    }
    let short = |value: &&Value| value.text.len() <= 300 && value.looks != Looks::Path;
    let short = key.values.iter().filter(short).count();
    // One among many that is a whole text says nothing about the others.
    let readable = short * 20 >= key.values.len() * 19;
    if let (Some((en, fr)), true, false) = (labels(&key.name), readable, key.values.is_empty()) {
        return Role::Shown(en.to_owned(), fr.to_owned(), false);
    }
    // What has words of a sentence in it was written for readers.
    let words = key.values.iter().filter(|value| {
        let is_words = matches!(value.looks, Looks::Text | Looks::List);
        is_words && value.text.replace(", ", "").trim().contains(' ')
    });
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
///
/// Letters that only sort keys (`aa_degrees`) are no word of it.
fn label(name: &str) -> String {
    let sorting = |first: &str| {
        let mut letters = first.chars();
        let letter = letters.next();
        letter.is_some_and(|c| c.is_ascii_lowercase()) && letters.all(|c| Some(c) == letter)
    };
    let sorted = name.split_once(['_', '-']);
    let name = sorted.map_or(name, |(first, rest)| {
        match sorting(first) && !rest.is_empty() {
            true => rest,
            false => name,
        }
    });
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
    let named = |form: &str| SHOWN.iter().find(|(names, ..)| names.contains(&form));
    let found = named(&bare(name)).or_else(|| named(&of_the_job(name)));
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
