//! Links between the files of a board, as their authors write them.

use crate::posting::Lang;
use crate::site::board::{Board, add, assemble};
use crate::site::read::extras::Extras;
use crate::site::read::folder::SourceFile;
use std::path::PathBuf;

/// 2026-12-01, noon.
const NOW: i64 = 1_796_140_800;

/// A board of these files, each with a body; front matter may stand before a `|`.
fn board(files: &[(&str, &str)]) -> Board {
    let source = |(path, text): &(&str, &str)| {
        let (front, body) = text.split_once('|').unwrap_or(("", text));
        let stem = path.rsplit('/').next().unwrap_or_default();
        let lang = Lang::from_code(&path[..2]);
        SourceFile {
            path: (*path).to_owned(),
            lang,
            bytes: Ok(
                format!("---\ntitle: {stem}\narchived: false\n{front}\n---\n\n{body}\n")
                    .into_bytes(),
            ),
        }
    };
    let mut board = assemble(files.iter().map(source).collect(), None, NOW);
    let file = |path: &str| (path.to_owned(), PathBuf::from(path));
    let extras = Extras {
        files: [file("guide.pdf"), file("a/é b.png")].into(),
        ..Extras::default()
    };
    add(&mut board, &extras);
    board
}

const OTHERS: [(&str, &str); 5] = [
    (
        "en/press-hand.md",
        "aliases: [/old/press/]|## What you'll do\n\n## Duties\n\n## Duties\n",
    ),
    ("en/pruner.md", "draft: true|x"),
    ("en/2019/Chef de file.md", "x"),
    ("fr/pressoir.md", "x"),
    ("en/zero.md", "slug: nought|x"),
];

/// What readers get of a body in `en/own.md`, and what is said about its links.
#[track_caller]
fn check(body: &str, expected: &str, said: &[&str]) {
    let mut files = OTHERS.to_vec();
    files.push(("en/own.md", body));
    let board = board(&files);
    let own = board.file("en/own.md").expect("the file");
    assert_eq!(own.markdown().trim(), expected, "{body}");
    let dead = board
        .problems
        .iter()
        .filter(|problem| problem.kind.code() == "B129-dead-link");
    let messages: Vec<String> = dead
        .map(|problem| {
            let span = problem.span.expect("a place");
            format!(
                "{}: {}",
                &own.text[span.start..span.end],
                problem.words().message.en
            )
        })
        .collect();
    assert_eq!(messages, said, "{body}");
}

#[test]
fn a_link_to_a_file_leads_to_its_posting() {
    let to = "[a](../../../en/postings/press-hand/)";
    for address in [
        "press-hand.md",
        "./press-hand.md",
        "/en/press-hand/",
        "../press-hand/",
        "/en/postings/press-hand/",
        "/old/press/",
        "/press-hand.html",
        "/content/en/press-hand.md",
        "PRESS-HAND.md",
    ] {
        check(&format!("[a]({address})"), to, &[]);
    }
    check(
        "[a](zero.md \"t\")",
        "[a](../../../en/postings/nought/ \"t\")",
        &[],
    );
    check(
        "[a](2019/Chef%20de%20file.md)",
        "[a](../../../en/postings/chef-de-file/)",
        &[],
    );
    check(
        "[a](../fr/pressoir.md)",
        "[a](../../../fr/offres/pressoir/)",
        &[],
    );
    check(
        "[a][b]\n\n[b]: zero.md",
        "[a](../../../en/postings/nought/)\n\n[b]: zero.md",
        &[],
    );
}

#[test]
fn a_link_to_a_page_or_a_file_of_the_board_leads_there() {
    check("[a](/guide.pdf)", "[a](../../../guide.pdf)", &[]);
    check("[a](/static/guide.pdf)", "[a](../../../guide.pdf)", &[]);
    check(
        "[a](/a/%C3%A9%20b.png)",
        "[a](../../../a/%C3%A9%20b.png)",
        &[],
    );
    check("[a](/fr/)", "[a](../../../fr/)", &[]);
    check("[a](/)", "[a](../../../)", &[]);
}

