//! Puts the built viewer into the host program, when there is one in `target/embed`.
//!
//! `cargo xtask dist` builds it there. Without it the program compiles all the same, and says what
//! to run where it needs the viewer.

use std::env::var_os;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{fs, io};

fn main() -> io::Result<()> {
    println!("cargo:rerun-if-changed=build.rs");
    let mut table = String::from("&[\n");
    // The viewer itself, compiled for the browser, holds no viewer.
    if var_os("CARGO_CFG_TARGET_ARCH").is_none_or(|arch| arch != "wasm32") {
        let project = PathBuf::from(var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
        let viewer = project.join("target").join("embed");
        // Cargo would build anew each time for a folder that is not there.
        fs::create_dir_all(&viewer)?;
        println!("cargo:rerun-if-changed={}", viewer.display());
        let mut paths = Vec::new();
        below(&viewer, "", &mut paths)?;
        paths.sort();
        for path in paths {
            let file = viewer.join(&path);
            let _ = writeln!(table, "    ({path:?}, include_bytes!({file:?}) as &[u8]),");
        }
    }
    table.push(']');
    let out = PathBuf::from(var_os("OUT_DIR").unwrap_or_default());
    fs::write(out.join("viewer.rs"), table)
}

/// The files below `folder`, with `/` between folders.
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
