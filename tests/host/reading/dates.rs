//! Dates as Hugo, Jekyll, editors in a browser and people write them, through the whole reader: the day
//! in the board's zone, or a problem. Never another day in silence.

use babillard::posting::{Date, Lang};
use babillard::site::board::{self, Board};
use babillard::site::problem::rule::Severity;
use babillard::site::read::folder::SourceFile;

/// December 1, 2026, at noon in Toronto.
const NOW: i64 = 1_796_144_400;

/// Every key with a date: its own name, the name in the files, and how to find what was read.
const KEYS: [(&str, &str); 6] = [
    ("date", "date"),
    ("publishDate", "publishDate"),
    ("lastmod", "lastmod"),
    ("expiryDate", "expiryDate"),
    ("publishDate", "opens"),
    ("expiryDate", "closes"),
];

/// What no problem says.
const SILENT: &str = "";
/// In a form of its own: a notice says which day was read.
const TOLD: &str = "B028-date-in-words";
/// Midnight elsewhere.
const MIDNIGHT: &str = "B117-other-midnight";
/// No date.
const NONE: &str = "B024-bad-date";

/// Values as they stand behind `date:` in YAML; the day in Toronto, if it is read; what is said of it.
const YAML: [(&str, &str, &str); 88] = [
    // ISO 8601, as Hugo, Jekyll, Decap and Strapi write it.
    ("2026-12-31", "2026-12-31", SILENT),
    ("'2026-12-31'", "2026-12-31", SILENT),
    ("\"2026-12-31\" # a Thursday", "2026-12-31", SILENT),
    (">-\n  2026-12-31", "2026-12-31", SILENT),
    ("2026-12-31T23:59", "2026-12-31", SILENT),
    ("2026-12-31T23:59:59", "2026-12-31", SILENT),
    ("2026-12-31 23:59:59", "2026-12-31", SILENT),
    ("2026-12-31T00:00:00", "2026-12-31", SILENT),
    ("2026-12-31 23:59:59 -0500", "2026-12-31", SILENT),
    ("2026-12-31 23:59:59 -05:00", "2026-12-31", SILENT),
    ("2026-12-31 23:59:59 -5", "2026-12-31", SILENT),
    ("2026-12-31T23:59:59-05:00", "2026-12-31", SILENT),
    ("2026-12-31T00:00:00-05:00", "2026-12-31", SILENT),
    ("2027-01-01T04:59:00Z", "2026-12-31", SILENT),
    ("\"2027-01-01T04:59:00.000Z\"", "2026-12-31", SILENT),
    ("2026-12-31T05:00:00.000Z", "2026-12-31", SILENT),
    ("2027-01-01T10:29:00+05:30", "2026-12-31", SILENT),
    ("2026-12-31T00:00:00Z", "2026-12-30", MIDNIGHT),
    ("2026-12-31T00:00:00.000Z", "2026-12-30", MIDNIGHT),
    ("2026-12-31T00:00:00+01:00", "2026-12-30", MIDNIGHT),
    ("2026-12-31 00:00:00 +0000 UTC", "2026-12-30", TOLD),
    ("2026-12-31T00:00:00-08:00", "2026-12-31", SILENT),
    ("2026-12-31 23:59:59.123 -0500 EST", "2026-12-31", TOLD),
    ("2026-12-31 11:59 PM", "2026-12-31", TOLD),
    ("2026-12-31 12:00 am", "2026-12-31", TOLD),
    ("2026/12/31", "2026-12-31", TOLD),
    ("2026-1-5", "2026-01-05", TOLD),
    // Go, Ruby and JavaScript.
    ("Thu, 31 Dec 2026 23:59:59 EST", "2026-12-31", TOLD),
    ("Fri, 01 Jan 2027 04:59:59 GMT", "2026-12-31", TOLD),
    ("Thu Dec 31 23:59:59 -0500 2026", "2026-12-31", TOLD),
    (
        "Thu Dec 31 2026 23:59:59 GMT-0500 (Eastern Standard Time)",
        "2026-12-31",
        TOLD,
    ),
    // People, in English.
    ("December 31, 2026", "2026-12-31", TOLD),
    ("Dec. 31, 2026", "2026-12-31", TOLD),
    ("31 Dec 2026", "2026-12-31", TOLD),
    ("31-Dec-26", "2026-12-31", TOLD),
    ("Thursday, December 31st, 2026", "2026-12-31", TOLD),
    ("the 31st of December 2026", "2026-12-31", TOLD),
    ("\"December 31, 2026 at 11:59 pm EST\"", "2026-12-31", TOLD),
    (
        "\"December 31, 2026 - 20:59, Pacific Time\"",
        "2026-12-31",
        TOLD,
    ),
    ("\"December 31, 2026 at midnight\"", "2026-12-31", TOLD),
    // People, in French.
    ("31 décembre 2026", "2026-12-31", TOLD),
    ("31 decembre 2026", "2026-12-31", TOLD),
    ("le jeudi 31 décembre 2026", "2026-12-31", TOLD),
    ("1er janvier 2027", "2027-01-01", TOLD),
    ("5 févr. 2027", "2027-02-05", TOLD),
    ("31 décembre 2026 à 23 h 59", "2026-12-31", TOLD),
    ("31 décembre 2026 à 23 h 59 (HNE)", "2026-12-31", TOLD),
    (
        "31 décembre 2026 à minuit, heure de l’Est",
        "2026-12-31",
        TOLD,
    ),
    ("31\u{a0}décembre\u{a0}2026", "2026-12-31", TOLD),
    // Day and month in figures, where only one order gives a day.
    ("31/12/2026", "2026-12-31", TOLD),
    ("12/31/2026", "2026-12-31", TOLD),
    ("31.12.2026", "2026-12-31", TOLD),
    ("31-12-2026", "2026-12-31", TOLD),
    // Nobody has chosen a day.
    ("", "", SILENT),
    ("~", "", SILENT),
    ("null", "", SILENT),
    ("''", "", SILENT),
    // What leaves a doubt.
    ("03/04/2026", "", NONE),
    ("3.4.2026", "", NONE),
    ("31/12/26", "", NONE),
    ("26-12-31", "", NONE),
    ("Friday, December 31, 2026", "", NONE),
    ("December 31", "", NONE),
    ("December 2026", "", NONE),
    ("2026-12", "", NONE),
    ("2026", "", NONE),
    ("December 31, 2026 or later", "", NONE),
    ("jusqu’au 31 décembre 2026", "", NONE),
    ("until filled", "", NONE),
    ("Invalid date", "", NONE),
    ("2026-12-31 – 2027-01-05", "", NONE),
    // What is no day, and no time of one.
    ("2026-02-29", "", NONE),
    ("2026-13-01", "", NONE),
    ("2026-00-10", "", NONE),
    ("31 novembre 2026", "", NONE),
    ("2026-12-31T24:00", "", NONE),
    ("2026-12-31T23:60:00Z", "", NONE),
    ("2026-12-31T23:59:59 XYZ", "", NONE),
    ("0001-01-01T00:00:00Z", "", NONE),
    ("0026-12-31", "", NONE),
    ("20266-12-31", "", NONE),
    // What is no text: seconds since 1970, a day without hyphens, a week.
    ("1798761540", "", NONE),
    ("1798761540000", "", NONE),
    ("20261231", "", NONE),
    ("46387.5", "", NONE),
    ("2026-W53-4", "", NONE),
    ("true", "", NONE),
    ("[2026, 12, 31]", "", NONE),
];

