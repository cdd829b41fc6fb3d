//! The folder as it is served: a file with an error keeps its last good version.

use crate::site::folder::{self, Extras, SETTINGS};
use crate::site::{Board, assemble};
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::PathBuf;

/// Reads one folder again and again.
#[derive(Debug)]
pub struct Reader {
    folder: PathBuf,
    /// The last good bytes of each file.
    good: BTreeMap<String, Vec<u8>>,
    /// The last good settings.
    settings: Option<Vec<u8>>,
}

/// What was read.
#[derive(Debug)]
pub struct Reading {
    /// The board to be shown.
    pub shown: Board,
    /// The board as its files are, where they have errors.
    pub told: Option<Board>,
    /// What the folder adds.
    pub extras: Extras,
}

impl Reader {
    /// A reader of the content folder `folder` that has seen nothing yet.
    pub fn new(folder: PathBuf) -> Reader {
        Reader {
            folder,
            good: BTreeMap::new(),
            settings: None,
        }
    }

    /// Reads the folder as it is now.
    pub fn read(&mut self) -> io::Result<Reading> {
        let mut sources = folder::read(&self.folder)?;
        let settings = folder::read_settings(&self.folder)?;
        let extras = folder::read_extras(&self.folder)?;
        let board = assemble(sources.clone(), settings.as_deref());
        let errors = board.problems.iter().filter(|problem| problem.is_error());
        let bad: BTreeSet<String> = errors.map(|problem| problem.path.clone()).collect();
        if !bad.contains(SETTINGS) {
            self.settings = settings;
        }
        let there: BTreeSet<&str> = sources.iter().map(|file| file.path.as_str()).collect();
        self.good.retain(|path, _| there.contains(path.as_str()));
        for source in &mut sources {
            if !bad.contains(&source.path) {
                if let Ok(bytes) = &source.bytes {
                    self.good.insert(source.path.clone(), bytes.clone());
                }
            } else if let Some(good) = self.good.get(&source.path) {
                source.bytes = Ok(good.clone());
            }
        }
        Ok(if bad.is_empty() {
            Reading {
                shown: board,
                told: None,
                extras,
            }
        } else {
            Reading {
                shown: assemble(sources, self.settings.as_deref()),
                told: Some(board),
                extras,
            }
        })
    }
}
