//! All diagnostics: their codes, and their exact words in both languages, kept in `words.txt`.
//!
//! `BABILLARD_REWRITE=1` regenerates that file; review the diff. What an example raises, and its page:
//! `tests/host/checking/problems.rs`.

use super::*;
use crate::posting::Lang;
use crate::site::problem::front_matter::title::missing_title::MissingTitle;
use crate::site::problem::report::story::plain;
use crate::site::visible::is_hidden;

/// All words as `words.txt` has them.
fn all_words() -> String {
    let mut text = String::new();
    for kind in Kind::samples() {
        let words = kind.words();
        text.push_str(&format!("{} {}\n", kind.severity().code(), kind.code()));
        for lang in Lang::ALL {
            let parts = [
                words.message.of(lang),
                words.note.of(lang),
                words.help.of(lang),
            ];
            for part in parts {
                text.push_str(&format!("  {}  {part}\n", lang.code()));
            }
        }
    }
    text
}

#[test]
fn the_words_are_those_of_the_file() {
    if std::env::var_os("BABILLARD_REWRITE").is_some() {
        let path = concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/src/site/problem/tests/words.txt"
        );
        std::fs::write(path, all_words()).expect("a file that can be written");
        return;
    }
    for (got, kept) in all_words()
        .lines()
        .zip(include_str!("tests/words.txt").lines())
    {
        assert_eq!(got, kept);
    }
    assert_eq!(all_words(), include_str!("tests/words.txt"));
}

#[test]
fn every_code_has_a_sample_and_a_severity_that_is_its_own() {
    let samples = Kind::samples();
    assert!(stories().count() > 60);
    for story in stories() {
        let mut own = samples.iter().filter(|kind| kind.code() == story.code);
        assert!(
            own.any(|kind| kind.severity() == story.severity),
            "{}",
            story.code
        );
    }
}

#[test]
fn a_code_is_never_given_twice() {
    let mut numbers: Vec<&str> = stories().map(|story| &story.code[..4]).collect();
    let count = numbers.len();
    numbers.sort_unstable();
    numbers.dedup();
    assert_eq!(numbers.len(), count);
    assert_eq!(Kind::from(MissingTitle).code(), "B012-missing-title");
}

#[test]
fn a_code_is_found_by_its_number_in_any_case() {
    for code in ["B012", "b012", "B012-missing-title", " B012 "] {
        assert_eq!(
            story(code).map(|story| story.code),
            Some("B012-missing-title"),
            "{code}"
        );
    }
    for code in ["", "B", "B999", "B012-something", "012"] {
        assert!(story(code).is_none(), "{code}");
    }
}

#[test]
fn the_french_is_written_as_in_canada() {
    for line in all_words()
        .lines()
        .filter_map(|line| line.strip_prefix("  fr  "))
    {
        // What stands between backquotes is code.
        let prose = line.split('`').step_by(2).collect::<Vec<_>>().join("x");
        let bad = [" :", " ;", " ?", " !", "« ", " »", "'"];
        assert!(!bad.iter().any(|bad| prose.contains(bad)), "{line}");
        assert!(!line.ends_with('.'), "{line}");
        let colons = prose
            .match_indices(": ")
            .filter(|(at, _)| !prose[..*at].ends_with('\u{a0}'));
        assert_eq!(colons.count(), 0, "{line}");
    }
}

#[test]
fn a_story_has_short_lines_with_its_example() {
    let empty = story("B013").expect("a story");
    assert_eq!(
        plain(empty, Lang::En),
        "B013-empty-title\n\nThere is a `title`, but it shows nothing.\n\nWrong:\n\n    title: \"\"\n\nRight:\n\n    title: Policy advisor"
    );
    assert_eq!(
        plain(empty, Lang::Fr),
        "B013-empty-title\n\nIl y a un `title`, mais il n’affiche rien.\n\nÀ éviter\u{a0}:\n\n    title: \"\"\n\nÀ écrire\u{a0}:\n\n    title: Policy advisor"
    );
    for story in stories() {
        for lang in Lang::ALL {
            let text = plain(story, lang);
            assert!(
                text.lines().all(|line| line.chars().count() <= 90),
                "{text}"
            );
            assert!(!text.chars().any(|c| c != '\n' && is_hidden(c)), "{text}");
        }
        let prose = story
            .text
            .fr
            .split('`')
            .step_by(2)
            .collect::<Vec<_>>()
            .join("x");
        let bad = [" :", " ;", " ?", " !", "« ", " »", "'"];
        assert!(!bad.iter().any(|bad| prose.contains(bad)), "{prose}");
        let colons = prose
            .match_indices(": ")
            .filter(|(at, _)| !prose[..*at].ends_with('\u{a0}'));
        assert_eq!(colons.count(), 0, "{prose}");
    }
}
