//! What lies beside the postings: the settings, the board's own styles, and the files of `static/`.

mod orientation;
pub mod picture;
mod svg;

use crate::site::problem::file::not_a_file::{NotAFile, Special};
use crate::site::problem::rule::Severity;
use crate::site::problem::{Kind, Problem};
use crate::site::read::folder::plain_file;
use crate::site::read::folder::{SETTINGS, STATIC, THEME, static_folder};
use crate::site::read::front_matter::LARGEST_FILE;
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Most bytes of a file of `static/`: more, GitHub does not take.
pub const LARGEST_STATIC: usize = 100 << 20;

/// What a content folder has besides postings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extras {
    /// The content root.
    pub root: PathBuf,
    /// The text of `babillard.toml`.
    pub settings: Option<Vec<u8>>,
    /// The board's own styles.
    pub theme: Option<Vec<u8>>,
    /// Where each file below `static/` lies, by its path relative to it.
    pub files: BTreeMap<String, PathBuf>,
    /// What cannot be used, and why.
    pub problems: Vec<Problem>,
}

/// Reads what lies beside the postings of the content folder `root`. The files of `static/` are only
/// listed.
pub fn read(root: &Path) -> Extras {
    let mut extras = Extras {
        root: root.to_owned(),
        ..Extras::default()
    };
    extras.settings = extras.take(root, SETTINGS);
    extras.theme = extras.take(root, THEME);
    let folder = static_folder(root);
    match folder.symlink_metadata() {
        Ok(found) if found.is_dir() => extras.list(&folder, ""),
        Ok(found) => {
            // A file where the folder belongs is no less odd than a link.
            let what = Special::File;
            let kind = plain_file::fault_of(found.file_type());
            extras.tell(STATIC, kind.unwrap_or(Kind::from(NotAFile { what })));
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => extras.tell(STATIC, plain_file::unreadable(&error)),
    }
    extras
}

impl Extras {
    /// The bytes of a file at the content root, if it can be read.
    fn take(&mut self, root: &Path, name: &str) -> Option<Vec<u8>> {
        match plain_file::read(&root.join(name), LARGEST_FILE) {
            Ok(bytes) => bytes,
            Err(kind) => {
                self.tell(name, kind);
                None
            }
        }
    }

    fn tell(&mut self, path: &str, kind: Kind) {
        let mut problem = Problem::new(kind, path, None);
        if path == SETTINGS {
            // Without its settings a board would be another one.
            problem.severity = Severity::Error;
        }
        self.problems.push(problem);
    }

    /// Lists the files below `folder`, and says which things in it are none.
    fn list(&mut self, folder: &Path, prefix: &str) {
        let told = |prefix: &str| {
            format!("{STATIC}/{prefix}")
                .trim_end_matches('/')
                .to_owned()
        };
        let entries = fs::read_dir(folder).and_then(Iterator::collect::<io::Result<Vec<_>>>);
        let entries = match entries {
            Ok(entries) => entries,
            Err(error) => return self.tell(&told(prefix), plain_file::unreadable(&error)),
        };
        for entry in entries {
            let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
            match entry.file_type() {
                Ok(kind) if kind.is_dir() => self.list(&entry.path(), &format!("{path}/")),
                Ok(kind) => match plain_file::fault_of(kind) {
                    None => {
                        self.files.insert(path, entry.path());
                    }
                    Some(kind) => self.tell(&told(&path), kind),
                },
                Err(error) => self.tell(&told(&path), plain_file::unreadable(&error)),
            }
        }
    }
}
