//! The last day to apply as an event for calendars (RFC 5545), one file for each open posting.

use crate::bundle::Entry;
use crate::posting::{Date, Lang};
use crate::route::Route;
use crate::site::read::dates::zone::day_after;

/// Longest line, in bytes without its end (RFC 5545, 3.1).
const LINE: usize = 75;

/// The file of an open posting with a last day, and its path.
pub(crate) fn last_day(base: Option<&str>, entry: &Entry) -> Option<(String, String)> {
    let day = entry.expiry_date?;
    let route = Route::Posting {
        lang: entry.lang,
        slug: entry.slug.clone(),
    };
    let path = route.calendar()?;
    let page = base.map(|base| format!("{base}{}", route.to_address()));
    let (summary, alarm) = match entry.lang {
        Lang::En => ("Last day to apply: ", "Two days left to apply: "),
        Lang::Fr => (
            "Dernier jour pour postuler\u{a0}: ",
            "Il reste deux jours pour postuler\u{a0}: ",
        ),
    };
    let title = escaped(&entry.title);
    let page_line = page.as_ref().map(|page| format!("URL:{page}"));
    let lines = [
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//Babillard//Babillard//EN".to_owned(),
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}", page.as_deref().unwrap_or(&route.to_address())),
        // A stamp that only changes with the posting: the same build gives the same bytes.
        format!(
            "DTSTAMP:{}T000000Z",
            basic(entry.lastmod.max(entry.date).unwrap_or(day))
        ),
        format!("DTSTART;VALUE=DATE:{}", basic(day)),
        format!("DTEND;VALUE=DATE:{}", basic(day_after(day))),
        format!("SUMMARY:{summary}{title}"),
        "TRANSP:TRANSPARENT".to_owned(),
    ];
    let behind = [
        "BEGIN:VALARM".to_owned(),
        "ACTION:DISPLAY".to_owned(),
        "TRIGGER:-P2D".to_owned(),
        format!("DESCRIPTION:{alarm}{title}"),
        "END:VALARM".to_owned(),
        "END:VEVENT".to_owned(),
        "END:VCALENDAR".to_owned(),
    ];
    let all = lines.into_iter().chain(page_line).chain(behind);
    Some((path, all.map(|line| folded(&line)).collect()))
}

/// `20261231`.
fn basic(day: Date) -> String {
    format!("{:04}{:02}{:02}", day.year, day.month, day.day)
}

/// A text as a value (RFC 5545, 3.3.11).
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// A line with its end, in pieces of at most [`LINE`] bytes, no letter cut.
fn folded(line: &str) -> String {
    let mut out = String::new();
    let mut length = 0;
    for c in line.chars() {
        if length + c.len_utf8() > LINE {
            out.push_str("\r\n ");
            length = 1;
        }
        out.push(c);
        length += c.len_utf8();
    }
    out.push_str("\r\n");
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_is_folded_between_letters_and_unfolds_to_itself() {
        let line = format!("SUMMARY:{}", "é".repeat(90));
        let text = folded(&line);
        assert!(text.lines().all(|line| line.trim_end().len() <= LINE));
        assert_eq!(text.replace("\r\n ", "").trim_end(), line);
    }

    #[test]
    fn what_means_something_in_a_calendar_is_escaped() {
        assert_eq!(escaped("Cook, baker; \\ all"), "Cook\\, baker\\; \\\\ all");
    }
}
