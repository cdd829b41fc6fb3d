//! Snowball's French stemmer, for words whose accents are gone.

use crate::search::words::stem::{Word, is_vowel};

/// Endings of nouns and adjectives, by what becomes of them (see [`noun`]).
const NOUNS: &[&str] = &[
    "ance iqUe isme able iste eux ances iqUes ismes ables istes",
    "atrice ateur ation atrices ateurs ations",
    "logie logies",
    "usion ution usions utions",
    "ence ences",
    "ement ements",
    "if ive ifs ives",
    "eaux",
    "aux",
    "euse euses",
    "issement issements",
    "amment",
    "emment",
    "ment ments",
];

/// Endings of verbs in `-ir`.
const VERBS_IN_IR: &str = "i ie ies ir ira irai iraIent irais irait iras irent irez iriez irions irons iront is issaIent issais issait issant issante issantes issants isse issent isses issez issiez issions issons it";

/// Endings of other verbs.
const VERBS: &[&str] = &[
    "ions",
    "er era erai eraIent erais erait eras erez eriez erions erons eront ez iez",
    "a ai aIent ais ait ant ante antes ants as asse assent asses assiez assions",
];

/// Where a word's regions begin.
struct Regions {
    verb: usize,
    first: usize,
    second: usize,
}

pub(super) fn stem(word: &mut Word) {
    mark_consonants(word);
    let first = word.region(0);
    let regions = Regions {
        verb: verb_region(word),
        first,
        second: word.region(first),
    };
    if noun(word, &regions) || verb_in_ir(word, &regions) || verb(word, &regions) {
        if word.ends("Y") {
            word.replace(1, "i");
        }
    } else {
        residue(word, &regions);
    }
    let double = ["enn", "onn", "ett", "ell", "eill"];
    if double.iter().any(|ending| word.ends(ending)) {
        word.0.pop();
    }
}

/// `u` and `i` between vowels, `y` beside one, and `u` after `q` are consonants.
fn mark_consonants(word: &mut Word) {
    for at in 0..word.len() {
        loop {
            let letter = |step: usize| word.0.get(at + step).copied().unwrap_or(0);
            let (this, next, vowel_after) = (letter(0), letter(1), is_vowel(letter(2)));
            let marked = match (this, next) {
                (_, b'u' | b'i') if is_vowel(this) && vowel_after => at + 1,
                (_, b'y') if is_vowel(this) => at + 1,
                (b'y', _) if is_vowel(next) => at,
                (b'q', b'u') => at + 1,
                _ => break,
            };
            word.0[marked] = word.0[marked].to_ascii_uppercase();
        }
    }
}

fn verb_region(word: &Word) -> usize {
    let two_vowels = word.0.iter().take(2).all(|letter| is_vowel(*letter));
    let special = ["par", "col", "tap"];
    if two_vowels
        || special
            .iter()
            .any(|start| word.0.starts_with(start.as_bytes()))
    {
        return 3;
    }
    let vowel = word.0.iter().skip(1).position(|letter| is_vowel(*letter));
    vowel.map_or(word.len(), |at| at + 2)
}

impl Word {
    /// Takes `ending` off the end when it is there and lies from `start` on.
    fn drop_from(&mut self, start: usize, ending: &str) -> bool {
        let there = self.ends(ending) && self.len() >= start + ending.len();
        if there {
            self.replace(ending.len(), "");
        }
        there
    }
}

/// Whether an ending of a noun or an adjective was taken off.
fn noun(word: &mut Word, regions: &Regions) -> bool {
    let Some((kind, ending)) = word.longest(0, NOUNS) else {
        return false;
    };
    let count = ending.len();
    let start = word.len() - count;
    let Regions {
        verb,
        first,
        second,
    } = *regions;
    let from = match kind {
        0..=4 | 6 => second,
        8 | 10 => first,
        5 | 11..=13 => verb,
        _ => 0,
    };
    if start < from {
        return false;
    }
    match kind {
        0 => word.replace(count, ""),
        1 => {
            word.replace(count, "");
            if word.ends("ic") && !word.drop_from(second, "ic") {
                word.replace(2, "iqU");
            }
        }
        2 => word.replace(count, "log"),
        3 => word.replace(count, "u"),
        4 => word.replace(count, "ent"),
        5 => {
            word.replace(count, "");
            after_ement(word, regions);
        }
        6 => {
            word.replace(count, "");
            if word.drop_from(second, "at") && word.ends("ic") && !word.drop_from(second, "ic") {
                word.replace(2, "iqU");
            }
        }
        7 => word.replace(count, "eau"),
        8 => word.replace(count, "al"),
        9 if start >= second => word.replace(count, ""),
        9 if start >= first => word.replace(count, "eux"),
        10 if !is_vowel(word.before(count)) => word.replace(count, ""),
        // An adverb's adjective may still have an ending of a verb.
        11 => {
            word.replace(count, "ant");
            return false;
        }
        12 => {
            word.replace(count, "ent");
            return false;
        }
        13 if is_vowel(word.before(count)) && start > verb => {
            word.replace(count, "");
            return false;
        }
        _ => return false,
    }
    true
}

/// What an adverb's adjective loses besides.
fn after_ement(word: &mut Word, regions: &Regions) {
    let Regions { first, second, .. } = *regions;
    match word.longest(0, &["iv", "eus", "abl iqU"]) {
        Some((0, _)) if word.drop_from(second, "iv") => _ = word.drop_from(second, "at"),
        Some((1, _)) if !word.drop_from(second, "eus") && word.len() >= first + 3 => {
            word.replace(3, "eux");
        }
        Some((2, ending)) => _ = word.drop_from(second, ending),
        _ => {}
    }
}

fn verb_in_ir(word: &mut Word, regions: &Regions) -> bool {
    let found = word.longest(regions.verb, &[VERBS_IN_IR]);
    let Some((_, ending)) = found else {
        return false;
    };
    // The consonant before it lies in the region as well.
    let count = ending.len();
    let drops = word.len() > regions.verb + count && !is_vowel(word.before(count));
    if drops {
        word.replace(count, "");
    }
    drops
}

fn verb(word: &mut Word, regions: &Regions) -> bool {
    let Some((kind, ending)) = word.longest(regions.verb, VERBS) else {
        return false;
    };
    if kind == 0 && word.len() < regions.second + ending.len() {
        return false;
    }
    word.replace(ending.len(), "");
    if kind == 2 {
        word.drop_from(regions.verb, "e");
    }
    true
}

/// What is left to lose where nothing went.
fn residue(word: &mut Word, regions: &Regions) {
    if word.ends("s") && word.len() > 1 && !b"aious".contains(&word.before(1)) {
        word.0.pop();
    }
    match word.longest(regions.verb, &["ion", "ier Ier", "e"]) {
        Some((0, _)) => {
            let fits = word.len() >= regions.second + 3
                && word.len() > regions.verb + 3
                && matches!(word.before(3), b's' | b't');
            if fits {
                word.replace(3, "");
            }
        }
        Some((1, _)) => word.replace(3, "i"),
        Some(_) => word.replace(1, ""),
        None => {}
    }
}
