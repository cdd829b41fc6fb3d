//! The workflows and the action: they are YAML, and name what is there.

use crate::project::project;
use serde_yaml::Value;
use std::fs;
use std::path::Path;

fn yaml(path: &Path) -> Value {
    let text = fs::read_to_string(path).expect("a file");
    serde_yaml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The scripts of all steps below a value.
fn scripts(value: &Value) -> String {
    match value {
        Value::Mapping(map) => map
            .iter()
            .map(|(key, value)| match (key.as_str(), value.as_str()) {
                (Some("run"), Some(script)) => format!("{script}\n"),
                _ => scripts(value),
            })
            .collect(),
        Value::Sequence(values) => values.iter().map(scripts).collect(),
        _ => String::new(),
    }
}

#[test]
fn every_workflow_has_its_occasion_its_permissions_and_its_jobs() {
    let mut seen = 0;
    for entry in fs::read_dir(project(".github/workflows")).expect("the workflows") {
        let path = entry.expect("an entry").path();
        let workflow = yaml(&path);
        for key in ["name", "on", "permissions", "jobs"] {
            assert!(workflow.get(key).is_some(), "{}: {key}", path.display());
        }
        seen += 1;
    }
    assert!(seen >= 3);
}

#[test]
fn what_a_workflow_caches_is_named_without_dots() {
    // GitHub's cache only warns of a path with `..` in it, and keeps nothing.
    for name in ["ci", "pages"] {
        let workflow = yaml(&project(&format!(".github/workflows/{name}.yml")));
        let jobs = workflow["jobs"].as_mapping().expect("jobs");
        let steps = jobs.values().flat_map(|job| job["steps"].as_sequence());
        let mut caches = steps.flatten().filter_map(|step| {
            step["with"]["key"]
                .as_str()
                .and(step["with"]["path"].as_str())
        });
        let paths = caches.next().expect("a cache");
        assert!(paths.contains("~/.cache/babillard"), "{name}: {paths}");
        assert!(
            !paths.contains("..") && !paths.contains("${{"),
            "{name}: {paths}"
        );
    }
}

#[test]
fn the_workflow_in_the_documents_is_one_of_five_lines() {
    let text = fs::read_to_string(project("docs/pages.md")).expect("the document");
    let after = text.split("```yaml\n").nth(1).expect("a workflow");
    let workflow = after.split("```").next().expect("its end");
    assert!(workflow.lines().count() <= 6, "{workflow}");
    let workflow: Value = serde_yaml::from_str(workflow).expect("YAML");
    let job = &workflow["jobs"]["board"];
    assert_eq!(job["environment"], "github-pages");
    let action = job["steps"][1]["uses"].as_str().expect("an action");
    assert!(action.contains("/babillard@v"), "{action}");
    for permission in ["pages", "id-token"] {
        assert_eq!(workflow["permissions"][permission], "write");
    }
}

#[test]
fn the_action_and_the_scripts_download_what_a_release_makes() {
    let release = yaml(&project(".github/workflows/release.yml"));
    let systems = release["jobs"]["program"]["strategy"]["matrix"]["include"]
        .as_sequence()
        .expect("systems");
    let triples: Vec<&str> = systems
        .iter()
        .filter_map(|system| system["triple"].as_str())
        .collect();
    assert_eq!(triples.len(), 5);
    let read = |path: &str| fs::read_to_string(project(path)).expect("a file");
    let of_all = ["action.yml", "packaging/wheel.py", "packaging/npm.mjs"].map(read);
    for triple in triples {
        for text in &of_all {
            assert!(text.contains(triple), "{triple}");
        }
        let script = match triple.contains("windows") {
            true => "packaging/install.ps1",
            false => "packaging/install.sh",
        };
        assert!(read(script).contains(triple), "{script}: {triple}");
    }
    let help = babillard::site::cli::words::TEXTS.en.help;
    for option in ["--out", "--base-url", "--keep-going", "--format"] {
        assert!(
            of_all[0].contains(option) && help.contains(option),
            "{option}"
        );
    }
}

#[test]
fn every_action_that_a_workflow_uses_is_pinned_by_its_commit() {
    let mut paths = vec![project("action.yml")];
    let workflows = fs::read_dir(project(".github/workflows")).expect("the workflows");
    paths.extend(workflows.map(|entry| entry.expect("an entry").path()));
    for path in paths {
        let text = fs::read_to_string(&path).expect("a file");
        for line in text.lines() {
            let Some((_, used)) = line.split_once("uses: ") else {
                continue;
            };
            let commit = used.split_once('@').map_or("", |(_, rest)| rest);
            let digits = commit.bytes().take_while(u8::is_ascii_hexdigit).count();
            assert_eq!(digits, 40, "{}: {line}", path.display());
            assert!(commit[digits..].starts_with(" # v"), "{line}");
        }
    }
}

#[test]
fn a_job_that_may_write_runs_no_code_of_the_project() {
    for entry in fs::read_dir(project(".github/workflows")).expect("the workflows") {
        let path = entry.expect("an entry").path();
        let workflow = yaml(&path);
        let of_all = &workflow["permissions"];
        for (name, job) in workflow["jobs"].as_mapping().expect("jobs") {
            let own = job.get("permissions").unwrap_or(of_all);
            let may_write = own
                .as_mapping()
                .is_some_and(|all| all.values().any(|level| level == "write"));
            let scripts = scripts(job);
            let runs = ["cargo", "packaging/", ".ci/"]
                .iter()
                .any(|word| scripts.contains(word));
            assert!(!(may_write && runs), "{}: {name:?}", path.display());
            // What others can write, such as the name of a branch, never stands in a script.
            assert!(!scripts.contains("${{"), "{}: {name:?}", path.display());
        }
    }
    assert!(!scripts(&yaml(&project("action.yml"))).contains("${{"));
}

#[test]
fn each_job_says_how_long_it_may_take_and_what_it_may_do() {
    for (path, name, job) in jobs() {
        assert!(job["timeout-minutes"].is_number(), "{path}: {name}");
        // What the whole workflow may do is at most to read; more is asked for by one job.
        let all = &yaml(&project(&path))["permissions"];
        let all = all.as_mapping().expect("permissions");
        assert!(all.values().all(|level| level == "read"), "{path}");
    }
}

#[test]
fn no_job_keeps_the_token_or_lets_the_lock_file_change() {
    for (path, name, job) in jobs() {
        let steps = job["steps"].as_sequence().expect("steps");
        let mut locked = false;
        for step in steps {
            let uses = step["uses"].as_str().unwrap_or_default();
            if uses.starts_with("actions/checkout@") {
                assert_eq!(step["with"]["persist-credentials"], false, "{path}: {name}");
            }
            let script = step["run"].as_str().unwrap_or_default();
            locked |= script.contains("cargo fetch --locked");
            let compiles = ["cargo xtask", "cargo build", ".ci/run"];
            let compiles = compiles.iter().any(|word| script.contains(word));
            assert!(locked || !compiles, "{path}: {name}: {script}");
            let installs = script.contains("cargo install");
            assert!(
                !installs || script.contains("--locked"),
                "{path}: {name}: {script}"
            );
        }
    }
}

#[test]
fn a_job_that_may_write_restores_no_cache() {
    for (path, name, job) in jobs() {
        let writes = job["permissions"].as_mapping();
        let writes = writes.is_some_and(|all| all.values().any(|level| level == "write"));
        let steps = job["steps"].as_sequence().expect("steps");
        let used = steps.iter().filter_map(|step| step["uses"].as_str());
        let caches = used
            .filter(|used| used.starts_with("actions/cache@"))
            .count();
        assert!(!writes || caches == 0, "{path}: {name}");
        assert!(
            !path.ends_with("release.yml") || caches == 0,
            "{path}: {name}"
        );
    }
}

/// Every job of every workflow: path, name, what it says.
fn jobs() -> Vec<(String, String, Value)> {
    let mut all = Vec::new();
    for workflow in ["ci", "pages", "release"] {
        let path = format!(".github/workflows/{workflow}.yml");
        let read = yaml(&project(&path));
        for (name, job) in read["jobs"].as_mapping().expect("jobs") {
            let name = name.as_str().expect("a name").to_owned();
            all.push((path.clone(), name, job.clone()));
        }
    }
    all
}

#[test]
fn whose_copy_it_is_stands_in_cargo_toml_and_nowhere_else_differently() {
    let repository = env!("CARGO_PKG_REPOSITORY");
    let name = repository
        .strip_prefix("https://github.com/")
        .expect("an address on GitHub");
    let texts = [
        "README.md",
        "docs/pages.md",
        "packaging/install.sh",
        "packaging/install.ps1",
    ];
    for path in texts {
        let text = fs::read_to_string(project(path)).expect("a text");
        let mut named = 0;
        for (at, _) in text.match_indices("/babillard") {
            let before = &text[..at];
            let start = before.rfind(|c: char| !c.is_ascii_alphanumeric() && c != '-');
            let owner = &before[start.map_or(0, |at| at + 1)..];
            let after = &text[at + "/babillard".len()..];
            let names = ["/releases", "@v", "`", " babillard"];
            if names.iter().any(|end| after.starts_with(end)) && !owner.is_empty() {
                assert_eq!(format!("{owner}/babillard"), name, "{path}");
                named += 1;
            }
        }
        assert!(named > 0, "{path}");
    }
}

#[test]
fn the_documents_tell_every_input_of_the_action() {
    let text = fs::read_to_string(project("docs/pages.md")).expect("the document");
    let action = yaml(&project("action.yml"));
    let inputs = action["inputs"].as_mapping().expect("inputs");
    assert_eq!(inputs.len(), 6);
    for input in inputs.keys().filter_map(Value::as_str) {
        assert!(text.contains(&format!("| `{input}` |")), "{input}");
    }
}
