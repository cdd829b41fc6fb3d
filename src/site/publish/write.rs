//! Writes a bundle so that at any moment either the old one or the new one is whole.

use crate::bundle::INDEX_PATH;
use crate::site::files::Files;
use crate::site::publish::viewer::SHELL;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Writes `files` below `out` and removes what an earlier bundle left in `out/data`.
///
/// Everything but the index is named by its content, so the order makes it safe: first the new
/// files beside the old ones, then the index in one rename, then the old files go. A crash before
/// the rename leaves the old bundle whole, a crash after it the new one.
pub fn write(files: &Files, out: &Path) -> io::Result<()> {
    let (index, others): (Vec<_>, Vec<_>) = files.iter().partition(|(path, _)| *path == INDEX_PATH);
    for (path, bytes) in others.into_iter().chain(index) {
        write_file(&out.join(path), bytes).map_err(|error| at(&out.join(path), error))?;
    }
    remove_others(&out.join("data"), "data/", files)
}

/// Every file below `folder`, by its path.
pub fn read(folder: &Path) -> io::Result<Files> {
    let mut files = Files::new();
    read_below(folder, "", &mut files)?;
    Ok(files)
}

fn read_below(folder: &Path, prefix: &str, files: &mut Files) -> io::Result<()> {
    for entry in fs::read_dir(folder).map_err(|error| at(folder, error))? {
        let entry = entry?;
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            read_below(&entry.path(), &format!("{path}/"), files)?;
        } else {
            let bytes = fs::read(entry.path()).map_err(|error| at(&entry.path(), error))?;
            files.insert(path, bytes);
        }
    }
    Ok(())
}

/// Writes the files of a site below `out`, each aside and renamed into place; the page at the root,
/// whose shell the others were made of, comes last.
pub fn write_site(files: &Files, out: &Path) -> io::Result<()> {
    let (root, others): (Vec<_>, Vec<_>) = files.iter().partition(|(path, _)| *path == SHELL);
    for (path, bytes) in others.into_iter().chain(root) {
        write_file(&out.join(path), bytes).map_err(|error| at(&out.join(path), error))?;
    }
    Ok(())
}

/// Puts `bytes` in the place of the file at `path`, which is the old one or the new one at any
/// moment.
pub fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    write_file(path, bytes).map_err(|error| at(path, error))
}

/// Writes files that are not there yet: all of them, or none. A file that is there stays as it is.
pub fn write_new(files: &[(PathBuf, Vec<u8>)]) -> io::Result<()> {
    for (done, (path, bytes)) in files.iter().enumerate() {
        if let Err(error) = write_one_new(path, bytes) {
            for (path, _) in &files[..done] {
                // Nothing more can be done than to try.
                let _ = fs::remove_file(path);
            }
            return Err(at(path, error));
        }
    }
    Ok(())
}

/// Writes aside and gives the file its name, unless another has it.
fn write_one_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let aside = aside(path);
    fs::write(&aside, bytes)?;
    // A rename would take the place of a file that has come in between.
    let named = match fs::hard_link(&aside, path) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
            // Some systems have no hard links.
            fs::File::create_new(path).and_then(|mut file| io::Write::write_all(&mut file, bytes))
        }
        named => named,
    };
    fs::remove_file(&aside)?;
    named
}

/// Puts the path before what the system says.
fn at(path: &Path, error: io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}

/// Writes aside and renames into place; a file that already has these bytes stays as it is.
fn write_file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if fs::read(path).is_ok_and(|old| old == bytes) {
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let aside = aside(path);
    fs::write(&aside, bytes)?;
    fs::rename(&aside, path)
}

/// A name beside `path` that no other process uses.
fn aside(path: &Path) -> PathBuf {
    path.with_extension(format!("{}.part", std::process::id()))
}

/// Removes the files below `folder` that are not among `files`, then the folders left empty.
fn remove_others(folder: &Path, prefix: &str, files: &Files) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            remove_others(&entry.path(), &format!("{path}/"), files)?;
            if fs::read_dir(entry.path())?.next().is_none() {
                fs::remove_dir(entry.path())?;
            }
        } else if !files.contains_key(&path) {
            fs::remove_file(entry.path()).map_err(|error| at(&entry.path(), error))?;
        }
    }
    Ok(())
}
