//! What a served board answers, and what it makes of files with errors.

use super::*;
use crate::site::problem::report::baseline::Baseline;
use crate::site::publish::viewer::SHELL;
use reading::Reader;
use std::fs;
use std::path::Path;
use watching::Touched;

const GOOD: &str = "---\ntitle: Translator\ndescription: Words\narchived: false\n---\n\nWords.\n";

fn viewer() -> Viewer {
    let shell = "<html lang=\"en\">\n<head>\n<title>x</title>\n<meta name=\"babillard-base\" content=\"/\">\n\
                 <link rel=\"stylesheet\" href=\"/a.css\">\n</head>\n<body>\n<div id=\"app\"></div>\n</body>\n</html>\n";
    let files = [
        (SHELL, shell),
        ("a.css", ":root {}"),
        ("boot.js", "//"),
        ("v_bg.wasm", "\0asm"),
    ];
    Viewer::of(
        files
            .map(|(path, text)| (path.to_owned(), text.into()))
            .into(),
    )
    .expect("a viewer")
}

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir_all(folder.path().join("en")).expect("a folder");
    put(folder.path(), "en/translator.md", GOOD);
    folder
}

fn put(folder: &Path, path: &str, text: &str) {
    fs::write(folder.join(path), text).expect("written");
}

fn reader_of(folder: &Path) -> Reader {
    Reader::new(folder.to_owned())
}

fn snapshot(reader: &mut Reader, root: &str) -> Snapshot {
    let reading = reader
        .read(&Touched::Anything, &Baseline::default(), 1_796_144_400)
        .expect("read");
    Snapshot::new(&reading, Arc::new(viewer()), root, "content").expect("a board")
}

fn page(snapshot: &Snapshot, path: &str) -> String {
    let answer = snapshot.answer(path).expect("an answer");
    String::from_utf8(answer.body).expect("text")
}

fn news(snapshot: &Snapshot, path: &str) -> serde_json::Value {
    let news = snapshot.news(path).expect("news");
    serde_json::from_str(&news).expect("JSON")
}

#[test]
fn each_address_answers_with_its_kind() {
    let folder = folder();
    let board = snapshot(&mut reader_of(folder.path()), "/");
    for (path, status, kind) in [
        ("/", 200, "text/html; charset=utf-8"),
        ("/en/", 200, "text/html; charset=utf-8"),
        ("/en/index.html", 200, "text/html; charset=utf-8"),
        ("/en/postings/translator/", 200, "text/html; charset=utf-8"),
        ("/en/postings/nobody/", 404, "text/html; charset=utf-8"),
        ("/../Cargo.toml", 404, "text/html; charset=utf-8"),
        ("/en/../../Cargo.toml", 404, "text/html; charset=utf-8"),
        ("/data/index.json", 200, "application/json"),
        ("/a.css", 200, "text/css; charset=utf-8"),
        ("/v_bg.wasm", 200, "application/wasm"),
        ("/.babillard/live.js", 200, "text/javascript; charset=utf-8"),
        ("/.babillard/live.css", 200, "text/css; charset=utf-8"),
    ] {
        let answer = board.answer(path).expect("an answer");
        assert_eq!((answer.status, answer.kind), (status, kind), "{path}");
    }
}

#[test]
fn a_folder_without_its_slash_is_led_to_it() {
    let folder = folder();
    let board = snapshot(&mut reader_of(folder.path()), "/repo/");
    for (path, to) in [
        ("/repo", "/repo/"),
        (
            "/repo/en/postings/translator",
            "/repo/en/postings/translator/",
        ),
    ] {
        let answer = board.answer(path).expect("an answer");
        assert_eq!((answer.status, answer.location.as_deref()), (301, Some(to)));
    }
    assert_eq!(board.answer("/en/").expect("an answer").status, 404);
}