#[test]
fn a_section_is_found_by_the_slugs_of_github_of_hugo_and_of_the_board() {
    check(
        "## What you'll do\n\n[a](#what-youll-do)",
        "## What you'll do\n\n[a](#what-you-ll-do)",
        &[],
    );
    check(
        "[a](press-hand.md#duties-1)",
        "[a](../../../en/postings/press-hand/#s-duties-2)",
        &[],
    );
    check("[a](#top)", "[a](#)", &[]);
    check(
        "[a](#nope)",
        "a",
        &["[a](#nope): `#nope` leads to a section that is not there"],
    );
}

#[test]
fn a_link_that_leads_nowhere_keeps_its_words_and_is_named() {
    check(
        "x [a *b*](nope.md) y",
        "x a *b* y",
        &["[a *b*](nope.md): `nope.md` leads nowhere on the board"],
    );
    check(
        "[a](pruner.md)",
        "a",
        &["[a](pruner.md): `pruner.md` leads to a posting that is not published"],
    );
    check(
        "[a](TODO)",
        "a",
        &["[a](TODO): `TODO` leads nowhere on the board"],
    );
    check(
        "[a](/missing.pdf)",
        "a",
        &["[a](/missing.pdf): `/missing.pdf` leads nowhere on the board"],
    );
    check(
        "[a](http://localhost:1313/x)",
        "a",
        &["[a](http://localhost:1313/x): `http://localhost:1313/x` leads nowhere on the board"],
    );
    check(
        "[a](jobs@example.org)",
        "a",
        &["[a](jobs@example.org): `jobs@example.org` leads nowhere on the board"],
    );
    check(
        "[a](https://example.org/x) [b](mailto:a@b.org)",
        "[a](https://example.org/x) [b](mailto:a@b.org)",
        &[],
    );
}

#[test]
fn a_board_of_france_has_narrow_spaces_and_code_stays() {
    let source = SourceFile {
        path: "fr/a.md".to_owned(),
        lang: Some(Lang::Fr),
        bytes: Ok(b"---\ntitle: A\narchived: false\n---\n\n**Quoi ?** `a ?` Oui !\n".to_vec()),
    };
    let settings = b"[typography]\nfr = 'fr-FR'\n".as_slice();
    for (settings, expected) in [
        (Some(settings), "**Quoi\u{202f}?** `a ?` Oui\u{202f}!"),
        (None, "**Quoi ?** `a ?` Oui !"),
    ] {
        let board = assemble(vec![source.clone()], settings, NOW);
        assert_eq!(board.files[0].markdown().trim(), expected);
    }
}

#[test]
fn a_body_is_read_unless_all_its_links_show_that_they_lead_elsewhere() {
    for body in [
        "No link [at all]",
        "[a](https://example.org/b) and [c](mailto:d@example.org)",
        "<https://example.org> [1] [a](http://example.org)",
    ] {
        assert!(super::all_lead_elsewhere(body), "{body}");
        assert!(super::links(body).is_empty(), "{body}");
    }
    for body in [
        "[a](b.md)",
        "[a]( https://example.org/)",
        "[a](https://local\\host/)",
        "[a](https://&#49;27.0.0.1)",
        "[a](https://127.0.0.1:80/)",
        "<http://localhost> [a]",
        "![a](https://example.org/b.png)",
        "[a]\n\n[a]: b.md",
        "[a](HTTPS://example.org)",
    ] {
        assert!(!super::all_lead_elsewhere(body), "{body}");
    }
}

#[test]
fn a_body_with_thousands_of_links_to_its_own_sections_is_read_for_sections_once() {
    let used = || rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    let section = |at| format!("## part {at}\n\n[a](#part-{at})\n\n");
    let body: String = (0..6_000).map(section).collect();
    let files = [("en/own.md", body.as_str())];
    let begun = used();
    let board = board(&files);
    assert!((used() - begun).tv_sec < 10);
    assert!(
        !board
            .problems
            .iter()
            .any(|one| one.kind.code() == "B129-dead-link")
    );
}
