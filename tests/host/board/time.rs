//! What the day does to a whole site: nothing before its day, nothing offered after it, and else the same
//! bytes; the same in a session that goes on over midnight.

use crate::publishing::build::viewer;
use babillard::posting::{Date, Lang};
use babillard::search::desk::{Desk, Question, Words};
use babillard::search::reply::Reply;
use babillard::site::board::session::Session;
use babillard::site::board::{self, Board};
use babillard::site::check;
use babillard::site::files::Files;
use babillard::site::publish::building;
use babillard::site::read::dates::zone::day_after;
use babillard::site::read::extras::{self, Extras};
use babillard::site::read::folder::{self, Changes};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

/// December 1, 2026, at noon in Toronto.
const NOW: i64 = 1_796_144_400;

/// A day of 24 hours.
const DAY: i64 = 86_400;

const SETTINGS: &str = "base_url = \"https://jobs.example/\"\n[place]\nen = \"Ottawa\"\nfr = \"Ottawa\"\n\
    [employer]\nen = \"Harbour\"\nfr = \"Port\"\n[[facts]]\nkey = \"crew\"\nen = \"Crew\"\nfr = \"Équipe\"\n";

/// A GIF of 3 by 2 with this text in it.
fn gif(text: &str) -> Vec<u8> {
    [b"GIF89a\x03\0\x02\0\0\0\0;", text.as_bytes()].concat()
}

fn write(root: &Path, path: &str, bytes: impl AsRef<[u8]>) {
    let at = root.join(path);
    fs::create_dir_all(at.parent().expect("a parent")).expect("a folder");
    fs::write(at, bytes).expect("a file");
}

/// A folder with these settings and files.
fn folder(settings: &str, files: &[(&str, String)]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), "babillard.toml", settings);
    for (path, text) in files {
        write(folder.path(), path, text);
    }
    folder
}

/// The site of `root` as a build at `now` makes it.
fn site(root: &Path, now: i64) -> Files {
    let board = board::read(root, now).expect("a board");
    site_of(&board, &extras::read(root))
}

fn site_of(board: &Board, extras: &Extras) -> Files {
    building::site(board, extras, &viewer(), "/").expect("a site")
}

fn has(bytes: &[u8], word: &str) -> bool {
    let lower = bytes.to_ascii_lowercase();
    lower
        .windows(word.len())
        .any(|part| part == word.as_bytes())
}

/// The files whose path or bytes have this word, which is in lower case.
fn files_with(files: &Files, word: &str) -> Vec<String> {
    let found = files
        .iter()
        .filter(|(path, bytes)| has(path.as_bytes(), word) || has(bytes, word));
    found.map(|(path, _)| path.clone()).collect()
}

/// How many postings the search of a site finds for this text, in either language, open or not.
fn found(files: &Files, text: &str) -> usize {
    let index: Value = serde_json::from_slice(&files["data/index.json"]).expect("JSON");
    let contents = index["search"].as_str().expect("a search index");
    let mut desk = Desk::new(&files[contents]).expect("a desk");
    let mut found = 0;
    for lang in Lang::ALL {
        let question = Question {
            now: 0,
            soon: 0,
            text: text.to_owned(),
            lang,
            status: None,
            facets: Vec::new(),
            limit: 10,
        };
        found += loop {
            match desk.ask(&question) {
                Reply::Found(results) => break results.matching,
                Reply::Needs(paths) => {
                    for path in paths {
                        match files.get(&path) {
                            Some(bytes) if !path.ends_with(".json") => desk.give(&path, bytes),
                            _ => desk.give_text(&path, Words::default()),
                        }
                    }
                }
            }
        };
    }
    found
}

/// A posting of which every value has the word `zwyx`, and `name` to tell it apart.
fn secret(name: &str, hides: &str) -> String {
    format!(
        "---\ntitle: Zwyx {name}\ndescription: The zwyx of {name}\narchived: false\n{hides}\ntranslationKey: zwyx-{name}\n\
         leverId: 4874d95f-a569-43dc-a237-b503d91cacaf\nslug: zwyx-{name}\nurl: /old/zwyx-{name}/\naliases: [/zwyx/{name}/]\n\
         employer: Zwyx Ltd\nplace: Zwyxville\napply: https://zwyx.example/{name}\nexpiryDate: 2099-12-31\ncrew: zwyxers\n---\n\n\
         ## Zwyxing\n\nYou zwyx in {name}zwyx with [them](https://zwyx.example/more).\n\n![A zwyx](zwyx.gif)\n"
    )
}

