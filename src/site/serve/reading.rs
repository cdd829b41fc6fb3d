//! The folder as it is served: a file with an error keeps its last good version.

use crate::site::board::Board;
use crate::site::board::add;
use crate::site::board::session::Session;
use crate::site::read::extras::{self, Extras};
use crate::site::read::folder::{Changes, SETTINGS, SourceFile, Tracker};
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::PathBuf;

/// Reads one folder again and again: only what has changed, of which only that is understood anew.
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
}

/// What was read.
#[derive(Debug)]
pub struct Reading<'a> {
    /// The board to be shown.
    pub shown: &'a Board,
    /// The board as its files are, where they have errors.
    pub told: Option<&'a Board>,
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
        }
    }

    /// Reads the folder as it is at `now`, seconds since 1970.
    pub fn read(&mut self, now: i64) -> io::Result<Reading<'_>> {
        let extras = extras::read(&self.folder);
        let changes = self.tracker.changes(&self.folder)?;
        let told = self
            .told
            .update(changes.clone(), extras.settings.as_deref(), now);
        add(told, &extras);
        let errors = told.problems.iter().filter(|problem| problem.is_error());
        let bad: BTreeSet<String> = errors.map(|problem| problem.path.clone()).collect();
        if !bad.contains(SETTINGS) {
            self.settings = extras.settings.clone();
        }
        let good = self.take_good(changes, &bad);
        let shown = self.shown.update(good, self.settings.as_deref(), now);
        add(shown, &extras);
        Ok(Reading {
            shown: self.shown.board(),
            told: (!bad.is_empty()).then_some(self.told.board()),
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
