//! Waits for changes in a folder, even when it is moved, replaced or removed.

use notify::event::{AccessKind, AccessMode, EventKind};
use notify::{Config, ErrorKind, Event, PollWatcher, RecursiveMode, Watcher};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

/// How long nothing may happen before a change counts as whole: an editor writes in several steps.
const QUIET: Duration = Duration::from_millis(8);

/// How often a change that does not end is looked at nevertheless.
const STEPS: usize = 25;

/// How often it is looked whether the folder is still the one under watch: a folder that is moved away or
/// checked out again takes its watch with it.
const AGAIN: Duration = Duration::from_secs(1);

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
    folder: PathBuf,
    /// Which folder was there when the watch began; none when there was none.
    known: Option<Identity>,
    tell: Sender<Touched>,
    changes: Receiver<Touched>,
    /// Looks at the folder, as long as this lives.
    watcher: Option<Box<dyn Watcher + Send>>,
    polls: bool,
}

/// What tells a folder from another at the same path: where it really lies, its number there, and when it was made,
/// for a new folder may get the number of one that is gone.
type Identity = (PathBuf, u64, String);

impl Watch {
    /// Begins to watch `folder` and all below it.
    pub fn new(folder: &Path) -> notify::Result<Watch> {
        let (tell, changes) = channel();
        let mut watch = Watch {
            folder: folder.to_owned(),
            known: None,
            tell,
            changes,
            watcher: None,
            polls: false,
        };
        watch.begin()?;
        Ok(watch)
    }

    /// Whether the system cannot watch more files, so that the folder is read every second instead.
    pub fn polls(&self) -> bool {
        self.polls
    }

    /// Waits for the next change to be whole, or until the day is over, whose rest is `day`: nothing
    /// has been touched then. None when there will be no change any more.
    pub fn wait(&mut self, day: Option<Duration>) -> Option<Touched> {
        let mut rest = day;
        let mut touched = loop {
            let step = rest.map_or(AGAIN, |rest| rest.min(AGAIN));
            match self.changes.recv_timeout(step) {
                Ok(touched) => break touched,
                Err(RecvTimeoutError::Disconnected) => return None,
                Err(RecvTimeoutError::Timeout) if self.known == identity(&self.folder) => {
                    rest = rest.map(|rest| rest.saturating_sub(step));
                    if rest == Some(Duration::ZERO) {
                        return Some(Touched::Paths(BTreeSet::new()));
                    }
                }
                Err(RecvTimeoutError::Timeout) => {
                    // What is not there yet, or cannot be watched now, is looked at a second later.
                    let _ = self.begin();
                    return Some(Touched::Anything);
                }
            }
        };
        for _ in 0..STEPS {
            match self.changes.recv_timeout(QUIET) {
                Ok(more) => touched = touched.and(more),
                Err(RecvTimeoutError::Timeout) => break,
                Err(RecvTimeoutError::Disconnected) => return None,
            }
        }
        // What happens to the folder itself may end its watch.
        if matches!(&touched, Touched::Paths(paths) if paths.contains(&self.folder)) {
            let _ = self.begin();
            return Some(Touched::Anything);
        }
        Some(touched)
    }

    /// Watches the folder that lies there now.
    fn begin(&mut self) -> notify::Result<()> {
        self.watcher = None;
        self.known = identity(&self.folder);
        let Some((real, ..)) = &self.known else {
            return Err(notify::Error::path_not_found());
        };
        let hear = || hear(self.folder.clone(), real.clone(), self.tell.clone());
        let mut own: Box<dyn Watcher + Send> = Box::new(notify::recommended_watcher(hear())?);
        match own.watch(real, RecursiveMode::Recursive) {
            Err(error) if matches!(error.kind, ErrorKind::MaxFilesWatch) => {
                let config = Config::default().with_poll_interval(AGAIN);
                own = Box::new(PollWatcher::new(hear(), config)?);
                own.watch(real, RecursiveMode::Recursive)?;
                self.polls = true;
            }
            watched => watched?,
        }
        self.watcher = Some(own);
        Ok(())
    }
}

/// Tells what an event in `real` has touched, as paths in `folder`: that is how the folder is called by
/// whoever reads it, and it may be a link or lie in a hidden one.
fn hear(
    folder: PathBuf,
    real: PathBuf,
    tell: Sender<Touched>,
) -> impl Fn(notify::Result<Event>) + Send + 'static {
    move |event| {
        let touched = match event {
            Ok(event) if !changes(&event) => return,
            Ok(event) if !event.need_rescan() && !event.paths.is_empty() => {
                let below = event.paths.iter().map(|path| path.strip_prefix(&real));
                match below.collect::<Result<Vec<_>, _>>() {
                    Ok(paths) if paths.iter().all(|path| is_hidden(path)) => return,
                    Ok(paths) => {
                        Touched::Paths(paths.into_iter().map(|path| folder.join(path)).collect())
                    }
                    Err(_) => Touched::Anything,
                }
            }
            // Some events were lost.
            _ => Touched::Anything,
        };
        let _ = tell.send(touched);
    }
}

/// Whether an event may change what is read: not that a file was read.
fn changes(event: &Event) -> bool {
    match event.kind {
        EventKind::Access(kind) => kind == AccessKind::Close(AccessMode::Write),
        _ => true,
    }
}

/// Whether a path below the folder is one that is never read.
fn is_hidden(below: &Path) -> bool {
    let mut names = below.components();
    names.any(|name| name.as_os_str().to_string_lossy().starts_with('.'))
}

fn identity(folder: &Path) -> Option<Identity> {
    let real = folder.canonicalize().ok()?;
    let found = real.metadata().ok().filter(std::fs::Metadata::is_dir)?;
    let made = format!("{:?}", found.created().ok());
    Some((real, number(&found), made))
}

#[cfg(unix)]
fn number(found: &std::fs::Metadata) -> u64 {
    use std::os::unix::fs::MetadataExt;
    found.ino()
}

#[cfg(not(unix))]
fn number(_: &std::fs::Metadata) -> u64 {
    0
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Waits for this file to be touched.
    #[track_caller]
    fn hears(watch: &mut Watch, path: &Path) {
        loop {
            match watch.wait(None).expect("a change") {
                Touched::Paths(paths) if !paths.contains(path) => {}
                _ => return,
            }
        }
    }

    #[test]
    fn a_folder_in_a_hidden_one_is_heard_under_the_name_that_it_was_given() {
        let folder = tempfile::tempdir().expect("a folder");
        let content = folder.path().join(".worktrees/x/content");
        std::fs::create_dir_all(content.join("en")).expect("a folder");
        let mut watch = Watch::new(&content).expect("a watch");
        std::fs::write(content.join("en/a.md"), "words").expect("written");
        hears(&mut watch, &content.join("en/a.md"));
    }

    #[test]
    fn a_folder_that_another_takes_the_place_of_is_followed() {
        let folder = tempfile::tempdir().expect("a folder");
        let content = folder.path().join("content");
        std::fs::create_dir_all(content.join("en")).expect("a folder");
        let mut watch = Watch::new(&content).expect("a watch");
        std::fs::rename(&content, folder.path().join("away")).expect("moved");
        std::fs::create_dir_all(content.join("en")).expect("a folder");
        while watch.known != identity(&content) {
            watch.wait(None).expect("a change");
        }
        std::fs::write(content.join("en/b.md"), "words").expect("written");
        hears(&mut watch, &content.join("en/b.md"));
    }
}
