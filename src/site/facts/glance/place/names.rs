//! Whether what follows the label of a place is made of names: of towns, streets, buildings.
//!
//! Behind such a label teams also write who may apply, when one is there, or how one works. A name has
//! a capital letter, and the few small words that join names are known; any other word is not believed.

/// Small words of places, and of how one works there.
const SMALL: [&str; 90] = [
    "and",
    "or",
    "of",
    "the",
    "in",
    "at",
    "on",
    "near",
    "by",
    "any",
    "plus",
    "remote",
    "remotely",
    "full",
    "fully",
    "hybrid",
    "telework",
    "virtual",
    "only",
    "first",
    "site",
    "onsite",
    "time",
    "throughout",
    "based",
    "downtown",
    "campus",
    "area",
    "region",
    "office",
    "offices",
    "headquarters",
    "county",
    "city",
    "street",
    "floor",
    "room",
    "building",
    "st",
    "nd",
    "rd",
    "th",
    "et",
    "ou",
    "de",
    "du",
    "des",
    "la",
    "le",
    "les",
    "l",
    "d",
    "à",
    "a",
    "au",
    "aux",
    "en",
    "dans",
    "sur",
    "sous",
    "lès",
    "près",
    "rue",
    "avenue",
    "av",
    "boulevard",
    "bd",
    "place",
    "quai",
    "chemin",
    "allée",
    "route",
    "cours",
    "étage",
    "bâtiment",
    "télétravail",
    "distance",
    "hybride",
    "région",
    "centre",
    "ville",
    "arrondissement",
    "bureau",
    "bureaux",
    "siège",
    "nord",
    "sud",
    "e",
    "er",
    "ème",
];

/// Words that may have a capital letter and name no place.
const NO_NAME: [&str; 54] = [
    "remote",
    "remotely",
    "primarily",
    "mainly",
    "mostly",
    "principalement",
    "fully",
    "full",
    "hybrid",
    "telework",
    "virtual",
    "online",
    "flexible",
    "anywhere",
    "everywhere",
    "worldwide",
    "global",
    "globally",
    "international",
    "national",
    "local",
    "various",
    "multiple",
    "several",
    "many",
    "any",
    "all",
    "site",
    "in",
    "data",
    "center",
    "centers",
    "time",
    "part",
    "onsite",
    "person",
    "office",
    "home",
    "zoom",
    "teams",
    "internet",
    "télétravail",
    "distance",
    "hybride",
    "complet",
    "partiel",
    "présentiel",
    "sur",
    "ligne",
    "plusieurs",
    "divers",
    "diverses",
    "partout",
    "domicile",
];

/// Whether `value` is, which is `rest` up to its end, with a capital letter.
pub(super) fn are_names(rest: &str, value: &str) -> bool {
    let small = |word: &str| SMALL.contains(&word);
    let mut named = false;
    let mut first = true;
    for word in value
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
    {
        let lower = word.to_lowercase();
        let written_small = match first {
            true => rest.trim().starts_with(char::is_lowercase),
            false => word.starts_with(char::is_lowercase),
        };
        first = false;
        if written_small && !small(&lower) {
            return false;
        }
        named |= word.starts_with(char::is_alphabetic)
            && !written_small
            && !small(&lower)
            && !NO_NAME.contains(&lower.as_str());
    }
    named
}