#[test]
fn a_page_hears_of_changes_by_a_file_of_its_own() {
    let folder = folder();
    let board = snapshot(&mut reader_of(folder.path()), "/repo/");
    let page = page(&board, "/repo/en/");
    let tag = "<script type=\"module\" src=\"/repo/.babillard/live.js\" data-changes=\"/repo/.babillard/changes\" data-version=\"";
    assert!(page.contains(tag), "{page}");
    assert!(page.contains(&board.version));
}

#[test]
fn a_saved_file_is_another_version_and_the_same_bytes_are_not() {
    let folder = folder();
    let mut reader = reader_of(folder.path());
    let first = snapshot(&mut reader, "/");
    put(folder.path(), "en/translator.md", GOOD);
    assert_eq!(snapshot(&mut reader, "/").version, first.version);
    put(
        folder.path(),
        "en/translator.md",
        &GOOD.replace("Words", "Letters"),
    );
    let second = snapshot(&mut reader, "/");
    assert_ne!(second.version, first.version);
    assert!(page(&second, "/en/postings/translator/").contains("Letters."));
}

#[test]
fn a_number_that_one_side_alone_has_is_told_at_once_of_both_sides_and_no_other_file() {
    let folder = folder();
    fs::create_dir_all(folder.path().join("fr")).expect("a folder");
    let of = |title: &str, words: &str| {
        format!(
            "---\ntitle: {title}\ndescription: x\narchived: true\ntranslationKey: k\n---\n\n{words}\n"
        )
    };
    put(
        folder.path(),
        "en/a.md",
        &of("Cook", "We pay 52,000 dollars."),
    );
    put(
        folder.path(),
        "fr/a.md",
        &of("Cuisine", "Nous payons 52 000 dollars."),
    );
    let mut reader = reader_of(folder.path());
    assert!(news(&snapshot(&mut reader, "/"), "/")["problems"].is_null());
    put(
        folder.path(),
        "fr/a.md",
        &of("Cuisine", "Nous payons 53 000 dollars."),
    );
    let news = news(&snapshot(&mut reader, "/"), "/");
    let told = news["problems"]["en"]["text"].as_str().expect("text");
    assert!(told.contains("B088-parity-number"), "{told}");
    assert!(
        told.contains("fr/a.md") && !told.contains("translator.md"),
        "{told}"
    );
}

#[test]
fn what_is_not_below_a_secret_root_does_not_hear_of_it() {
    let folder = folder();
    let board = snapshot(&mut reader_of(folder.path()), "/0123456789abcdef/");
    for path in ["/", "/en/", "/.babillard/changes", "/build.json"] {
        let answer = board.answer(path).expect("an answer");
        assert_eq!((answer.status, answer.body.len()), (404, 0), "{path}");
    }
}

#[test]
fn a_file_with_an_error_keeps_its_last_good_version_while_others_go_on() {
    let folder = folder();
    let mut reader = reader_of(folder.path());
    assert!(news(&snapshot(&mut reader, "/"), "/")["problems"].is_null());
    put(
        folder.path(),
        "en/translator.md",
        "---\ntitle: Broken\n---\nNo words.\n",
    );
    put(
        folder.path(),
        "en/writer.md",
        &GOOD.replace("Translator", "Writer"),
    );
    let board = snapshot(&mut reader, "/");
    assert!(page(&board, "/en/postings/translator/").contains("Words."));
    assert!(page(&board, "/en/postings/writer/").contains("Writer"));
    let news_now = news(&board, "/");
    for (lang, heading, close) in [
        (
            "en",
            "1 error, 1 warning: the last working version is shown",
            "Hide",
        ),
        (
            "fr",
            "1 erreur, 1 avertissement\u{a0}: la dernière version valide est affichée",
            "Masquer",
        ),
    ] {
        let told = &news_now["problems"][lang];
        assert_eq!(told["heading"], heading);
        assert_eq!(told["close"], close);
        let text = told["text"].as_str().expect("text");
        assert!(text.contains("B016-missing-archived"), "{text}");
        assert!(text.contains("content/en/translator.md:1:1"), "{text}");
    }
    put(
        folder.path(),
        "en/translator.md",
        &GOOD.replace("Words", "Fixed"),
    );
    let board = snapshot(&mut reader, "/");
    let heading = news(&board, "/")["problems"]["en"]["heading"].clone();
    assert!(heading.is_null(), "nothing is wrong any more: {heading}");
    assert!(page(&board, "/en/postings/translator/").contains("Fixed."));
}

