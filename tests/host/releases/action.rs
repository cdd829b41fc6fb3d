//! The action, step by step as a runner takes it, with a stand-in for `gh` that answers from a folder.

use crate::project::project;
use crate::publishing::build::viewer;
use babillard::site::publish::viewer::SHELL;
use serde_yaml::Value;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Output};

const ARCHIVE: &str = "babillard-x86_64-unknown-linux-musl.tar.gz";
const COMMIT: &str = "0123456789abcdef0123456789abcdef01234567";

/// A stand-in for GitHub's program: it knows one release, `v0.1.0`, and writes down what it is asked.
const GH: &str = r#"#!/bin/sh
echo "$*" >>"$STAND_IN/asked"
case "$1 $2" in
"release download")
    [ "$3" = v0.1.0 ] || { echo "release not found" >&2; exit 1; }
    cp "$STAND_IN/release/"* . ;;
"attestation verify") [ ! -e "$STAND_IN/forged" ] ;;
"api --paginate") echo v0.1.0 ;;
*) exit 9 ;;
esac
"#;

/// A runner with a folder of postings, and a release to download.
struct Runner {
    place: tempfile::TempDir,
}

impl Runner {
    fn new(content: &Path) -> Runner {
        let runner = Runner {
            place: tempfile::tempdir().expect("a folder"),
        };
        for folder in ["temp", "bin", "release", "viewer"] {
            fs::create_dir(runner.at(folder)).expect("a folder");
        }
        copy(content, &runner.at("content"));
        let viewer = viewer();
        let mut files = viewer.files().clone();
        files.insert(SHELL.to_owned(), viewer.shell_at("/").into_bytes());
        for (path, bytes) in files {
            fs::write(runner.at("viewer").join(path), bytes).expect("written");
        }
        runner.program("bin/gh", GH);
        let preview = env!("CARGO_BIN_EXE_preview");
        let viewer = runner.at("viewer");
        let program = format!(
            "#!/bin/sh\nexec '{preview}' '{}' / \"$@\"\n",
            viewer.display()
        );
        runner.program("release/babillard", &program);
        let pack = format!(
            "tar -czf {ARCHIVE} babillard && rm babillard && sha256sum {ARCHIVE} > SHA256SUMS"
        );
        let mut shell = Command::new("sh");
        let made = shell.args(["-c", &pack]).current_dir(runner.at("release"));
        assert!(made.status().expect("sh").success());
        runner
    }

    fn at(&self, path: &str) -> std::path::PathBuf {
        self.place.path().join(path)
    }

    fn program(&self, path: &str, text: &str) {
        fs::write(self.at(path), text).expect("written");
        let mode = fs::Permissions::from_mode(0o755);
        fs::set_permissions(self.at(path), mode).expect("a program");
    }

    /// Runs the script of the action's step number `step` among those that have one.
    fn step(&self, step: usize, set: &[(&str, &str)]) -> Output {
        let text = fs::read_to_string(project("action.yml")).expect("the action");
        let action: Value = serde_yaml::from_str(&text).expect("YAML");
        let steps = action["runs"]["steps"].as_sequence().expect("steps");
        let scripts: Vec<&Value> = steps
            .iter()
            .filter(|step| step.get("run").is_some())
            .collect();
        let script = scripts[step]["run"].as_str().expect("a script");
        for (name, _) in set {
            assert!(scripts[step]["env"].get(name).is_some(), "{name}");
        }
        let path = format!("{}:{}", self.at("bin").display(), env!("PATH"));
        // As a runner calls bash.
        let mut bash = Command::new("bash");
        bash.args(["--noprofile", "--norc", "-eo", "pipefail", "-c", script])
            .current_dir(self.place.path())
            .env("PATH", path)
            .env("LC_ALL", "C.UTF-8")
            .env("SOURCE_DATE_EPOCH", "1796144400")
            .env("STAND_IN", self.place.path())
            .env("GH_TOKEN", "none")
            .env("RUNNER_OS", "Linux")
            .env("RUNNER_ARCH", "X64")
            .env("RUNNER_TEMP", self.at("temp"))
            .env("GITHUB_OUTPUT", self.at("output"))
            .envs(set.iter().copied());
        bash.output().expect("bash runs")
    }

    fn download(&self, version: &str) -> Output {
        self.step(0, &[("REPOSITORY", "o/babillard"), ("VERSION", version)])
    }

    fn build(&self, base_url: &str, keep_going: &str, only_changes: &str) -> Output {
        let set = [
            ("CONTENT", "content"),
            ("BASE_URL", base_url),
            ("KEEP_GOING", keep_going),
            ("ONLY_CHANGES", only_changes),
        ];
        self.step(2, &set)
    }

