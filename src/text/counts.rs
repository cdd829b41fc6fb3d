//! How many postings there are, in the words of each language.

use super::quoted;
use crate::posting::Lang;
use crate::route::Filter;

/// How many postings a list has: “1 open posting”, « 2 offres fermées ».
pub fn count(lang: Lang, filter: Filter, value: usize) -> String {
    let one = is_singular(lang, value);
    let words = match (lang, filter, one) {
        (Lang::En, Filter::Open, true) => "open posting",
        (Lang::En, Filter::Open, false) => "open postings",
        (Lang::En, Filter::Archived, true) => "closed posting",
        (Lang::En, Filter::Archived, false) => "closed postings",
        (Lang::En, Filter::All, true) => "posting",
        (Lang::En, Filter::All, false) => "postings",
        (Lang::Fr, Filter::Open, true) => "offre ouverte",
        (Lang::Fr, Filter::Open, false) => "offres ouvertes",
        (Lang::Fr, Filter::Archived, true) => "offre fermée",
        (Lang::Fr, Filter::Archived, false) => "offres fermées",
        (Lang::Fr, Filter::All, true) => "offre",
        (Lang::Fr, Filter::All, false) => "offres",
    };
    format!("{} {words}", number(lang, value))
}

/// How many postings match what is searched for, or chosen alone: “2 of 8 open postings match “design””.
pub fn count_matching(
    lang: Lang,
    filter: Filter,
    matching: usize,
    total: usize,
    query: &str,
) -> String {
    let total = count(lang, filter, total);
    let matched = number(lang, matching);
    let counted = match lang {
        Lang::En => format!("{matched} of {total}"),
        Lang::Fr => format!("{matched} sur {total}"),
    };
    let verb = match (lang, is_singular(lang, matching)) {
        _ if query.is_empty() => return counted,
        (Lang::En, true) => "matches",
        (Lang::En, false) => "match",
        (Lang::Fr, true) => "correspond à",
        (Lang::Fr, false) => "correspondent à",
    };
    format!("{counted} {verb} {}", quoted(lang, query))
}

/// How many postings a filter has, in as few words as may be: “9 open”, « 3 sur 9 ouvertes ». `all` is
/// how many it has without what narrows it.
pub fn tally(lang: Lang, filter: Filter, value: usize, all: Option<usize>) -> String {
    let words = match (lang, filter, is_singular(lang, all.unwrap_or(value))) {
        (Lang::En, Filter::Open, _) => "open",
        (Lang::En, Filter::Archived, _) => "closed",
        (Lang::En, Filter::All, _) => "in all",
        (Lang::Fr, Filter::Open, true) => "ouverte",
        (Lang::Fr, Filter::Open, false) => "ouvertes",
        (Lang::Fr, Filter::Archived, true) => "fermée",
        (Lang::Fr, Filter::Archived, false) => "fermées",
        (Lang::Fr, Filter::All, _) => "en tout",
    };
    let value = number(lang, value);
    match (lang, all.map(|all| number(lang, all))) {
        (_, None) => format!("{value} {words}"),
        (Lang::En, Some(all)) => format!("{value} of {all} {words}"),
        (Lang::Fr, Some(all)) => format!("{value} sur {all} {words}"),
    }
}

/// The button that closes the filters and leads to what they leave.
pub fn show(lang: Lang, count: usize) -> String {
    let count = self::count(lang, Filter::All, count);
    match lang {
        Lang::En => format!("Show {count}"),
        Lang::Fr => format!("Afficher {count}"),
    }
}

/// A link from a closed posting to what is open.
pub fn see_open(lang: Lang, count: usize) -> String {
    let count = self::count(lang, Filter::Open, count);
    match lang {
        Lang::En => format!("See {count}"),
        Lang::Fr => format!("Voir {count}"),
    }
}

/// The title of a list: what it shows.
pub fn list_title(lang: Lang, filter: Filter, words: &str, matching: Option<usize>) -> String {
    let plain = match (lang, filter) {
        (Lang::En, Filter::Open) => "Job postings",
        (Lang::En, Filter::Archived) => "Closed postings",
        (Lang::En, Filter::All) => "All postings",
        (Lang::Fr, Filter::Open) => "Offres d’emploi",
        (Lang::Fr, Filter::Archived) => "Offres fermées",
        (Lang::Fr, Filter::All) => "Toutes les offres",
    };
    match (words, matching) {
        ("", None) => plain.to_owned(),
        ("", Some(matching)) => format!("{plain}, {}", count(lang, Filter::All, matching)),
        (words, Some(matching)) => {
            let count = count(lang, filter, matching);
            format!("{}, {count}", quoted(lang, words))
        }
        (words, None) => format!("{}, {plain}", quoted(lang, words)),
    }
}

/// The button that shows more of a long list: how many more, and how many are left.
pub fn show_more(lang: Lang, more: usize, left: usize) -> String {
    let (more, left) = (number(lang, more), number(lang, left));
    match lang {
        Lang::En => format!("Show {more} more ({left} left)"),
        Lang::Fr => format!("Afficher {more} de plus ({left} à voir)"),
    }
}

/// A number with its thousands apart: `15,000`, `15 000` (no-break space).
pub fn number(lang: Lang, value: usize) -> String {
    let plain = value.to_string();
    let separator = match lang {
        Lang::En => ',',
        Lang::Fr => '\u{a0}',
    };
    let mut out = String::new();
    for (at, digit) in plain.chars().enumerate() {
        // In French a number of four digits may stay whole; grouping all of them is the plainer rule.
        if at > 0 && (plain.len() - at).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

/// Zero is plural in English and singular in French.
fn is_singular(lang: Lang, value: usize) -> bool {
    match lang {
        Lang::En => value == 1,
        Lang::Fr => value < 2,
    }
}
