//! A whole site as files: the viewer, the bundle, every page, and what the content folder adds.

use crate::site::board::Board;
use crate::site::board::addresses::NO_JEKYLL;
use crate::site::files::Put;
use crate::site::files::{Files, hash};
use crate::site::problem::Kind;
use crate::site::publish::bundling::Bundle;
use crate::site::publish::offline::{self, Kept};
use crate::site::publish::pages;
use crate::site::publish::viewer::Viewer;
use crate::site::read::extras::{Extras, LARGEST_STATIC, picture};
use crate::site::read::folder::plain_file;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Where a site says what it is, relative to its root.
pub const BUILD_PATH: &str = "build.json";

/// Where a site lists all its files by path, those that say what it is included.
pub const FILES_PATH: &str = "files.json";

/// What a site says of itself: small, for browsers ask for it at each visit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Build {
    /// Names this build: another one has another name.
    pub build: String,
    /// What a browser keeps of it.
    #[serde(flatten)]
    pub kept: Kept,
}

/// Why there is no site.
#[derive(Debug)]
pub enum Fault {
    /// A file of the viewer has the path of one that the folder adds.
    Taken(String),
    /// A file that the folder adds, by its path, cannot be read any more.
    Unread(String, Box<Kind>),
    /// The viewer and this program do not fit.
    Failed(io::Error),
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Fault {
        Fault::Failed(error)
    }
}

/// Makes the site of `board` for a host that has it at `root` (`/`, `/repo/`), and gives each file
/// to `put`, so that no page has to wait in memory for the last. The same input gives the same bytes on
/// any system.
pub fn make(
    board: &Board,
    extras: &Extras,
    viewer: &Viewer,
    root: &str,
    put: &Put,
) -> Result<(), Fault> {
    let made = Made::default();
    let put: &Put = &|path, bytes| {
        made.add(path, &bytes);
        put(path, bytes)
    };
    let bundle = Bundle::of(board)?;
    let postings = bundle.postings.par_iter();
    postings.try_for_each(|(path, _)| put(path, bundle.file(path)?.unwrap_or_default()))?;
    let mut files = bundle.files_but_postings()?;
    let shell = themed(&viewer.shell_at(root), root, extras, &mut files);
    files.extend(viewer.files().clone());
    // GitHub Pages would otherwise leave out what starts with an underscore, and take its time.
    if !board.added.contains(NO_JEKYLL) {
        files.insert(NO_JEKYLL.to_owned(), Vec::new());
    }
    let size = |path: &str| made.size(path);
    let kept = offline::add(&mut files, size, &bundle, &shell)?;
    for (path, bytes) in files {
        put(&path, bytes)?;
    }
    pages::pages(
        &pages::Site::new(board, bundle, &shell, viewer.files())?,
        put,
    )?;
    put_pictures(board, put)?;
    put_added(board, extras, &made, put)?;
    let build = made.describe(kept);
    put(
        BUILD_PATH,
        serde_json::to_vec(&build).map_err(io::Error::other)?,
    )?;
    let list = made.list();
    put(
        FILES_PATH,
        serde_json::to_vec(&list).map_err(io::Error::other)?,
    )?;
    Ok(())
}

/// The site of [`make`] in memory.
pub fn site(board: &Board, extras: &Extras, viewer: &Viewer, root: &str) -> Result<Files, Fault> {
    let files = Mutex::new(Files::new());
    make(board, extras, viewer, root, &|path, bytes| {
        held(&files).insert(path.to_owned(), bytes);
        Ok(())
    })?;
    Ok(files.into_inner().unwrap_or_else(PoisonError::into_inner))
}

/// Gives `put` the files that the folder adds to the site of `board`.
fn put_added(board: &Board, extras: &Extras, made: &Made, put: &Put) -> Result<(), Fault> {
    for (path, at) in added(board, extras) {
        if made.has(path) {
            return Err(Fault::Taken(path.clone()));
        }
        put(path, read_added(path, at)?)?;
    }
    Ok(())
}