/// Nothing of a posting that waits, or is a draft, is anywhere in a site: `hides` hides it.
#[track_caller]
fn check_hidden(hides: &str) {
    let shown = |title: &str, key: &str, more: &str| {
        format!(
            "---\ntitle: {title}\ndescription: d\narchived: false\ntranslationKey: {key}\n{more}---\n\nWords of {title}.\n"
        )
    };
    let folder = folder(
        SETTINGS,
        &[
            ("en/pilot.md", shown("Pilot", "pilot", "")),
            ("fr/pilote.md", shown("Pilote", "pilot", "")),
            // The other half is hidden.
            ("en/half.md", shown("Half", "half", "")),
            (
                "fr/moitie/index.md",
                secret("half", hides).replace("Key: zwyx-half", "Key: half"),
            ),
            // A link to what is hidden.
            (
                "fr/lien.md",
                shown("Lien", "lien", "")
                    + "\nVoyez [ceci](../en/both/index.md) et [cela](moitie/index.md).\n",
            ),
            ("en/both/index.md", secret("both", hides)),
            ("fr/deux/index.md", secret("both", hides)),
            ("en/alone/index.md", secret("alone", hides)),
        ],
    );
    for at in ["fr/moitie", "en/both", "fr/deux", "en/alone"] {
        write(folder.path(), &format!("{at}/zwyx.gif"), gif("zwyx"));
    }
    let files = site(folder.path(), NOW);
    assert!(files.contains_key("en/postings/pilot/index.html"));
    assert!(files.contains_key("en/postings/half/index.html"));
    assert_eq!(files_with(&files, "zwyx"), [""; 0], "{hides}");
    for text in [
        "zwyx",
        "Zwyxing",
        "zwyxers",
        "zwyxville",
        "4874d95f-a569-43dc-a237-b503d91cacaf",
    ] {
        assert_eq!(found(&files, text), 0, "{hides}: {text}");
    }
    assert!(found(&files, "pilot") > 0);
    // The same words are there once nothing hides them.
    for path in ["fr/moitie", "en/both", "fr/deux", "en/alone"] {
        let at = folder.path().join(path).join("index.md");
        let text = fs::read_to_string(&at)
            .expect("text")
            .replace(hides, "draft: false");
        fs::write(at, text).expect("a file");
    }
    let files = site(folder.path(), NOW);
    let all = files_with(&files, "zwyx");
    for path in [
        "en/index.html",
        "fr/feed.xml",
        "sitemap.xml",
        "data/index.json",
        "files.json",
        "old/zwyx-both/index.html",
        "zwyx/alone/index.html",
        "en/postings/zwyx-alone/closing-date.ics",
    ] {
        assert!(all.iter().any(|own| own == path), "{path} in {all:?}");
    }
    assert!(all.iter().any(|path| path.starts_with("data/pictures/")));
    assert!(found(&files, "zwyx") > 0);
}

#[test]
fn nothing_of_a_hidden_posting_is_in_any_byte_of_a_site() {
    for hides in [
        "draft: true",
        "published: false",
        "date: 2099-01-15",
        "publishDate: 2026-12-02",
        "date: 2020-01-01\npublishDate: 2026-12-02T05:00:00Z",
        "publishDate: January 15, 2099",
    ] {
        check_hidden(hides);
    }
}

/// A pair and what goes with it: `key: value` lines for both.
fn pair(name: &str, more: &str) -> [(String, String); 2] {
    Lang::ALL.map(|lang| {
        let code = lang.code();
        let text = format!(
            "---\ntitle: {name} {code}\ndescription: d\narchived: false\ntranslationKey: {name}\ndate: 2024-01-15\n\
             apply: https://apply.example/{name}-{code}\n{more}---\n\n{name} {code}.\n"
        );
        (format!("{code}/{name}.md"), text)
    })
}

fn board_of_pairs(settings: &str, pairs: &[(&str, &str)]) -> TempDir {
    let files: Vec<(String, String)> = pairs
        .iter()
        .flat_map(|(name, more)| pair(name, more))
        .collect();
    let files: Vec<(&str, String)> = files
        .iter()
        .map(|(path, text)| (path.as_str(), text.clone()))
        .collect();
    folder(settings, &files)
}

