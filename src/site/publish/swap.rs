//! Publishes a whole site at once: readers see the old one or the new one, never a mix.
//!
//! The site is written into a folder beside its place, and then the two change names in one step.
//! A build that is killed leaves that folder behind; the next one removes it.

use crate::site::files::Files;
use crate::site::publish::building::FILES_PATH;
use crate::site::read::folder::plain_file;
use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Why a site was not put in its place. What was there is as it was.
#[derive(Debug)]
pub enum Fault {
    /// The folder holds a file, at this path, that is no part of a site that this program made.
    NotOurs(String),
    /// The place is a file, or has no folder above it (`/`).
    NoPlace,
    /// The system said no.
    System(io::Error),
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Fault {
        Fault::System(error)
    }
}

/// The file that says of a folder beside a site that a build is writing it.
const MARK: &str = ".babillard-draft";

/// Most bytes of the list of a site's files.
const LARGEST_LIST: usize = 256 << 20;

/// Names that systems put into folders by themselves.
const OF_THE_SYSTEM: [&str; 3] = [".DS_Store", "Thumbs.db", "desktop.ini"];

/// A site that is being written beside its place, and gone when it is dropped before it is published.
pub struct Draft {
    place: Place,
    /// Held until the end of this value, or of this process, however it ends.
    _turn: Option<File>,
}

impl Draft {
    /// Begins a site for `out`. What another build left is replaced; a folder that holds anything else
    /// is refused.
    pub fn begin(out: &Path) -> Result<Draft, Fault> {
        let place = Place::of(out)?;
        let turn = place.wait_for_turn()?;
        place.recover()?;
        check_that_it_is_ours(&place.out)?;
        place.mark()?;
        Ok(Draft { place, _turn: turn })
    }

    /// Writes a file of it; several may be written at once.
    pub fn put(&self, path: &str, bytes: &[u8]) -> io::Result<()> {
        let path = self.place.aside.join(path);
        let folder = path.parent().unwrap_or(&self.place.aside);
        folder_there(folder)
            .and_then(|()| fs::write(&path, bytes))
            .map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", path.display())))
    }

    /// Makes `out` hold exactly what was put.
    pub fn publish(self) -> Result<(), Fault> {
        let place = &self.place;
        fs::remove_file(place.aside.join(MARK)).map_err(|error| at(&place.aside, error))?;
        // Somebody may have put a file there since the build began.
        check_that_it_is_ours(&place.out)?;
        place.swap()?;
        place.recover()
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        // What is left for another reason, the next build removes.
        if is_draft(&self.place.aside) {
            let _ = fs::remove_dir_all(&self.place.aside);
        }
    }
}

/// Makes a folder that is not there yet. Most are the only new one, and need one call of the system.
fn folder_there(folder: &Path) -> io::Result<()> {
    match fs::create_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => fs::create_dir_all(folder),
        made => made,
    }
}

/// Makes `out` hold exactly `files`: see [`Draft`].
pub fn publish(files: &Files, out: &Path) -> Result<(), Fault> {
    let draft = Draft::begin(out)?;
    for (path, bytes) in files {
        draft.put(path, bytes)?;
    }
    draft.publish()
}

/// The folder of a site, and the two names beside it.
struct Place {
    out: PathBuf,
    /// Where the new site is written, and where the old one is after the swap.
    aside: PathBuf,
    /// Where the old site waits on systems that cannot swap.
    old: PathBuf,
}

impl Place {
    /// The real place of `out`, whose parent folders are made.
    fn of(out: &Path) -> Result<Place, Fault> {
        // A symbolic link stays: what it names is replaced.
        let out = match fs::canonicalize(out) {
            Ok(real) => real,
            Err(_) => std::path::absolute(out)?,
        };
        let (Some(above), Some(name)) = (out.parent(), out.file_name()) else {
            return Err(Fault::NoPlace);
        };
        if out.exists() && !out.is_dir() {
            return Err(Fault::NoPlace);
        }
        fs::create_dir_all(above).map_err(|error| at(above, error))?;
        let beside = |ending: &str| {
            let mut full = OsString::from(".");
            full.push(name);
            full.push(ending);
            above.join(full)
        };
        Ok(Place {
            aside: beside(".babillard-new"),
            old: beside(".babillard-old"),
            out,
        })
    }