#[test]
fn broken_settings_keep_the_last_good_ones() {
    let folder = folder();
    let mut reader = reader_of(folder.path());
    put(
        folder.path(),
        "babillard.toml",
        "[title]\nen = \"Careers\"\nfr = \"Carrières\"\n",
    );
    snapshot(&mut reader, "/");
    put(folder.path(), "babillard.toml", "[title\n");
    let board = snapshot(&mut reader, "/");
    assert!(page(&board, "/en/").contains("Careers"));
    let told = news(&board, "/")["problems"]["en"]["text"].clone();
    assert!(
        told.as_str()
            .expect("text")
            .contains("B050-broken-settings")
    );
}

#[test]
fn a_file_that_is_gone_is_off_the_board_even_if_it_was_good() {
    let folder = folder();
    let mut reader = reader_of(folder.path());
    snapshot(&mut reader, "/");
    fs::remove_file(folder.path().join("en/translator.md")).expect("removed");
    let board = snapshot(&mut reader, "/");
    assert_eq!(
        board
            .answer("/en/postings/translator/")
            .expect("an answer")
            .status,
        404
    );
}

#[test]
fn a_theme_makes_pages_load_again_and_a_posting_does_not() {
    let folder = folder();
    let mut reader = reader_of(folder.path());
    let shell = |board: &Snapshot| news(board, "/")["shell"].clone();
    let first = shell(&snapshot(&mut reader, "/"));
    put(
        folder.path(),
        "en/writer.md",
        &GOOD.replace("Translator", "Writer"),
    );
    assert_eq!(shell(&snapshot(&mut reader, "/")), first);
    put(folder.path(), "theme.css", ":root {}");
    assert_ne!(shell(&snapshot(&mut reader, "/")), first);
}

#[test]
fn the_search_index_is_the_board_s_own_though_it_is_made_later() {
    let folder = folder();
    let mut reader = reader_of(folder.path());
    let board = snapshot(&mut reader, "/");
    let at_once = bundling::bundle(
        reader
            .read(&Touched::Anything, &Baseline::default(), 1_796_144_400)
            .expect("read")
            .shown,
    )
    .expect("a bundle");
    let index: serde_json::Value =
        serde_json::from_str(&page(&board, "/data/index.json")).expect("JSON");
    let root = index["search"].as_str().expect("a path");
    let contents = board.answer(&format!("/{root}")).expect("an answer");
    assert_eq!(
        (contents.status, contents.kind),
        (200, "application/octet-stream")
    );
    let mut seen = 0;
    for (path, bytes) in &at_once {
        if path.starts_with(&format!("{}/root.", search::index::root::FOLDER)) {
            // The seal covers the path, which is another.
            let unsealed = |bytes: &[u8]| bytes[..bytes.len() - search::index::root::SEAL].to_vec();
            assert!(unsealed(&contents.body) == unsealed(bytes));
        } else if path.starts_with(search::index::root::FOLDER) {
            let answer = board.answer(&format!("/{path}")).expect("an answer");
            assert!(answer.status == 200 && answer.body == *bytes, "{path}");
            seen += 1;
        }
    }
    assert!(seen > 0);
}

