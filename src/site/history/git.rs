//! What Git knows of a content folder: the one place that starts the `git` program.

pub mod history;
pub mod objects;

use crate::site::visible::{fault, visible, visible_whole};
use std::ffi::{OsStr, OsString};
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A content folder inside the work tree of a Git repository. Every path that is given or taken is
/// relative to the folder, with `/` between folders.
#[derive(Clone, Debug)]
pub struct Repository {
    folder: PathBuf,
    /// Whether the history is cut short, as a clone with a depth has it.
    pub shallow: bool,
}

/// A commit by its object id, in hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commit(String);

impl Commit {
    /// The whole id.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The start of the id, as people write it.
    pub fn short(&self) -> &str {
        Commit::shortened(&self.0)
    }

    /// The start of an id.
    pub fn shortened(id: &str) -> &str {
        id.get(..SHORT).unwrap_or(id)
    }

    /// The id, when the text is one.
    fn parse(text: &str) -> Option<Commit> {
        let hexadecimal = text.bytes().all(|b| b.is_ascii_hexdigit());
        (hexadecimal && matches!(text.len(), 40 | 64)).then(|| Commit(text.to_owned()))
    }
}

/// Digits of an id that people see.
const SHORT: usize = 9;

/// The path of a folder in the repository that it is in, with `/` between folders, empty for the whole of it;
/// none where there is no repository. It needs no `git`.
pub fn place_in_repository(folder: &Path) -> Option<String> {
    let real = folder.canonicalize().ok()?;
    let root = real.ancestors().find(|above| above.join(".git").exists())?;
    let below = real.strip_prefix(root).ok()?;
    let names = below.iter().map(|name| name.to_string_lossy());
    Some(names.collect::<Vec<_>>().join("/"))
}

/// Why Git does not give what is asked for.
#[derive(Debug)]
pub enum Fault {
    /// There is no `git` program.
    NoGit,
    /// The folder is in no work tree.
    NotARepository,
    /// The repository in this folder belongs to someone else, and Git does not read it.
    NotTrusted(String),
    /// A revision that names no commit.
    UnknownRevision(String),
    /// A revision that is not in a history that is cut short.
    CutShort(String),
    /// There is no commit yet.
    NoCommit,
    /// Anything else, as Git says it, in English.
    Failed(String),
}

impl Repository {
    /// The repository that the folder is in.
    pub fn of(folder: &Path) -> Result<Repository, Fault> {
        let mut repository = Repository {
            folder: folder.to_owned(),
            shallow: false,
        };
        let said = repository.ask([
            "rev-parse",
            "--is-inside-work-tree",
            "--is-shallow-repository",
        ]);
        let said = said.map_err(|fault| match fault {
            Fault::Failed(why) if why.contains("dubious ownership") => {
                // Git names the repository, which may be a folder above this one.
                let root = why.split('\'').nth(1).map(str::to_owned);
                Fault::NotTrusted(root.unwrap_or_else(|| "*".to_owned()))
            }
            Fault::Failed(_) => Fault::NotARepository,
            fault => fault,
        })?;
        let said = String::from_utf8_lossy(&said);
        let mut lines = said.lines();
        if lines.next() != Some("true") {
            return Err(Fault::NotARepository);
        }
        repository.shallow = lines.next() == Some("true");
        Ok(repository)
    }

    /// The commit that a revision names.
    pub fn commit(&self, revision: &OsStr) -> Result<Commit, Fault> {
        let shown = visible(&revision.to_string_lossy());
        // What looks like an option must never reach Git as one.
        if revision.as_encoded_bytes().starts_with(b"-") || revision.is_empty() {
            return Err(Fault::UnknownRevision(shown));
        }
        let mut wanted = revision.to_owned();
        wanted.push("^{commit}");
        let arguments = ["rev-parse", "--verify", "--quiet"].map(OsString::from);
        let said = match self.ask(arguments.into_iter().chain([wanted])) {
            Ok(said) => said,
            Err(Fault::NoGit) => return Err(Fault::NoGit),
            Err(_) => Vec::new(),
        };
        let found = Commit::parse(String::from_utf8_lossy(&said).trim());
        found.ok_or(if self.shallow {
            Fault::CutShort(shown)
        } else {
            Fault::UnknownRevision(shown)
        })
    }

    /// The last commit of the branch.
    pub fn head(&self) -> Result<Commit, Fault> {
        self.commit(OsStr::new("HEAD"))
            .map_err(|fault| match fault {
                Fault::NoGit => fault,
                _ => Fault::NoCommit,
            })
    }

    /// Where the branch left the commit's own history: the commit itself when the branch has it.
    /// None when nothing is common to both.
    pub fn merge_base(&self, commit: &Commit) -> Option<Commit> {
        let said = self.ask(["merge-base", commit.as_str(), "HEAD"]).ok()?;
        Commit::parse(String::from_utf8_lossy(&said).trim())
    }

    /// Runs `git` in the folder and gives what it prints.
    fn ask(
        &self,
        arguments: impl IntoIterator<Item = impl Into<OsString>>,
    ) -> Result<Vec<u8>, Fault> {
        let output = self.git(arguments).stdin(Stdio::null()).output();
        let output = output.map_err(|error| not_started(&error))?;
        if output.status.success() {
            return Ok(output.stdout);
        }
        let said = String::from_utf8_lossy(&output.stderr);
        let first = said.lines().next().unwrap_or_default();
        Err(Fault::Failed(visible_whole(
            first.trim_start_matches("fatal: "),
        )))
    }

    /// `git` with these arguments, neither asking nor writing nor running what a repository names.
    fn git(&self, arguments: impl IntoIterator<Item = impl Into<OsString>>) -> Command {
        let mut git = Command::new("git");
        // A hook's own variables are about its folder, not about this one.
        for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"] {
            git.env_remove(name);
        }
        git.env("LC_ALL", "C")
            .env("GIT_OPTIONAL_LOCKS", "0")
            .env("GIT_TERMINAL_PROMPT", "0")
            .args(["--no-pager", "-c", "core.fsmonitor=false"])
            .args(["-c", "log.showSignature=false", "-c", "log.showRoot=true"])
            .arg("-C")
            .arg(&self.folder)
            .args(arguments.into_iter().map(Into::into));
        git
    }
}

fn not_started(error: &io::Error) -> Fault {
    match error.kind() {
        io::ErrorKind::NotFound => Fault::NoGit,
        _ => Fault::Failed(visible_whole(&fault(error).en)),
    }
}
