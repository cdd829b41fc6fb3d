//! Puts the built viewer into the host program, when there is one in `target/embed`.
//!
//! `cargo xtask dist` builds it there. Without it the program compiles all the same, and says what
//! to run where it needs the viewer.

use std::env::var_os;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;
use std::{fs, io};

fn main() -> io::Result<()> {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rustc-env=BABILLARD_COMMIT={}", commit());
    let mut table = String::from("&[\n");
    // The viewer itself, compiled for the browser, holds no viewer.
    if var_os("CARGO_CFG_TARGET_ARCH").is_none_or(|arch| arch != "wasm32") {
        let project = PathBuf::from(var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
        let viewer = project.join("target").join("embed");
        // Cargo would build again each time for a folder that is not there.
        fs::create_dir_all(&viewer)?;
        println!("cargo:rerun-if-changed={}", viewer.display());
        let mut paths = Vec::new();
        below(&viewer, "", &mut paths)?;
        paths.sort();
        warn_of_age(&project, &viewer);
        for path in paths {
            let file = viewer.join(&path);
            let _ = writeln!(table, "    ({path:?}, include_bytes!({file:?}) as &[u8]),");
        }
    }
    table.push(']');
    let out = PathBuf::from(var_os("OUT_DIR").unwrap_or_default());
    fs::write(out.join("viewer.rs"), table)
}

/// Where a source archive has the name of its commit, put there by `git archive` (see .gitattributes).
const ARCHIVED: &str = "packaging/commit";

/// The first digits of the name of the commit that these sources are; empty when it is not known. One who works
/// on the program commits often, and would compile it each time: only a program to be given away has it.
fn commit() -> String {
    if std::env::var("PROFILE").as_deref() != Ok("release") {
        return String::new();
    }
    println!("cargo:rerun-if-changed={ARCHIVED}");
    let archived = fs::read_to_string(ARCHIVED).unwrap_or_default();
    let name = match archived.contains('$') {
        false => Some(archived),
        true => of_git(),
    };
    let name = name.unwrap_or_default();
    let digits = name.trim().get(..12).unwrap_or_default();
    let plain = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    if plain { digits } else { "" }.to_owned()
}

/// What Git says of the commit, when the repository is that of these sources and not one around them.
fn of_git() -> Option<String> {
    let asked = Command::new("git")
        .args(["rev-parse", "--show-prefix", "HEAD"])
        .output()
        .ok()?;
    let said = String::from_utf8(asked.stdout)
        .ok()
        .filter(|_| asked.status.success())?;
    let (prefix, name) = said.split_once('\n')?;
    for file in ["HEAD", "logs/HEAD"] {
        let asked = Command::new("git")
            .args(["rev-parse", "--git-path", file])
            .output()
            .ok()?;
        let path = String::from_utf8(asked.stdout).ok()?;
        if Path::new(path.trim()).is_file() {
            println!("cargo:rerun-if-changed={}", path.trim());
        }
    }
    prefix.is_empty().then(|| name.to_owned())
}

/// What the viewer is made of. Its pages are made of the same views, and must be those that it draws.
const SOURCES: [&str; 4] = ["src", "static", "index.html", "Cargo.lock"];

/// Says that the viewer is older than its sources, when the program is built to be given to people.
fn warn_of_age(project: &Path, viewer: &Path) {
    let built = fs::metadata(viewer.join("index.html")).and_then(|shell| shell.modified());
    let (Ok(built), Ok("release")) = (built, std::env::var("PROFILE").as_deref()) else {
        return;
    };
    for source in SOURCES.map(|name| project.join(name)) {
        println!("cargo:rerun-if-changed={}", source.display());
        if newest(&source).is_ok_and(|changed| changed > built) {
            println!(
                "cargo:warning=the viewer in target/embed was built before {} changed: `cargo xtask dist` builds it again",
                source.display()
            );
        }
    }
}

/// When `path`, or what is newest below it, was changed.
fn newest(path: &Path) -> io::Result<SystemTime> {
    let mut newest = fs::metadata(path)?.modified()?;
    if path.is_dir() {
        for entry in fs::read_dir(path)? {
            newest = newest.max(self::newest(&entry?.path())?);
        }
    }
    Ok(newest)
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