    fn asked(&self) -> String {
        fs::read_to_string(self.at("asked")).expect("what gh was asked")
    }

    fn output(&self) -> String {
        fs::read_to_string(self.at("output")).expect("the output")
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let to = to.join(entry.file_name());
        match entry.path().is_dir() {
            true => copy(&entry.path(), &to),
            false => _ = fs::copy(entry.path(), &to).expect("copied"),
        }
    }
}

fn words(output: &Output) -> String {
    let text = [&output.stdout[..], &output.stderr[..]].concat();
    String::from_utf8_lossy(&text).into_owned()
}

#[track_caller]
fn fine(output: &Output) -> String {
    assert!(output.status.success(), "{}", words(output));
    words(output)
}

#[test]
fn the_action_builds_a_board_and_publishes_it_only_when_it_has_changed() {
    let runner = Runner::new(&project("content"));
    fine(&runner.download("v0.1.0"));
    let asked = runner.asked();
    assert!(
        asked.contains(&format!(
            "attestation verify {ARCHIVE} --repo o/babillard --signer-workflow o/babillard/.github/workflows/release.yml"
        )),
        "{asked}"
    );
    fine(&runner.build("https://example.org/jobs/", "false", "false"));
    assert!(runner.at("temp/site/en/index.html").is_file());
    assert_eq!(runner.output(), "changed=true\n");
    // What is published is what a run at night would publish: nothing to do.
    let published = format!("file://{}", runner.at("published").display());
    fs::create_dir(runner.at("published")).expect("a folder");
    let number = runner.at("temp/site/build.json");
    fs::copy(&number, runner.at("published/build.json")).expect("copied");
    let curl = "#!/bin/sh\nfor word; do :; done\ncp \"$STAND_IN/published/build.json\" \"$word\"\n";
    runner.program("bin/curl", curl);
    let said = fine(&runner.build("https://example.org/jobs/", "false", "true"));
    assert!(said.contains("nothing to publish"), "{said} {published}");
    assert_eq!(runner.output(), "changed=true\nchanged=false\n");
}

#[test]
fn the_action_takes_a_commit_for_the_release_that_was_made_of_it() {
    let runner = Runner::new(&project("content"));
    fine(&runner.download(COMMIT));
    let asked = runner.asked();
    assert!(
        asked.starts_with("api --paginate repos/o/babillard/tags"),
        "{asked}"
    );
    assert!(asked.contains("release download v0.1.0 "), "{asked}");
}

#[test]
fn the_action_runs_no_program_whose_sum_or_origin_is_wrong() {
    let runner = Runner::new(&project("content"));
    fs::write(runner.at("forged"), "").expect("written");
    assert!(!runner.download("v0.1.0").status.success());
    assert!(!runner.at("temp/babillard").exists());
    let runner = Runner::new(&project("content"));
    let sums = format!("{:064}  {ARCHIVE}\n", 0);
    fs::write(runner.at("release/SHA256SUMS"), sums).expect("written");
    assert!(!runner.download("v0.1.0").status.success());
    assert!(!runner.at("temp/babillard").exists());
    let runner = Runner::new(&project("content"));
    let said = runner.download("v9");
    assert!(!said.status.success() && words(&said).contains("release not found"));
}

#[test]
fn the_action_builds_a_folder_that_was_adopted() {
    let folder = "tests/fixtures/adopted/languages-and-regions-at-the-ends-of-names";
    let runner = Runner::new(&project(folder));
    fine(&runner.download("v0.1.0"));
    let mut adopt = Command::new(runner.at("temp/babillard"));
    let adopted = adopt
        .args(["adopt", "content"])
        .current_dir(runner.place.path());
    fine(&adopted.output().expect("it runs"));
    let checked = runner.step(1, &[("CONTENT", "content")]);
    assert!(
        checked.status.code().is_some_and(|code| code < 2),
        "{}",
        words(&checked)
    );
    fine(&runner.build("https://example.org/", "true", "false"));
    assert!(runner.at("temp/site/fr/index.html").is_file());
}

#[test]
fn an_error_stops_the_action_unless_it_keeps_going() {
    let runner = Runner::new(&project("content"));
    fs::write(runner.at("content/en/broken.md"), "---\ntitle: [\n---\n").expect("written");
    fine(&runner.download("v0.1.0"));
    let annotations = runner.step(1, &[("CONTENT", "content")]);
    assert_eq!(annotations.status.code(), Some(1));
    let annotations = words(&annotations);
    assert!(
        annotations.contains("::error file=content/en/broken.md"),
        "{annotations}"
    );
    let base = "https://example.org/";
    assert!(!runner.build(base, "false", "false").status.success());
    fine(&runner.build(base, "true", "false"));
}
