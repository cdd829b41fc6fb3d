//! What looks like Markdown and is none: what is said, where, and what `--fix` makes of it.

use crate::posting::Lang;
use crate::site::board::{Board, assemble};
use crate::site::check::{check as check_board, fix};
use crate::site::read::folder::SourceFile;

fn board(text: &str) -> Board {
    let source = SourceFile {
        path: "en/own.md".to_owned(),
        lang: Some(Lang::En),
        bytes: Ok(text.as_bytes().to_vec()),
    };
    let mut board = assemble(vec![source], None, 1_796_140_800);
    check_board(&mut board);
    board
}

fn fixed(text: &str) -> String {
    let board = board(text);
    match fix::edits(&board).get("en/own.md") {
        Some(edits) => fix::apply(text, edits),
        None => text.to_owned(),
    }
}

/// What is said of a body: codes and places; and the body after `--fix`, where it is another.
#[track_caller]
fn check(body: &str, said: &[(&str, &str)], after: &str) {
    let front = "---\ntitle: Own\narchived: false\n---\n\n";
    let text = format!("{front}{body}\n");
    let board = board(&text);
    let own = board.problems.iter().filter(|problem| {
        ["B14", "B151"]
            .iter()
            .any(|code| problem.kind.code().starts_with(code))
    });
    let got: Vec<(&str, &str)> = own
        .map(|problem| {
            let span = problem.span.expect("a place");
            (&problem.kind.code()[..4], &text[span.start..span.end])
        })
        .collect();
    assert_eq!(got, said, "{body}");
    let once = fixed(&text);
    let expected = if after.is_empty() { body } else { after };
    assert_eq!(&once[front.len()..once.len() - 1], expected, "{body}");
    assert_eq!(fixed(&once), once, "fixing twice changes nothing: {body}");
}

#[test]
fn signs_that_look_like_bullets_are_named_and_become_bullets() {
    check(
        "• Bake\n• Sell",
        &[("B140", "•"), ("B140", "•")],
        "- Bake\n- Sell",
    );
    check(
        "You:\n\n●\u{a0}Bake",
        &[("B140", "●\u{a0}")],
        "You:\n\n- Bake",
    );
    check("•Bake", &[("B140", "•")], "- Bake");
    check(
        "– Bake;\n– Sell.",
        &[("B140", "–"), ("B140", "–")],
        "- Bake;\n- Sell.",
    );
    check(
        "-\u{a0}Bake\n-\u{a0}Sell",
        &[("B140", "-\u{a0}"), ("B140", "-\u{a0}")],
        "- Bake\n- Sell",
    );
    check(
        "o Bake\no Sell",
        &[("B140", "o"), ("B140", "o")],
        "- Bake\n- Sell",
    );
    check("a) Bake\nb) Sell", &[("B140", "a)"), ("B140", "b)")], "");
    check(
        "(1) Bake\n(2) Sell",
        &[("B140", "(1)"), ("B140", "(2)")],
        "",
    );
    check("i. Bake\nii. Sell", &[("B140", "i."), ("B140", "ii.")], "");
    check("1/ Bake\n2/ Sell", &[("B140", "1/"), ("B140", "2/")], "");
    for body in [
        "– We bake, she said.",
        "o tempora",
        "- Bake\n- Sell",
        "* one\n* two",
        "Bake • Sell",
        "a) see below",
        "1. Bake\n2. Sell",
        "1/2 day\n1/3 day",
        "I. Roy\nJ. Roy",
        "`• code`",
        "\\• x",
    ] {
        check(body, &[], "");
    }
}

#[test]
fn bullets_of_other_signs_within_an_entry_are_named() {
    check(
        "- Duties:\n  • Bake\n  • Sell",
        &[("B140", "•"), ("B140", "•")],
        "- Duties:\n  - Bake\n  - Sell",
    );
    check("- • Bake", &[("B140", "•")], "");
    check("- Bake\n- Sell – or buy", &[], "");
}

