//! The last day to apply as an event for calendars: what RFC 5545 asks of a file, in both languages, whatever a
//! title has in it.

use crate::publishing::build::viewer;
use babillard::site::board;
use babillard::site::files::Files;
use babillard::site::publish::building;
use babillard::site::read::extras::Extras;
use std::collections::BTreeSet;
use std::fs;

/// December 1, 2026, at noon in Toronto.
const NOW: i64 = 1_796_144_400;

/// One line: its name, its parameters and its value.
type Line = (String, Vec<String>, String);

/// The lines of a calendar as a strict reader takes them.
#[track_caller]
fn lines(bytes: &[u8]) -> Vec<Line> {
    let mut whole: Vec<Vec<u8>> = Vec::new();
    let text = bytes.strip_suffix(b"\r\n").expect("the last line ends");
    for line in text.split(|byte| *byte == b'\n') {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        assert!(!line.contains(&b'\r'), "a line ends with CR and LF");
        // RFC 5545, 3.1: octets without the end, and no letter is cut.
        assert!((1..=75).contains(&line.len()), "{} octets", line.len());
        std::str::from_utf8(line).expect("a whole letter");
        match (line.strip_prefix(b" "), whole.last_mut()) {
            (Some(rest), Some(last)) => last.extend(rest),
            _ => whole.push(line.to_vec()),
        }
    }
    assert_eq!(
        bytes.iter().filter(|byte| **byte == b'\n').count(),
        bytes.windows(2).filter(|two| two == b"\r\n").count()
    );
    let parts = |line: Vec<u8>| {
        let line = String::from_utf8(line).expect("UTF-8");
        assert!(!line.chars().any(char::is_control), "{line}");
        let (name, value) = line.split_once(':').expect("a value");
        let mut names = name.split(';').map(str::to_owned);
        (
            names.next().expect("a name"),
            names.collect(),
            value.to_owned(),
        )
    };
    whole.into_iter().map(parts).collect()
}

/// A text as it was before it was escaped (3.3.11); nothing that has to be escaped may stand alone.
#[track_caller]
fn unescaped(value: &str) -> String {
    let mut out = String::new();
    let mut signs = value.chars();
    while let Some(sign) = signs.next() {
        match sign {
            '\\' => match signs.next() {
                Some('n' | 'N') => out.push('\n'),
                Some(sign @ ('\\' | ';' | ',')) => out.push(sign),
                other => panic!("{other:?} is escaped in {value}"),
            },
            ',' | ';' => panic!("{sign} is not escaped in {value}"),
            sign => out.push(sign),
        }
    }
    out
}

/// Every calendar of a site whose postings have this title, which YAML reads as `title`.
fn calendars(written: &str, base: &str) -> Files {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("babillard.toml"), base).expect("settings");
    for lang in ["en", "fr"] {
        fs::create_dir(folder.path().join(lang)).expect("a folder");
        let text = format!(
            "---\ntitle: {written}\narchived: false\ntranslationKey: a\ndate: 2026-11-02\nexpiryDate: 2026-12-31\n---\n\nText.\n"
        );
        fs::write(folder.path().join(lang).join("a.md"), &text).expect("a file");
        fs::write(
            folder.path().join(lang).join("closed.md"),
            text.replace("2026-12-31", "2026-11-30")
                .replace("Key: a", "Key: closed"),
        )
        .expect("a file");
        fs::write(
            folder.path().join(lang).join("archived.md"),
            text.replace("archived: false", "archived: true")
                .replace("Key: a", "Key: archived"),
        )
        .expect("a file");
    }
    let board = board::read(folder.path(), NOW).expect("a board");
    let files = building::site(&board, &Extras::default(), &viewer(), "/").expect("a site");
    files
        .into_iter()
        .filter(|(path, _)| path.ends_with(".ics"))
        .collect()
}

/// Holds the calendars of postings with this title against the standard.
#[track_caller]
fn check(written: &str, title: [&str; 2], base: &str) {
    let files = calendars(written, base);
    let paths: Vec<&String> = files.keys().collect();
    assert_eq!(
        paths,
        [
            "en/postings/a/closing-date.ics",
            "fr/offres/a/date-limite.ics"
        ],
        "open postings alone have one"
    );
    let mut ids = BTreeSet::new();
    for ((_, bytes), (title, summary, alarm)) in files.iter().zip([
        (title[0], "Last day to apply: ", "Two days left to apply: "),
        (
            title[1],
            "Dernier jour pour postuler\u{a0}: ",
            "Il reste deux jours pour postuler\u{a0}: ",
        ),
    ]) {
        let lines = lines(bytes);
        let names: Vec<String> = lines
            .iter()
            .map(|(name, _, value)| match name.as_str() {
                "BEGIN" | "END" => format!("{name}:{value}"),
                _ => name.clone(),
            })
            .collect();
        let mut expected = vec![
            "BEGIN:VCALENDAR",
            "VERSION",
            "PRODID",
            "BEGIN:VEVENT",
            "UID",
            "DTSTAMP",
            "DTSTART",
            "DTEND",
            "SUMMARY",
            "TRANSP",
            "URL",
            "BEGIN:VALARM",
            "ACTION",
            "TRIGGER",
            "DESCRIPTION",
            "END:VALARM",
            "END:VEVENT",
            "END:VCALENDAR",
        ];
        expected.retain(|name| *name != "URL" || !base.is_empty());
        assert_eq!(names, expected);
        let of = |name: &str| {
            let (_, parameters, value) = lines.iter().find(|line| line.0 == name).expect("a line");
            (parameters.join(";"), value.clone())
        };
        let plain = |value: &str| (String::new(), value.to_owned());
        assert_eq!(of("VERSION"), plain("2.0"));
        assert_eq!(of("DTSTAMP"), plain("20261102T000000Z"));
        assert_eq!(
            of("DTSTART"),
            ("VALUE=DATE".to_owned(), "20261231".to_owned())
        );
        assert_eq!(
            of("DTEND"),
            ("VALUE=DATE".to_owned(), "20270101".to_owned())
        );
        assert_eq!(
            (of("ACTION"), of("TRIGGER")),
            (plain("DISPLAY"), plain("-P2D"))
        );
        assert_eq!(unescaped(&of("SUMMARY").1), format!("{summary}{title}"));
        assert_eq!(unescaped(&of("DESCRIPTION").1), format!("{alarm}{title}"));
        assert!(ids.insert(of("UID").1), "each event has an ID of its own");
    }
}

#[test]
fn a_calendar_is_valid_in_both_languages_whatever_the_title_is() {
    let base = "base_url = \"https://jobs.example/a/\"\n";
    fn both(title: &str) -> [&str; 2] {
        [title, title]
    }
    check("Baker", both("Baker"), base);
    check("Baker", both("Baker"), "");
    check(
        "'Cook; baker, \\ and: more'",
        [
            "Cook; baker, \\ and: more",
            "Cook; baker, \\ and\u{a0}: more",
        ],
        base,
    );
    check("\"Cook\\nBEGIN:VEVENT\"", both("Cook BEGIN:VEVENT"), base);
    let long = "Conseiller·ère principal·e en accessibilité ".repeat(6);
    check(&long, both(long.trim()), base);
    for start in 0..4 {
        let wide = format!("{}{}", "a".repeat(start + 1), "👩🏽\u{200d}🍳é".repeat(20));
        check(&wide, both(&wide), base);
    }
}
