//! The published schemas: those that the program prints, and what the bundle is held against.

use crate::project::project;
use babillard::site::cli::schema::Subject;
use babillard::site::files::Files;
use babillard::site::publish::bundling;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

fn run(args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_babillard"));
    command.args(args).env("LC_ALL", "en_CA.UTF-8");
    command.output().expect("the program runs")
}

fn printed(args: &[&str]) -> String {
    let output = run(args);
    assert_eq!(output.status.code(), Some(0), "{args:?}");
    String::from_utf8(output.stdout).expect("UTF-8")
}

fn bundle_schema() -> Value {
    serde_json::from_str(&printed(&["schema", "bundle"])).expect("JSON")
}

#[test]
fn the_published_schemas_are_those_that_the_program_prints() {
    let published = [
        ("docs/schema/front-matter.en.json", ["front-matter", "en"]),
        ("docs/schema/front-matter.fr.json", ["front-matter", "fr"]),
        ("docs/schema/settings.en.json", ["settings", "en"]),
        ("docs/schema/settings.fr.json", ["settings", "fr"]),
        ("docs/schema/bundle.json", ["bundle", "en"]),
    ];
    for (path, [subject, lang]) in published {
        let text = printed(&["schema", subject, "--lang", lang]);
        if std::env::var_os("BABILLARD_REWRITE").is_some() {
            fs::create_dir_all(project("docs/schema")).expect("a folder");
            fs::write(project(path), &text).expect("written");
        }
        let kept = fs::read_to_string(project(path)).unwrap_or_default();
        assert!(
            kept.replace("\r\n", "\n") == text,
            "{path} is not what `babillard schema {subject} --lang {lang}` prints; `BABILLARD_REWRITE=1 cargo test --test host schema` regenerates it"
        );
        let schema: Value = serde_json::from_str(&text).expect("JSON");
        assert!(jsonschema::meta::is_valid(&schema), "{path}");
    }
}

/// The files of the bundle that a schema is published of.
fn described(files: Files) -> Vec<(String, Value)> {
    let all = files
        .into_iter()
        .filter(|(path, _)| path.ends_with(".json") && !path.starts_with("data/search"));
    all.map(|(path, bytes)| (path, serde_json::from_slice(&bytes).expect("JSON")))
        .collect()
}

fn bundle(content: &Path) -> Vec<(String, Value)> {
    let board = babillard::site::board::read(content, 1_796_144_400).expect("a board");
    described(bundling::bundle(&board).expect("a bundle"))
}

#[test]
fn every_file_of_the_sample_board_and_of_the_fixtures_is_valid() {
    let schema = bundle_schema();
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    let mut folders = vec![project("content")];
    for fixture in fs::read_dir(project("tests/fixtures")).expect("fixtures") {
        folders.push(fixture.expect("a fixture").path().join("content"));
    }
    let mut counts = [0; 4];
    for folder in folders.iter().filter(|folder| folder.is_dir()) {
        for (path, file) in bundle(folder) {
            let errors: Vec<String> = validator
                .iter_errors(&file)
                .map(|error| error.to_string())
                .collect();
            assert!(
                errors.is_empty(),
                "{}: {path}: {errors:?}",
                folder.display()
            );
            let sort = match path.as_str() {
                "data/index.json" => 0,
                path if path.starts_with("data/archive/") => 1,
                path if path.starts_with("data/copies.") => 2,
                _ => 3,
            };
            counts[sort] += 1;
        }
    }
    assert!(counts.iter().all(|count| *count > 0), "{counts:?}");
}

#[test]
fn a_field_that_is_not_in_the_schema_or_missing_from_a_file_is_refused() {
    let schema = bundle_schema();
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    for (path, file) in bundle(&project("content")) {
        assert!(validator.is_valid(&file), "{path}");
        let mut more = file.clone();
        more["more"] = json!(1);
        assert!(!validator.is_valid(&more), "{path}");
        let fields = file.as_object().expect("fields");
        let may_lack = ["search", "employer", "place", "facets", "glance"];
        for field in fields
            .keys()
            .filter(|field| !may_lack.contains(&field.as_str()))
        {
            let mut less = file.clone();
            less.as_object_mut().expect("fields").remove(field);
            assert!(!validator.is_valid(&less), "{path} without {field}");
        }
    }
    let (_, index) = bundle(&project("content"))
        .into_iter()
        .find(|(path, _)| path == "data/index.json")
        .expect("an index");
    let wrong: [(&str, Value); 4] = [
        ("/version", json!(1)),
        ("/open/0/slug", json!("Not a slug")),
        ("/open/0/lang", json!("de")),
        ("/open/0/status", json!("draft")),
    ];
    for (place, value) in wrong {
        let mut file = index.clone();
        *file.pointer_mut(place).expect("a place") = value;
        assert!(!validator.is_valid(&file), "{place}");
    }
}

