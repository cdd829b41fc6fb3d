//! Numbers, amounts and percentages.

use crate::posting::Lang;
use crate::site::facts::parity::facts::{Scanner, is_blank};

/// Ways to say "at any time" and "two people at a table" with digits, blanks left out.
const IDIOMS: [&str; 23] = [
    "24hours,7days",
    "24heures,7jours",
    "24/7",
    "24x7",
    "24×7",
    "24/24",
    "7/7",
    "24heuressur24",
    "24hsur24",
    "24h/24",
    "24hours/day",
    "24hoursaday",
    "24heuresparjour",
    "24hparjour",
    "24-hour",
    "7jourssur7",
    "7j/7",
    "7joursparsemaine",
    "7jours/semaine",
    "7daysaweek",
    "1-on-1",
    "1:1",
    "7jsur7",
];

/// How many bytes at the start of `text` say "always" with numbers: none that the other language
/// must have.
pub(crate) fn always(text: &str) -> Option<usize> {
    // Nearly every number ends here.
    text.starts_with(['1', '2', '7']).then_some(())?;
    IDIOMS.iter().find_map(|idiom| {
        let mut left = idiom.chars().peekable();
        for (at, c) in text.char_indices() {
            let Some(next) = left.peek() else {
                return (!c.is_alphanumeric()).then_some(at);
            };
            if *next == c.to_ascii_lowercase() {
                left.next();
            } else if !is_blank(c) || at == 0 {
                return None;
            }
        }
        left.peek().is_none().then_some(text.len())
    })
}

/// What a unit of time measures: months, or minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Length {
    /// Thousandths of a month.
    Months(u64),
    /// Thousandths of a minute.
    Minutes(u64),
}

/// The length that a number of `unit` is.
fn length(value: u64, unit: &str) -> Option<Length> {
    let minutes = |one: u64| Some(Length::Minutes(value.saturating_mul(one)));
    match unit {
        "year" | "years" | "an" | "ans" | "année" | "années" => {
            Some(Length::Months(value.saturating_mul(12)))
        }
        "month" | "months" | "mois" => Some(Length::Months(value)),
        "week" | "weeks" | "semaine" | "semaines" => minutes(7 * 1440),
        "day" | "days" | "jour" | "jours" => minutes(1440),
        "hour" | "hours" | "hr" | "hrs" | "heure" | "heures" | "h" => minutes(60),
        "minute" | "minutes" | "min" => minutes(1),
        _ => None,
    }
}

/// Units that are written without a blank behind a number: `5km`, `65K`, the `1990s`.
const GLUED: [&str; 46] = [
    "k", "m", "b", "g", "km", "kg", "mg", "cm", "mm", "m²", "m2", "lb", "lbs", "oz", "ft", "in",
    "l", "ml", "gb", "mb", "tb", "go", "mo", "to", "kb", "ko", "kw", "mw", "w", "v", "a", "hz",
    "khz", "mhz", "ghz", "s", "x", "h", "hr", "hrs", "min", "j", "px", "c", "f", "yrs",
];

/// How far before its last digit an amount, or a range of two, begins at most.
const FARTHEST: usize = 32;

/// A part of a whole as one character, in thousandths.
pub(crate) fn part(c: char) -> Option<u64> {
    Some(match c {
        '½' => 500,
        '¼' => 250,
        '¾' => 750,
        '⅓' => 333,
        '⅔' => 667,
        '⅛' => 125,
        _ => return None,
    })
}

