//! How long something lasts, where the text says it plainly: “12 months”, « de 6 à 12 mois ».
//!
//! A number beside a unit of time is often something else: experience asked for, a rhythm, a limit,
//! a moment. Of these nothing is read.

use crate::site::facts::glance_text::Unit;

/// A length of time; a range has two ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Duration {
    /// Where its first number starts, in bytes.
    pub(crate) at: usize,
    /// Where its unit ends.
    pub(crate) end: usize,
    /// How many units, at the least.
    pub(crate) from: usize,
    /// At the most; the same where it is no range.
    pub(crate) to: usize,
    /// What is counted.
    pub(crate) unit: Unit,
}

/// Before a number: a limit, a rhythm or a moment. Each is a whole word, or ends one.
const DOUBT_BEFORE: [&str; 33] = [
    "least",
    "minimum",
    "maximum",
    "most",
    "than",
    "to",
    "until",
    "every",
    "each",
    "within",
    "after",
    "over",
    "under",
    "about",
    "approximately",
    "last",
    "next",
    "past",
    "first",
    "moins",
    "plus",
    "jusqu'à",
    "jusqu",
    "chaque",
    "tous",
    "toutes",
    "les",
    "environ",
    "dans",
    "sous",
    "après",
    "dernières",
    "derniers",
];

/// After a unit: experience, a moment, an age, or how often. Each starts what follows.
const DOUBT_AFTER: [&str; 32] = [
    "per ",
    "a year",
    "each year",
    "par an",
    "par semaine",
    "chaque ",
    "experience",
    "of experience",
    "of relevant",
    "of related",
    "of work",
    "of professional",
    "or more",
    "minimum",
    "or so",
    "after",
    "before",
    "ago",
    "old",
    "notice",
    "d'expérience",
    "d’expérience",
    "d'expériences",
    "d’expériences",
    "en ",
    "ou plus",
    "après",
    "avant",
    "plus tard",
    "from",
    "later",
    "de préavis",
];

/// What is read around a number, in words.
const NEAR: usize = 2;

/// Every length of time of a text in lower case, in its order; those in doubt are none of them.
pub(crate) fn durations(lower: &str) -> Vec<Duration> {
    let words = words(lower);
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        match phrase(lower, &words, at) {
            Some((duration, next)) => {
                found.extend(duration);
                at = next;
            }
            None => at += 1,
        }
    }
    found
}

/// A word and where it starts.
type Word<'a> = (usize, &'a str);

fn words(lower: &str) -> Vec<Word<'_>> {
    let digit = |c: char| c.is_ascii_digit();
    // `1.5` and `10,000` are one word, and no small number.
    let inside = |at: usize| lower[..at].ends_with(digit) && lower[at + 1..].starts_with(digit);
    let mut found = Vec::new();
    let mut start = None;
    for (at, c) in lower.char_indices().chain([(lower.len(), ' ')]) {
        let word = c.is_alphanumeric() || matches!(c, '.' | ',') && inside(at);
        match (start, word) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                found.push((from, &lower[from..at]));
                start = None;
            }
            _ => {}
        }
    }
    found
}

/// The phrase of numbers and a unit that starts at this word, and the word behind it. What is in
/// doubt is passed over.
fn phrase(lower: &str, words: &[Word], start: usize) -> Option<(Option<Duration>, usize)> {
    let (from, mut next) = number(words, start)?;
    let mut to = from;
    if let Some((count, behind)) = second(words, next) {
        (to, next) = (count, behind);
    }
    let &(at, word) = words.get(next)?;
    let unit = unit(word)?;
    let sure = from <= to
        && !doubted_before(lower, words, start)
        && !doubted_after(&lower[at + word.len()..]);
    let duration = Duration {
        at: words[start].0,
        end: at + word.len(),
        from,
        to,
        unit,
    };
    Some((sure.then_some(duration), next + 1))
}

/// The second number of a range and the word behind it: `to 12`, `à 12`, `or three`, or the number
/// alone behind a sign.
fn second(words: &[Word], at: usize) -> Option<(usize, usize)> {
    let word = words.get(at)?.1;
    let joins = ["to", "or", "and", "à", "ou", "et"].contains(&word);
    number(words, if joins { at + 1 } else { at })
}