/// The paths of what is not the same in two sites; a hash in a name is `*`.
fn changed(before: &Files, after: &Files) -> BTreeSet<String> {
    let paths: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    let other = paths
        .into_iter()
        .filter(|path| before.get(*path) != after.get(*path));
    let named = |path: &String| {
        let hash = |part: &&str| part.len() >= 8 && part.chars().all(|c| c.is_ascii_hexdigit());
        let parts: Vec<&str> = path
            .split('.')
            .map(|part| if hash(&part) { "*" } else { part })
            .collect();
        parts.join(".")
    };
    other.map(named).collect()
}

/// What changes when postings open or close: what lists or counts them. `data/` is what the viewer fetches.
const COUNTED: [&str; 18] = [
    "404.html",
    "build.json",
    "data/archive/",
    "data/index.",
    "data/search/",
    "en/all/index.html",
    "en/archived/index.html",
    "en/feed.xml",
    "en/index.html",
    "files.json",
    "fr/archivees/index.html",
    "fr/feed.xml",
    "fr/index.html",
    "fr/toutes/index.html",
    "index.html",
    "offline.*.json",
    "sitemap.xml",
    "worker.js",
];

/// What a page shows: all but the data for the viewer, which counts the board's postings.
fn shown(files: &Files, path: &str) -> String {
    let page = String::from_utf8_lossy(&files[path]).into_owned();
    let (_, page) = page.split_once("<div id=\"app\"").expect("a page");
    let (page, _) = page
        .split_once("<script type=\"application/json\"")
        .expect("data");
    page.to_owned()
}

#[test]
fn a_build_of_another_day_differs_only_where_a_posting_opened_or_closed() {
    let folder = board_of_pairs(
        SETTINGS,
        &[
            ("lamp", "expiryDate: 2026-12-02\n"),
            ("gate", "publishDate: 2026-12-05\n"),
            ("tower", "expiryDate: 2027-06-30\n"),
            ("bridge", ""),
        ],
    );
    let first = site(folder.path(), NOW);
    assert!(first == site(folder.path(), NOW), "the same moment");
    assert!(
        first == site(folder.path(), NOW + 11 * 3600),
        "the same day"
    );
    assert_eq!(
        changed(&first, &site(folder.path(), NOW + DAY)),
        BTreeSet::new(),
        "the next day"
    );
    for (days, own) in [(2, "lamp"), (4, "gate")] {
        let before = site(folder.path(), NOW + (days - 1) * DAY);
        let after = site(folder.path(), NOW + days * DAY);
        let changed = changed(&before, &after);
        for path in &changed {
            if path.contains(own) || COUNTED.iter().any(|start| path.starts_with(start)) {
                continue;
            }
            // Of another posting, its page's data, what is like it, and how many are open.
            assert!(path.ends_with("/index.html"), "{own}: {path}");
            let but_counts = |files: &Files| shown(files, path).replace(char::is_numeric, "");
            let (before, after) = (but_counts(&before), but_counts(&after));
            let named = before.contains(own) || after.contains(own);
            assert!(before == after || named, "{own}: {path}");
        }
        assert!(
            changed.contains(&format!("en/postings/{own}/index.html")),
            "{changed:?}"
        );
        assert!(changed.contains("data/index.json"), "{changed:?}");
    }
}

/// What a site says of the pair `ferry`, in the order in which a reader meets it.
fn offered(files: &Files, name: &str, lang: Lang) -> Vec<&'static str> {
    let code = lang.code();
    let page = match lang {
        Lang::En => format!("en/postings/{name}/"),
        Lang::Fr => format!("fr/offres/{name}/"),
    };
    let text = |path: &str| {
        String::from_utf8_lossy(files.get(path).map_or(b"", Vec::as_slice)).into_owned()
    };
    let own = text(&format!("{page}index.html"));
    let address = format!("{page}\"");
    let shown = text(&format!("{code}/index.html"));
    let (_, shown) = shown.split_once("<div id=\"app\"").expect("a page");
    let (shown, _) = shown.split_once("<script").unwrap_or((shown, ""));
    let calendar = match lang {
        Lang::En => "closing-date.ics",
        Lang::Fr => "date-limite.ics",
    };
    let all = [
        (own.contains("<h1"), "page"),
        (own.contains("class=\"apply\""), "apply"),
        (own.contains("application/ld+json"), "json-ld"),
        (own.contains("noindex"), "noindex"),
        (shown.contains(&address), "list"),
        (
            text(&format!("{code}/feed.xml")).contains(&format!("{page}</id>")),
            "feed",
        ),
        (
            text("sitemap.xml").contains(&format!("{page}</loc>")),
            "sitemap",
        ),
        (files.contains_key(&format!("{page}{calendar}")), "calendar"),
        (
            has(
                &files["data/index.json"],
                &format!("apply.example/{name}-{code}"),
            ),
            "index",
        ),
    ];
    all.into_iter()
        .filter(|(there, _)| *there)
        .map(|(_, what)| what)
        .collect()
}