impl Scanner<'_> {
    /// A number in thousandths, with its groups of thousands and its decimals.
    pub(crate) fn number(&self, at: usize) -> Option<(u64, usize)> {
        let (mut value, mut end) = self.number_at(at, 12)?;
        let mut groups = end - at <= 3;
        while groups {
            let rest = self.rest(end);
            let sign = rest.chars().next().filter(|c| match c {
                ',' | '.' if self.lang == Lang::En => *c == ',',
                ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' => true,
                _ => false,
            });
            let next = sign.and_then(|sign| self.number_at(end + sign.len_utf8(), 3));
            groups = match next {
                Some((group, to)) if to - end - sign.map_or(0, char::len_utf8) == 3 => {
                    value = value.checked_mul(1000)?.checked_add(group)?;
                    end = to;
                    true
                }
                _ => false,
            };
        }
        let mut thousandths = value.checked_mul(1000)?;
        // French has a comma; versions such as `2.2` have a point in both.
        let rest = self.rest(end);
        let point = rest.starts_with('.') || (self.lang == Lang::Fr && rest.starts_with(','));
        if point && let Some((_, to)) = self.number_at(end + 1, 12) {
            let decimals = &self.text[end + 1..to];
            let three: String = decimals.chars().chain("000".chars()).take(3).collect();
            thousandths = thousandths.checked_add(three.parse().ok()?)?;
            end = to;
        }
        Some((thousandths, end))
    }

    /// The number with what behind it multiplies or completes it: `2 million`, `65K`, `1 ½`,
    /// « 2 heures et demie », `72 cents`; with the length of time that it is.
    pub(crate) fn scaled(&self, value: u64, end: usize) -> (u64, usize, Option<Length>) {
        let (value, end) = self.with_fraction(value, end);
        let (value, end) = match self.factor(end) {
            Some((factor, to)) => (value.saturating_mul(factor), to),
            None => match self.range_factor(end) {
                Some(factor) => (value.saturating_mul(factor), end),
                None => (value, end),
            },
        };
        let start = self.skip(end, "-");
        let unit = word_at(self.rest(start));
        if matches!(unit, "cents" | "cent") && self.lang == Lang::En
            || self.rest(start).starts_with('¢')
        {
            return (value / 100, end, None);
        }
        let after = self.rest(self.skip(start + unit.len(), ""));
        let half = [
            "et demie",
            "et demi",
            "and a half",
            "and one half",
            "and one-half",
        ];
        let value = match half.iter().any(|half| {
            after
                .strip_prefix(half)
                .is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
        }) {
            true => value.saturating_add(500),
            false => value,
        };
        // « 3 dernières années ».
        let unit_after = || length(value, word_at(after));
        (value, end, length(value, unit).or_else(unit_after))
    }

    /// `1 ½`, `1½`, `1 1/2`, `1/2`.
    fn with_fraction(&self, value: u64, end: usize) -> (u64, usize) {
        let start = self.skip(end, "");
        if let Some(c) = self.rest(start).chars().next()
            && let Some(part) = part(c)
        {
            return (value.saturating_add(part), start + c.len_utf8());
        }
        if let Some((part, to)) = self.fraction(start) {
            return (value.saturating_add(part), to);
        }
        (value, end)
    }

    /// `1/2`, `3/4` at `at`, in thousandths.
    pub(crate) fn fraction(&self, at: usize) -> Option<(u64, usize)> {
        let (over, end) = self.number_at(at, 1)?;
        self.rest(end).starts_with('/').then_some(())?;
        let (under, end) = self.number_at(end + 1, 1)?;
        let ends = !self.rest(end).starts_with(['/', '-', '.', ','])
            || !self.rest(end + 1).starts_with(|c: char| c.is_ascii_digit());
        (ends && matches!(under, 2 | 3 | 4 | 5 | 8) && (1..under).contains(&over)).then_some(())?;
        Some(((over * 1000 + under / 2) / under, end))
    }

    /// What the word or sign at `end` multiplies a number by, and where it ends.
    fn factor(&self, end: usize) -> Option<(u64, usize)> {
        let start = self.skip(end, "-");
        let rest = self.rest(start);
        let word = word_at(rest);
        let to = start + word.len();
        let factor = match word.to_lowercase().as_str() {
            "thousand" | "thousands" | "mille" => 1_000,
            "million" | "millions" => 1_000_000,
            "billion" | "billions" | "milliard" | "milliards" => 1_000_000_000,
            letter => {
                let money = || {
                    let is_glued = start == end;
                    self.rest(self.skip(to, "")).starts_with(['$', '€', '£'])
                        || is_glued && self.is_money(end)
                };
                match letter {
                    "k" if start == end || money() => 1_000,
                    "m" | "mm" if money() => 1_000_000,
                    "b" | "g" | "md" if money() => 1_000_000_000,
                    _ => return None,
                }
            }
        };
        Some((factor, to))
    }

    /// Whether a number, or a range, that ends at `end` stands behind the sign of a currency.
    fn is_money(&self, end: usize) -> bool {
        let inner =
            |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '\u{a0}' | '-' | '–');
        let before = self.text[..end].chars().rev().take(FARTHEST);
        let mut before = before.skip_while(|c| inner(*c));
        matches!(before.next(), Some('$' | '€' | '£'))
    }

    /// The factor of a number that opens a range: `65-75K`, « entre 2 et 3 millions ».
    fn range_factor(&self, end: usize) -> Option<u64> {
        let start = self.skip(end, "");
        let rest = self.rest(start);
        let sign = ["-", "–", "to ", "à ", "and ", "et ", "or ", "ou "];
        let sign = sign.iter().find(|sign| rest.starts_with(**sign))?;
        let next = self.skip(start + sign.len(), "$");
        let (_, end) = self.number(next)?;
        self.factor(end).map(|(factor, _)| factor)
    }

    /// The year that `-27` or `/27` behind a year that ends at `end` stands for: the next one.
    pub(crate) fn next_year(&self, value: u64, end: usize) -> Option<(u64, usize)> {
        let year = value / 1000;
        ((1900..2200).contains(&year) && value.is_multiple_of(1000)).then_some(())?;
        let rest = self.rest(end);
        let sign = rest
            .chars()
            .next()
            .filter(|c| matches!(c, '-' | '–' | '/' | '‑'))?;
        let (short, to) = self.number_at(end + sign.len_utf8(), 2)?;
        let follows = (year + 1) % 100 == short && to - end - sign.len_utf8() == 2;
        (follows
            && !self
                .rest(to)
                .starts_with(|c: char| c.is_alphanumeric() || c == '-'))
        .then_some((year + 1, to))
    }

    /// The end of a unit that is glued to a number which ends at `end`.
    pub(crate) fn glued_unit(&self, end: usize) -> Option<usize> {
        let rest = self.rest(end);
        let length = rest
            .find(|c: char| !c.is_alphanumeric())
            .unwrap_or(rest.len());
        let unit = &rest[..length];
        // `2x4` is two numbers.
        let by = rest.strip_prefix(['x', '×']);
        if by.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit())) {
            return Some(end + rest.len() - by.map_or(0, str::len));
        }
        GLUED
            .contains(&unit.to_lowercase().as_str())
            .then_some(end + length)
    }
}

/// The letters at the start of `rest`.
fn word_at(rest: &str) -> &str {
    &rest[..rest
        .find(|c: char| !c.is_alphabetic())
        .unwrap_or(rest.len())]
}
