//! The time of day behind a day, and its time zone.

use super::day::{number, word};
use crate::site::read::dates::zone::Zone;

/// A time of day.
#[derive(Debug)]
pub(super) struct Time {
    pub(super) hour: i8,
    pub(super) minute: i8,
    /// Where it is that time; none of a time without a zone.
    pub(super) offset: Option<Offset>,
    /// Whether it is written as in ISO 8601.
    pub(super) plain: bool,
}

/// Where it is some time.
#[derive(Debug)]
pub(super) enum Offset {
    /// Minutes east of Greenwich.
    Minutes(i64),
    /// A zone that has two times in a year.
    Zone(Zone),
}

/// Abbreviations that people write all year: "July 15 at 11:59 pm EST" is the fifteenth, though by the letter of it
/// the sixteenth has begun.
const ALL_YEAR: [(&str, &str); 4] = [
    ("est", "America/Toronto"),
    ("hne", "America/Toronto"),
    ("pst", "America/Vancouver"),
    ("hnp", "America/Vancouver"),
];

/// The abbreviations of Canada's zones and of Greenwich, with minutes east of it.
const KNOWN: [(&str, i64); 30] = [
    ("utc", 0),
    ("gmt", 0),
    ("tuc", 0),
    ("nst", -210),
    ("ndt", -150),
    ("ast", -240),
    ("adt", -180),
    ("edt", -240),
    ("cst", -360),
    ("cdt", -300),
    ("mst", -420),
    ("mdt", -360),
    ("pdt", -420),
    ("akst", -540),
    ("akdt", -480),
    ("cet", 60),
    ("cest", 120),
    ("bst", 60),
    ("wet", 0),
    ("west", 60),
    ("eet", 120),
    ("eest", 180),
    ("hnt", -210),
    ("hna", -240),
    ("haa", -180),
    ("hae", -240),
    ("hnc", -360),
    ("hac", -300),
    ("hnr", -420),
    ("hap", -420),
];

/// The same without saying whether it is summer.
const GENERAL: [(&str, &str); 12] = [
    ("nt", "America/St_Johns"),
    ("at", "America/Halifax"),
    ("et", "America/Toronto"),
    ("ct", "America/Winnipeg"),
    ("mt", "America/Edmonton"),
    ("pt", "America/Vancouver"),
    ("ht", "America/St_Johns"),
    ("ha", "America/Halifax"),
    ("he", "America/Toronto"),
    ("hc", "America/Winnipeg"),
    ("hr", "America/Edmonton"),
    ("hp", "America/Vancouver"),
];

/// The same in words, without `Time` or « heure ».
const NAMED: [(&str, &str); 12] = [
    ("newfoundland", "America/St_Johns"),
    ("atlantic", "America/Halifax"),
    ("eastern", "America/Toronto"),
    ("central", "America/Winnipeg"),
    ("mountain", "America/Edmonton"),
    ("pacific", "America/Vancouver"),
    ("de terre-neuve", "America/St_Johns"),
    ("de l'atlantique", "America/Halifax"),
    ("de l'est", "America/Toronto"),
    ("du centre", "America/Winnipeg"),
    ("des rocheuses", "America/Edmonton"),
    ("du pacifique", "America/Vancouver"),
];

/// What stands behind a day: nothing, or a time with or without its zone. `iso` says whether the day
/// is written as in ISO 8601.
pub(super) fn read(text: &str, iso: bool) -> Option<Time> {
    let none = Time {
        hour: 0,
        minute: 0,
        offset: None,
        plain: true,
    };
    if text.is_empty() {
        return Some(none);
    }
    // A word that goes on is none of a time: `2026-12-31x`.
    let start = text.chars().next()?;
    let apart =
        start.is_whitespace() || matches!(start, ',' | '.') || iso && matches!(start, 'T' | 't');
    let (sign, rest) = text.split_at(start.len_utf8());
    if !apart {
        return None;
    }
    let plain = iso && matches!(sign, "T" | "t" | " ") && !rest.starts_with(char::is_whitespace);
    let rest = rest.trim();
    let dash = rest.strip_prefix(['-', '–', '—']);
    let dash = dash.filter(|behind| behind.starts_with(char::is_whitespace));
    let plain = plain && dash.is_none();
    let rest = dash.unwrap_or(rest).trim_start();
    let rest = without(rest, &["at ", "à ", "@ ", "by ", "avant "]);
    let (hour, minute, rest, figures) = of_day(rest)?;
    let rest = rest.trim_start();
    let (offset, iso_zone) = if rest.is_empty() {
        (None, true)
    } else {
        let (offset, iso) = zone(rest)?;
        (Some(offset), iso)
    };
    Some(Time {
        hour,
        minute,
        offset,
        plain: plain && figures && iso_zone,
    })
}

fn without<'a>(text: &'a str, words: &[&str]) -> &'a str {
    let after = |word: &&str| {
        let start = text.get(..word.len())?;
        start
            .to_lowercase()
            .eq(*word)
            .then(|| text[word.len()..].trim_start())
    };
    words.iter().find_map(after).unwrap_or(text)
}

