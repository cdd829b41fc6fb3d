//! The folder as it is served: a file with an error keeps its last good version.

use crate::site::board::Board;
use crate::site::board::add;
use crate::site::board::session::Session;
use crate::site::check;
use crate::site::files::number;
use crate::site::problem::report::baseline::Baseline;
use crate::site::read::extras::{self, Extras};
use crate::site::read::folder::{Changes, SETTINGS, SourceFile, Tracker};
use crate::site::serve::watching::Touched;
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::PathBuf;

/// Rereads a folder, and parses only the files that changed.
#[derive(Debug)]
pub struct Reader {
    folder: PathBuf,
    tracker: Tracker,
    /// The board as its files are.
    told: Session,
    /// The board of the last good version of each file.
    shown: Session,
    /// The files whose version in `shown` has no error.
    good: BTreeSet<String>,
    /// The files that are not as `shown` has them, as they are.
    held: BTreeMap<String, SourceFile>,
    /// The last good settings.
    settings: Option<Vec<u8>>,
    /// Whether the folder has been read before.
    began: bool,
}

/// What was read.
#[derive(Debug)]
pub struct Reading<'a> {
    /// The board to be shown.
    pub shown: &'a Board,
    /// The board as its files are, with all that `check` finds.
    pub told: &'a Board,
    /// The files that were saved since the last reading.
    pub saved: BTreeSet<String>,
    /// The files with errors of which an earlier version is shown.
    pub held: BTreeSet<String>,
    /// What the folder adds.
    pub extras: Extras,
}

impl Reader {
    /// A reader of the content folder `folder` that has seen nothing yet.
    pub fn new(folder: PathBuf) -> Reader {
        Reader {
            folder,
            tracker: Tracker::default(),
            told: Session::default(),
            shown: Session::default(),
            good: BTreeSet::new(),
            held: BTreeMap::new(),
            settings: None,
            began: false,
        }
    }

    /// Reads the folder as it is at `now`, seconds since 1970, where only `touched` may have changed. What `baseline` knows is
    /// not told.
    pub fn read(
        &mut self,
        touched: &Touched,
        baseline: &Baseline,
        now: i64,
    ) -> io::Result<Reading<'_>> {
        let extras = extras::read(&self.folder);
        let changes = match touched {
            Touched::Paths(paths) => self.tracker.changes_of(&self.folder, paths)?,
            Touched::Anything => self.tracker.changes(&self.folder)?,
        };
        let before: BTreeMap<String, u64> = match touched {
            _ if !self.began => BTreeMap::new(),
            _ => texts(self.told.board(), &changes),
        };
        let told = self
            .told
            .update(changes.clone(), extras.settings.as_deref(), now);
        add(told, &extras);
        let errors = told.problems.iter().filter(|problem| problem.is_error());
        let bad: BTreeSet<String> = errors.map(|problem| problem.path.clone()).collect();
        check::check(told);
        baseline.take_known(&mut told.problems);
        let mut saved = BTreeSet::new();
        if self.began {
            let texts_now = texts(told, &changes);
            let is_new = |path: &&String| texts_now.get(*path) != before.get(*path);
            saved.extend(texts_now.keys().filter(is_new).cloned());
        }
        self.began = true;
        if !bad.contains(SETTINGS) {
            self.settings = extras.settings.clone();
        }
        let good = self.take_good(changes, &bad);
        let shown = self.shown.update(good, self.settings.as_deref(), now);
        add(shown, &extras);
        Ok(Reading {
            shown: self.shown.board(),
            told: self.told.board(),
            saved,
            held: self.held.keys().cloned().collect(),
            extras,
        })
    }

    /// The changes that are to be shown; those that would break a good version are held back.
    fn take_good(&mut self, changes: Changes, bad: &BTreeSet<String>) -> Changes {
        for path in &changes.gone {
            self.good.remove(path);
            self.held.remove(path);
        }
        for source in changes.changed {
            self.held.insert(source.path.clone(), source);
        }
        let mut changed = Vec::new();
        for (path, source) in std::mem::take(&mut self.held) {
            if !bad.contains(&path) {
                self.good.insert(path);
                changed.push(source);
            } else if self.good.contains(&path) {
                self.held.insert(path, source);
            } else {
                changed.push(source);
            }
        }
        Changes {
            changed,
            gone: changes.gone,
        }
    }
}

/// A number for the text of each file that may have changed.
fn texts(board: &Board, changes: &Changes) -> BTreeMap<String, u64> {
    let paths = changes.changed.iter().map(|source| &source.path);
    let numbered = |path: &String| {
        let text = &board.file(path)?.text;
        Some((path.clone(), number(text.as_bytes())))
    };
    paths.filter_map(numbered).collect()
}