/// Gives `put` the pictures that the postings of `board` show.
fn put_pictures(board: &Board, put: &Put) -> Result<(), Fault> {
    for (path, at) in &board.pictures {
        let unread = |kind| Fault::Unread(path.to_owned(), Box::new(kind));
        let bytes = picture::read(at).map_err(unread)?;
        if picture::name(&bytes).as_ref() != Ok(path) {
            let changed = io::Error::other(format!("{} changed meanwhile", at.display()));
            return Err(Fault::Failed(changed));
        }
        put(path, bytes)?;
    }
    Ok(())
}

/// The files that the folder adds to the site of `board`, by their path in it, and where they lie.
pub(crate) fn added<'e>(
    board: &Board,
    extras: &'e Extras,
) -> impl Iterator<Item = (&'e String, &'e PathBuf)> {
    let files = extras.files.iter();
    files.filter(|(path, _)| board.added.contains(*path))
}

/// A file that the folder adds, which lies at `at`.
pub(crate) fn read_added(path: &str, at: &Path) -> Result<Vec<u8>, Fault> {
    let unread = |kind| Fault::Unread(path.to_owned(), Box::new(kind));
    let gone = || unread(plain_file::unreadable(&io::ErrorKind::NotFound.into()));
    plain_file::read(at, LARGEST_STATIC)
        .map_err(unread)?
        .ok_or_else(gone)
}

/// The shell with the board's own styles after all others, which are put among the files.
pub(crate) fn themed(shell: &str, root: &str, extras: &Extras, files: &mut Files) -> String {
    let Some(theme) = &extras.theme else {
        return shell.to_owned();
    };
    let path = format!("theme-{}.css", hash(theme));
    let link = format!("<link rel=\"stylesheet\" href=\"{root}{path}\">\n</head>");
    files.insert(path, theme.clone());
    shell.replacen("</head>", &link, 1)
}

/// What was made, by path: its checksum (CRC-32), and how large it is. Together they tell builds apart, and nobody
/// takes one file for another by them.
#[derive(Default)]
struct Made(Mutex<BTreeMap<String, (u32, usize)>>);

impl Made {
    fn add(&self, path: &str, bytes: &[u8]) {
        let number = crc32fast::hash(bytes);
        held(&self.0).insert(path.to_owned(), (number, bytes.len()));
    }

    fn size(&self, path: &str) -> Option<usize> {
        held(&self.0).get(path).map(|(_, size)| *size)
    }

    fn has(&self, path: &str) -> bool {
        held(&self.0).contains_key(path)
    }

    fn describe(&self, kept: Kept) -> Build {
        let mut digest = Sha256::new();
        for (path, (number, size)) in held(&self.0).iter() {
            digest.update(path);
            digest.update([0]);
            digest.update(number.to_be_bytes());
            digest.update((*size as u64).to_be_bytes());
        }
        let build = hash(&digest.finalize());
        Build { build, kept }
    }

    /// The paths of all files, that of the list itself included.
    fn list(&self) -> BTreeSet<String> {
        let own = [FILES_PATH.to_owned()];
        held(&self.0).keys().cloned().chain(own).collect()
    }
}

/// What a lock guards; who failed while holding it has left it whole.
fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The path of a site's address: `/repo/` of `https://example.org/repo/`.
pub fn root_of(base_url: &str) -> String {
    let after = base_url.split_once("://").map_or("", |(_, after)| after);
    match after.split_once('/') {
        Some((_, path)) if !path.is_empty() => format!("/{}/", path.trim_matches('/')),
        _ => "/".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_root_is_the_path_of_the_address() {
        for (base, root) in [
            ("https://example.org/", "/"),
            ("https://example.org", "/"),
            ("https://example.org/repo/", "/repo/"),
            ("http://127.0.0.1:8080/a/b/", "/a/b/"),
            ("https://exemple.ca/carri%C3%A8res/", "/carri%C3%A8res/"),
        ] {
            assert_eq!(root_of(base), root, "{base}");
        }
    }
}
