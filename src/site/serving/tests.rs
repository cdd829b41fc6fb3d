//! What a served board answers, and what it makes of files with errors.

use super::*;
use crate::site::viewer::SHELL;
use reading::Reader;
use std::fs;
use std::path::Path;

const GOOD: &str = "---\ntitle: Translator\narchived: false\n---\n\nWords.\n";

fn viewer() -> Viewer {
    let shell = "<html lang=\"en\">\n<head>\n<title>x</title>\n<meta name=\"babillard-base\" content=\"/\">\n\
                 <link rel=\"stylesheet\" href=\"/a.css\">\n</head>\n<body>\n<div id=\"app\"></div>\n</body>\n</html>\n";
    let files = [
        (SHELL, shell),
        ("a.css", ":root {}"),
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

fn snapshot(reader: &mut Reader, root: &str) -> Snapshot {
    let reading = reader.read().expect("read");
    Snapshot::new(reading, &viewer(), root, "content").expect("a board")
}

fn page(snapshot: &Snapshot, path: &str) -> String {
    let answer = snapshot.answer(path).expect("an answer");
    String::from_utf8(answer.body).expect("text")
}

#[test]
fn each_address_answers_with_its_kind() {
    let folder = folder();
    let board = snapshot(&mut Reader::new(folder.path().to_owned()), "/");
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
    let board = snapshot(&mut Reader::new(folder.path().to_owned()), "/repo/");
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
    let board = snapshot(&mut Reader::new(folder.path().to_owned()), "/repo/");
    let page = page(&board, "/repo/en/");
    let tag = "<script type=\"module\" src=\"/repo/.babillard/live.js\" data-changes=\"/repo/.babillard/changes\"></script>";
    assert!(page.contains(tag), "{page}");
}

#[test]
fn a_saved_file_is_another_version_and_the_same_bytes_are_not() {
    let folder = folder();
    let mut reader = Reader::new(folder.path().to_owned());
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
fn a_file_with_an_error_keeps_its_last_good_version_while_others_go_on() {
    let folder = folder();
    let mut reader = Reader::new(folder.path().to_owned());
    assert!(
        snapshot(&mut reader, "/")
            .news
            .contains("\"problems\":null")
    );
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
    let news: serde_json::Value = serde_json::from_str(&board.news).expect("JSON");
    for (lang, heading, close) in [
        ("en", "An error: the last good version is shown", "Hide"),
        (
            "fr",
            "Une erreur\u{a0}: la dernière bonne version est montrée",
            "Masquer",
        ),
    ] {
        let told = &news["problems"][lang];
        assert_eq!(told["heading"], heading);
        assert_eq!(told["close"], close);
        let text = told["text"].as_str().expect("text");
        assert!(text.contains("B016-missing-archived"), "{text}");
        assert!(text.contains("content/en/translator.md:1:1"), "{text}");
    }
    put(
        folder.path(),
        "en/translator.md",
        &GOOD.replace("Words", "Mended"),
    );
    let board = snapshot(&mut reader, "/");
    assert!(board.news.contains("\"problems\":null"));
    assert!(page(&board, "/en/postings/translator/").contains("Mended."));
}

#[test]
fn broken_settings_keep_the_last_good_ones() {
    let folder = folder();
    let mut reader = Reader::new(folder.path().to_owned());
    put(
        folder.path(),
        "babillard.toml",
        "[title]\nen = \"Careers\"\nfr = \"Carrières\"\n",
    );
    snapshot(&mut reader, "/");
    put(folder.path(), "babillard.toml", "[title\n");
    let board = snapshot(&mut reader, "/");
    assert!(page(&board, "/en/").contains("Careers"));
    assert!(board.news.contains("B050-broken-settings"));
}

#[test]
fn a_file_that_is_gone_is_off_the_board_even_if_it_was_good() {
    let folder = folder();
    let mut reader = Reader::new(folder.path().to_owned());
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
    let mut reader = Reader::new(folder.path().to_owned());
    let shell = |board: &Snapshot| {
        let news: serde_json::Value = serde_json::from_str(&board.news).expect("JSON");
        news["shell"].clone()
    };
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
    let mut reader = Reader::new(folder.path().to_owned());
    let board = snapshot(&mut reader, "/");
    let at_once = bundling::bundle(&reader.read().expect("read").shown).expect("a bundle");
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
        if path.starts_with(&format!("{}/root.", search::root::FOLDER)) {
            assert!(contents.body == *bytes);
        } else if path.starts_with(search::root::FOLDER) {
            let answer = board.answer(&format!("/{path}")).expect("an answer");
            assert!(answer.status == 200 && answer.body == *bytes, "{path}");
            seen += 1;
        }
    }
    assert!(seen > 0);
}
