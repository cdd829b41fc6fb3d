//! The rules of the house, held over the whole project; each says file and line where it is broken.
//!
//! The rules are in `tests/tidy/rules.rs`, with tests that show of each that it can fail.
#![cfg(not(target_arch = "wasm32"))]

#[path = "tidy/arrows.rs"]
mod arrows;
#[path = "tidy/rules.rs"]
mod rules;

use babillard::site::cli::words::TEXTS;
use babillard::text;
use rules::{MAY_USE, Wrong, empty_name, header, layers, markup, missing_files};
use rules::{named_elsewhere, places, plain_words, project, same_words, sudden_ends};
use std::fs;
use std::path::Path;

/// Every text file of the project below one of `starts`, but for what `.gitignore` names.
fn files(starts: &[&str]) -> Vec<(String, String)> {
    let ignored = fs::read_to_string(project().join(".gitignore")).expect(".gitignore is there");
    let mut ignored: Vec<&str> = ignored.lines().map(|line| line.trim_matches('/')).collect();
    ignored.push(".git");
    let mut found = Vec::new();
    visit(&project(), "", &ignored, &mut found);
    found.retain(|(path, _)| starts.iter().any(|start| path.starts_with(start)));
    found.sort();
    assert!(!found.is_empty(), "no file below {starts:?}");
    found
}

fn visit(folder: &Path, prefix: &str, ignored: &[&str], found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let entry = entry.expect("an entry");
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if ignored.contains(&path.as_str()) {
            continue;
        }
        if entry.path().is_dir() {
            visit(&entry.path(), &format!("{path}/"), ignored, found);
        } else if let Ok(text) = fs::read_to_string(entry.path()) {
            found.push((path, text));
        }
    }
}

/// Runs a rule over files and says all that is wrong, one line each.
#[track_caller]
fn hold(rule: fn(&str, &str) -> Vec<Wrong>, files: Vec<(String, String)>) {
    let mut wrong = String::new();
    for (path, text) in &files {
        for (line, what) in rule(path, text) {
            wrong.push_str(&format!("\n{path}:{line}: {what}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// The files whose path ends so.
fn ending(ends: &[&str], mut files: Vec<(String, String)>) -> Vec<(String, String)> {
    files.retain(|(path, _)| ends.iter().any(|end| path.ends_with(end)));
    files
}

#[test]
fn a_module_uses_only_what_its_layer_may() {
    let rust = ending(&[".rs"], files(&["src/"]));
    hold(
        layers,
        rust.into_iter()
            .filter(|(path, _)| path != "src/lib.rs")
            .collect(),
    );
}

/// The files of the library that count for its arrows.
fn library() -> Vec<(String, String)> {
    let mut files = ending(&[".rs"], files(&["src/"]));
    files.retain(|(path, _)| !path.ends_with("/tests.rs"));
    files
}

#[test]
fn no_file_uses_one_that_uses_it() {
    let arrows = arrows::arrows(&library());
    let circle = arrows::circle(&arrows).unwrap_or_default();
    assert!(circle.is_empty(), "a circle: {}", circle.join(" -> "));
}

#[test]
fn no_wing_uses_one_that_stands_after_it() {
    let up = arrows::upward(&arrows::arrows(&library()));
    assert!(up.is_empty(), "{}", up.join("\n"));
}

#[test]
fn every_module_of_the_library_has_a_layer() {
    let library = fs::read_to_string(project().join("src/lib.rs")).expect("src/lib.rs is there");
    let modules = library
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
    let mut modules: Vec<&str> = modules.chain(["main", "bin"]).collect();
    let mut layers: Vec<&str> = MAY_USE.iter().map(|(module, _)| *module).collect();
    modules.sort_unstable();
    layers.sort_unstable();
    assert_eq!(modules, layers);
}

#[test]
fn yaml_browser_files_and_clock_are_named_only_where_they_belong() {
    hold(named_elsewhere, ending(&[".rs"], files(&["src/"])));
}

#[test]
fn nothing_makes_markup_of_text() {
    hold(markup, files(&["src/", "static/", "index.html"]));
}

#[test]
fn each_file_opens_with_what_it_is() {
    hold(
        header,
        ending(
            &[".rs", ".css", ".js"],
            files(&["src/", "static/", "xtask/", "tests/"]),
        ),
    );
    hold(header, files(&["Trunk.toml", ".ci/"]));
}

#[test]
fn no_file_has_a_name_that_says_nothing() {
    hold(
        empty_name,
        files(&["src/", "static/", "xtask/", "tests/", "docs/"]),
    );
}

#[test]
fn no_input_ends_the_program() {
    hold(
        sudden_ends,
        ending(&[".rs"], files(&["src/", "xtask/src/"])),
    );
}

#[test]
fn every_word_of_the_interface_is_in_both_languages() {
    let same = same_words(&format!("{:#?}", text::EN), &format!("{:#?}", text::FR));
    assert!(
        same.is_empty(),
        "src/text.rs: the same in both languages: {same:?}"
    );
    let [en, fr] = [TEXTS.en, TEXTS.fr].map(|text| format!("{text:#?}"));
    assert!(
        same_words(&en, &fr).is_empty(),
        "src/site/cli/words.rs: {:?}",
        same_words(&en, &fr)
    );
}

#[test]
fn what_the_documents_name_is_there() {
    hold(
        missing_files,
        ending(
            &["README.md", "ARCHITECTURE.md"],
            files(&["README.md", "ARCHITECTURE.md"]),
        ),
    );
}

#[test]
fn the_architecture_stays_short() {
    let text =
        fs::read_to_string(project().join("ARCHITECTURE.md")).expect("ARCHITECTURE.md is there");
    let lines = text.lines().count();
    assert!(
        lines <= 120,
        "ARCHITECTURE.md: {lines} lines; 120 are allowed"
    );
    let longest = text.lines().map(|line| line.chars().count()).max();
    assert!(
        longest <= Some(120),
        "ARCHITECTURE.md: a line of {longest:?} characters; 120 are allowed"
    );
}

#[test]
fn every_sentence_is_in_plain_words() {
    let places = [
        "src/",
        "static/",
        "xtask/",
        "docs/",
        "README.md",
        "ARCHITECTURE.md",
        "tests/host/",
        "tests/browser/",
    ];
    hold(
        plain_words,
        ending(&[".rs", ".md", ".js", ".css"], files(&places)),
    );
}

#[test]
fn no_file_names_a_machine_or_a_registry() {
    hold(places, files(&[""]));
}