    /// Waits while another build writes beside the same folder. Systems that cannot lock a folder
    /// go on without.
    fn wait_for_turn(&self) -> io::Result<Option<File>> {
        let above = self.out.parent().unwrap_or(&self.out);
        let Ok(folder) = File::open(above) else {
            return Ok(None);
        };
        match folder.lock() {
            Ok(()) => Ok(Some(folder)),
            Err(error) if error.kind() == io::ErrorKind::Unsupported => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Removes what a build left that did not end; a site that was out of its place goes back.
    fn recover(&self) -> Result<(), Fault> {
        if self.old.exists() && !self.out.exists() {
            check_that_it_is_ours(&self.old)?;
            fs::rename(&self.old, &self.out).map_err(|error| at(&self.old, error))?;
        }
        for left in [&self.aside, &self.old] {
            if !is_draft(left) {
                check_that_it_is_ours(left)?;
            }
            match fs::remove_dir_all(left) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => {
                    return Err(at(left, error));
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// Makes the folder in which the new site is written, with its mark.
    fn mark(&self) -> Result<(), Fault> {
        fs::create_dir(&self.aside).map_err(|error| at(&self.aside, error))?;
        fs::write(self.aside.join(MARK), "").map_err(|error| at(&self.aside, error))
    }

    /// Puts the new site in the place of the old one.
    fn swap(&self) -> Result<(), Fault> {
        if !self.out.exists() {
            return fs::rename(&self.aside, &self.out).map_err(|error| at(&self.out, error));
        }
        match exchange(&self.aside, &self.out) {
            Ok(()) => Ok(()),
            Err(error) if error.kind() == io::ErrorKind::ResourceBusy => Err(at(&self.out, error)),
            // Not every file system can. Between these two steps there is no site for a moment;
            // the next build repairs one that is killed there.
            Err(_) => {
                rename(&self.out, &self.old).map_err(|error| at(&self.out, error))?;
                rename(&self.aside, &self.out).map_err(|error| {
                    // Better the old site than none.
                    let _ = rename(&self.old, &self.out);
                    at(&self.out, error)
                })
            }
        }
    }
}

/// How often Windows is asked again, for about five seconds: it renames no folder while a program reads a file
/// in it.
const ATTEMPTS: usize = 250;

/// Gives a folder another name.
fn rename(from: &Path, to: &Path) -> io::Result<()> {
    let mut left = if cfg!(windows) { ATTEMPTS } else { 0 };
    loop {
        match fs::rename(from, to) {
            Err(error) if left > 0 && error.kind() == io::ErrorKind::PermissionDenied => {
                left -= 1;
                std::thread::sleep(Duration::from_millis(20));
            }
            ended => return ended,
        }
    }
}

/// Lets two folders change their names in one step.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Whether a folder holds a site that a build has not ended, and nothing else put there.
fn is_draft(folder: &Path) -> bool {
    fs::symlink_metadata(folder.join(MARK)).is_ok_and(|mark| mark.is_file())
}

/// Whether everything in the folder, however deep, is part of a site that this program made there.
fn check_that_it_is_ours(out: &Path) -> Result<(), Fault> {
    let known = plain_file::read(&out.join(FILES_PATH), LARGEST_LIST)
        .ok()
        .flatten();
    let known: Option<BTreeSet<String>> =
        known.and_then(|bytes| serde_json::from_slice(&bytes).ok());
    match foreign(out, "", &known.unwrap_or_default())? {
        Some(path) => Err(Fault::NotOurs(path)),
        None => Ok(()),
    }
}

/// The first thing below `folder` that is not `known`: a file, or a folder without files of ours.
fn foreign(folder: &Path, prefix: &str, known: &BTreeSet<String>) -> Result<Option<String>, Fault> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(at(folder, error)),
    };
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = format!("{prefix}{name}");
        let kind = entry.file_type()?;
        if kind.is_dir() {
            let below = format!("{path}/");
            let found = foreign(&entry.path(), &below, known)?;
            if found.is_some() {
                return Ok(found);
            }
            let own = known.range(below.clone()..).next();
            if !own.is_some_and(|own| own.starts_with(&below)) {
                return Ok(Some(below));
            }
        } else if !(OF_THE_SYSTEM.contains(&name.as_str())
            || kind.is_file() && known.contains(&path))
        {
            return Ok(Some(path));
        }
    }
    Ok(None)
}

/// Puts the path before what the system says.
fn at(path: &Path, error: io::Error) -> Fault {
    let said = format!("{}: {error}", path.display());
    Fault::System(io::Error::new(error.kind(), said))
}

#[cfg(test)]
mod tests;