#[test]
fn a_page_is_told_what_it_carries_now_and_nothing_else() {
    let folder = folder();
    fs::create_dir_all(folder.path().join("fr")).expect("a folder");
    put(
        folder.path(),
        "fr/cook.md",
        &GOOD.replace("Translator", "Cook"),
    );
    let mut reader = reader_of(folder.path());
    let board = snapshot(&mut reader, "/repo/");
    for path in [
        "/repo/",
        "/repo/en/",
        "/repo/fr/",
        "/repo/en/postings/translator/",
        "/repo/fr/offres/translator/",
        "/repo/fr/offres/translator/index.html",
    ] {
        let told = news(&board, path);
        let address = told["address"].as_str().expect("an address");
        assert_eq!(format!("/repo/{address}"), path.replace("index.html", ""));
        let page = page(&board, path);
        for id in ["page-index", "page-posting", "page-archive"] {
            let start =
                format!("<script type=\"application/json\" id=\"{id}\" data-page=\"{address}\">");
            let carried = page.split_once(&start);
            let carried = carried.and_then(|(_, after)| after.split_once("</script>"));
            let carried = carried.map(|(json, _)| json.replace("\\u003c", "<"));
            assert_eq!(told["data"][id].as_str(), carried.as_deref(), "{path} {id}");
        }
    }
    let nowhere = news(&board, "/repo/en/postings/nobody/");
    assert_eq!(nowhere["data"], serde_json::json!({}));
}

#[test]
fn the_root_of_a_board_in_one_language_leads_to_its_list_and_carries_nothing() {
    let folder = folder();
    let board = snapshot(&mut reader_of(folder.path()), "/repo/");
    assert!(page(&board, "/repo/").contains("/repo/en/"));
    assert_eq!(news(&board, "/repo/")["data"], serde_json::json!({}));
}

#[test]
fn where_an_old_address_leads_is_news_too() {
    let folder = folder();
    let mut reader = reader_of(folder.path());
    let first = snapshot(&mut reader, "/").version;
    let moved = GOOD.replace("archived", "aliases: [/old/]\narchived");
    put(folder.path(), "en/translator.md", &moved);
    let board = snapshot(&mut reader, "/");
    assert_ne!(board.version, first);
    assert!(page(&board, "/old/").contains("url=/en/postings/translator/"));
}

/// Texts that pair, copy, clash and fail in many ways; the last three are files with errors of their own.
const TEXTS: [&str; 9] = [
    "---\ntitle: A\narchived: false\ntranslationKey: x\n---\n\n- one in Ottawa\n",
    "---\ntitle: B\narchived: true\ntranslationKey: x\n---\n\nWords : mots\n",
    "---\ntitle: A\narchived: false\ntranslationKey: y\nslug: same\naliases: [/old/]\n---\n\n# One\n",
    "---\ntitle: A\narchived: true\ntranslationKey: y\nleverId: 4874d95f-a569-43dc-a237-b503d91cacaf\n---\n",
    "---\ntitle: C\narchived: false\nleverId: 4874d95f-a569-43dc-a237-b503d91cacaf\n---\n\nMore.\n",
    "---\ntitle: Draft\narchived: false\ndraft: true\n---\n",
    "---\ntitle: [\n---\n",
    "---\ntitle: No status\narchived: perhaps\n---\n",
    "",
];

const PATHS: [&str; 5] = ["en/a.md", "en/b.md", "en/c.md", "fr/a.md", "fr/b.md"];

/// A posting with a key, in these words.
fn keyed(words: &str) -> String {
    GOOD.replace("archived", "translationKey: t\narchived")
        .replace("Words.", words)
}