#[test]
fn each_key_of_front_matter_is_explained_in_both_languages() {
    let key = |lang: &str| {
        let schema: Value =
            serde_json::from_str(&printed(&["schema", "front-matter", "--lang", lang]))
                .expect("JSON");
        schema["properties"]["translationKey"]["description"]
            .as_str()
            .expect("words")
            .to_owned()
    };
    assert_eq!(
        key("en"),
        "The same in both languages, and nowhere else: it makes them one job."
    );
    assert_eq!(
        key("fr"),
        "La même dans les deux langues, et nulle part ailleurs\u{a0}: elle en fait un seul emploi."
    );
}

#[test]
fn another_subject_is_refused_with_those_there_are() {
    let refused = |args: &[&str], said: &str| {
        let output = run(args);
        assert_eq!(output.status.code(), Some(2));
        let complaint = String::from_utf8(output.stderr).expect("UTF-8");
        assert!(complaint.starts_with(said), "{complaint}");
    };
    assert_eq!(
        Subject::ALL.map(Subject::name),
        ["front-matter", "settings", "bundle"]
    );
    let english =
        "error: choose `front-matter`, `settings` or `bundle`: `babillard schema front-matter`\n";
    refused(&["schema", "posting"], english);
    refused(&["schema"], english);
    refused(
        &["schema", "posting", "--lang", "fr"],
        "erreur\u{a0}: choisissez `front-matter`, `settings` ou `bundle`\u{a0}: `babillard schema front-matter`\n",
    );
}

/// A text of settings as JSON, for a schema.
fn settings(text: &str) -> Value {
    let table: toml::Table = text.parse().expect("TOML");
    serde_json::to_value(table).expect("JSON")
}

#[test]
fn the_schema_of_the_settings_takes_what_is_written_and_proposed_and_refuses_the_rest() {
    for lang in ["en", "fr"] {
        let text = printed(&["schema", "settings", "--lang", lang]);
        let schema: Value = serde_json::from_str(&text).expect("JSON");
        let validator = jsonschema::validator_for(&schema).expect("a schema");
        let holds = |text: &str| {
            let errors = validator
                .iter_errors(&settings(text))
                .map(|error| error.to_string())
                .collect::<Vec<_>>();
            assert!(errors.is_empty(), "{errors:?}\n{text}");
        };
        holds(&fs::read_to_string(project("content/babillard.toml")).expect("settings"));
        // What the documents show.
        for page in ["README.md", "docs/adopt.md"] {
            let page = fs::read_to_string(project(page)).expect("a page");
            for block in page.split("```toml\n").skip(1) {
                holds(block.split("```").next().unwrap_or_default());
            }
        }
        // What `adopt` proposes for foreign folders.
        for folder in fs::read_dir(project("tests/fixtures/adopted")).expect("folders") {
            let folder = folder.expect("a folder").path();
            let folder = folder.to_string_lossy();
            let report = printed(&[
                "adopt",
                &folder,
                "--dry-run",
                "--format",
                "json",
                "--lang",
                lang,
            ]);
            let report: Value = serde_json::from_str(&report).expect("JSON");
            holds(report["settings"].as_str().unwrap_or_default());
        }
        for wrong in [
            "base_ur = \"https://a.example/\"\n",
            "base_url = 3\n",
            "default_language = \"de\"\n",
            "[title]\nen = 1\nfr = \"x\"\n",
            "[fields]\nexpiry = \"closes\"\n",
            "[fields]\nexpiryDate = 3\n",
            "[fields]\narchived = { key = \"open\", unless = 3 }\n",
            "[[facts]]\nen = \"Salary\"\nfr = \"Salaire\"\n",
            "[[facts]]\nkey = \"a\"\nen = \"A\"\nfr = \"A\"\nfacet = \"yes\"\n",
            "ignore = \"tags\"\n",
            "ignore_files = [3]\n",
            "[typography]\nfr = 3\n",
        ] {
            assert!(!validator.is_valid(&settings(wrong)), "{wrong}");
        }
    }
}
