//! Whether the work can be done from home: what front matter, a label or a plain sentence says.

use crate::posting::{FactKind, Lang};
use crate::site::facts::glance::Found;
use crate::site::facts::glance::place;
use crate::site::facts::glance::sentences::{Sentence, Text, value};
use crate::site::facts::glance::subject;
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

/// How a part of what a label says starts, where it says so: “Remote”, “Toronto or remote”.
const STARTS: [&str; 14] = [
    "remote",
    "100% remote",
    "fully remote",
    "full remote",
    "telework",
    "from home",
    "home-based",
    "virtual (100% remote",
    "anywhere in canada",
    "télétravail",
    "en télétravail",
    "à distance",
    "à domicile",
    "chez vous",
];

/// Those that leave no part of it out, whatever stands beside them.
const WHOLLY: [&str; 5] = [
    "100% remote",
    "fully remote",
    "full remote",
    "télétravail complet",
    "télétravail à temps plein",
];

/// Behind these starts, words by which the place or the thing itself is far away.
const FAR: [&str; 10] = [
    "remote sens",
    "remote comm",
    "remote area",
    "remote site",
    "remote camp",
    "remote reg",
    "remote north",
    "remote office",
    "remote desk",
    "remote work polic",
];

/// Words that say it of the position, in a sentence on it.
const SAID: [&str; 18] = [
    "is remote",
    "is fully remote",
    "is 100% remote",
    "is a remote",
    "is a fully remote",
    "is a 100% remote",
    "is a full-time remote",
    "remote position",
    "remote role",
    "remote job",
    "full-time telework",
    "telework full time",
    "telework full-time",
    "en télétravail",
    "est à distance",
    "poste à distance",
    "télétravail à temps plein",
    "entièrement à distance",
];

/// Words that allow it to the reader, in any sentence.
const ALLOWED: [&str; 7] = [
    "you can work remotely",
    "you may work remotely",
    "you can work from home",
    "you may work from home",
    "pouvez travailler à distance",
    "pouvez travailler de chez vous",
    "pouvez faire du télétravail",
];

/// Words of which one stands in a sentence that says it without a label.
pub(crate) const TELLING: [&[&str]; 4] = {
    let [anywhere, elsewhere] = place::ANYWHERE;
    [&SAID, &ALLOWED, anywhere, elsewhere]
};

/// Words that take it back.
const NOT: [&str; 13] = [
    "no ",
    "not ",
    "non",
    "none",
    "n't ",
    "pas ",
    "aucun",
    "on site",
    "on-site",
    "onsite",
    "sur place",
    "hybrid",
    "except",
];

/// Words by which one works from home at times only, or for a time, or mostly.
const AT_TIMES: [&str; 38] = [
    "partiel",
    "ponctuel",
    "occasion",
    "encourag",
    "partial",
    "partly",
    "part of",
    "primarily",
    "mainly",
    "mostly",
    "some ",
    "up to",
    "jusqu'à",
    "parfois",
    "sometimes",
    "temporar",
    "temporair",
    "pandemi",
    "pandémi",
    "covid",
    "until",
    "during",
    "pendant",
    " once ",
    " a week",
    " per week",
    " days",
    "one day",
    "par semaine",
    "/semaine",
    " jour ",
    " jours",
    "friday",
    "vendredi",
    "principalement",
    "majoritairement",
    "semi-",
    "et télétravail",
];

/// The same behind the label of a place.
const BESIDE_A_PLACE: [&str; 5] = [
    "possib",
    "et en télétravail",
    "and remote",
    "and telework",
    "option",
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
    text.sentences().find_map(|sentence| {
        let own = sentence.after_label(&LABELS);
        let rest = own.or_else(|| sentence.after_label(&place::LABELS))?;
        let lower = value(rest)?.to_lowercase().replace('’', "'");
        let yes = own.is_some() && has(&lower, &YES);
        let beside = own.is_none() && has(&lower, &BESIDE_A_PLACE);
        let at_times =
            has(&lower, &AT_TIMES) && !WHOLLY.iter().any(|words| lower.starts_with(words));
        let doubted = beside || has(&lower, &NOT) || at_times || has(&lower, &FAR);
        let anywhere = place::is_anywhere_labelled(&lower);
        let said = (yes || anywhere || has_part(&lower)) && !doubted;
        said.then(|| (anywhere, sentence.quote("")))
    })
}

/// Whether one of the things that follow a label starts as it must.
fn has_part(lower: &str) -> bool {
    let parts = lower.split([',', ';', '(', '/', '|', '–', '+']);
    let mut parts = parts.flat_map(|part| part.split(" or ").flat_map(|part| part.split(" ou ")));
    let starts = |part: &str| STARTS.iter().any(|start| part.trim().starts_with(start));
    starts(lower) || parts.any(starts)
}

fn sentence(text: &Text) -> Option<(bool, String)> {
    // What a label says, it has said.
    let says = |sentence: &&Sentence| {
        if sentence.after_label(&LABELS).is_some() {
            return false;
        }
        let doubted = [&NOT[..], &AT_TIMES, &OF_MANY]
            .iter()
            .any(|words| sentence.has_any(words));
        let said = sentence.has_any(&SAID) && subject::is_the_position(sentence);
        let here = (said || sentence.has_any(&ALLOWED)) && !doubted;
        (here || place::is_anywhere(&sentence.lower)) && !sentence.is_vague()
    };
    let sentence = text.with_any(&TELLING).find(says)?;
    let anywhere = place::is_anywhere(&sentence.lower);
    Some((anywhere, sentence.quote("")))
}

fn has(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.contains(word))
}
