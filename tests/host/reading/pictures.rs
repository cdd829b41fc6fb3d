//! Pictures of postings: a file beside the text or below `static/` is shown, whatever else is named.

use crate::publishing::build::viewer;
use babillard::site::board;
use babillard::site::board::Board;
use babillard::site::publish::building;
use babillard::site::read::extras;
use std::path::Path;

/// A GIF of 3 by 2.
const GIF: &[u8] = b"GIF89a\x03\0\x02\0\0\0\0;";

fn write(root: &Path, path: &str, bytes: &[u8]) {
    let at = root.join(path);
    std::fs::create_dir_all(at.parent().expect("a parent")).expect("a folder");
    std::fs::write(at, bytes).expect("a file");
}

/// The board of a posting with this body, in a bundle with its picture.
fn read(root: &Path, body: &str) -> Board {
    let text = format!("---\ntitle: Clerk\narchived: false\n---\n\n{body}\n");
    write(root, "en/clerk/index.md", text.as_bytes());
    board::read(root, 1_796_144_400).expect("a board")
}

/// What readers get of `body`, and the codes and first words of what is said about its pictures.
#[track_caller]
fn check(body: &str, shown: &str, said: &[&str]) {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    write(root, "en/clerk/Counter.GIF", GIF);
    write(root, "static/img/café.gif", GIF);
    write(
        root,
        "en/clerk/bad.svg",
        b"<svg width='9' height='9' onload='x()'/>",
    );
    write(root, "en/clerk/map.pdf", b"%PDF");
    let board = read(root, body);
    let own = board.file("en/clerk/index.md").expect("the file");
    let hash = board
        .pictures
        .keys()
        .next()
        .map_or(String::new(), |path| path[14..30].to_owned());
    let shown = shown.replace("@", &format!("../../../data/pictures/{hash}-3x2.gif"));
    assert_eq!(own.markdown().trim(), shown, "{body}");
    let problems = board
        .problems
        .iter()
        .filter(|problem| ["B124", "B129", "B130", "B131"].contains(&&problem.kind.code()[..4]));
    let words: Vec<String> = problems.map(|problem| problem.words().message.en).collect();
    assert_eq!(words, said, "{body}");
}

#[test]
fn a_picture_beside_the_text_or_below_static_is_shown() {
    for address in [
        "Counter.GIF",
        "./counter.gif?v=2",
        "../clerk/Counter.GIF",
        "/en/clerk/Counter.GIF",
    ] {
        check(
            &format!("![The counter]({address})"),
            "![The counter](@)",
            &[],
        );
    }
    check(
        "![A *b*](/img/caf%C3%A9.gif \"Noon\")",
        "![A *b*](@ \"Noon\")",
        &[],
    );
    check(
        "![x][c]\n\n[c]: Counter.GIF",
        "![x](@)\n\n[c]: Counter.GIF",
        &[],
    );
    check(
        "<img src=\"static/img/café.gif\" alt='At noon' width=900>",
        "![At noon](@)",
        &[],
    );
    check(
        "[![a](Counter.GIF)](https://example.org/)",
        "[![a](@)](https://example.org/)",
        &[],
    );
    check("[the counter](Counter.GIF)", "[the counter](@)", &[]);
}

#[test]
fn a_picture_that_is_not_there_or_not_harmless_leaves_its_words_and_is_named() {
    check(
        "![The hall](hall.png)",
        "The hall",
        &["`hall.png` shows no picture"],
    );
    check(
        "![](Counter.GIF)",
        "![](@)",
        &["the picture has no alternative text"],
    );
    check(
        "![Bad](bad.svg)",
        "Bad",
        &["`bad.svg` has more than a drawing in it: `onload`"],
    );
    check(
        "![a](map.pdf)",
        "a",
        &["`map.pdf` is no picture that browsers show"],
    );
    check(
        "![a](../../../../etc/x.png)",
        "a",
        &["`../../../../etc/x.png` shows no picture"],
    );
    check(
        "[the map](map.pdf)",
        "the map",
        &["`map.pdf` leads to a file that the board leaves out"],
    );
    check(
        "![a](data:image/png;base64,AA)",
        "a",
        &["the element `img` is left out"],
    );
}

#[test]
fn the_site_has_a_picture_under_a_name_of_its_content_and_its_page_shows_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    write(root, "en/clerk/counter.gif", GIF);
    write(root, "en/clerk/unused.gif", GIF);
    let board = read(root, "## Where\n\n![The counter](counter.gif)");
    let files = building::site(&board, &extras::read(root), &viewer(), "/").expect("a site");
    let [path] = &board.pictures.keys().collect::<Vec<_>>()[..] else {
        panic!("one picture");
    };
    assert_eq!(files.get(*path).map(Vec::as_slice), Some(GIF));
    let page = String::from_utf8_lossy(&files["en/postings/clerk/index.html"]);
    let image =
        format!("<img src=\"../../../{path}\" width=\"3\" height=\"2\" alt=\"The counter\">");
    assert!(page.contains(&image), "{page}");
    let left_out: Vec<&str> = board
        .problems
        .iter()
        .filter(|problem| problem.kind.code() == "B031-not-a-posting")
        .map(|problem| &*problem.path)
        .collect();
    assert_eq!(left_out, ["en/clerk/unused.gif"]);
}

#[cfg(unix)]
#[test]
fn a_link_in_a_picture_s_place_is_never_followed() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    write(root, "outside.gif", GIF);
    std::fs::create_dir_all(root.join("board/en/clerk")).expect("a folder");
    std::fs::create_dir_all(root.join("board/static")).expect("a folder");
    for path in ["board/en/clerk/a.gif", "board/static/a.gif"] {
        std::os::unix::fs::symlink(root.join("outside.gif"), root.join(path)).expect("a link");
    }
    let board = read(&root.join("board"), "![a](a.gif) ![b](/a.gif)");
    assert_eq!(board.pictures.len(), 0);
    assert_eq!(
        board
            .file("en/clerk/index.md")
            .expect("it")
            .markdown()
            .trim(),
        "a b"
    );
}