/// The same behind `date =` in TOML.
const TOML: [(&str, &str, &str); 15] = [
    ("2026-12-31", "2026-12-31", SILENT),
    ("2026-12-31T23:59:59", "2026-12-31", SILENT),
    ("2026-12-31 23:59:59", "2026-12-31", SILENT),
    ("2026-12-31T23:59:59-05:00", "2026-12-31", SILENT),
    ("2027-01-01T04:59:59Z", "2026-12-31", SILENT),
    ("2027-01-01 04:59:59.999Z", "2026-12-31", SILENT),
    ("2026-12-31T00:00:00Z", "2026-12-30", MIDNIGHT),
    ("\"2026-12-31\"", "2026-12-31", SILENT),
    ("'''2026-12-31'''", "2026-12-31", SILENT),
    ("\"31 décembre 2026\"", "2026-12-31", TOLD),
    ("\"\"", "", SILENT),
    ("23:59:59", "", NONE),
    ("20261231", "", NONE),
    ("\"03/04/2026\"", "", NONE),
    ("{ year = 2026 }", "", NONE),
];

/// The board of these files, each with its language's folder.
fn board(files: Vec<(String, String)>, settings: &str) -> Board {
    let source = |(path, text): (String, String)| SourceFile {
        lang: Some(Lang::En),
        bytes: Ok(text.into_bytes()),
        path,
    };
    let sources = files.into_iter().map(source).collect();
    board::assemble(sources, Some(settings.as_bytes()), NOW)
}

