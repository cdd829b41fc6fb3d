//! Writes files so that each is the old one or the new one at any moment, and nothing of anybody else is lost.

use crate::bundle::INDEX_PATH;
use crate::site::files::Files;
use crate::site::publish::viewer::SHELL;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Writes `files` below `out`. What is there beside them stays.
///
/// Everything but the index and the page at the root is named by its content or is an address of its
/// own, so the order makes it safe: first the other files, each aside and renamed into place, then the
/// index, then the page at the root, whose shell the others were made of.
pub fn write(files: &Files, out: &Path) -> io::Result<()> {
    let mut paths: Vec<&String> = files.keys().collect();
    let last = |path: &&String| (*path == SHELL, *path == INDEX_PATH);
    paths.sort_by_key(last);
    for path in paths {
        write_file(&out.join(path), &files[path]).map_err(|error| at(&out.join(path), error))?;
    }
    Ok(())
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
    write_aside(&aside, bytes)?;
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
    write_aside(&aside, bytes)?;
    let named = keep_rights(path, &aside).and_then(|()| fs::rename(&aside, path));
    if named.is_err() {
        // Nothing more can be done than to try.
        let _ = fs::remove_file(&aside);
    }
    named
}

/// Writes a file that is not there yet; half a file is taken away again.
fn write_aside(aside: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = fs::File::create_new(aside)?;
    let written = io::Write::write_all(&mut file, bytes);
    if written.is_err() {
        let _ = fs::remove_file(aside);
    }
    written
}

/// Gives the new file the permissions of the old one.
fn keep_rights(path: &Path, aside: &Path) -> io::Result<()> {
    match fs::metadata(path) {
        Ok(old) => fs::set_permissions(aside, old.permissions()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
    }
}

/// A name beside `path` that no other process uses.
fn aside(path: &Path) -> PathBuf {
    path.with_extension(format!("{}.part", std::process::id()))
}
