//! Every code, from its example: what `check` says of it in both languages, that what is called right
//! is clean, and the page in `docs/problems`, which holds these words.
//!
//! `BABILLARD_REWRITE=1` regenerates the pages; review the diff.

pub(crate) mod example;
use crate::repository::{printed, program};
use babillard::posting::{Both, Lang};
use babillard::site::board::Board;
use babillard::site::problem::literal::empty_body::EmptyBody;
use babillard::site::problem::report::story;
use babillard::site::problem::report::{self, Look, fold};
use babillard::site::problem::rule::Severity;
use babillard::site::problem::rule::Story;
use babillard::site::problem::stories;
use babillard::site::problem::{Kind, Problem};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/problems")
}

/// The problems of this code.
fn of_code<'b>(board: &'b Board, story: &Story) -> Vec<&'b Problem> {
    let all = board.problems.iter();
    all.filter(|problem| problem.kind.code() == story.code)
        .collect()
}

/// What `check` says of the problems of this code.
fn said(board: &Board, story: &Story, lang: Lang) -> String {
    let source = |path: &str| board.source(path);
    let groups = fold::groups(&of_code(board, story));
    let look = Look::default();
    let text = report::render_groups(&groups, fold::MOST, source, "content", lang, look);
    text.trim_end().to_owned()
}

/// The page of a code, with what `check` says of its example now.
fn page(story: &Story) -> String {
    let board = example::wrong(story);
    let said = Both {
        en: said(&board, story, Lang::En),
        fr: said(&board, story, Lang::Fr),
    };
    story::page(story, &said)
}

/// The codes of all problems but notices.
fn errors_and_warnings(board: &Board) -> Vec<&'static str> {
    let grave = board
        .problems
        .iter()
        .filter(|problem| problem.severity != Severity::Info);
    // An example of keys has no text.
    let grave = grave.filter(|problem| !matches!(problem.kind, Kind::EmptyBody(EmptyBody)));
    grave.map(|problem| problem.kind.code()).collect()
}

#[test]
fn every_example_gives_its_code_and_no_other_error_or_warning() {
    for story in stories() {
        let board = example::wrong(story);
        let own = of_code(&board, story);
        let worst = own.iter().map(|problem| problem.severity).min();
        assert!(
            worst.is_some_and(|own| own <= story.severity),
            "{}: {worst:?}",
            story.code
        );
        if story.severity != Severity::Info {
            let mut others = errors_and_warnings(&board);
            others.retain(|code| *code != story.code);
            assert_eq!(others, [""; 0], "{}", story.code);
        }
    }
}

#[test]
fn what_is_called_right_is_clean() {
    for story in stories() {
        // How a file was understood, or what should not be there at all, has nothing to fix.
        if let Some(board) = example::right(story) {
            assert!(of_code(&board, story).is_empty(), "{}", story.code);
            assert_eq!(errors_and_warnings(&board), [""; 0], "{}", story.code);
        }
    }
}

#[test]
fn every_code_is_explained_in_both_languages() {
    for story in stories() {
        for lang in Lang::ALL {
            let args = ["explain", &story.code[..4], "--lang", lang.code()];
            let output = program(&folder(), &args);
            assert_eq!(output.status.code(), Some(0));
            assert_eq!(printed(&output), story::plain(story, lang) + "\n");
        }
    }
}

#[test]
fn the_pages_say_what_check_says() {
    if std::env::var_os("BABILLARD_REWRITE").is_some() {
        let _ = fs::remove_dir_all(folder());
        fs::create_dir_all(folder()).expect("a folder");
        for story in stories() {
            let path = folder().join(format!("{}.md", story.code));
            fs::write(path, page(story)).expect("a page");
        }
    }
    for story in stories() {
        let path = folder().join(format!("{}.md", story.code));
        let kept = fs::read_to_string(path).unwrap_or_default();
        assert_eq!(kept.replace("\r\n", "\n"), page(story), "{}", story.code);
    }
    let names = fs::read_dir(folder()).expect("pages").flatten();
    let names: BTreeSet<_> = names.map(|page| page.file_name()).collect();
    let codes = stories().map(|story| format!("{}.md", story.code).into());
    assert_eq!(names, codes.collect());
}
