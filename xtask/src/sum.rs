//! `sum`: one number for a whole folder, to compare what two systems have made.

use crate::Failure;
use crate::hash::hex;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, io};

/// The options, as `help` shows them.
pub(crate) const OPTIONS: &str = "FOLDER";

/// Prints the SHA-256 of the folder's files, names and contents, in byte order of their paths.
pub(crate) fn run(given: &[String]) -> Result<(), Failure> {
    let [folder] = given else {
        return Err(Failure::Usage("`sum` takes one folder".to_owned()));
    };
    let sum = of_folder(Path::new(folder));
    let sum = sum.map_err(|error| format!("`{folder}` cannot be read: {error}"))?;
    println!("{sum}");
    Ok(())
}

fn of_folder(folder: &Path) -> io::Result<String> {
    let mut whole = Sha256::new();
    for (path, sum) in of_files(folder)? {
        whole.update(format!("{sum}\0{path}\n"));
    }
    Ok(hex(&whole.finalize()))
}

/// The SHA-256 of each file below a folder, by its path with `/` between folders.
pub(crate) fn of_files(folder: &Path) -> io::Result<BTreeMap<String, String>> {
    let mut paths = Vec::new();
    below(folder, "", &mut paths)?;
    let sum = |path: String| {
        let content = Sha256::digest(fs::read(folder.join(&path))?);
        Ok((path, hex(&content)))
    };
    paths.into_iter().map(sum).collect()
}

fn below(folder: &Path, prefix: &str, paths: &mut Vec<String>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            below(&entry.path(), &format!("{path}/"), paths)?;
        } else {
            paths.push(path);
        }
    }
    Ok(())
}
