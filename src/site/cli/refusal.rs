//! Why a command does not do what it is asked: a value, which gets its words once, when the run ends.

use crate::posting::Both;
use crate::site::cli::scaffold;
use crate::site::history::git::Fault;
use crate::site::problem::Kind;
use std::io;
use std::path::{Path, PathBuf};

/// Why a command does nothing, or stops.
#[derive(Debug)]
pub(crate) enum Refusal {
    /// The system's own word, of no file that is worth a name.
    System(io::Error),
    /// A file or a folder cannot be used.
    Unusable(PathBuf, Why),
    /// Git does not give what is needed.
    Git(Fault),
    /// The folder holds the content folder: which was given, and which is meant.
    ContentIsWithin(PathBuf, PathBuf),
    /// No file of the folder says a language: what lies there.
    NoLanguage(PathBuf, Vec<String>),
    /// The folder has no posting.
    NoPostings(PathBuf),
    /// The folder has no file that could be a posting; its first Markdown file, and why it is none.
    NothingToAdopt(PathBuf, Option<(String, Both<String>)>),
    /// The folder has settings already.
    Adopted(PathBuf),
    /// The program has no viewer in it.
    NoViewer,
    /// `--base-url` is no address.
    BadBaseUrl(String),
    /// `--out` holds a file that no build wrote.
    NotOurSite(PathBuf, String),
    /// `--out` cannot be a folder.
    NoPlace(PathBuf),
    /// `--port` is no port.
    BadPort,
    /// The port cannot be had.
    PortTaken(u16, io::Error),
    /// `--host` is no address of a machine.
    BadHost,
    /// Two options that do not go together.
    NotTogether(&'static str, &'static str),
    /// `SOURCE_DATE_EPOCH` is no number of seconds.
    BadEpoch(String),
    /// `new` cannot ask for the titles.
    NoTitles,
    /// `new` cannot make these files.
    NoPosting(scaffold::Refusal),
    /// There is no diagnostic of this code.
    UnknownCode(String),
    /// There is no schema of this.
    UnknownSubject,
    /// There are no completions for this shell.
    UnknownShell,
}

/// What is wrong with a file or a folder.
#[derive(Debug)]
pub(crate) enum Why {
    /// What the system says.
    System(io::Error),
    /// What a diagnostic says of such a file.
    Kind(Box<Kind>),
    /// It is not there.
    Missing,
    /// It is no baseline: the line and the column where that shows, 0 where it shows nowhere.
    NoBaseline(usize, usize),
    /// It is no page that `parity` wrote.
    NotOurPage,
    /// A file of `static/` has a name that the board needs.
    Taken(String),
    /// A file of `static/` cannot be read.
    Added(String, Box<Kind>),
}

impl From<io::Error> for Refusal {
    fn from(error: io::Error) -> Refusal {
        Refusal::System(error)
    }
}

impl From<serde_json::Error> for Refusal {
    fn from(error: serde_json::Error) -> Refusal {
        Refusal::System(error.into())
    }
}

impl From<Fault> for Refusal {
    fn from(fault: Fault) -> Refusal {
        Refusal::Git(fault)
    }
}

impl Refusal {
    /// The system does not let `path` be used.
    pub(crate) fn of(path: &Path, error: io::Error) -> Refusal {
        Refusal::Unusable(path.to_owned(), Why::System(error))
    }

    /// A reader that has seen enough (`| head`): no failure of ours.
    pub(crate) fn is_closed_pipe(&self) -> bool {
        matches!(self, Refusal::System(error) if error.kind() == io::ErrorKind::BrokenPipe)
    }
}
