//! The ways to get the program, each tried from files on this machine: install script, wheel, npm.

use crate::project::project;
use crate::skip::{Need, skip};
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

const PROGRAM: &str = env!("CARGO_BIN_EXE_babillard");
const TRIPLE: &str = "x86_64-unknown-linux-musl";
const ARCHIVE: &str = "babillard-x86_64-unknown-linux-musl.tar.gz";

fn run(command: &mut Command) -> Output {
    command.output().expect("it starts")
}

fn words(output: &Output) -> String {
    let text = [&output.stdout[..], &output.stderr[..]].concat();
    String::from_utf8_lossy(&text).into_owned()
}

/// A folder as a release has it, with this program as that of the system.
fn release(folder: &Path) {
    fs::copy(PROGRAM, folder.join("babillard")).expect("copied");
    let tar = format!("tar -czf {ARCHIVE} babillard && sha256sum {ARCHIVE} > SHA256SUMS");
    let made = run(Command::new("sh").args(["-c", &tar]).current_dir(folder));
    assert!(made.status.success(), "{}", words(&made));
}

fn install(release: &Path, folder: &Path) -> Output {
    run(Command::new("sh")
        .arg(project("packaging/install.sh"))
        .env("BABILLARD_RELEASE", format!("file://{}", release.display()))
        .env("BABILLARD_BIN", folder))
}

#[test]
fn the_install_script_puts_a_program_in_place_whose_sum_is_right() {
    let (from, to) = (
        tempfile::tempdir().expect("a folder"),
        tempfile::tempdir().expect("a folder"),
    );
    release(from.path());
    let said = install(from.path(), &to.path().join("bin"));
    assert!(said.status.success(), "{}", words(&said));
    let version = run(Command::new(to.path().join("bin/babillard")).arg("--version"));
    assert!(
        words(&version).starts_with("babillard 0.1.0"),
        "{}",
        words(&version)
    );
}

#[test]
fn the_install_script_installs_nothing_whose_sum_is_wrong() {
    let (from, to) = (
        tempfile::tempdir().expect("a folder"),
        tempfile::tempdir().expect("a folder"),
    );
    release(from.path());
    let archive = from.path().join(ARCHIVE);
    let mut bytes = fs::read(&archive).expect("an archive");
    bytes.push(0);
    fs::write(&archive, bytes).expect("written");
    let said = install(from.path(), &to.path().join("bin"));
    assert!(!said.status.success());
    let wrong = format!("error: {ARCHIVE} does not match its sum; nothing was installed");
    assert!(words(&said).contains(&wrong), "{}", words(&said));
    assert!(!to.path().join("bin").exists());
}

#[test]
fn a_wheel_brings_the_program_and_has_the_same_bytes_each_time() {
    let folder = tempfile::tempdir().expect("a folder");
    let made = |name: &str| {
        let mut python = Command::new("python3");
        python.arg("-B").arg(project("packaging/wheel.py"));
        python.args([PROGRAM, TRIPLE, "0.1.0"]);
        let said = run(python.arg(folder.path().join(name)));
        assert!(said.status.success(), "{}", words(&said));
        words(&said).trim().to_owned()
    };
    let venv = folder.path().join("venv");
    let python = Command::new("python3")
        .args(["-m", "venv"])
        .arg(&venv)
        .output();
    if !python.is_ok_and(|said| said.status.success()) {
        return skip(Need::Python);
    }
    let (first, second) = (made("a"), made("b"));
    assert!(fs::read(&first).expect("a wheel") == fs::read(second).expect("a wheel"));
    let mut pip = Command::new(venv.join("bin/pip"));
    let said = run(pip.args(["install", "--quiet", "--no-index", &first]));
    assert!(said.status.success(), "{}", words(&said));
    let said = run(Command::new(venv.join("bin/babillard")).arg("--version"));
    assert!(
        words(&said).starts_with("babillard 0.1.0"),
        "{}",
        words(&said)
    );
}

#[test]
fn an_npm_package_runs_the_program_for_this_system_and_ends_as_it_ends() {
    let folder = tempfile::tempdir().expect("a folder");
    if Command::new("npm").arg("--version").output().is_err() {
        return skip(Need::Node);
    }
    let mut node = Command::new("node");
    node.arg(project("packaging/npm.mjs"))
        .arg("0.1.0")
        .arg(folder.path());
    let said = run(node.arg(format!("{TRIPLE}={PROGRAM}")));
    assert!(said.status.success(), "{}", words(&said));
    // As npm lays packages out, without asking a registry.
    let modules = folder.path().join("node_modules");
    fs::create_dir(&modules).expect("a folder");
    for name in ["babillard", "babillard-linux-x64"] {
        fs::rename(folder.path().join(name), modules.join(name)).expect("moved");
    }
    let launch = modules.join("babillard/launch.js");
    let said = run(Command::new("node").arg(&launch).arg("--version"));
    assert!(
        words(&said).starts_with("babillard 0.1.0"),
        "{}",
        words(&said)
    );
    let said = run(Command::new("node").arg(&launch).arg("chekc"));
    assert_eq!(said.status.code(), Some(2));
    fs::remove_dir_all(modules.join("babillard-linux-x64")).expect("removed");
    let said = run(Command::new("node").arg(&launch).arg("--version"));
    assert!(words(&said).contains("the package babillard-linux-x64 is missing"));
}