/// What was read of a file's key, and the codes of what is said of its dates.
fn read(board: &Board, path: &str, key: &str) -> (String, String) {
    let file = board.files.iter().find(|file| file.path == path);
    let posting = file.and_then(|file| file.posting.as_ref());
    let posting = posting.unwrap_or_else(|| panic!("{path} is no posting: {:?}", board.problems));
    let keys = &posting.keys;
    let day = match key {
        "date" => keys.date,
        "publishDate" => keys.publish_date,
        "lastmod" => keys.lastmod,
        _ => keys.expiry_date,
    };
    let mut codes: Vec<&str> = Vec::new();
    for problem in board.problems.iter().filter(|problem| problem.path == path) {
        let code = problem.kind.code();
        if [TOLD, MIDNIGHT, NONE].contains(&code) {
            assert!(problem.span.is_some(), "{path}: {code} has a place");
            assert!(code != NONE || problem.severity == Severity::Warning);
            codes.push(code);
        }
    }
    (
        day.as_ref().map_or_else(String::new, Date::to_string),
        codes.join(" "),
    )
}

#[test]
fn each_form_of_a_date_is_the_right_day_or_is_told() {
    let mapped = "[fields]\npublishDate = \"opens\"\nexpiryDate = [\"closes\", \"until\"]\n";
    for (key, theirs) in KEYS {
        let settings = if key == theirs { "" } else { mapped };
        let yaml = YAML.iter().enumerate().map(|(at, (value, ..))| {
            let text =
                format!("---\ntitle: T{at}\narchived: false\n{theirs}: {value}\n---\nText\n");
            (format!("en/y{at}.md"), text)
        });
        let toml = TOML.iter().enumerate().map(|(at, (value, ..))| {
            let text = format!(
                "+++\ntitle = \"U{at}\"\narchived = false\n{theirs} = {value}\n+++\nText\n"
            );
            (format!("en/z{at}.md"), text)
        });
        let board = board(yaml.chain(toml).collect(), settings);
        for (name, forms) in [("y", &YAML[..]), ("z", &TOML[..])] {
            for (at, (value, day, told)) in forms.iter().enumerate() {
                let (found, said) = read(&board, &format!("en/{name}{at}.md"), key);
                // A list of a key that is not ours is one text with commas.
                let expected = (*day, *told);
                let shown = format!("{theirs}: {value}: {found} {said}");
                assert_eq!(found, expected.0, "{shown}");
                match expected.1 == TOLD && said.starts_with(TOLD) {
                    true => assert!(said == TOLD || said.ends_with(MIDNIGHT), "{shown}"),
                    false => assert_eq!(said, expected.1, "{shown}"),
                }
            }
        }
    }
}

#[test]
fn midnight_elsewhere_is_told_by_the_boards_own_zone_and_only_where_it_matters_as_a_warning() {
    let text = |archived: bool| {
        format!(
            "---\ntitle: T\narchived: {archived}\ndate: 2026-11-01T00:00:00Z\nexpiryDate: 2026-12-31T00:00:00Z\n---\nText\n"
        )
    };
    let told = |archived: bool, zone: &str| -> Vec<(Severity, String)> {
        let files = vec![("en/a.md".to_owned(), text(archived))];
        let board = board(files, &format!("time_zone = \"{zone}\"\n"));
        let told = board.problems.iter();
        let told = told.filter(|problem| problem.kind.code() == MIDNIGHT);
        told.map(|problem| (problem.severity, problem.kind.words().message.en))
            .collect()
    };
    let date = "`date` is read as 2026-10-31, not as 2026-11-01".to_owned();
    let last = "`expiryDate` is read as 2026-12-30, not as 2026-12-31".to_owned();
    assert_eq!(
        told(false, "America/Vancouver"),
        [
            (Severity::Info, date.clone()),
            (Severity::Warning, last.clone())
        ]
    );
    assert_eq!(
        told(true, "America/St_Johns"),
        [(Severity::Info, date), (Severity::Info, last)]
    );
    for zone in ["Europe/Brussels", "UTC"] {
        assert_eq!(told(false, zone), []);
    }
}

#[test]
fn the_first_key_that_says_a_day_is_read() {
    let settings = "[fields]\nexpiryDate = [\"closes\", \"until\"]\n";
    for (lines, day) in [
        ("closes: 2026-12-31\nuntil: 2027-01-31", "2026-12-31"),
        ("until: 2027-01-31", "2027-01-31"),
        ("closes:\nuntil: 2027-01-31", "2027-01-31"),
        ("closes: ''\nuntil: 2027-01-31", "2027-01-31"),
    ] {
        let text = format!("---\ntitle: T\narchived: false\n{lines}\n---\nText\n");
        let board = board(vec![("en/a.md".to_owned(), text)], settings);
        assert_eq!(read(&board, "en/a.md", "expiryDate").0, day, "{lines}");
    }
}
