//! What a list shows of a posting's facts: place, pay, level and term, each in a few words.

use crate::posting::{FactKind, Lang};
use crate::site::facts::glance::{Found, place, places};
use crate::site::facts::glance_text::glance_text;

/// The facts of one posting in a few words of its language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Short {
    /// The workplace, remote first.
    pub place: Option<String>,
    /// What it pays, and per what; empty when it does not say.
    pub pay: Vec<String>,
    /// Level and term.
    pub kinds: Vec<String>,
}

/// No place or pay in a list is longer, in characters.
const LONGEST: usize = 48;

/// No more places are named; their number is said.
const MOST_PLACES: usize = 3;

/// What `facts` say, and the board of the town where they say nothing, in a few words.
pub fn short(facts: &[Found], town: Option<&str>, lang: Lang) -> Short {
    let of = |kind: FactKind| facts.iter().find(|found| found.fact.kind == kind);
    let value = |kind| of(kind).map(|found| found.fact.value.clone());
    let kinds = [FactKind::Level, FactKind::Term].into_iter();
    Short {
        place: place_of(of(FactKind::Place), value(FactKind::Remote), town, lang),
        pay: value(FactKind::Salary).map_or_else(Vec::new, |pay| pay_of(&pay)),
        kinds: kinds.filter_map(value).collect(),
    }
}

/// Units of time that close what a posting pays: first those of a year, which few need to be told.
const UNITS: [&str; 16] = [
    "a year",
    "per year",
    "per annum",
    "annually",
    "par année",
    "par an",
    "annuellement",
    "an hour",
    "per hour",
    "de l’heure",
    "l’heure",
    "par heure",
    "a week",
    "par semaine",
    "a month",
    "par mois",
];

/// `$98,000 to $121,000 a year` in its two parts.
fn pay_of(words: &str) -> Vec<String> {
    let words = words.strip_prefix("De ").unwrap_or(words);
    let words = words.strip_prefix("From ").unwrap_or(words);
    let plain = words.replace('\'', "’");
    let unit = UNITS.iter().find_map(|unit| {
        let amount = plain
            .strip_suffix(unit)?
            .trim_end_matches([' ', ',', '\u{a0}']);
        Some(vec![amount.to_owned(), (*unit).to_owned()])
    });
    let pay = unit.unwrap_or_else(|| vec![plain]);
    match pay.first() {
        Some(amount) if is_short(amount) => pay,
        _ => Vec::new(),
    }
}

/// A town that the posting names, else the words of its label, else the board's town.
fn place_of(
    found: Option<&Found>,
    remote: Option<String>,
    town: Option<&str>,
    lang: Lang,
) -> Option<String> {
    let towns = found.map(|found| towns(&found.keys, remote.is_some(), lang));
    let own = found.map(|found| found.fact.value.clone());
    let words = glance_text(lang);
    let names_remote = |own: &str| own.to_lowercase().contains(&words.remote.to_lowercase());
    let town = match (towns.filter(|towns| !towns.is_empty()), own) {
        (Some(towns), _) => Some(towns),
        // The posting's own words say both, and remote work by its one name.
        (None, Some(own)) if remote.is_some() && names_remote(&own) && is_short(&own) => {
            return Some(own);
        }
        // Where remote work is in the label itself, the fact says it.
        (None, Some(own)) => {
            let lower = own.to_lowercase();
            let says_remote = place::has_how(&own) || place::is_anywhere_labelled(&lower);
            Some(own).filter(|own| is_short(own) && !(remote.is_some() && says_remote))
        }
        (None, None) => town.map(str::to_owned).filter(|_| remote.is_none()),
    };
    match (remote, town) {
        (Some(_), Some(town)) => Some(format!("{} {} {town}", words.remote, words.or)),
        (remote, town) => remote.or(town),
    }
}

fn towns(keys: &[String], remote: bool, lang: Lang) -> String {
    let most = if remote { 1 } else { MOST_PLACES };
    match keys {
        [one] => places::of_key(one).map_or_else(String::new, |place| place.whole_name(lang)),
        _ if keys.len() > most => format!("{}\u{a0}{}", keys.len(), glance_text(lang).towns),
        _ => {
            let names: Vec<String> = keys.iter().map(|key| place::label(key, lang)).collect();
            place::any_of(&names, lang)
        }
    }
}

fn is_short(words: &str) -> bool {
    words.chars().count() <= LONGEST
}
