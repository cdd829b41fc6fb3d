//! A Git repository in a folder of its own, with the real `git`, nobody's settings and fixed dates.
#![allow(unreachable_pub)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A repository with its content in `the site/content`.
pub struct Repository {
    folder: tempfile::TempDir,
}

/// Where the content lies, seen from the root: a name with a space.
pub const CONTENT: &str = "the site/content";

impl Repository {
    pub fn new() -> Repository {
        let repository = Repository {
            folder: tempfile::tempdir().expect("a folder"),
        };
        fs::create_dir_all(repository.content()).expect("a folder");
        repository.git(&["init", "--quiet", "--initial-branch=main"]);
        repository
    }

    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    pub fn content(&self) -> PathBuf {
        self.root().join(CONTENT)
    }

    /// Writes a file of the content folder.
    pub fn write(&self, path: &str, text: &str) {
        let path = self.content().join(path);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        fs::write(path, text).expect("written");
    }

    /// Writes a posting of the content folder.
    pub fn put(&self, path: &str, posting: &Posting) {
        self.write(path, &posting.text());
    }

    pub fn remove(&self, path: &str) {
        fs::remove_file(self.content().join(path)).expect("removed");
    }

    /// Commits all that lies there, at this time (ISO 8601).
    pub fn commit(&self, message: &str, at: &str) {
        self.git(&["add", "--all"]);
        self.git_at(
            &["commit", "--quiet", "--allow-empty", "--message", message],
            at,
        );
    }

    pub fn git(&self, args: &[&str]) -> String {
        self.git_at(args, "2026-01-05T09:00:00-05:00")
    }

    pub fn git_at(&self, args: &[&str], at: &str) -> String {
        let output = Command::new("git")
            .args(args)
            .current_dir(self.root())
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .env("GIT_AUTHOR_NAME", "A")
            .env("GIT_AUTHOR_EMAIL", "a@example.org")
            .env("GIT_COMMITTER_NAME", "A")
            .env("GIT_COMMITTER_EMAIL", "a@example.org")
            .env("GIT_AUTHOR_DATE", "2020-01-01T00:00:00Z")
            .env("GIT_COMMITTER_DATE", at)
            .output()
            .expect("git runs");
        let error = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "git {args:?}: {error}");
        String::from_utf8_lossy(&output.stdout).trim().to_owned()
    }

    /// The start of the id of a commit, as the program shows it.
    pub fn short(&self, revision: &str) -> String {
        self.git(&["rev-parse", revision])[..9].to_owned()
    }

    /// Runs the program at the root.
    pub fn run(&self, args: &[&str]) -> Output {
        program(self.root(), args)
    }
}

/// Runs the program in a folder, in English unless the arguments say otherwise.
pub fn program(folder: &Path, args: &[&str]) -> Output {
    command(args)
        .current_dir(folder)
        .output()
        .expect("the program runs")
}

pub fn command(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_babillard"));
    command
        .args(args)
        .env_remove("NO_COLOR")
        .env("LC_ALL", "en_CA.UTF-8")
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_NOSYSTEM", "1");
    command
}

pub fn printed(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

pub fn complaint(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("UTF-8")
}

/// A posting's file.
pub struct Posting<'a> {
    pub title: &'a str,
    pub archived: bool,
    pub key: &'a str,
    pub more: &'a str,
    pub body: &'a str,
}

impl Posting<'_> {
    pub fn text(&self) -> String {
        let Posting {
            title,
            archived,
            key,
            more,
            body,
        } = self;
        format!(
            "---\ntitle: {title}\ndescription: d\narchived: {archived}\nleverId: 4874d95f-a569-43dc-a237-b503d91cacaf\ntranslationKey: {key}\n{more}---\n\n{body}\n"
        )
    }
}

pub const BAKER: Posting<'static> = Posting {
    title: "Baker",
    archived: false,
    key: "baker",
    more: "",
    body: "## Work\n\n- Bake 40 loaves\n- Sell them",
};

pub const BOULANGER: Posting<'static> = Posting {
    title: "Boulanger",
    archived: false,
    key: "baker",
    more: "",
    body: "## Travail\n\n- Cuire 40 pains\n- Les vendre : l'essentiel",
};

pub const COOK: Posting<'static> = Posting {
    title: "Cook",
    key: "cook",
    ..BAKER
};

pub const CUISINIER: Posting<'static> = Posting {
    title: "Cuisinier",
    key: "cook",
    ..BOULANGER
};
