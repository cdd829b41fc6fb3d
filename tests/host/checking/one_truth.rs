//! `build`, `serve` and `check` say the same of the same folder, word for word.

use crate::checking::problems::example::{link, wrong_folder};
use crate::project::project;
use crate::publishing::build::viewer;
use babillard::posting::Lang;
use babillard::site::problem::report::baseline::Baseline;
use babillard::site::problem::stories;
use babillard::site::publish::viewer::SHELL;
use babillard::site::serve;
use babillard::site::serve::reading::Reader;
use babillard::site::serve::watching::Touched;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The day of all runs, in seconds since 1970.
const NOW: i64 = 1_796_144_400;

/// The blocks of a report, each with its places.
fn blocks(said: &str) -> BTreeSet<String> {
    let starts = [
        "error",
        "warning",
        "info",
        "erreur",
        "avertissement",
        "avis",
    ];
    let is_block = |part: &&str| {
        starts
            .iter()
            .any(|start| part.starts_with(&format!("{start}[")))
    };
    let parts = said.split("\n\n").filter(is_block);
    parts.map(|part| part.trim_end().to_owned()).collect()
}

/// The blocks that start with the word for an error.
fn errors(all: &BTreeSet<String>) -> BTreeSet<String> {
    let is_error = |block: &&String| block.starts_with("error[") || block.starts_with("erreur[");
    all.iter().filter(is_error).cloned().collect()
}

/// Shows what only one of two commands says.
#[track_caller]
fn same(got: &BTreeSet<String>, wanted: &BTreeSet<String>, folder: &Path) {
    let less: Vec<_> = wanted.difference(got).collect();
    let more: Vec<_> = got.difference(wanted).collect();
    let alike = less.is_empty() && more.is_empty();
    assert!(alike, "{}: not {less:#?} but {more:#?}", folder.display());
}

/// What a command prints: on either way out.
fn run(viewer: &Path, folder: &Path, lang: Lang, words: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_preview"))
        .arg(viewer)
        .args(["/", words[0]])
        .arg(folder)
        .args(&words[1..])
        .args(["--lang", lang.code()])
        .env("SOURCE_DATE_EPOCH", NOW.to_string())
        .output()
        .expect("the program runs");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("text");
    text(output.stdout) + &text(output.stderr)
}

/// What `serve` says when all files have just been saved into an empty folder.
fn served(folder: &Path, lang: Lang) -> BTreeSet<String> {
    let content = tempfile::tempdir().expect("a folder");
    let mut reader = Reader::new(content.path().to_owned());
    let empty = reader.read(&Touched::Anything, &Baseline::default(), NOW);
    drop(empty.expect("a folder"));
    copy(folder, content.path());
    let reading = reader.read(&Touched::Anything, &Baseline::default(), NOW);
    let reading = reading.expect("a folder");
    blocks(&serve::blocks(
        &reading,
        &folder.to_string_lossy(),
        lang,
        false,
    ))
}

fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let to = to.join(entry.file_name());
        match fs::read_link(entry.path()) {
            Ok(target) => link(&to, &target.to_string_lossy()),
            Err(_) if entry.path().is_dir() => {
                fs::create_dir(&to).expect("a folder");
                copy(&entry.path(), &to);
            }
            Err(_) => drop(fs::copy(entry.path(), to).expect("a copy")),
        }
    }
}

/// Every folder of the fixtures, and each example of a problem in a folder of its own.
fn folders(kept: &mut Vec<tempfile::TempDir>) -> Vec<PathBuf> {
    let mut folders = Vec::new();
    let fixtures = project("tests/fixtures");
    for folder in [fixtures.clone(), fixtures.join("adopted")] {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            let content = path.join("content");
            match content.is_dir() {
                true => folders.push(content),
                false if path.join("en").is_dir() => folders.push(path),
                false => {}
            }
        }
    }
    kept.extend(stories().filter_map(wrong_folder));
    folders.extend(kept.iter().map(|folder| folder.path().to_owned()));
    folders
}

#[test]
fn build_serve_and_check_say_the_same_of_a_folder_word_for_word() {
    let site = tempfile::tempdir().expect("a folder");
    let viewer_at = site.path().join("viewer");
    fs::create_dir(&viewer_at).expect("a folder");
    let viewer = viewer();
    fs::write(viewer_at.join(SHELL), viewer.shell_at("/")).expect("written");
    for (path, bytes) in viewer.files() {
        fs::write(viewer_at.join(path), bytes).expect("written");
    }
    let out = site.path().join("out");
    let build = [
        "build",
        "--allow-empty",
        "--out",
        out.to_str().expect("a path"),
    ];
    let mut kept = Vec::new();
    let mut seen = 0;
    for (at, folder) in folders(&mut kept).iter().enumerate() {
        let lang = Lang::ALL[at % 2];
        let check = run(&viewer_at, folder, lang, &["check", "--allow-empty"]);
        // A folder without postings is refused by all of them.
        let refused = check.starts_with("error: ") || check.starts_with("erreur\u{a0}: ");
        let checked = blocks(&check);
        let built = run(
            &viewer_at,
            folder,
            lang,
            &[&build[..], &["--keep-going"]].concat(),
        );
        if refused {
            assert_eq!(built, check, "{}", folder.display());
            continue;
        }
        seen += 1;
        same(&blocks(&built), &errors(&checked), folder);
        let stopped = run(&viewer_at, folder, lang, &build);
        same(&blocks(&stopped), &errors(&checked), folder);
        same(&served(folder, lang), &checked, folder);
        let all = run(
            &viewer_at,
            folder,
            lang,
            &["check", "--allow-empty", "--verbose"],
        );
        let every = [&build[..], &["--keep-going", "--verbose"]].concat();
        let built = run(&viewer_at, folder, lang, &every);
        same(&blocks(&built), &blocks(&all), folder);
    }
    assert!(seen > 60, "{seen} folders");
}
