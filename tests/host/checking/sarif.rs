//! `check --format sarif`: valid by the schema of SARIF 2.1.0, and with what code hosts show.
//!
//! The schema is not ours to keep: `cargo xtask test` brings it and names it in
//! `BABILLARD_SARIF_SCHEMA`. Without it, the test that needs it is skipped.

use crate::skip::{Need, skip};
use serde_json::Value;
use std::path::Path;
use std::process::Command;

/// The log of a folder of the fixtures.
fn log(situation: &str, lang: &str) -> Value {
    let folder = format!("tests/fixtures/{situation}/content");
    let output = Command::new(env!("CARGO_BIN_EXE_babillard"))
        .args(["check", &folder, "--format", "sarif", "--lang", lang])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("the program runs");
    serde_json::from_slice(&output.stdout).expect("JSON")
}

/// Situations that give errors, warnings, notices, files as a whole and places in two files.
const SITUATIONS: [&str; 3] = [
    "files-that-cannot-be-read",
    "a-copy-is-published-again",
    "two-of-each-language-under-one-key",
];

#[test]
fn every_log_is_valid_by_the_schema_and_a_broken_one_is_not() {
    let Some(path) = std::env::var_os("BABILLARD_SARIF_SCHEMA") else {
        return skip(Need::SarifSchema);
    };
    let schema = std::fs::read_to_string(Path::new(&path)).expect("the schema");
    // A pattern in it has a bracket too many, which only some engines forgive.
    let schema = schema.replace("[a-zA-Z]{2}]?$", "[a-zA-Z]{2}$");
    let schema = serde_json::from_str(&schema).expect("JSON");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    for (situation, lang) in SITUATIONS.iter().flat_map(|one| [(one, "en"), (one, "fr")]) {
        let mut log = log(situation, lang);
        let faults = validator.iter_errors(&log).map(|fault| fault.to_string());
        assert_eq!(faults.collect::<Vec<_>>(), [""; 0], "{situation}");
        for broken in [
            "/version",
            "/runs/0/tool/driver/name",
            "/runs/0/results/0/message",
            "/runs/0/results/0/level",
            "/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri",
        ] {
            let own = log.pointer_mut(broken).expect("a value");
            let kept = std::mem::replace(own, Value::from(0));
            assert!(!validator.is_valid(&log), "{broken}");
            *log.pointer_mut(broken).expect("a value") = kept;
        }
    }
}

#[test]
fn a_code_host_has_a_rule_with_help_and_a_fingerprint_for_each_problem() {
    for (situation, lang) in SITUATIONS.iter().flat_map(|one| [(one, "en"), (one, "fr")]) {
        let log = log(situation, lang);
        let run = &log["runs"][0];
        assert_eq!(run["language"], format!("{lang}-CA"));
        let results = run["results"].as_array().expect("results");
        assert!(!results.is_empty(), "{situation}");
        for result in results {
            let index = result["ruleIndex"].as_u64().expect("a number") as usize;
            let rule = &run["tool"]["driver"]["rules"][index];
            assert_eq!(rule["id"], result["ruleId"]);
            let print = result["partialFingerprints"]["primaryLocationLineHash"].as_str();
            let (hash, number) = print
                .and_then(|print| print.split_once(':'))
                .expect("two parts");
            assert!(
                hash.len() == 16 && number.parse::<usize>().is_ok(),
                "{print:?}"
            );
            let file = &result["locations"][0]["physicalLocation"]["artifactLocation"];
            assert_eq!(file["uriBaseId"], "%SRCROOT%");
        }
        let prints = results.iter().map(|one| {
            (
                &one["ruleId"],
                &one["partialFingerprints"],
                &one["locations"][0]["physicalLocation"]["artifactLocation"],
            )
        });
        let mut prints: Vec<String> = prints.map(|print| format!("{print:?}")).collect();
        prints.sort();
        prints.dedup();
        assert_eq!(prints.len(), results.len());
    }
    let log = log(SITUATIONS[0], "fr");
    let rules = log["runs"][0]["tool"]["driver"]["rules"]
        .as_array()
        .expect("rules");
    let rule = rules
        .iter()
        .find(|rule| rule["id"] == "B013-empty-title")
        .expect("the rule");
    assert_eq!(
        rule,
        &serde_json::json!({
            "id": "B013-empty-title",
            "name": "EmptyTitle",
            "shortDescription": { "text": "Il y a un `title`, mais il n’affiche rien." },
            "fullDescription": { "text": "Il y a un `title`, mais il n’affiche rien." },
            "help": {
                "text": "B013-empty-title\n\nIl y a un `title`, mais il n’affiche rien.\n\nÀ éviter\u{a0}:\n\n    title: \"\"\n\nÀ écrire\u{a0}:\n\n    title: Policy advisor",
                "markdown": "Il y a un `title`, mais il n’affiche rien.\n\nÀ éviter\u{a0}:\n\n```text\ntitle: \"\"\n```\n\nÀ écrire\u{a0}:\n\n```text\ntitle: Policy advisor\n```\n",
            },
            "defaultConfiguration": { "level": "error" },
            "properties": { "tags": ["front-matter"] },
        })
    );
}

#[test]
fn paths_start_at_the_root_of_the_repository_wherever_the_command_runs() {
    let root = tempfile::tempdir().expect("a folder");
    let folder = root.path().join("web/jobs board/en");
    std::fs::create_dir_all(&folder).expect("a folder");
    std::fs::create_dir(root.path().join(".git")).expect("a folder");
    std::fs::write(folder.join("a.md"), "---\ntitle: A\n").expect("written");
    let whole = root.path().join("web/jobs board");
    let whole = whole.to_str().expect("a path");
    for (within, given) in [
        (".", "web/jobs board"),
        (".", "./web/jobs board/"),
        ("web", "jobs board"),
        ("web/jobs board", "."),
        ("web/jobs board/en", ".."),
        ("web", whole),
    ] {
        let check = |format: &str| {
            let output = Command::new(env!("CARGO_BIN_EXE_babillard"))
                .args(["check", given, "--format", format])
                .current_dir(root.path().join(within))
                .output()
                .expect("the program runs");
            String::from_utf8(output.stdout).expect("text")
        };
        let log: Value = serde_json::from_str(&check("sarif")).expect("JSON");
        let file =
            &log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"];
        assert_eq!(
            *file,
            serde_json::json!({ "uri": "web/jobs%20board/en/a.md", "uriBaseId": "%SRCROOT%" }),
            "{within} {given}"
        );
        let lines = check("github");
        assert!(
            lines.starts_with("::error file=web/jobs board/en/a.md,line=1,"),
            "{within} {given}: {lines}"
        );
    }
}
