//! Whole content folders beside what they must give: the list, the problems, the bundle.
//!
//! Each folder of `tests/fixtures` is a situation. `BABILLARD_REWRITE=1 cargo test --test host site`
//! writes what the program gives now, to be read in the diff.

use crate::project::{corpus, project};
use babillard::bundle::{self, ArchivePage, INDEX_PATH, Index, Whole};
use babillard::posting::Lang;
use babillard::search::index::root;
use babillard::site::board;
use babillard::site::board::Board;
use babillard::site::cli::listing;
use babillard::site::problem::report;
use babillard::site::publish::bundling;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// What the program makes of a folder, as files.
fn outcome(board: &Board) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    let list = serde_json::to_string_pretty(&listing::rows(board)).expect("a list");
    files.insert("list.json".to_owned(), list + "\n");
    for lang in Lang::ALL {
        let (problems, total) = (&board.problems, board.files.len());
        let text = report::render(
            problems,
            |path| board.source(path),
            "content",
            total,
            lang,
            false,
        );
        files.insert(format!("problems.{}.txt", lang.code()), text);
    }
    for (path, bytes) in bundling::bundle(board).expect("a bundle") {
        // The search index has tests of its own; here it would make every change of its ranking one
        // of every folder.
        if path.starts_with(root::FOLDER) {
            continue;
        }
        let mut value: serde_json::Value = serde_json::from_slice(&bytes).expect("JSON");
        if let Some(search) = value.get_mut("search") {
            *search = format!("{}/root.bin", root::FOLDER).into();
        }
        files.insert(
            format!("bundle/{path}"),
            serde_json::to_string_pretty(&value).expect("JSON") + "\n",
        );
    }
    files
}

#[track_caller]
fn check(situation: &str) {
    let folder = project("tests/fixtures").join(situation);
    let board = board::read(&folder.join("content"), 1_796_144_400).expect("a readable folder");
    let got = outcome(&board);
    if std::env::var_os("BABILLARD_REWRITE").is_some() {
        let _ = fs::remove_dir_all(folder.join("expected"));
        for (path, text) in &got {
            let path = folder.join("expected").join(path);
            fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
            fs::write(path, text).expect("a file");
        }
    }
    let expected = files_below(&folder.join("expected"));
    for (path, text) in &got {
        assert_eq!(
            expected.get(path).map(String::as_str),
            Some(text.as_str()),
            "{situation}/expected/{path}"
        );
    }
    let names = |files: &BTreeMap<String, String>| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&got), names(&expected), "{situation}");
}

/// The files below `folder` by their path.
fn files_below(folder: &Path) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    let mut left = vec![folder.to_owned()];
    while let Some(at) = left.pop() {
        for entry in fs::read_dir(&at).unwrap_or_else(|error| panic!("{}: {error}", at.display())) {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                left.push(path);
            } else {
                let name = path
                    .strip_prefix(folder)
                    .expect("below")
                    .to_string_lossy()
                    .replace('\\', "/");
                let bytes = fs::read(&path).expect("a readable file");
                files.insert(name, String::from_utf8_lossy(&bytes).into_owned());
            }
        }
    }
    files
}

#[test]
fn a_pair() {
    check("a-pair");
}

#[test]
fn a_copy_is_published_again() {
    check("a-copy-is-published-again");
}

#[test]
fn two_of_each_language_under_one_key() {
    check("two-of-each-language-under-one-key");
}

#[test]
fn a_key_that_does_not_tell_postings_apart() {
    check("a-key-that-does-not-tell-postings-apart");
}

#[test]
fn no_key_but_the_same_lever_id() {
    check("no-key-but-the-same-lever-id");
}

#[test]
fn the_same_slug_twice() {
    check("the-same-slug-twice");
}

#[test]
fn files_that_cannot_be_read() {
    check("files-that-cannot-be-read");
}

