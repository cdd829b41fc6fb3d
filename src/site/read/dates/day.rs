//! The day that a text starts with, in figures or in words.

use crate::posting::{Date, Lang};
use crate::site::read::dates::zone::weekday_of;
use crate::text::dates::MONTHS;

/// The day, what stands behind it, and whether it is written as in ISO 8601.
pub(super) fn read(text: &str) -> Option<(Date, &str, bool)> {
    if let Some(day) = text.get(..10).and_then(Date::parse) {
        return Some((day, &text[10..], true));
    }
    if let Some((day, rest)) = year_first(text) {
        return Some((day, rest, false));
    }
    let (day, rest) = year_last(text).or_else(|| in_words(text))?;
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

/// `31/12/2026`, `12-31-2026`, `31.12.2026`, where only one order of day and month gives a day.
fn year_last(text: &str) -> Option<(Date, &str)> {
    let (first, rest) = number(text, 2)?;
    let sign = rest
        .chars()
        .next()
        .filter(|c| matches!(c, '-' | '/' | '.'))?;
    let (second, rest) = number(&rest[1..], 2)?;
    let behind = rest.strip_prefix(sign)?;
    let (year, rest) = number(behind, 4)?;
    let whole = behind.len() - rest.len() == 4 && !rest.starts_with(|c: char| c.is_ascii_digit());
    let read = |day, month| date(year, month, day).filter(|_| whole);
    match (read(first, second), read(second, first)) {
        (Some(day), None) | (None, Some(day)) => Some((day, rest)),
        (Some(one), Some(other)) => (one == other).then_some((one, rest)),
        (None, None) => None,
    }
}

/// `December 31, 2026`, `31 December 2026`, `31-Dec-26`, « le 31 décembre 2026 », with or without the
/// day of the week: one that the day is not leaves a doubt.
fn in_words(text: &str) -> Option<(Date, &str)> {
    let (weekday, text) = after_weekday(after_article(text));
    let (day, rest) = without_weekday(after_article(text))?;
    let right = weekday.is_none_or(|weekday| Some(weekday) == weekday_of(day));
    right.then_some((day, rest))
}

/// The text without `le` or `the` at its start.
fn after_article(text: &str) -> &str {
    match word(text) {
        (article, rest) if ["le", "the"].contains(&&*article.to_lowercase()) => rest.trim_start(),
        _ => text,
    }
}

/// A day in words without the day of the week.
fn without_weekday(text: &str) -> Option<(Date, &str)> {
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

/// The days of the week in both languages, each from Monday on.
pub const WEEKDAYS: [&str; 14] = [
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

/// The day of the week at the start of a text, as its number, and the text behind it and its comma.
fn after_weekday(text: &str) -> (Option<i8>, &str) {
    let (word, rest) = word(text);
    let lower = word.to_lowercase();
    let known = WEEKDAYS
        .iter()
        .position(|day| *day == lower || (3..6).contains(&lower.len()) && day.starts_with(&lower));
    // `mar.` is Tuesday in French and March in English: as a day of the week it stands before a number
    // and a month, as a month before a number alone.
    let is_month = |text: &str| month(text).is_some();
    let rest = rest.trim_start_matches(['.', ',', ' ', '\u{a0}', '\u{202f}']);
    let mar = lower == "mar"
        && !is_month(rest)
        && !ordinal(rest)
            .and_then(|(_, rest)| gap(rest))
            .is_some_and(is_month);
    match known.filter(|_| !mar) {
        Some(at) => (i8::try_from(at % 7).ok(), rest),
        None => (None, text),
    }
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

/// A year of four digits, or of two as in RFC 5322, 4.3: those from 50 on are of the last century.
fn year(text: &str) -> Option<(u16, &str)> {
    let (year, rest) = number(text, 4)?;
    let ends = !rest.starts_with(|c: char| c.is_ascii_digit() || c == ':');
    match text.len() - rest.len() {
        4 => Some((year, rest)),
        2 => Some((if year < 50 { 2000 } else { 1900 } + year, rest)),
        _ => None,
    }
    .filter(|_| ends)
}

/// What stands behind spaces, a comma or a hyphen, and `of`; none where there is nothing between.
fn gap(text: &str) -> Option<&str> {
    let rest = text.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '-' | '.'));
    let rest = rest.strip_prefix("of ").unwrap_or(rest);
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