#[test]
fn no_break_spaces_that_set_nothing_in_are_named() {
    check(
        "- Duties:\n\u{a0}\u{a0}- Bake\n\u{a0}\u{a0}- Sell",
        &[("B140", "\u{a0}\u{a0}"), ("B140", "\u{a0}\u{a0}")],
        "- Duties:\n  - Bake\n  - Sell",
    );
    check("\u{a0}## Duties", &[("B140", "\u{a0}")], "  ## Duties");
    check("\u{a0}Words", &[], "");
}

#[test]
fn an_address_with_a_space_is_named_and_put_between_signs() {
    check(
        "![Our shop](my photo.png), [guide](/our guide.pdf)",
        &[("B151", "my photo.png"), ("B151", "/our guide.pdf")],
        "![Our shop](<my photo.png>), [guide](</our guide.pdf>)",
    );
    check(
        "[a](b.md \"A title\") [c](<d e.md>) [1](see below) `[x](y z.md)`",
        &[],
        "",
    );
}

#[test]
fn markup_of_other_programs_is_named() {
    let said = |body: &str| -> Vec<String> {
        let text = format!("---\ntitle: Own\narchived: false\n---\n\n{body}\n");
        let board = board(&text);
        let own = board.problems.iter();
        let own = own.filter(|problem| problem.kind.code().starts_with("B150"));
        own.map(|problem| {
            let span = problem.span.expect("a place");
            text[span.start..span.end].to_owned()
        })
        .collect()
    };
    for (body, signs) in [
        (
            "See [[clerk]] and [[clerk|the clerk]].",
            &["[[clerk]]", "[[clerk|the clerk]]"][..],
        ),
        ("![[map.png]]", &["![[map.png]]"]),
        (
            "[button url=\"https://example.org\"]Apply[/button]",
            &["[button"],
        ),
        ("#+BEGIN_QUOTE", &["#+BEGIN_QUOTE"]),
        (
            "h2. Duties\n\n{toc}\n\n{panel:title=Note}\nBake",
            &["h2.", "{toc}", "{panel:title=Note}"],
        ),
        (":::note\nBake\n:::", &[":::note", ":::"]),
        ("!!! note\n    Bake", &["!!!"]),
        (
            "==Nights== and '''days''' :tada:",
            &["==Nights==", "'''days'''", ":tada:"],
        ),
        (
            "[b]Nights[/b] [Team|https://example.org]",
            &["[b]Nights[/b]", "[Team|"],
        ),
        ("a --> b", &["-->"]),
        ("- see [[x]]", &["[[x]]"]),
        (
            "H~2~O, m^2^ and ++new++ :+1:",
            &["~2~", "^2^", "++new++", ":+1:"],
        ),
        ("Term\n: What it means", &[":"]),
        ("*[GED]: General Educational Development", &["*[GED]:"]),
        ("[toc]\n\n\\pagebreak", &["[toc]", "\\pagebreak"]),
        ("C++ and C++, 2^10, ~2 days~ and a ratio 3:1:2", &[]),
    ] {
        assert_eq!(said(body), signs, "{body}");
    }
    for body in [
        "From 9:30:45, a :b: c, 1:2:3",
        "[a][b] and [[1]](https://example.org)",
        "`[[x]]` and a == b == c",
        "Pay: $30 to $40. Lieu : Ottawa : centre",
        "\\[[x]] x... :: y",
    ] {
        assert_eq!(said(body), [""; 0], "{body}");
    }
}

#[test]
fn stars_that_mark_nothing_are_named_and_get_their_space() {
    check("**Place:**Ottawa", &[("B141", "**")], "**Place:** Ottawa");
    check("**« mot »**suite", &[("B141", "**")], "**« mot »** suite");
    check("**30 $**de plus", &[("B141", "**")], "**30 $** de plus");
    check("**Place **Ottawa", &[("B141", "**")], "");
    check("**Note: bring knives", &[("B141", "**")], "");
    for body in [
        "**Place:** Ottawa",
        "2 ** 3 ** 4",
        "Pay*",
        "\\*\\*x\\*\\*y",
        "`**a:**b`",
        "pass ****",
    ] {
        check(body, &[], "");
    }
}

