//! Every code has its story. What its example gives, and its page: `tests/host/problems.rs`.

use super::*;
use crate::site::visible;

#[test]
fn every_code_has_a_story_and_a_severity_that_is_its_own() {
    let words = include_str!("../problem_text/words.txt");
    let told = words.lines().filter(|line| !line.starts_with(' '));
    let codes: Vec<(&str, &str)> = told.filter_map(|line| line.split_once(' ')).collect();
    assert!(codes.len() > 60);
    for (_, code) in &codes {
        let story = find(code).unwrap_or_else(|| panic!("{code}"));
        assert_eq!(story.code, *code);
        let own = codes.iter().filter(|(_, other)| other == code);
        let mut severities = own.map(|(severity, _)| *severity);
        assert!(
            severities.any(|severity| severity == story.severity.code()),
            "{code}"
        );
    }
    for story in all() {
        assert!(
            codes.iter().any(|(_, code)| *code == story.code),
            "{}",
            story.code
        );
    }
}

#[test]
fn a_code_is_found_by_its_number_in_any_case() {
    for code in ["B012", "b012", "B012-missing-title", " B012 "] {
        assert_eq!(
            find(code).map(|story| story.code),
            Some("B012-missing-title"),
            "{code}"
        );
    }
    for code in ["", "B", "B999", "B012-something", "012"] {
        assert!(find(code).is_none(), "{code}");
    }
}

#[test]
fn a_story_is_told_in_short_lines_with_its_example() {
    let story = find("B013").expect("a story");
    assert_eq!(
        plain(story, Lang::En),
        "B013-empty-title\n\nThere is a `title`, and one sees nothing in it.\n\nLike this it is wrong:\n\n    title: \"\"\n\nLike this it is right:\n\n    title: Policy advisor"
    );
    assert_eq!(
        plain(story, Lang::Fr),
        "B013-empty-title\n\nIl y a un `title`, et l’on n’y voit rien.\n\nAinsi, c’est fautif\u{a0}:\n\n    title: \"\"\n\nAinsi, c’est juste\u{a0}:\n\n    title: Policy advisor"
    );
    for story in all() {
        for lang in Lang::ALL {
            let text = plain(story, lang);
            assert!(
                text.lines().all(|line| line.chars().count() <= 90),
                "{text}"
            );
            assert!(
                !text.chars().any(|c| c != '\n' && visible::is_hidden(c)),
                "{text}"
            );
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
