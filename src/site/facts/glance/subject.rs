//! Whether a sentence speaks of the position that is posted, and of nothing else.
//!
//! A text tells of its team, of other positions, of rules for many. What it says of the one that is
//! open stands in few forms, and only those are believed.

use crate::site::facts::glance::sentences::Sentence;

/// How such a sentence starts.
const STARTS: [&str; 43] = [
    "this role is ",
    "this position is ",
    "this job is ",
    "this work is ",
    "this appointment is ",
    "this is a ",
    "this is an ",
    "this fixed term ",
    "this fixed-term ",
    "these roles are ",
    "these positions are ",
    "the role is ",
    "the position is ",
    "the job is ",
    "the appointment is ",
    "it is a ",
    "remote position",
    "remote role",
    "we're looking for ",
    "we are looking for ",
    "we're hiring ",
    "we are hiring ",
    "ce rôle est ",
    "ce rôle constitue ",
    "ce poste est ",
    "ce poste, ",
    "ce poste a ",
    "ce travail est ",
    "cet emploi est ",
    "le poste est ",
    "l'emploi est ",
    "le rôle est ",
    "il s'agit d'un ",
    "poste en ",
    "poste à ",
    "poste de ",
    "poste ouvert ",
    "contrat de ",
    "cdd de ",
    "stage de ",
    "nous recherchons ",
    "nous embauchons ",
    "nous souhaitons embaucher ",
];

/// The same behind why it is open: “To support this mission, we are looking for …”.
const BEHIND_A_REASON: [&str; 4] = [
    ", we are looking for ",
    ", we're looking for ",
    ", nous recherchons ",
    ", nous cherchons ",
];

/// Words by which nothing is settled, or something else is meant.
const UNSETTLED: [&str; 13] = [
    "may be a",
    "may be fill",
    "might be",
    "could be",
    "either ",
    "pourrait ",
    "soit ",
    "previous",
    "former",
    "experience in",
    "experience with",
    "expérience dans",
    "expérience en",
];

/// Words behind such a start by which what follows is of something else.
const OF_SOMETHING: [&str; 13] = [
    " to ", " by ", " who ", " that ", " which ", " support", " fund", " qui ", " que ", " dont ",
    " afin ", " par ", " relève",
];

/// Whether this sentence does.
pub(super) fn is_the_position(sentence: &Sentence) -> bool {
    start(&sentence.lower).is_some() && !sentence.has_any(&UNSETTLED) && !sentence.is_vague()
}

/// Whether such a sentence still speaks of the position at byte `at`.
pub(super) fn is_still(sentence: &Sentence, at: usize) -> bool {
    let from = start(&sentence.lower).unwrap_or_default();
    let between = sentence.lower.get(from..at).unwrap_or_default();
    // The start has taken the space in front.
    let between = format!(" {between}");
    !OF_SOMETHING.iter().any(|words| between.contains(words))
}

/// Where the words of the start end.
fn start(lower: &str) -> Option<usize> {
    let mut starts = STARTS.iter().filter(|start| lower.starts_with(**start));
    let behind = || {
        let mut reasons = BEHIND_A_REASON.iter();
        reasons.find_map(|words| Some(lower.find(words)? + words.len()))
    };
    starts.next().map(|start| start.len()).or_else(behind)
}
