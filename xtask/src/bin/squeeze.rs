//! Prints for each file of a folder a line of `raw gzip brotli path`: bytes, and the path from the folder.

use std::io::{Error, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(folder) = std::env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("error: give the folder to measure.");
        return ExitCode::from(2);
    };
    match files(&folder).and_then(|files| files.iter().try_for_each(|file| print(&folder, file))) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: `{}` cannot be measured: {error}.", folder.display());
            ExitCode::FAILURE
        }
    }
}

/// All files under a folder, in the order of their paths.
fn files(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            found.extend(files(&entry.path())?);
        } else {
            found.push(entry.path());
        }
    }
    found.sort();
    Ok(found)
}

fn print(folder: &Path, file: &Path) -> Result<(), Error> {
    let bytes = std::fs::read(file)?;
    let path = file
        .strip_prefix(folder)
        .unwrap_or(file)
        .to_string_lossy()
        .replace('\\', "/");
    println!(
        "{} {} {} {path}",
        bytes.len(),
        gzip(&bytes)?,
        brotli(&bytes)?
    );
    Ok(())
}

fn gzip(bytes: &[u8]) -> Result<usize, Error> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len())
}

fn brotli(bytes: &[u8]) -> Result<usize, Error> {
    let mut encoder = brotli::CompressorWriter::new(Vec::new(), 4096, 11, 22);
    encoder.write_all(bytes)?;
    encoder.flush()?;
    Ok(encoder.into_inner().len())
}
