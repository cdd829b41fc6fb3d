//! Whether files have changed since they were last looked at: by their times and sizes, which every system has.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// Some files and folders as they were when they were last looked at.
pub(crate) struct Watch {
    paths: Vec<PathBuf>,
    seen: BTreeMap<PathBuf, Option<(SystemTime, u64)>>,
}

impl Watch {
    /// Watches these paths below `root`, from now on.
    pub(crate) fn new(root: &Path, paths: &[&str]) -> Watch {
        let paths: Vec<PathBuf> = paths.iter().map(|path| root.join(path)).collect();
        let seen = look(&paths);
        Watch { paths, seen }
    }

    /// Whether something is other than it was the last time.
    pub(crate) fn changed(&mut self) -> bool {
        let now = look(&self.paths);
        let changed = now != self.seen;
        self.seen = now;
        changed
    }
}

fn look(paths: &[PathBuf]) -> BTreeMap<PathBuf, Option<(SystemTime, u64)>> {
    let mut found = BTreeMap::new();
    let mut left = paths.to_vec();
    while let Some(path) = left.pop() {
        let data = fs::metadata(&path).ok();
        if data.as_ref().is_some_and(fs::Metadata::is_dir) {
            let entries = fs::read_dir(&path).into_iter().flatten().flatten();
            left.extend(entries.map(|entry| entry.path()));
        } else {
            let state = data.and_then(|data| Some((data.modified().ok()?, data.len())));
            found.insert(path, state);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_written_or_comes_or_goes_is_a_change() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = |name: &str| folder.path().join("src").join(name);
        fs::create_dir(folder.path().join("src")).expect("a folder");
        fs::write(file("a"), "1").expect("a file");
        let mut watch = Watch::new(folder.path(), &["src", "missing"]);
        assert!(!watch.changed());
        fs::write(file("a"), "two").expect("a file");
        assert!(watch.changed() && !watch.changed());
        fs::write(file("b"), "").expect("a file");
        assert!(watch.changed() && !watch.changed());
        fs::remove_file(file("a")).expect("it was there");
        assert!(watch.changed() && !watch.changed());
    }
}
