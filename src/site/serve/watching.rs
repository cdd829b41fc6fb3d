//! Waiting for a folder to change.

use notify::event::{AccessKind, AccessMode, EventKind};
use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

/// How long nothing may happen before a change counts as whole: an editor writes in several steps.
const QUIET: Duration = Duration::from_millis(8);

/// How often a change that does not end is looked at nevertheless.
const STEPS: usize = 25;

/// What has been touched in a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Touched {
    /// These paths and nothing else.
    Paths(BTreeSet<PathBuf>),
    /// Anything: the system has lost count.
    Anything,
}

impl Touched {
    /// What both together have touched.
    fn and(self, other: Touched) -> Touched {
        match (self, other) {
            (Touched::Paths(mut own), Touched::Paths(mut other)) => {
                own.append(&mut other);
                Touched::Paths(own)
            }
            _ => Touched::Anything,
        }
    }
}

/// A folder under watch.
pub struct Watch {
    changes: Receiver<Touched>,
    _watcher: RecommendedWatcher,
}

impl Watch {
    /// Begins to watch `folder` and all below it.
    pub fn new(folder: &Path) -> notify::Result<Watch> {
        let (tell, changes) = channel();
        let root = folder.to_owned();
        let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
            let touched = match event {
                Ok(event) if !matters(&event, &root) => return,
                Ok(event) if !event.need_rescan() && !event.paths.is_empty() => {
                    Touched::Paths(event.paths.into_iter().collect())
                }
                // Some events were lost.
                _ => Touched::Anything,
            };
            let _ = tell.send(touched);
        })?;
        watcher.watch(folder, RecursiveMode::Recursive)?;
        Ok(Watch {
            changes,
            _watcher: watcher,
        })
    }

    /// Waits for the next change to be whole, or until the day is over, whose rest is `day`: nothing
    /// has been touched then. None when there will be no change any more.
    pub fn wait(&self, day: Option<Duration>) -> Option<Touched> {
        let mut touched = match day {
            None => self.changes.recv().ok()?,
            Some(day) => match self.changes.recv_timeout(day) {
                Ok(touched) => touched,
                Err(RecvTimeoutError::Timeout) => return Some(Touched::Paths(BTreeSet::new())),
                Err(RecvTimeoutError::Disconnected) => return None,
            },
        };
        for _ in 0..STEPS {
            match self.changes.recv_timeout(QUIET) {
                Ok(more) => touched = touched.and(more),
                Err(RecvTimeoutError::Timeout) => break,
                Err(RecvTimeoutError::Disconnected) => return None,
            }
        }
        Some(touched)
    }
}

/// Whether an event changes what is read: not that a file was read, nor what is in hidden folders.
fn matters(event: &Event, root: &Path) -> bool {
    let changes = match event.kind {
        EventKind::Access(kind) => kind == AccessKind::Close(AccessMode::Write),
        _ => true,
    };
    let hidden = |path: &Path| {
        let below = path.strip_prefix(root).unwrap_or(path);
        let mut names = below.components();
        names.any(|name| name.as_os_str().to_string_lossy().starts_with('.'))
    };
    changes && (event.paths.is_empty() || !event.paths.iter().all(|path| hidden(path)))
}