/// A day, and the instant (UTC) at which it is over in a zone: before, on and after the days on which the
/// clocks change, by the offsets as those who live there know them.
const MIDNIGHTS: [(&str, &str, &str, i64); 16] = [
    (
        "America/St_Johns",
        "2025-03-08",
        "2025-03-08T23:59:59-03:30",
        1_741_491_000,
    ),
    (
        "America/St_Johns",
        "2025-03-09",
        "2025-03-09T23:59:59-02:30",
        1_741_573_800,
    ),
    (
        "America/St_Johns",
        "2025-11-01",
        "2025-11-01T23:59:59-02:30",
        1_762_050_600,
    ),
    (
        "America/St_Johns",
        "2025-11-02",
        "2025-11-02T23:59:59-03:30",
        1_762_140_600,
    ),
    (
        "America/Toronto",
        "2025-03-08",
        "2025-03-08T23:59:59-05:00",
        1_741_496_400,
    ),
    (
        "America/Toronto",
        "2025-03-09",
        "2025-03-09T23:59:59-04:00",
        1_741_579_200,
    ),
    (
        "America/Toronto",
        "2025-11-01",
        "2025-11-01T23:59:59-04:00",
        1_762_056_000,
    ),
    (
        "America/Toronto",
        "2025-11-02",
        "2025-11-02T23:59:59-05:00",
        1_762_146_000,
    ),
    (
        "America/Vancouver",
        "2025-03-08",
        "2025-03-08T23:59:59-08:00",
        1_741_507_200,
    ),
    (
        "America/Vancouver",
        "2025-03-09",
        "2025-03-09T23:59:59-07:00",
        1_741_590_000,
    ),
    (
        "America/Vancouver",
        "2025-11-01",
        "2025-11-01T23:59:59-07:00",
        1_762_066_800,
    ),
    (
        "America/Vancouver",
        "2025-11-02",
        "2025-11-02T23:59:59-08:00",
        1_762_156_800,
    ),
    (
        "Europe/Brussels",
        "2025-03-29",
        "2025-03-29T23:59:59+01:00",
        1_743_289_200,
    ),
    (
        "Europe/Brussels",
        "2025-03-30",
        "2025-03-30T23:59:59+02:00",
        1_743_372_000,
    ),
    (
        "Europe/Brussels",
        "2025-10-25",
        "2025-10-25T23:59:59+02:00",
        1_761_429_600,
    ),
    (
        "Europe/Brussels",
        "2025-10-26",
        "2025-10-26T23:59:59+01:00",
        1_761_519_600,
    ),
];

#[test]
fn a_posting_opens_and_closes_at_midnight_of_its_zone_when_the_clocks_change_too() {
    for (zone, last, through, over) in MIDNIGHTS {
        let opens = day_after(Date::parse(last).expect("a day"));
        let settings = format!("time_zone = \"{zone}\"\n{SETTINGS}");
        let folder = board_of_pairs(
            &settings,
            &[
                ("ferry", &format!("expiryDate: {last}\n")),
                (
                    "wharf",
                    &format!("publishDate: {opens}\nexpiryDate: 2030-01-31\n"),
                ),
                ("tower", "expiryDate: 2030-01-31\n"),
            ],
        );
        let all = [
            "page", "apply", "json-ld", "list", "feed", "sitemap", "calendar", "index",
        ];
        for (now, closed) in [
            (over - 60, false),
            (over - 1, false),
            (over, true),
            (over + 60, true),
        ] {
            let files = site(folder.path(), now);
            let at = now - over;
            for lang in Lang::ALL {
                let said = format!("{zone} {last} {at} {lang:?}");
                assert_eq!(offered(&files, "tower", lang), all, "{said}");
                if closed {
                    assert_eq!(
                        offered(&files, "ferry", lang),
                        ["page", "noindex"],
                        "{said}"
                    );
                    assert_eq!(offered(&files, "wharf", lang), all, "{said}");
                    assert_eq!(files_with(&files, "apply.example/ferry"), [""; 0], "{said}");
                } else {
                    assert_eq!(offered(&files, "ferry", lang), all, "{said}");
                    assert_eq!(files_with(&files, "wharf"), [""; 0], "{said}");
                    let data = files_with(&files, &through.to_lowercase());
                    assert_eq!(
                        data,
                        ["en/postings/ferry/index.html", "fr/offres/ferry/index.html"],
                        "{said}"
                    );
                    assert!(
                        has(&files["data/index.json"], &format!("\"closes\":{over}")),
                        "{said}"
                    );
                }
            }
        }
    }
}