/// Checks on any board what must be true of every one.
fn check_board(root: &Path) -> Board {
    let board = board::read(root, 1_796_144_400).expect("a readable folder");
    let rows = listing::rows(&board);
    let by_path: BTreeMap<&str, &listing::Row> = rows.iter().map(|row| (row.path, row)).collect();
    let files = bundling::bundle(&board).expect("a bundle");
    let index: Index = read(&files[INDEX_PATH]);
    let mut entries = index.open.clone();
    for page in &index.archive {
        let archived: ArchivePage = read(&files[&page.path]);
        assert_eq!(archived.entries.len(), page.count);
        // A posting without counterpart is in the other language's list, too.
        let own = archived.entries.into_iter();
        entries.extend(own.filter(|entry| entry.lang == page.lang));
    }
    let addresses: BTreeSet<_> = entries
        .iter()
        .map(|entry| (entry.lang, entry.slug.clone()))
        .collect();
    assert_eq!(
        addresses.len(),
        entries.len(),
        "every address is one posting's"
    );

    for row in &rows {
        let counterpart = row.counterpart.map(|path| by_path[path]);
        if let Some(other) = counterpart {
            assert_eq!(other.lang, row.lang.map(Lang::other), "{}", row.path);
            assert_eq!(other.counterpart, Some(row.path), "{}", row.path);
            assert_eq!(row.copy_of, None, "{}", row.path);
        }
        let listed = entries
            .iter()
            .any(|entry| Some(entry.lang) == row.lang && Some(entry.slug.as_str()) == row.slug);
        match (row.problem, row.copy_of) {
            (None, None) => assert!(listed, "{} is on the board", row.path),
            (Some(_), _) => assert!(
                board
                    .problems
                    .iter()
                    .any(|problem| problem.path == row.path)
            ),
            (None, Some(kept)) => assert_eq!(by_path[kept].copy_of, None, "{}", row.path),
        }
    }
    assert_eq!(
        entries.len(),
        rows.iter()
            .filter(|row| row.problem.is_none() && row.copy_of.is_none())
            .count()
    );
    for entry in &entries {
        let whole: Whole = read(&files[&entry.data]);
        assert_eq!(whole.entry, *entry);
        assert_eq!(
            whole.counterpart_data.is_some(),
            entry.counterpart.is_some()
        );
        assert!(
            whole
                .counterpart_data
                .is_none_or(|path| files.contains_key(&path))
        );
    }
    board
}

#[test]
fn the_sample_board_has_no_problem() {
    let board = check_board(&project("content"));
    let text = report::render(
        &board.problems,
        |path| board.source(path),
        "content",
        0,
        Lang::En,
        false,
    );
    assert!(
        !text.contains("error") && !text.contains("warning"),
        "{text}"
    );
    let director = board
        .files
        .iter()
        .find(|file| file.path == "fr/directeur-directrice-de-plateforme.md");
    let (posting, _) = director
        .and_then(|file| file.shown())
        .expect("the French director");
    assert_eq!(posting.title, "Directeur/directrice de plateforme");
    assert_eq!(
        posting.keys.lever_id.as_ref().map(|id| id.as_str()),
        Some("4874d95f-a569-43dc-a237-b503d91cacaf")
    );
}

#[test]
fn every_file_of_the_real_folder_is_listed() {
    let Some(root) = corpus() else { return };
    let board = check_board(&root);
    assert_eq!(board.files.len(), files_below(&root).len());
    assert_eq!(board.error_count(), 0);
}

#[test]
fn the_order_in_which_files_come_changes_no_byte() {
    let root = project("content");
    let mut sources = babillard::site::read::folder::read(&root).expect("a folder");
    let settings = babillard::site::read::extras::read(&root).settings;
    let first = bundling::bundle(&board::assemble(
        sources.clone(),
        settings.as_deref(),
        1_796_144_400,
    ))
    .expect("a bundle");
    sources.reverse();
    assert_eq!(
        first,
        bundling::bundle(&board::assemble(
            sources,
            settings.as_deref(),
            1_796_144_400
        ))
        .expect("a bundle")
    );
}

#[test]
fn a_bundle_that_cannot_be_written_leaves_the_old_index() {
    let out = tempfile::tempdir().expect("a folder");
    let bundle = |situation: &str| {
        let board = board::read(
            &project("tests/fixtures").join(situation).join("content"),
            1_796_144_400,
        )
        .expect("a board");
        bundling::bundle(&board).expect("a bundle")
    };
    let old = bundle("a-pair");
    babillard::site::publish::write::write(&old, out.path()).expect("written");
    // A file where the new bundle needs a folder stops it half-way.
    fs::write(out.path().join("data/archive"), "in the way").expect("a file");
    babillard::site::publish::write::write(&bundle("a-copy-is-published-again"), out.path())
        .expect_err("not written");
    let left = files_below(out.path());
    for (path, bytes) in old {
        assert_eq!(
            left.get(&path).map(String::as_str),
            Some(&*String::from_utf8_lossy(&bytes)),
            "{path}"
        );
    }
}

/// What the viewer reads in a file of the bundle.
fn read<T: miniserde::Deserialize>(file: &[u8]) -> T {
    let text = std::str::from_utf8(file).expect("UTF-8");
    bundle::read(text).expect("a file of this version")
}
