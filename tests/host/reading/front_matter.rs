//! Reads every case of hostile front matter and every real file, where those folders are there.
#![allow(clippy::unwrap_used)]

use crate::project::{collection, corpus};
use babillard::posting::Lang;
use babillard::site::problem::place::Place;
use babillard::site::problem::report;
use babillard::site::problem::rule::Severity;
use babillard::site::read::{front_matter, source};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// A case of the collection: bytes of a file, and whether it must be refused.
#[derive(Deserialize)]
struct Case {
    name: String,
    bytes_base64: String,
    expect: String,
    why: String,
}

/// The bytes of a text in base64 (RFC 4648, section 4).
fn decoded(text: &str) -> Vec<u8> {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut bytes = Vec::new();
    let (mut bits, mut count) = (0_u32, 0);
    for sign in text.bytes().filter(|&b| b != b'=') {
        let value = SIGNS
            .iter()
            .position(|&s| s == sign)
            .expect("a sign of base64");
        bits = (bits << 6) | u32::try_from(value).unwrap();
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push(u8::try_from((bits >> count) & 0xff).unwrap());
        }
    }
    bytes
}

#[test]
fn hostile_front_matter_is_judged_as_the_collection_says() {
    let Some(cases) = collection("front_matter_bad.json") else {
        return;
    };
    let cases = cases.into_iter().map(serde_json::from_value);
    let cases: Vec<Case> = cases.collect::<Result<_, _>>().unwrap();
    let mut wrong = Vec::new();
    // Read since then: TOML, keys in other letters, boards without any `archived`.
    const READ_NOW: [&str; 3] = ["err-toml", "err-case-key", "err-missing-archived"];
    for case in cases
        .iter()
        .filter(|case| !READ_NOW.contains(&case.name.as_str()))
    {
        let bytes = decoded(&case.bytes_base64);
        let reading = front_matter::read("en/case.md", &bytes);
        let errors: Vec<_> = reading
            .problems
            .iter()
            .filter(|problem| problem.severity == Severity::Error)
            .collect();
        if errors.is_empty() != (case.expect == "ok")
            || errors.is_empty() != reading.posting.is_some()
        {
            wrong.push(format!("{} ({})", case.name, case.why));
        }
        let text = source::decode(&bytes);
        for problem in &reading.problems {
            let place = Place::of(&text, problem.span.expect("a place"));
            assert!(place.line >= 1 && place.col >= 1, "{}", case.name);
            assert!(problem.kind.code().starts_with('B'));
        }
        let told = report::render(
            &reading.problems,
            |_| Some(&text),
            "content",
            1,
            Lang::Fr,
            false,
        );
        assert!(
            told.chars().all(|c| c == '\n' || !c.is_control()),
            "{}: {told:?}",
            case.name
        );
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_real_file_is_read() {
    let Some(root) = corpus() else { return };
    let mut codes: BTreeMap<&str, usize> = BTreeMap::new();
    let mut files = 0;
    for path in markdown_below(&root) {
        files += 1;
        let reading = front_matter::read(&path.to_string_lossy(), &std::fs::read(&path).unwrap());
        for problem in &reading.problems {
            *codes.entry(problem.kind.code()).or_default() += 1;
            println!(
                "{:?} {} {:?} {}",
                problem.severity,
                problem.kind.code(),
                path.file_name(),
                problem.words().message.en
            );
        }
        assert!(
            reading.posting.is_some(),
            "{}: {:?}",
            path.display(),
            reading.problems
        );
    }
    println!("{files} files: {codes:#?}");
    assert!(files > 0);
}

/// Every Markdown file below a folder.
fn markdown_below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut entries: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            found.extend(markdown_below(&path));
        } else if path.extension().is_some_and(|extension| extension == "md") {
            found.push(path);
        }
    }
    found
}