/// `23:59`, `23:59:59.999`, `11:59 pm`, `5 p.m.`, `23 h 59`, `noon`, `minuit`, and what follows; the
/// last says whether it is in the figures of ISO 8601.
fn of_day(text: &str) -> Option<(i8, i8, &str, bool)> {
    for (name, hour, minute) in [
        ("noon", 12, 0),
        ("midi", 12, 0),
        // The end of the day that is named, not its start.
        ("midnight", 23, 59),
        ("minuit", 23, 59),
    ] {
        if let (found, rest) = word(text)
            && found.eq_ignore_ascii_case(name)
        {
            return Some((hour, minute, rest, false));
        }
    }
    let (hour, rest) = number(text, 2)?;
    let two_digits = text.len() - rest.len() == 2;
    let (mut minute, mut after, mut figures) = (0, rest, false);
    if let Some(more) = rest.strip_prefix(':') {
        (minute, after) = number(more, 2).filter(|(_, end)| more.len() - end.len() == 2)?;
        after = seconds(after)?;
        figures = two_digits;
    } else if let (found, more) = word(rest.trim_start())
        && matches!(found, "h" | "H")
    {
        after = more;
        if let Some((value, end)) = number(more.trim_start(), 2) {
            (minute, after) = (value, end);
            (more.trim_start().len() - end.len() == 2).then_some(())?;
        }
        return (hour < 24 && minute < 60).then_some((hour as i8, minute as i8, after, false));
    }
    let half = after.trim_start();
    let letters = half
        .find(|c: char| !c.is_ascii_alphabetic() && c != '.')
        .unwrap_or(half.len());
    let hour = match half[..letters].to_lowercase().replace('.', "").as_str() {
        "am" | "pm" if !(1..=12).contains(&hour) => return None,
        "am" => hour % 12,
        "pm" => hour % 12 + 12,
        _ if figures => {
            return (hour < 24 && minute < 60).then_some((hour as i8, minute as i8, after, true));
        }
        // A number alone is no time of day.
        _ => return None,
    };
    (minute < 60).then_some((hour as i8, minute as i8, &half[letters..], false))
}

/// What stands behind seconds, if there are any: they do not change a day.
fn seconds(text: &str) -> Option<&str> {
    let Some(rest) = text.strip_prefix(':') else {
        return Some(text);
    };
    let (second, after) = number(rest, 2).filter(|(_, end)| rest.len() - end.len() == 2)?;
    let after = match after.strip_prefix(['.', ',']) {
        Some(fraction) => {
            let end = fraction.trim_start_matches(|c: char| c.is_ascii_digit());
            (end.len() < fraction.len()).then_some(end)?
        }
        None => after,
    };
    // A leap second is one.
    (second <= 60).then_some(after)
}

/// `Z`, `-05:00`, `-0500 EST`, `EST`, `(HNE)`, `ET`, `America/Toronto`; whether it is one of ISO 8601.
fn zone(text: &str) -> Option<(Offset, bool)> {
    let text = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | '.' | ','));
    if let Some(sign) = text
        .chars()
        .next()
        .filter(|c| matches!(c, '+' | '-' | '\u{2212}'))
    {
        let (offset, rest) = figures(&text[sign.len_utf8()..])?;
        let signed = if sign == '+' { offset } else { -offset };
        // Go and JavaScript add the name to the figures.
        let named = rest.trim_matches(|c: char| c.is_whitespace() || matches!(c, '(' | ')'));
        let is_name = named
            .chars()
            .all(|c| c.is_alphabetic() || c == ' ' || c == '-' || c.is_ascii_digit());
        return (named.is_empty() || is_name && rest.starts_with(' '))
            .then_some((Offset::Minutes(signed), rest.is_empty()));
    }
    let name = text.to_lowercase();
    if let Some(figures) = name
        .strip_prefix("gmt")
        .or(name.strip_prefix("utc"))
        .filter(|rest| !rest.is_empty())
    {
        return zone(figures).map(|(offset, _)| (offset, false));
    }
    if name == "z" {
        return Some((Offset::Minutes(0), true));
    }
    if let Some((_, zone)) = ALL_YEAR.iter().find(|(known, _)| *known == name) {
        return Some((Offset::Zone(Zone::named(zone)?), false));
    }
    if let Some((_, minutes)) = KNOWN.iter().find(|(known, _)| *known == name) {
        return Some((Offset::Minutes(*minutes), false));
    }
    let plain = name.replace('’', "'");
    let bare = plain.strip_suffix(" time").unwrap_or(&plain);
    let bare = bare.trim_start_matches("heure ");
    let general = GENERAL.iter().chain(&NAMED);
    let general = general.into_iter().find(|(known, _)| *known == bare);
    let zone = general.map_or(text, |(_, name)| name);
    let written = zone.contains('/') && zone.len() < 40;
    Some((Offset::Zone(written.then(|| Zone::named(zone))??), false))
}

/// `05:00`, `0500`, `05`, `5`: minutes, and what follows.
fn figures(text: &str) -> Option<(i64, &str)> {
    let (hours, rest) = number(text, 2)?;
    let more = rest.strip_prefix(':').unwrap_or(rest);
    let (minutes, rest) = match number(more, 2) {
        Some((minutes, end)) if more.len() - end.len() == 2 => (minutes, end),
        Some(_) => return None,
        None => (0, rest),
    };
    let fits =
        hours <= 14 && minutes < 60 && !rest.starts_with(|c: char| c.is_ascii_digit() || c == ':');
    fits.then_some((i64::from(hours) * 60 + i64::from(minutes), rest))
}
