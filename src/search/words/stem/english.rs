//! Snowball's English stemmer ("Porter 2").

use crate::search::words::stem::{Word, is_vowel};

/// Words with a stem of their own.
const EXCEPTIONS: &[(&str, &str)] = &[
    ("skis", "ski"),
    ("skies", "sky"),
    ("dying", "die"),
    ("lying", "lie"),
    ("tying", "tie"),
    ("idly", "idl"),
    ("gently", "gentl"),
    ("ugly", "ugli"),
    ("early", "earli"),
    ("only", "onli"),
    ("singly", "singl"),
    ("news", "news"),
    ("howe", "howe"),
    ("atlas", "atlas"),
    ("cosmos", "cosmos"),
    ("bias", "bias"),
    ("andes", "andes"),
];

/// Words that have no more to lose than an `s`.
const WHOLE: &str = "inning outing canning herring earring proceed exceed succeed";

/// Endings of the second step, each list with what takes their place.
const SECOND: &[(&str, &str)] = &[
    ("tional", "tion"),
    ("enci", "ence"),
    ("anci", "ance"),
    ("abli", "able"),
    ("entli", "ent"),
    ("izer ization", "ize"),
    ("ational ation ator", "ate"),
    ("alism aliti alli", "al"),
    ("fulness fulli", "ful"),
    ("ousli ousness", "ous"),
    ("iveness iviti", "ive"),
    ("biliti bli", "ble"),
    ("lessli", "less"),
    ("ogi", "og"),
    ("li", ""),
];

/// The same of the third.
const THIRD: &[(&str, &str)] = &[
    ("tional", "tion"),
    ("ational", "ate"),
    ("alize", "al"),
    ("icate iciti ical", "ic"),
    ("ful ness", ""),
    ("ative", ""),
];

/// Endings that go in the fourth step.
const FOURTH: &str = "al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize ion";

pub(super) fn stem(word: &mut Word) {
    let known = EXCEPTIONS
        .iter()
        .find(|(whole, _)| word.0 == whole.as_bytes());
    if let Some((_, stem)) = known {
        word.replace(word.len(), stem);
        return;
    }
    mark_consonants(word);
    let special = ["gener", "commun", "arsen"];
    let special = special
        .iter()
        .find(|start| word.0.starts_with(start.as_bytes()));
    let first = special.map_or_else(|| word.region(0), |start| start.len());
    let second = word.region(first);

    drop_plural(word);
    if WHOLE.split(' ').any(|whole| word.0 == whole.as_bytes()) {
        return;
    }
    drop_past(word, first);
    if matches!(word.before(0), b'y' | b'Y') && word.len() > 2 && !is_vowel(word.before(1)) {
        word.replace(1, "i");
    }
    swap(word, first, SECOND, |word, ending| match ending {
        "ogi" => word.before(3) == b'l',
        "li" => b"cdeghkmnrt".contains(&word.before(2)),
        _ => true,
    });
    swap(word, first, THIRD, |word, ending| {
        ending != "ative" || word.len() >= second + 5
    });
    if let Some((_, ending)) = word.longest(0, &[FOURTH])
        && word.len() >= second + ending.len()
        && (ending != "ion" || matches!(word.before(3), b's' | b't'))
    {
        word.replace(ending.len(), "");
    }
    let left = word.len().saturating_sub(1);
    let short = |word: &Word| left >= second || left >= first && !ends_short(word, 1);
    let dropped = match word.before(0) {
        b'e' => short(word),
        b'l' => left >= second && word.before(1) == b'l',
        _ => false,
    };
    if dropped {
        word.0.pop();
    }
}

/// A `y` at the start or after a vowel is a consonant.
fn mark_consonants(word: &mut Word) {
    for at in 0..word.len() {
        let after = at.checked_sub(1).map(|before| word.0[before]);
        if word.0[at] == b'y' && after.is_none_or(is_vowel) {
            word.0[at] = b'Y';
        }
    }
}

fn drop_plural(word: &mut Word) {
    match word.longest(0, &["sses", "ied ies", "s", "us ss"]) {
        Some((0, _)) => word.replace(2, ""),
        Some((1, _)) => word.replace(3, if word.len() > 4 { "i" } else { "ie" }),
        Some((2, _)) if word.0.iter().rev().skip(2).any(|letter| is_vowel(*letter)) => {
            word.replace(1, "");
        }
        _ => {}
    }
}

fn drop_past(word: &mut Word, first: usize) {
    match word.longest(0, &["eed eedly", "ed edly ing ingly"]) {
        Some((0, ending)) if word.len() >= first + ending.len() => {
            word.replace(ending.len(), "ee");
        }
        Some((1, ending)) => {
            let mut before = word.0.iter().rev().skip(ending.len());
            if !before.any(|letter| is_vowel(*letter)) {
                return;
            }
            word.replace(ending.len(), "");
            match word.longest(0, &["at bl iz", "bb dd ff gg mm nn pp rr tt"]) {
                Some((0, _)) => word.replace(0, "e"),
                Some(_) => word.replace(1, ""),
                None if word.len() == first && ends_short(word, 0) => word.replace(0, "e"),
                None => {}
            }
        }
        _ => {}
    }
}

/// Whether what stands before the last `count` letters ends in a short syllable.
fn ends_short(word: &Word, count: usize) -> bool {
    let [last, vowel, before] = [0, 1, 2].map(|at| word.before(count + at));
    if !is_vowel(vowel) || last == 0 || is_vowel(last) {
        return false;
    }
    match before {
        0 => true,
        _ => !is_vowel(before) && !b"wxY".contains(&last),
    }
}

/// Puts another ending in the place of the longest known one, if it lies from `start` on and `fits`.
fn swap(
    word: &mut Word,
    start: usize,
    endings: &[(&'static str, &str)],
    fits: impl Fn(&Word, &str) -> bool,
) {
    let mut found: Option<(&str, &str)> = None;
    for (list, new) in endings {
        if let Some((_, ending)) = word.longest(0, &[list])
            && found.is_none_or(|(known, _)| known.len() < ending.len())
        {
            found = Some((ending, new));
        }
    }
    if let Some((ending, new)) = found
        && word.len() >= start + ending.len()
        && fits(word, ending)
    {
        word.replace(ending.len(), new);
    }
}
