//! Waiting for a folder to change.

use notify::event::{AccessKind, AccessMode, EventKind};
use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher};
use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

/// How long nothing may happen before a change counts as whole: an editor writes in several steps.
const QUIET: Duration = Duration::from_millis(8);

/// How often a change that does not end is looked at nevertheless.
const STEPS: usize = 25;

/// A folder under watch.
pub struct Watch {
    changes: Receiver<()>,
    _watcher: RecommendedWatcher,
}

impl Watch {
    /// Begins to watch `folder` and all below it.
    pub fn new(folder: &Path) -> notify::Result<Watch> {
        let (tell, changes) = channel();
        let root = folder.to_owned();
        let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
            // An error means that some events were lost: that is a change like any other.
            if event.map_or(true, |event| matters(&event, &root)) {
                let _ = tell.send(());
            }
        })?;
        watcher.watch(folder, RecursiveMode::Recursive)?;
        Ok(Watch {
            changes,
            _watcher: watcher,
        })
    }

    /// Waits for the next change to be whole; false when there will be none any more.
    pub fn wait(&self) -> bool {
        if self.changes.recv().is_err() {
            return false;
        }
        for _ in 0..STEPS {
            match self.changes.recv_timeout(QUIET) {
                Ok(()) => {}
                Err(RecvTimeoutError::Timeout) => return true,
                Err(RecvTimeoutError::Disconnected) => return false,
            }
        }
        true
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
