//! Folders that go, whether or not they were there.

use std::path::Path;
use std::{fs, io};

/// Removes a folder with what is in it.
pub(crate) fn gone(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// An empty folder of this name.
pub(crate) fn fresh(folder: &Path) -> io::Result<()> {
    gone(folder)?;
    fs::create_dir_all(folder)
}
