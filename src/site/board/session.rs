//! A board that follows its folder: what has not changed is neither read nor compared again.

use crate::site::board::own::Changed;
use crate::site::board::{Board, add, assemble, give, read_file, relate};
use crate::site::read::extras::Extras;
use crate::site::read::folder::Changes;
use std::collections::BTreeSet;

/// A board that is kept up to date. It is always what [`assemble`] makes of the same files.
#[derive(Debug)]
pub struct Session {
    board: Board,
}

impl Default for Session {
    fn default() -> Session {
        Session {
            board: assemble(Vec::new(), None, 0),
        }
    }
}

impl Session {
    /// The session of a board that shows drafts and what waits for its day, too, where `future` says so.
    pub fn with_future(mut self, future: bool) -> Session {
        self.board.future = future;
        self
    }

    /// The board as the last update left it.
    pub fn board(&self) -> &Board {
        &self.board
    }

    /// Takes what has changed, the settings as they are now, and the seconds since 1970. The board is as it was read: what
    /// `check` adds to its problems is to be added again.
    pub fn update(&mut self, changes: Changes, settings: Option<&[u8]>, now: i64) -> &mut Board {
        self.take(changes, settings, now);
        give(&mut self.board);
        &mut self.board
    }

    /// [`Session::update`] of a board with what lies beside its files.
    pub fn update_whole(
        &mut self,
        changes: Changes,
        extras: &Extras,
        settings: Option<&[u8]>,
        now: i64,
    ) -> &mut Board {
        self.take(changes, settings, now);
        add(&mut self.board, extras);
        &mut self.board
    }

    fn take(&mut self, changes: Changes, settings: Option<&[u8]>, now: i64) {
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
        let known = &self.board.settings;
        files.extend(changed.into_iter().map(|source| read_file(source, known)));
        files.sort_by(|a, b| a.path.cmp(&b.path));
        relate(&mut self.board, settings, now);
        self.forget_pairs_of(&touched);
    }

    /// Forgets what was found of a pair of which a side is another file or another text now.
    fn forget_pairs_of(&mut self, touched: &BTreeSet<String>) {
        let files = &mut self.board.files;
        for at in 0..files.len() {
            let other = files[at]
                .counterpart
                .map(|other| files[other].path.as_str());
            let stale = |path: &String| touched.contains(path) || Some(path.as_str()) != other;
            let own = &files[at].own;
            let parity = own.parity.as_ref().map(|(path, _)| path);
            let beside = own.beside.get().map(|known| &known.0);
            if parity.into_iter().chain(beside).any(stale) {
                files[at].own.forget(Changed::Counterpart);
            }
        }
    }
}