#[test]
fn the_page_of_a_renamed_file_follows_to_its_new_address() {
    let folder = folder();
    let at = |name: &str| folder.path().join("en").join(name);
    let mut reader = reader_of(folder.path());
    snapshot(&mut reader, "/repo/");
    let old = "/repo/en/postings/translator/";
    let leads = |board: &Snapshot, from: &str, to: &str| {
        assert_eq!(news(board, from)["moved"], to);
        let answer = board.answer(from).expect("an answer");
        assert_eq!((answer.status, answer.location.as_deref()), (302, Some(to)));
        assert_eq!(board.answer(to).expect("an answer").status, 200);
    };
    fs::rename(at("translator.md"), at("linguist.md")).expect("renamed");
    let board = snapshot(&mut reader, "/repo/");
    leads(&board, old, "/repo/en/postings/linguist/");
    // Under the interface of the other language too.
    assert_eq!(
        news(&board, "/repo/fr/offres/translator/")["moved"],
        "/repo/fr/offres/linguist/"
    );
    assert_eq!(
        news(&board, "/repo/en/postings/linguist/")["moved"],
        serde_json::Value::Null
    );
    // Renamed once more, and another slug after that: all old addresses lead to the present one.
    fs::rename(at("linguist.md"), at("terminologist.md")).expect("renamed");
    snapshot(&mut reader, "/repo/");
    put(
        folder.path(),
        "en/terminologist.md",
        &keyed("Words.").replace("title", "slug: words\ntitle"),
    );
    let board = snapshot(&mut reader, "/repo/");
    for old in ["translator", "linguist", "terminologist"] {
        leads(
            &board,
            &format!("/repo/en/postings/{old}/"),
            "/repo/en/postings/words/",
        );
    }
    // A new text under the same key, in two steps.
    fs::remove_file(at("terminologist.md")).expect("removed");
    let board = snapshot(&mut reader, "/repo/");
    assert_eq!(board.answer(old).expect("an answer").status, 404);
    put(folder.path(), "en/reviser.md", &keyed("Other words."));
    let board = snapshot(&mut reader, "/repo/");
    leads(
        &board,
        "/repo/en/postings/words/",
        "/repo/en/postings/reviser/",
    );
    // What is an address again leads nowhere else.
    put(
        folder.path(),
        "en/words.md",
        &GOOD.replace("Words.", "New."),
    );
    let board = snapshot(&mut reader, "/repo/");
    assert_eq!(
        board
            .answer("/repo/en/postings/words/")
            .expect("an answer")
            .status,
        200
    );
    assert_eq!(
        news(&board, "/repo/en/postings/words/")["moved"],
        serde_json::Value::Null
    );
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(24))]
    #[test]
    fn after_any_saves_the_board_answers_as_one_that_is_read_afresh(
        saves in proptest::collection::vec(
            (0..PATHS.len(), proptest::option::of(0..TEXTS.len()), proptest::option::of(0..PATHS.len())),
            1..10,
        ),
    ) {
        let (edited, good) = (folder(), folder());
        let mut reader = reader_of(edited.path());
        snapshot(&mut reader, "/");
        for folder in [&edited, &good] {
            fs::create_dir(folder.path().join("fr")).expect("a folder");
        }
        for (path, text, moved_to) in saves {
            let path = PATHS[path];
            let at = |folder: &tempfile::TempDir, path: &str| folder.path().join(path);
            match (text.map(|text| TEXTS[text]), moved_to.map(|to| PATHS[to])) {
                // A rename: the new file has no version but this one.
                (None, Some(to)) if at(&edited, path).exists() && to != path => {
                    fs::rename(at(&edited, path), at(&edited, to)).expect("renamed");
                    let text = fs::read(at(&edited, to)).expect("read");
                    let _ = fs::remove_file(at(&good, path));
                    keep(&good, to, &text);
                }
                (None, _) => {
                    let _ = fs::remove_file(at(&edited, path));
                    let _ = fs::remove_file(at(&good, path));
                }
                (Some(text), _) => {
                    put(edited.path(), path, text);
                    keep(&good, path, text.as_bytes());
                }
            }
            let followed = snapshot(&mut reader, "/");
            let fresh = snapshot(&mut reader_of(good.path()), "/");
            let site = building::site(&fresh.board, &Default::default(), &viewer(), "/");
            for path in site.expect("a site").keys() {
                let path = format!("/{path}");
                let (got, wanted) = (followed.answer(&path), fresh.answer(&path));
                let same_version = |answer: io::Result<Answer>| {
                    let body = answer.expect("an answer").body;
                    String::from_utf8_lossy(&body).replace(&followed.version, &fresh.version)
                };
                assert_eq!(same_version(got), same_version(wanted), "{path}");
            }
        }
    }
}

