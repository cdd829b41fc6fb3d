//! A board that follows its folder: what has not changed is neither read nor compared again.

use super::folder::Changes;
use super::{Board, assemble, read_file, relate};
use std::collections::BTreeSet;

/// A board that is kept up to date. It is always what [`assemble`] makes of the same files.
#[derive(Debug)]
pub struct Session {
    board: Board,
}

impl Default for Session {
    fn default() -> Session {
        Session {
            board: assemble(Vec::new(), None),
        }
    }
}

impl Session {
    /// Takes what has changed and the settings as they are now. The board is as it was read: what
    /// `check` adds to its problems is to be added anew.
    pub fn update(&mut self, changes: Changes, settings: Option<&[u8]>) -> &mut Board {
        let files = &mut self.board.files;
        let mut changed = changes.changed;
        changed.retain(|source| {
            let known = files.binary_search_by(|file| file.path.cmp(&source.path));
            let same = |at: usize| {
                let text = files[at].text.as_bytes();
                // A file that was not read has no text either.
                !text.is_empty() && source.bytes.as_deref() == Ok(text)
            };
            !known.is_ok_and(same)
        });
        let touched: BTreeSet<String> = changed
            .iter()
            .map(|source| source.path.clone())
            .chain(changes.gone)
            .collect();
        files.retain(|file| !touched.contains(&file.path));
        for file in files.iter_mut() {
            let compared_with = file.own.parity.as_ref().map(|(path, _)| path);
            if compared_with.is_some_and(|path| touched.contains(path)) {
                file.own.parity = None;
            }
        }
        files.extend(changed.into_iter().map(read_file));
        files.sort_by(|a, b| a.path.cmp(&b.path));
        relate(&mut self.board, settings);
        &mut self.board
    }
}
