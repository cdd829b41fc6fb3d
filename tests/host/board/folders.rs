//! Folders as other tools keep them: what is read of them.

use crate::repository::{complaint, printed, program};
use serde_json::Value;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

/// A folder with these files.
pub(super) fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (path, text) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("a parent")).expect("folders");
        fs::write(path, text).expect("a file");
    }
    folder
}

/// `path lang slug <-> counterpart` of every posting of the board; `path: code` of a file that is none.
pub(super) fn listed(folder: &Path) -> Vec<String> {
    let output = program(folder, &["list", ".", "--format", "json"]);
    let rows: Vec<Value> = serde_json::from_str(&printed(&output))
        .unwrap_or_else(|_| panic!("{}", complaint(&output)));
    let text = |row: &Value, key: &str| row[key].as_str().unwrap_or("-").to_owned();
    let line = |row: &Value| match row["problem"].as_str() {
        Some(code) => format!("{}: {code}", text(row, "path")),
        None => {
            let cells = ["path", "lang", "status", "slug", "counterpart"].map(|key| text(row, key));
            cells.join(" ")
        }
    };
    rows.iter().map(line).collect()
}

#[test]
fn an_address_of_the_other_page_pairs_and_a_wrong_one_is_told() {
    let folder = folder(&[
        ("babillard.toml", "[fields]\ncounterpart = \"altPage\"\n"),
        (
            "en/keeper.md",
            "---\ntitle: Keeper\ndescription: a\naltPage: /fr/gardienne.html\n---\n",
        ),
        (
            "fr/gardienne.md",
            "---\ntitle: Gardienne\ndescription: a\naltPage: /en/keep.html\n---\n",
        ),
    ]);
    assert_eq!(
        listed(folder.path()),
        [
            "en/keeper.md en open keeper fr/gardienne.md",
            "fr/gardienne.md fr open gardienne en/keeper.md",
        ]
    );
    let check = printed(&program(folder.path(), &["check", "."]));
    assert!(check.contains("B116-counterpart-not-found"), "{check}");
    assert!(check.contains("fr/gardienne.md:4:10"), "{check}");
}

#[test]
fn a_hugo_repository_is_read_at_its_content() {
    let folder = folder(&[
        ("hugo.toml", "title = \"Harbour\"\n"),
        ("data/crew.yaml", "a: 1\n"),
        ("layouts/single.html", "<p>\n"),
        ("content/en/_index.md", "---\ntitle: Harbour\n---\n"),
        (
            "content/en/jobs/pilot.md",
            "---\ntitle: Pilot\narchived: false\n---\n",
        ),
        (
            "content/fr/jobs/pilot.md",
            "---\ntitle: Pilote\narchived: false\n---\n",
        ),
    ]);
    assert_eq!(
        listed(folder.path()),
        [
            "content/en/_index.md: B032-section-page",
            "content/en/jobs/pilot.md en open pilot content/fr/jobs/pilot.md",
            "content/fr/jobs/pilot.md fr open pilot content/en/jobs/pilot.md",
        ]
    );
}

#[test]
fn a_folder_that_is_none_is_told_what_was_looked_for() {
    let wrong = folder(&[("pages/a.md", "---\ntitle: A\n---\n"), ("notes.txt", "")]);
    for command in ["list", "check"] {
        let output = program(wrong.path(), &[command, "."]);
        assert_eq!(output.status.code(), Some(2), "{command}");
        let said = complaint(&output);
        assert!(said.contains("neither `en` nor `fr` in ."), "{said}");
        assert!(said.contains("`pages/`"), "{said}");
    }
}

#[test]
fn a_board_of_one_language_lacks_nothing() {
    let folder = folder(&[
        (
            "fr/gardien.md",
            "---\ntitle: Gardienne\ndescription: a\n---\n",
        ),
        ("fr/pilote.md", "---\ntitle: Pilote\ndescription: b\n---\n"),
    ]);
    let check = printed(&program(folder.path(), &["check", ".", "--verbose"]));
    for code in ["B018", "B020", "B044"] {
        assert!(!check.contains(code), "{check}");
    }
    assert!(
        check.contains("no file has `archived`: all 2 postings are open"),
        "{check}"
    );
}

#[test]
fn an_unknown_key_is_told_once_for_the_whole_board() {
    let text = |title: &str| {
        format!(
            "---\ntitle: {title}\ndescription: a\narchived: false\nclosing_date: 2030-01-02\n---\n"
        )
    };
    let (a, b) = (text("A"), text("B"));
    let folder = folder(&[("en/a.md", &a), ("en/b.md", &b)]);
    let check = printed(&program(folder.path(), &["check", "."]));
    assert_eq!(check.matches("B010-unknown-key").count(), 1, "{check}");
    assert!(
        check.contains("unknown key `closing_date`, in 2 files"),
        "{check}"
    );
    assert!(check.contains("did you mean `expiryDate`?"), "{check}");
}

#[test]
fn a_state_waits_for_the_day_that_the_posting_names_and_a_draft_does_not() {
    let folder = folder(&[
        (
            "babillard.toml",
            "[fields]\npublishDate = \"opens\"\ndraft = { key = \"state\", when = [\"soon\"] }\n",
        ),
        (
            "en/dated.md",
            "---\ntitle: Dated\nstate: soon\nopens: 2099-02-03\n---\n",
        ),
        (
            "en/over.md",
            "---\ntitle: Over\nstate: soon\nopens: 2020-02-03\n---\n",
        ),
        (
            "en/unsaid.md",
            "---\ntitle: Unsaid\nstate: soon\nopens: in spring\n---\n",
        ),
        (
            "en/own.md",
            "---\ntitle: Own\ndraft: true\nopens: 2020-02-03\n---\n",
        ),
    ]);
    assert_eq!(
        listed(folder.path()),
        [
            "en/dated.md: B029-scheduled",
            "en/over.md en open over -",
            "en/own.md: B027-draft",
            "en/unsaid.md: B027-draft",
        ]
    );
}

#[test]
fn a_problem_names_the_keys_as_the_files_do() {
    let folder = folder(&[
        (
            "babillard.toml",
            "[fields]\nexpiryDate = \"closing_date\"\ndescription = \"summary\"\ntitle = [\"title\", \"role\"]\n",
        ),
        (
            "en/cooper.md",
            "---\ntitle: Cooper\narchived: false\nclosing_date: soon\n---\n\nYou make the casks.\n",
        ),
        (
            "en/potter.md",
            "---\nrole: \narchived: false\nclosing_date: 2020-01-31\nsummary: Pots.\n---\n\nYou turn.\n",
        ),
    ]);
    let said = printed(&program(folder.path(), &["check", ".", "--verbose"]));
    for words in [
        "`closing_date` is not a valid date: `soon`",
        "add one or two sentences: `summary: …`",
        "`title` is empty",
    ] {
        assert!(said.contains(words), "{words}\n{said}");
    }
    assert!(!said.contains("`expiryDate`"), "{said}");
}