fn doubted_before(lower: &str, words: &[Word], start: usize) -> bool {
    let near = &words[start.saturating_sub(NEAR)..start];
    let end = words[start].0;
    let sign = lower[..end]
        .trim_end()
        .ends_with(['>', '<', '≥', '≤', '~', '≈', '±']);
    sign || near.iter().any(|&(at, word)| {
        // A sign that ends a clause ends what the words before it say.
        let cut = lower[at + word.len()..end].contains([',', ';', ':', '.', '(', ')']);
        !cut && DOUBT_BEFORE.contains(&word)
    })
}

fn doubted_after(rest: &str) -> bool {
    let rest = rest.trim_start_matches([' ', '\u{a0}', '+', '-', '\'', '’']);
    let rest = rest
        .strip_prefix("s ")
        .unwrap_or(rest)
        .trim_start_matches("(s) ");
    DOUBT_AFTER.iter().any(|start| rest.starts_with(start))
}

fn unit(word: &str) -> Option<Unit> {
    match word {
        "year" | "years" | "an" | "ans" | "année" | "années" => Some(Unit::Years),
        "month" | "months" | "mois" => Some(Unit::Months),
        "week" | "weeks" | "semaine" | "semaines" => Some(Unit::Weeks),
        _ => None,
    }
}

/// A small number, in digits or in words of either language, and the word behind it.
fn number(words: &[Word], at: usize) -> Option<(usize, usize)> {
    let word = words.get(at)?.1;
    let count = in_words(word).or_else(|| word.parse().ok().filter(|n| (1..100).contains(n)))?;
    let tens = ["dix", "vingt", "trente", "twenty", "thirty"].contains(&word);
    let ones = words.get(at + 1).and_then(|(_, word)| in_words(word));
    match ones.filter(|ones| tens && *ones < 10) {
        Some(ones) => Some((count + ones, at + 2)),
        None => Some((count, at + 1)),
    }
}

fn in_words(word: &str) -> Option<usize> {
    const WORDS: [(&str, usize); 29] = [
        ("one", 1),
        ("two", 2),
        ("three", 3),
        ("four", 4),
        ("five", 5),
        ("six", 6),
        ("seven", 7),
        ("eight", 8),
        ("nine", 9),
        ("ten", 10),
        ("twelve", 12),
        ("eighteen", 18),
        ("twenty", 20),
        ("thirty", 30),
        ("un", 1),
        ("une", 1),
        ("deux", 2),
        ("trois", 3),
        ("quatre", 4),
        ("cinq", 5),
        ("sept", 7),
        ("huit", 8),
        ("neuf", 9),
        ("dix", 10),
        ("douze", 12),
        ("quinze", 15),
        ("seize", 16),
        ("vingt", 20),
        ("trente", 30),
    ];
    let mut words = WORDS.iter();
    words
        .find(|(name, _)| *name == word)
        .map(|(_, count)| *count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, lengths: &[(usize, usize, Unit)]) {
        let found: Vec<_> = durations(text)
            .iter()
            .map(|d| (d.from, d.to, d.unit))
            .collect();
        assert_eq!(found, lengths, "{text}");
    }

    #[test]
    fn a_length_is_a_number_and_a_unit() {
        check("this role is a two-year term", &[(2, 2, Unit::Years)]);
        check("un contrat de dix-huit mois", &[(18, 18, Unit::Months)]);
        check("vingt-quatre mois", &[(24, 24, Unit::Months)]);
        check("12 months, renewable", &[(12, 12, Unit::Months)]);
    }

    #[test]
    fn a_range_keeps_both_ends() {
        check("6 to 12 months", &[(6, 12, Unit::Months)]);
        check("2\u{a0}à\u{a0}3 ans", &[(2, 3, Unit::Years)]);
        check("two or three years", &[(2, 3, Unit::Years)]);
        check("4/5 ans", &[(4, 5, Unit::Years)]);
        check("6–12 months", &[(6, 12, Unit::Months)]);
    }

    #[test]
    fn experience_rhythms_limits_and_moments_are_no_lengths() {
        for text in [
            "at least 6 months",
            "> 12 months",
            "~ 3 mois",
            "a minimum of 6 months",
            "up to 2 years",
            "until 1 month after the launch",
            "teams are renewed every 6 months",
            "au moins 4/5 ans d’expérience",
            "jusqu’à 3 mois",
            "tous les 6 mois",
            "3 years of experience",
            "2 weeks’ notice",
            "plus de 2 ans",
            "1.5 years",
            "é. 10,5 ans",
        ] {
            check(text, &[]);
        }
    }
}
