//! `check --watch` tells the report again when a file is saved.

use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

/// The program, ended with the test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// The lines that the program prints, as they come.
fn lines(out: ChildStdout) -> Receiver<String> {
    let (tell, told) = channel();
    std::thread::spawn(move || {
        let lines = BufReader::new(out).lines().map_while(Result::ok);
        lines
            .take_while(|line| tell.send(line.clone()).is_ok())
            .count()
    });
    told
}

/// The lines up to the one that says that the folder is under watch. A program that says nothing for
/// a minute fails the test.
#[track_caller]
fn report(lines: &Receiver<String>, end: &str) -> String {
    let mut said = String::new();
    loop {
        let Ok(line) = lines.recv_timeout(Duration::from_secs(60)) else {
            panic!("no line ends with {end:?}:\n{said}");
        };
        if line.ends_with(end) {
            return said;
        }
        said += &line;
        said.push('\n');
    }
}

#[track_caller]
fn check(lang: &str, end: &str, missing: &str, fine: &str) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("en/a.md");
    fs::create_dir(folder.path().join("en")).expect("a folder");
    let text = "---\ntitle: A\narchived: false\ndescription: A posting.\ntranslationKey: a\nleverId: 6f1f7f43-8d6c-4a2e-9a55-0c0b8a4b0b11\n---\n\nWork.\n";
    fs::write(&path, text.replace("title: A\n", "")).expect("a file");
    let child = Command::new(env!("CARGO_BIN_EXE_babillard"))
        .args(["check", "--watch", "--lang", lang])
        .arg(folder.path())
        .stdout(Stdio::piped())
        .spawn();
    let mut child = Running(child.expect("the program"));
    let out = lines(child.0.stdout.take().expect("its output"));
    let first = report(&out, end);
    assert!(first.contains(missing), "{first}");
    fs::write(&path, text).expect("a file");
    let mut second = report(&out, end);
    // A save in two steps may be seen between them.
    if !second.contains(fine) {
        second = report(&out, end);
    }
    assert!(
        second.contains(fine) && !second.contains(missing),
        "{second}"
    );
}

#[test]
fn a_saved_file_is_checked_again() {
    check(
        "en",
        "Press Ctrl+C to stop.",
        "B012-missing-title",
        "No problems in 1 file.",
    );
    check(
        "fr",
        "Appuyez sur Ctrl+C pour arrêter.",
        "B012-missing-title",
        "Aucun problème dans 1 fichier.",
    );
}

#[test]
fn what_does_not_go_with_watching_is_refused() {
    let said = |lang: &str| {
        let ended = Command::new(env!("CARGO_BIN_EXE_babillard"))
            .args(["check", "--watch", "--fix", "--lang", lang, "content"])
            .output()
            .expect("the program");
        assert_eq!(ended.status.code(), Some(2));
        String::from_utf8(ended.stderr).expect("text")
    };
    assert_eq!(said("en"), "error: `--watch` cannot be used with `--fix`\n");
    assert_eq!(
        said("fr"),
        "erreur\u{a0}: `--watch` est incompatible avec `--fix`\n"
    );
}
