//! The day that a text starts with, in figures or in words.

use crate::posting::{Date, Lang};
use crate::text::MONTHS;

/// The day, what stands behind it, and whether it is written as in ISO 8601.
pub(super) fn read(text: &str) -> Option<(Date, &str, bool)> {
    if let Some(day) = text.get(..10).and_then(Date::parse) {
        return Some((day, &text[10..], true));
    }
    if let Some((day, rest)) = year_first(text) {
        return Some((day, rest, false));
    }
    let (day, rest) = in_words(text)?;
    Some((day, rest, false))
}

/// `2026/12/31`, `2026-1-5`.
fn year_first(text: &str) -> Option<(Date, &str)> {
    let (year, rest) = number(text, 4)?;
    let sign = rest
        .chars()
        .next()
        .filter(|c| matches!(c, '-' | '/' | '.'))?;
    let (month, rest) = number(&rest[1..], 2)?;
    let (day, rest) = number(rest.strip_prefix(sign)?, 2)?;
    let whole = text.len() - rest.len() >= 8 && !rest.starts_with(|c: char| c.is_ascii_digit());
    Some((
        date(year, month, day).filter(|_| whole && year > 999)?,
        rest,
    ))
}

/// `December 31, 2026`, `31 December 2026`, `31-Dec-26`, « le 31 décembre 2026 », with or without the
/// day of the week, which is not looked at.
fn in_words(text: &str) -> Option<(Date, &str)> {
    let text = match word(text) {
        (article, rest) if article.eq_ignore_ascii_case("le") => rest.trim_start(),
        _ => text,
    };
    let text = after_weekday(text);
    if text.starts_with(|c: char| c.is_ascii_digit()) {
        let (day, rest) = ordinal(text)?;
        let (month, rest) = month(gap(rest)?)?;
        let (year, rest) = year(gap(rest)?)?;
        return Some((date(year, month, day)?, rest));
    }
    let (month, rest) = month(text)?;
    let (day, rest) = ordinal(gap(rest)?)?;
    if let Some((year, rest)) = gap(rest).and_then(year) {
        return Some((date(year, month, day)?, rest));
    }
    // `Thu Dec 31 23:59:00 EST 2026`: the year stands last, and the time before it.
    let (before, year) = rest.trim_end().rsplit_once(' ')?;
    let (year, "") = number(year, 4)? else {
        return None;
    };
    let time = before.trim();
    let found = date(year, month, day).filter(|_| year > 999 && time.contains(':'))?;
    Some((found, before))
}

/// The text without a day of the week at its start, and the comma behind it.
fn after_weekday(text: &str) -> &str {
    const DAYS: [&str; 14] = [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "lundi",
        "mardi",
        "mercredi",
        "jeudi",
        "vendredi",
        "samedi",
        "dimanche",
    ];
    let (word, rest) = word(text);
    let lower = word.to_lowercase();
    let known = DAYS
        .iter()
        .any(|day| *day == lower || lower.len() == 3 && day.starts_with(&lower));
    // `mar.` is Tuesday in French and March in English: as a day of the week it stands before a number
    // and a month, as a month before a number alone.
    let is_month = |text: &str| month(text).is_some();
    let rest = rest.trim_start_matches(['.', ',', ' ', '\u{a0}', '\u{202f}']);
    let mar = lower == "mar"
        && !is_month(rest)
        && !ordinal(rest)
            .and_then(|(_, rest)| gap(rest))
            .is_some_and(is_month);
    if known && !mar { rest } else { text }
}

/// `31`, `31st`, `1er`.
fn ordinal(text: &str) -> Option<(u16, &str)> {
    let (day, rest) = number(text, 2)?;
    let (ending, after) = word(rest);
    let known = ["st", "nd", "rd", "th", "er", "e"];
    match known.contains(&ending.to_lowercase().as_str()) {
        true => Some((day, after)),
        false => Some((day, rest)),
    }
}

/// A month by its name, or by the start of it that people write, with or without a dot.
fn month(text: &str) -> Option<(u16, &str)> {
    let (word, rest) = word(text);
    let lower = word.to_lowercase();
    let count = lower.chars().count();
    let bare = |name: &str| name.replace('é', "e").replace('û', "u");
    let names = |lang: Lang| {
        MONTHS.of(lang).iter().position(|name| {
            let name = name.to_lowercase();
            // Three letters leave a doubt between `juin` and `juillet`, four do not.
            let starts = match count {
                3 => !name.starts_with("jui") && bare(&name).starts_with(&bare(&lower)),
                4 | 5 => bare(&name).starts_with(&bare(&lower)),
                _ => false,
            };
            bare(&name) == bare(&lower) || starts
        })
    };
    let at = names(Lang::En).or_else(|| names(Lang::Fr))?;
    Some((
        u16::try_from(at + 1).ok()?,
        rest.strip_prefix('.').unwrap_or(rest),
    ))
}

/// A year of four digits, or of two as in RFC 850, in this century.
fn year(text: &str) -> Option<(u16, &str)> {
    let (year, rest) = number(text, 4)?;
    let ends = !rest.starts_with(|c: char| c.is_ascii_digit() || c == ':');
    match text.len() - rest.len() {
        4 => Some((year, rest)),
        2 => Some((2000 + year, rest)),
        _ => None,
    }
    .filter(|_| ends)
}

/// What stands behind spaces, a comma or a hyphen; none where there is nothing between.
fn gap(text: &str) -> Option<&str> {
    let rest = text.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '-' | '.'));
    (rest.len() < text.len()).then_some(rest)
}

/// The letters that a text starts with, and the rest.
pub(super) fn word(text: &str) -> (&str, &str) {
    let end = text
        .find(|c: char| !c.is_alphabetic())
        .unwrap_or(text.len());
    text.split_at(end)
}

/// The number of one to `most` digits that a text starts with, and the rest.
pub(super) fn number(text: &str, most: usize) -> Option<(u16, &str)> {
    let end = text
        .bytes()
        .take(most)
        .take_while(u8::is_ascii_digit)
        .count();
    Some((text[..end].parse().ok()?, &text[end..]))
}

fn date(year: u16, month: u16, day: u16) -> Option<Date> {
    Date::parse(&format!("{year:04}-{month:02}-{day:02}"))
}
