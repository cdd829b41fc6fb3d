//! Other teams' folders from end to end: `adopt`, then the whole site, against what a good board of them
//! is (`expected.json` beside each), field by field.
//!
//! The project's own folders are in `tests/fixtures/adopted`; more of the same form lie beside the project
//! on some machines. Paths in `expected.json` are relative to the folder, and its day is 2026-12-01.

mod compare;
mod page;

use crate::project::{folders, project};
use crate::publishing::build::viewer;
use crate::repository::{command, complaint, printed};
use babillard::site::board;
use babillard::site::board::Board;
use babillard::site::files::Files;
use babillard::site::publish::building;
use babillard::site::read::extras;
use compare::differences;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;
use tempfile::TempDir;

/// 2026-12-01, in the middle of the day in Toronto.
const NOW: i64 = 1_796_144_400;

/// What became of a folder.
struct Adopted {
    /// A copy of the folder, with the settings that `adopt` wrote.
    folder: TempDir,
    /// The folder as it was, and `expected.json`.
    original: PathBuf,
    /// What it should be.
    expected: Value,
    /// What `check --format json --verbose` says.
    problems: Vec<Value>,
    board: Board,
    site: Files,
}

/// Runs the program on the expected day.
fn run(folder: &Path, args: &[&str]) -> Output {
    let mut command = command(args);
    let command = command.env("SOURCE_DATE_EPOCH", NOW.to_string());
    command.current_dir(folder).output().expect("it runs")
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if from.is_dir() {
            copy(&from, &to);
        } else if entry.file_name() != "expected.json" {
            fs::copy(from, to).expect("a copy");
        }
    }
}

/// Adopts a copy of the folder and builds its site.
fn adopted(original: &Path) -> Adopted {
    let text = fs::read_to_string(original.join("expected.json")).expect("what is expected");
    let expected = serde_json::from_str(&text).expect("JSON");
    let folder = tempfile::tempdir().expect("a folder");
    copy(original, folder.path());
    let output = run(folder.path(), &["adopt", "."]);
    assert_eq!(output.status.code(), Some(0), "{}", complaint(&output));
    // A stranger reads what is said of their folder, and stops reading what is long.
    for said in [output, run(folder.path(), &["check", "."])] {
        let lines = printed(&said).lines().count();
        assert!(lines <= 30, "{original:?}: {}", printed(&said));
    }
    let checked = run(
        folder.path(),
        &["check", ".", "--format", "json", "--verbose"],
    );
    let report: Value = serde_json::from_str(&printed(&checked))
        .unwrap_or_else(|_| panic!("{original:?}: {}", complaint(&checked)));
    let extras = extras::read(folder.path());
    let mut board = board::read(folder.path(), NOW).expect("a board");
    board::add(&mut board, &extras);
    assert_eq!(board.error_count(), 0, "{original:?}: `build` would stop");
    let site = building::site(&board, &extras, &viewer(), "/");
    Adopted {
        problems: report["problems"].as_array().cloned().unwrap_or_default(),
        site: site.unwrap_or_else(|fault| panic!("{original:?}: {fault:?}")),
        folder,
        original: original.to_owned(),
        expected,
        board,
    }
}

/// Adopts each folder below `parent` and says where it is not as expected.
fn compared(parent: &Path) -> usize {
    let mut folders: Vec<PathBuf> = fs::read_dir(parent)
        .expect("folders")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.join("expected.json").is_file())
        .collect();
    folders.sort();
    let mut said = Vec::new();
    for folder in &folders {
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        let found = differences(&adopted(folder));
        said.extend(found.into_iter().map(|line| format!("{name}: {line}")));
    }
    assert!(
        said.is_empty(),
        "{} differences\n{}",
        said.len(),
        said.join("\n")
    );
    folders.len()
}

#[test]
fn each_foreign_folder_of_the_project_becomes_the_board_that_is_expected() {
    assert_eq!(compared(&project("tests/fixtures/adopted")), 7);
}

#[test]
fn each_foreign_folder_beside_the_project_becomes_the_board_that_is_expected() {
    if let Some(folders) = folders() {
        assert!(compared(&folders) >= 10);
    }
}
