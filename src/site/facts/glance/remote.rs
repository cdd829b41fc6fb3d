//! Whether the work can be done from home: what front matter, a label or a plain sentence says.

use crate::posting::{FactKind, Lang};
use crate::site::facts::glance::Found;
use crate::site::facts::glance::place;
use crate::site::facts::glance::sentences::{Sentence, Text, value};
use crate::site::facts::glance_text::glance_text;
use crate::site::read::front_matter::Parsed;

/// The one key of the fact.
pub(crate) const KEY: &str = "yes";

const LABELS: [&str; 17] = [
    "remote",
    "remote work",
    "remote position",
    "remote role",
    "remote job",
    "remote option",
    "fully remote",
    "work from home",
    "telework",
    "work arrangement",
    "work arrangements",
    "télétravail",
    "travail à distance",
    "à distance",
    "mode de travail",
    "modalités de travail",
    "modalité de travail",
];

/// Words that say it after a label.
const WORDS: [&str; 11] = [
    "remote",
    "telework",
    "from home",
    "home-based",
    "anywhere in canada",
    "télétravail",
    "à distance",
    "chez vous",
    "à domicile",
    "partout au canada",
    "n'importe où au canada",
];

/// Words that say it of the work itself, in a sentence.
const SAID: [&str; 23] = [
    "position is remote",
    "role is remote",
    "job is remote",
    "is fully remote",
    "100% remote",
    "remote position",
    "full-time telework",
    "telework full time",
    "telework full-time",
    "you can work remotely",
    "you may work remotely",
    "you can work from home",
    "you may work from home",
    "poste en télétravail",
    "poste à distance",
    "poste est en télétravail",
    "poste est à distance",
    "télétravail à temps plein",
    "entièrement à distance",
    "entièrement en télétravail",
    "pouvez travailler à distance",
    "pouvez travailler de chez vous",
    "pouvez faire du télétravail",
];

/// Words that take it back.
const NOT: [&str; 12] = [
    "no ",
    "not ",
    "non",
    "none",
    "n't ",
    "pas ",
    "aucun",
    "on site",
    "on-site",
    "sur place",
    "hybrid",
    "except",
];

/// Words behind the label of a place by which one works from home at times only.
const AT_TIMES: [&str; 18] = [
    "possib",
    "partiel",
    "ponctuel",
    "occasionnel d",
    "encourag",
    "partial",
    "occasional remote",
    "occasional telework",
    "some remote",
    "jour de télétravail",
    "jours de télétravail",
    "remote days",
    "days remote",
    "days from home",
    "et en télétravail",
    "et télétravail",
    "and remote",
    "and telework",
];

/// Words of a rule for many positions, and none of this one.
const OF_MANY: [&str; 4] = ["remote positions", "policy", "approval", "politique"];

/// Words by which a label says yes.
const YES: [&str; 4] = ["yes", "oui", "true", "possible"];

/// The fact; nothing when the text leaves a doubt.
pub(crate) fn remote(text: &Text, lang: Lang, posting: &Parsed) -> Option<Found> {
    let said = labelled(text).or_else(|| sentence(text));
    let quote = match (&said, posting.keys.remote) {
        (Some((_, quote)), _) => quote.clone(),
        (None, true) => String::new(),
        (None, false) => return None,
    };
    let words = glance_text(lang);
    let anywhere = said.is_none_or(|(anywhere, _)| anywhere);
    let value = match anywhere {
        true => format!("{}, {}", words.remote, words.anywhere),
        false => words.remote.to_owned(),
    };
    let keys = vec![KEY.to_owned()];
    Some(Found::new(FactKind::Remote, value, quote, keys))
}

/// What a label says: whether from anywhere in the country, and its line.
fn labelled(text: &Text) -> Option<(bool, String)> {
    text.sentences.iter().find_map(|sentence| {
        let own = sentence.after_label(&LABELS);
        let rest = own.or_else(|| sentence.after_label(&place::LABELS))?;
        let lower = value(rest)?.to_lowercase().replace('’', "'");
        let yes = own.is_some() && has(&lower, &YES);
        let at_times = own.is_none() && has(&lower, &AT_TIMES);
        let said = (yes || has(&lower, &WORDS)) && !has(&lower, &NOT) && !at_times;
        said.then(|| (place::is_anywhere_labelled(&lower), sentence.quote("")))
    })
}

fn sentence(text: &Text) -> Option<(bool, String)> {
    // Most texts end here.
    if !place::ANYWHERE.iter().any(|words| text.has_any(words)) && !text.has_any(&SAID) {
        return None;
    }
    // What a label says, it has said.
    let says = |sentence: &&Sentence| {
        if sentence.after_label(&LABELS).is_some() {
            return false;
        }
        let anywhere = place::is_anywhere(&sentence.lower);
        let said = sentence.has_any(&SAID) && !sentence.has_any(&OF_MANY);
        let here = anywhere || said && !sentence.has_any(&NOT);
        here && !sentence.is_vague()
    };
    let sentence = text.sentences.iter().find(says)?;
    let anywhere = place::is_anywhere(&sentence.lower);
    Some((anywhere, sentence.quote("")))
}

fn has(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.contains(word))
}