#[test]
fn a_session_that_goes_on_over_midnight_is_the_board_of_the_new_day() {
    let folder = board_of_pairs(
        SETTINGS,
        &[
            ("lamp", "expiryDate: 2026-12-01\n"),
            ("gate", "publishDate: 2026-12-02\nexpiryDate: 2027-01-31\n"),
            ("mast", "publishDate: 2026-12-03\n"),
            ("tower", ""),
        ],
    );
    let extras = extras::read(folder.path());
    let mut session = Session::default();
    let mut changes = Changes {
        changed: folder::read(folder.path()).expect("files"),
        gone: Vec::new(),
    };
    // Late on the evening, a second before midnight, at midnight, and the days after.
    let midnight = NOW + 12 * 3600;
    for now in [
        NOW,
        midnight - 1,
        midnight,
        midnight + DAY,
        midnight + 2 * DAY,
    ] {
        let board = session.update(
            std::mem::take(&mut changes),
            extras.settings.as_deref(),
            now,
        );
        board::add(board, &extras);
        check::check(board);
        let mut fresh = board::read(folder.path(), now).expect("a board");
        check::check(&mut fresh);
        assert_eq!(board.problems, fresh.problems, "{now}");
        assert_eq!(
            changed(&site_of(board, &extras), &site_of(&fresh, &extras)),
            BTreeSet::new(),
            "{now}"
        );
    }
    assert!(found(&site_of(session.board(), &extras), "mast") > 0);
}

#[test]
fn a_last_day_in_the_text_alone_is_told_to_the_viewer_and_closes_nothing() {
    let posting = |lines: &str, day: &str| {
        format!("---\ntitle: Cook\narchived: false\n{lines}---\n\nClosing date: {day}\n")
    };
    let folder = folder(
        "",
        &[
            ("en/cook.md", posting("", "March 17, 2027")),
            (
                "en/clerk.md",
                posting("expiryDate: 2026-12-20\n", "December 20, 2026"),
            ),
        ],
    );
    let index: Value =
        serde_json::from_slice(&site(folder.path(), NOW)["data/index.json"]).expect("JSON");
    let entry = |slug: &str| {
        let open = index["open"].as_array().expect("postings");
        let entry = open.iter().find(|entry| entry["slug"] == slug);
        entry.expect("a posting").clone()
    };
    let cook = entry("cook");
    assert_eq!(cook["expiry_date"], "2027-03-17");
    assert_eq!(cook["closes"], Value::Null);
    assert_eq!(cook["said_until"], 1_805_342_400, "the end of that day");
    // The clocks go forward on March 14.
    assert_eq!(cook["clocks_change"], 1_805_007_600);
    assert_eq!(cook["clocks_gain"], 3600);
    let clerk = entry("clerk");
    assert_eq!(clerk["said_until"], Value::Null);
    assert_eq!(clerk["closes"], 1_797_829_200);
    assert_eq!(clerk["clocks_change"], Value::Null);
}

#[test]
fn a_day_in_the_text_alone_that_is_over_is_told_with_the_line_to_add() {
    let text = "---\ntitle: Cook\narchived: false\n---\n\nClosing date: November 20, 2026\n";
    let folder = folder("", &[("en/cook.md", text.to_owned())]);
    let told = |now: i64| {
        let mut board = board::read(folder.path(), now).expect("a board");
        check::check(&mut board);
        let problems = board.problems.iter();
        let mut over = problems.filter(|problem| problem.kind.code() == "B067-expired");
        over.next().map(|problem| problem.words())
    };
    let words = told(NOW).expect("a problem");
    assert_eq!(
        (words.message.en.as_str(), words.help.en.as_str()),
        (
            "the posting is open, but its closing date was 2026-11-20",
            "add a line `expiryDate: 2026-11-20`, or correct the date in the text"
        )
    );
    assert_eq!(told(NOW - 12 * DAY), None);
}
