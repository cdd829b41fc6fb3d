//! The folder as it is served: a file with an error keeps its last good version.

use crate::site::board::Board;
use crate::site::board::session::Session;
use crate::site::check;
use crate::site::files::number;
use crate::site::problem::report::baseline::Baseline;
use crate::site::read::extras::{self, Extras};
use crate::site::read::folder::{Changes, SETTINGS, SourceFile, Tracker};
use crate::site::serve::moves::Moves;
use crate::site::serve::watching::Touched;
use crate::site::serve::words;
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::PathBuf;
use std::sync::Arc;

/// Rereads a folder, and parses only the files that changed.
#[derive(Debug)]
pub struct Reader {
    folder: PathBuf,
    tracker: Tracker,
    /// The board as its files are.
    told: Session,
    /// The board of the last good version of each file, where that is another one.
    shown: Session,
    /// What `shown` has not taken yet: good versions by path, none of files that are gone.
    pending: BTreeMap<String, Option<SourceFile>>,
    /// Whether it shows drafts and what waits for its day.
    future: bool,
    /// The files whose version in `shown` has no error.
    good: BTreeSet<String>,
    /// The files that are not as `shown` has them, as they are.
    held: BTreeMap<String, SourceFile>,
    /// The board of `shown` with marks on what no site shows yet, where that is shown.
    marked: Option<Board>,
    /// The last good settings.
    settings: Option<Vec<u8>>,
    /// Where postings have gone.
    moves: Moves,
    /// Whether the folder has been read before.
    began: bool,
}

/// What was read.
#[derive(Debug)]
pub struct Reading<'a> {
    /// The board to be shown.
    pub shown: &'a Board,
    /// The board as its files are, with what `check` finds in those that are near, and all errors.
    pub told: &'a Board,
    /// The files that were saved since the last reading.
    pub saved: BTreeSet<String>,
    /// These and their counterparts.
    pub near: BTreeSet<String>,
    /// The files with errors of which an earlier version is shown.
    pub held: BTreeSet<String>,
    /// Old addresses of postings below the root, each with the present one.
    pub moved: BTreeMap<String, String>,
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
            pending: BTreeMap::new(),
            future: false,
            good: BTreeSet::new(),
            held: BTreeMap::new(),
            marked: None,
            settings: None,
            moves: Moves::default(),
            began: false,
        }
    }

    /// Shows drafts and what waits for its day, too, each with a mark, where `future` says so.
    pub fn showing_future(mut self, future: bool) -> Reader {
        self.shown = self.shown.with_future(future);
        self.future = future;
        self
    }

    /// The board as its files are.
    pub fn board(&self) -> &Board {
        self.told.board()
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
        let own = extras.settings.as_deref();
        let told = self.told.update_whole(changes.clone(), &extras, own, now);
        let errors = told.problems.iter().filter(|problem| problem.is_error());
        let bad: BTreeSet<String> = errors.map(|problem| problem.path.clone()).collect();
        let mut saved = BTreeSet::new();
        if self.began {
            let texts_now = texts(told, &changes);
            let is_new = |path: &&String| texts_now.get(*path) != before.get(*path);
            saved.extend(texts_now.keys().filter(is_new).cloned());
        }
        let near = with_counterparts(told, &saved);
        check::check_near(told, |file| near.contains(&file.path));
        baseline.take_known(&mut told.problems);
        self.began = true;
        if !bad.contains(SETTINGS) {
            self.settings = extras.settings.clone();
        }
        let other = self.take_good(changes, &bad);
        let as_told = self.held.is_empty() && !self.future && self.settings == extras.settings;
        if !as_told {
            self.catch_up(&extras, now);
        }
        let shown = match as_told {
            true => self.told.board(),
            false => self.shown.board(),
        };
        self.moves.follow(shown, &other);
        self.marked = shown.future.then(|| marked(shown));
        Ok(Reading {
            moved: self.moves.addresses(),
            shown: self.marked.as_ref().unwrap_or(shown),
            told: self.told.board(),
            saved,
            near,
            held: self.held.keys().cloned().collect(),
            extras,
        })
    }

    /// The board of the last good versions, up to date: as long as all files are good, nobody asks for it.
    fn catch_up(&mut self, extras: &Extras, now: i64) {
        let mut changes = Changes::default();
        for (path, source) in std::mem::take(&mut self.pending) {
            match source {
                Some(source) => changes.changed.push(source),
                None => changes.gone.push(path),
            }
        }
        let own = self.settings.as_deref();
        self.shown.update_whole(changes, extras, own, now);
    }

    /// Takes what is to be shown, and gives the paths of files that are other ones there; what would break a good
    /// version is held back.
    fn take_good(&mut self, changes: Changes, bad: &BTreeSet<String>) -> BTreeSet<String> {
        for path in changes.gone {
            self.good.remove(&path);
            self.held.remove(&path);
            self.pending.insert(path, None);
        }
        for source in changes.changed {
            self.held.insert(source.path.clone(), source);
        }
        let mut changed = BTreeSet::new();
        for (path, source) in std::mem::take(&mut self.held) {
            let is_good = !bad.contains(&path);
            if is_good {
                self.good.insert(path.clone());
            }
            if is_good || !self.good.contains(&path) {
                changed.insert(path.clone());
                self.pending.insert(path, Some(source));
            } else {
                self.held.insert(path, source);
            }
        }
        changed
    }
}

/// The board with a mark on each posting that no site shows today.
fn marked(board: &Board) -> Board {
    let mut board = board.clone();
    for file in &mut board.files {
        if let (Some(waits), Some(lang), Some(posting)) = (file.waits, file.lang, &mut file.posting)
        {
            let title = words::marked(lang, waits, &posting.title);
            Arc::make_mut(posting).title = title;
        }
    }
    board
}

/// These files and their counterparts.
fn with_counterparts(board: &Board, paths: &BTreeSet<String>) -> BTreeSet<String> {
    let other = |path: &String| {
        let at = board.file(path)?.counterpart?;
        Some(board.files[at].path.clone())
    };
    let others = paths.iter().filter_map(other);
    paths.iter().cloned().chain(others).collect()
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