#[test]
fn headings_by_chance_and_headings_that_are_none_are_named() {
    check(
        "Bring knives.\n---\n\nMore.",
        &[("B142", "---")],
        "Bring knives.\n\n---\n\nMore.",
    );
    check(
        "One line\nand two\n-----",
        &[("B142", "-----")],
        "One line\nand two\n\n-----",
    );
    check("##Duties\n\nBake.", &[("B143", "##")], "## Duties\n\nBake.");
    check("#Duties", &[("B143", "#")], "# Duties");
    check("##\u{a0}Duties", &[("B143", "##\u{a0}")], "## Duties");
    for body in [
        "Duties\n---",
        "Duties\n===",
        "#1 in town",
        "#baking",
        "#Pain #Levain",
        "## C#Dev",
        "a\n\n---\n\nb",
    ] {
        check(body, &[], "");
    }
}

#[test]
fn lists_as_code_and_pipes_without_a_table_are_named() {
    check("You:\n\n    - bake\n    - sell", &[("B144", "- bake")], "");
    check("You:\n\n    1. bake", &[("B144", "1. bake")], "");
    check("| a | b |\n| c | d |", &[("B145", "| a | b |")], "");
    for body in [
        "x\n\n    let a = 1;",
        "| a | b |\n|---|---|\n| c | d |",
        "a | b",
        "x\n\n    -h help\n    -v more",
    ] {
        check(body, &[], "");
    }
}

#[test]
fn a_second_front_matter_and_letters_of_another_encoding_are_named() {
    check(
        "---\nplace: Ottawa\ntags: [a]\n---\n\nWords.",
        &[("B146", "---")],
        "",
    );
    check("---\n\nWords.\n\n---\n\nMore.", &[], "");
    check(
        "A cafÃ© and lâ€™eau",
        &[("B149", "Ã©"), ("B149", "â€™")],
        "A café and l’eau",
    );
    check("Lost \u{fffd} here", &[("B149", "\u{fffd}")], "");
    for body in ["CAFÉ» et Ã", "â la carte", "Größe, œuvre, 5 €"] {
        check(body, &[], "");
    }
}

#[test]
fn an_open_posting_without_a_text_is_named() {
    check("", &[("B147", "Own")], "");
    check("<!-- later -->", &[("B147", "Own")], "");
}

#[test]
fn a_value_that_a_comment_cuts_is_named_with_the_whole_of_it() {
    let said = |front: &str| -> Vec<String> {
        let board = board(&format!("---\n{front}\n---\n\nWords.\n"));
        let own = board
            .problems
            .iter()
            .filter(|problem| problem.kind.code().starts_with("B148"));
        own.map(|problem| {
            problem
                .words()
                .help
                .en
                .split(';')
                .next()
                .unwrap_or_default()
                .to_owned()
        })
        .collect()
    };
    assert_eq!(
        said("title: Developer, team #2 (night)\narchived: false # why"),
        ["write `title: \"Developer, team #2 (night)\"`"]
    );
    assert_eq!(
        said("title: A\narchived: false\ntranslationKey: d #1"),
        ["write `translationKey: \"d #1\"`"]
    );
    for front in [
        "title: \"Developer #2\"\narchived: false",
        "title: C#\narchived: false\ndate: 2026-01-05 # moved",
        "# A comment\ntitle: A\narchived: false",
        "title: 'a #1' # whole\narchived: false",
    ] {
        assert_eq!(said(front), [""; 0], "{front}");
    }
}

#[test]
fn addresses_that_never_end_are_each_looked_at_once() {
    let used = || rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    let text = "[a](b \"c".repeat(30_000);
    let range = 0..text.len();
    let begun = used();
    assert!(super::addresses::find(&text, &[range], &[]).is_empty());
    assert!((used() - begun).tv_sec < 2);
}