/// Puts a text in the place of a file's last good one, unless it would break that.
fn keep(good: &tempfile::TempDir, path: &str, text: &[u8]) {
    let parsed = |text: &[u8]| crate::site::read::front_matter::read(path, text).posting;
    let at = good.path().join(path);
    let broken = parsed(text).is_none();
    let there = fs::read(&at).is_ok_and(|text| parsed(&text).is_some());
    if !(broken && there) {
        fs::write(at, text).expect("written");
    }
}

#[test]
fn what_no_site_shows_yet_is_shown_with_a_mark_where_that_is_asked_for() {
    let folder = folder();
    fs::create_dir_all(folder.path().join("fr")).expect("a folder");
    let waits = |title: &str, more: &str| {
        format!(
            "---\ntitle: {title}\narchived: false\ntranslationKey: cook\n{more}\n---\n\nText.\n"
        )
    };
    put(
        folder.path(),
        "en/cook.md",
        &waits("Cook", "publishDate: 2027-03-01"),
    );
    put(
        folder.path(),
        "fr/cuisine.md",
        &waits("Cuisine", "publishDate: 2027-03-01"),
    );
    put(
        folder.path(),
        "en/draft.md",
        &waits("Clerk", "draft: true").replace("cook", "clerk"),
    );
    put(
        folder.path(),
        "fr/commis.md",
        &waits("Commis", "draft: true").replace("cook", "clerk"),
    );
    let plain = snapshot(&mut reader_of(folder.path()), "/");
    for path in ["/en/postings/cook/", "/fr/offres/commis/"] {
        assert_eq!(plain.answer(path).expect("an answer").status, 404, "{path}");
    }
    let mut reader = reader_of(folder.path()).showing_future(true);
    let board = snapshot(&mut reader, "/");
    for (path, title) in [
        (
            "/en/postings/cook/",
            "[Not published until March 1, 2027] Cook</h1>",
        ),
        (
            "/fr/offres/cuisine/",
            "[Paraîtra le\u{a0}1er\u{a0}mars 2027] Cuisine</h1>",
        ),
        ("/en/postings/draft/", "[Draft] Clerk</h1>"),
        ("/fr/offres/commis/", "[Brouillon] Commis</h1>"),
    ] {
        assert!(page(&board, path).contains(title), "{path}");
    }
    let list = page(&board, "/en/");
    assert!(
        list.contains("[Draft] Clerk") && list.contains(">Translator<"),
        "{list}"
    );
    // The folder is read again, and a mark stands there once.
    let again = page(&snapshot(&mut reader, "/"), "/en/postings/cook/");
    assert_eq!(
        again
            .matches("[Not published until March 1, 2027] Cook</h1>")
            .count(),
        1
    );
    assert!(!again.contains("] [Not"));
}

#[test]
fn after_midnight_the_board_is_that_of_the_new_day_without_a_save() {
    let folder = folder();
    put(
        folder.path(),
        "en/clerk.md",
        "---\ntitle: Clerk\narchived: false\nexpiryDate: 2026-12-01\napply: https://a.example/\n---\n\nText.\n",
    );
    put(
        folder.path(),
        "en/cook.md",
        "---\ntitle: Cook\narchived: false\npublishDate: 2026-12-02\n---\n\nText.\n",
    );
    let mut reader = reader_of(folder.path());
    let mut at = |now: i64| {
        let reading = reader
            .read(&Touched::Anything, &Baseline::default(), now)
            .expect("read");
        Snapshot::new(&reading, Arc::new(viewer()), "/", "content").expect("a board")
    };
    // Midnight in Toronto.
    let midnight = 1_796_187_600;
    let (before, after) = (at(midnight - 1), at(midnight));
    assert_ne!(before.version, after.version);
    assert!(page(&before, "/en/postings/clerk/").contains("https://a.example/"));
    assert!(!page(&after, "/en/postings/clerk/").contains("https://a.example/"));
    let status = |board: &Snapshot| {
        board
            .answer("/en/postings/cook/")
            .expect("an answer")
            .status
    };
    assert_eq!([status(&before), status(&after)], [404, 200]);
}
