//! Where the tests find what they read: in the project, and beside it.

use crate::skip::{Need, skip};
use std::path::{Path, PathBuf};

/// A path of the project.
pub(crate) fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The content folder of real postings beside the project; a test that finds none is skipped.
#[track_caller]
pub(crate) fn corpus() -> Option<PathBuf> {
    let folder = project("../shared/corpus/content");
    if folder.is_dir() {
        return Some(folder);
    }
    skip(Need::Corpus);
    None
}

/// A file of the collection of attacks beside the project; a test that finds none is skipped.
#[track_caller]
pub(crate) fn collection(name: &str) -> Option<Vec<serde_json::Value>> {
    let Ok(text) = std::fs::read_to_string(project("../shared/hostile").join(name)) else {
        skip(Need::Collection);
        return None;
    };
    Some(serde_json::from_str(&text).expect("a list"))
}

/// Folders as other teams keep them, beside the project; a test that finds none is skipped.
#[track_caller]
pub(crate) fn folders() -> Option<PathBuf> {
    let folder = project("../shared/folders");
    if folder.is_dir() {
        return Some(folder);
    }
    skip(Need::Folders);
    None
}
