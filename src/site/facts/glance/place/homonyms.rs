//! Towns of the country that share their name with one elsewhere: Sydney is in Australia, too.

use crate::site::facts::glance::places::{PROVINCES, Place};

/// Keys of towns whose name means the other one, where nothing beside it says more.
const SHARED: [&str; 3] = ["surrey", "sydney", "windsor"];

/// What stands behind a town of another country, in lower case; two letters are a state.
const ABROAD: [&str; 17] = [
    "usa",
    "u.s.",
    "u.s.a.",
    "united states",
    "états-unis",
    "uk",
    "u.k.",
    "united kingdom",
    "england",
    "royaume-uni",
    "angleterre",
    "australia",
    "australie",
    "new south wales",
    "nsw",
    "belgium",
    "belgique",
];

/// Whether what follows the name of a town, in lower case, puts it into another country.
pub(super) fn is_abroad(behind: &str) -> bool {
    let Some(rest) = behind.strip_prefix(", ").or(behind.strip_prefix(" (")) else {
        return false;
    };
    let part = rest
        .split([',', ';', '(', ')'])
        .next()
        .unwrap_or(rest)
        .trim();
    let is_state = part.len() == 2 && part.bytes().all(|b| b.is_ascii_lowercase());
    let is_province = || {
        PROVINCES
            .iter()
            .any(|province| province.code.eq_ignore_ascii_case(part))
    };
    ABROAD.contains(&part) || is_state && !is_province()
}

/// Leaves out of `towns`, which `lower` names, those that may be elsewhere: a shared name counts
/// beside another town, its province or the country.
pub(super) fn known(towns: Vec<&'static Place>, lower: &str) -> Vec<&'static Place> {
    let shared = |town: &Place| SHARED.contains(&town.key);
    let at_home = lower.contains("canada")
        || towns
            .iter()
            .any(|town| !shared(town) || names_its_province(town, lower));
    let stays = |town: &&'static Place| at_home || !shared(town);
    towns.into_iter().filter(stays).collect()
}

fn names_its_province(town: &Place, lower: &str) -> bool {
    town.province().is_some_and(|province| {
        let names = [
            province.name.en,
            province.name.fr,
            province.short.en,
            province.short.fr,
        ];
        let code = province.code.to_lowercase();
        let mut words = lower.split(|c: char| !c.is_alphanumeric());
        names
            .iter()
            .any(|name| lower.contains(&name.to_lowercase()))
            || words.any(|word| word == code)
    })
}
