//! `dist`: the host program with the viewer inside, for people who have neither Rust nor Trunk.

use crate::step::step;
use crate::tools::setup::Tools;
use crate::viewer::{self, For};
use crate::{Failure, arguments, process, project, site::sizes, tools::setup};
use std::path::{Path, PathBuf};
use std::{env, fs};

/// The options, as `help` shows them.
pub(crate) const OPTIONS: &str = "[--target TRIPLE] [--viewer-only | --embedded]";

/// What C compilers take for the time, in seconds since 1970 (reproducible-builds.org).
const TIME: &str = "SOURCE_DATE_EPOCH";

/// Builds the viewer, then the program around it, and says where that lies and how large it is. A
/// release builds the viewer once (`--viewer-only`) and puts it into the program of each system
/// (`--embedded`).
pub(crate) fn run(given: &[String]) -> Result<(), Failure> {
    let arguments = arguments::parse(given, &["--target"], &["--viewer-only", "--embedded"])?;
    let root = project::root();
    if arguments.has("--embedded") {
        there(&root)?;
    } else {
        let tools = setup::for_building(&root)?;
        step("building the viewer", || viewer(&root, &tools))?;
    }
    if arguments.has("--viewer-only") {
        return Ok(());
    }
    let triple = match arguments.value("--target") {
        Some(triple) => triple.to_owned(),
        None => this_system()?,
    };
    let made = step("building the program around it", || program(&root, &triple))?;
    let size = fs::metadata(&made).map_or(0, |data| data.len());
    println!("\n{} is ready, {}", made.display(), sizes::kilobytes(size));
    Ok(())
}

/// An error unless a viewer lies where `build.rs` looks for it.
fn there(root: &Path) -> Result<(), String> {
    let shell = root.join("target").join("embed").join("index.html");
    if shell.is_file() {
        return Ok(());
    }
    Err(
        "there is no viewer in target/embed. Run `cargo xtask dist --viewer-only` first."
            .to_owned(),
    )
}

/// Builds the viewer without a board into the folder that `build.rs` looks into.
fn viewer(root: &Path, tools: &Tools) -> Result<(), String> {
    let flags = Some(without_places(root));
    let folder = root.join("target").join("embed");
    viewer::build(root, tools, &For::Readers { flags }, "/", &folder)
}

/// Compiles the host program for the system `triple`, and puts it where its name says what it is for.
fn program(root: &Path, triple: &str) -> Result<PathBuf, String> {
    let target = project::target(root);
    let mut cargo = process::cargo();
    cargo.args(["build", "--quiet", "--package", "babillard"]);
    cargo.args([
        "--bin",
        "babillard",
        "--profile",
        "host",
        "--target",
        triple,
    ]);
    cargo.arg("--locked").arg("--target-dir").arg(&target);
    cargo.env("CARGO_ENCODED_RUSTFLAGS", without_places(root));
    // The C code of the allocator holds the time when it was compiled, unless this names another.
    if env::var_os(TIME).is_none() {
        cargo.env(TIME, "0");
    }
    process::run(cargo.current_dir(root))?;
    let ending = if triple.contains("windows") {
        ".exe"
    } else {
        ""
    };
    let built = target.join(triple).join("host");
    let built = built.join(format!("babillard{ending}"));
    let bytes = fs::read(&built).map_err(|error| format!("{}: {error}.", built.display()))?;
    if let Some(place) = named(&bytes, &places(root)) {
        let place = place.display();
        eprintln!("warning: the program names {place}, and another machine would make another");
    }
    let dist = root.join("target").join("dist");
    let made = dist.join(format!("babillard-{triple}{ending}"));
    // The one that was made before may be running.
    let aside = dist.join(format!("babillard-{triple}.part"));
    fs::create_dir_all(&dist)
        .and_then(|()| fs::copy(&built, &aside))
        .and_then(|_| fs::rename(&aside, &made))
        .map_err(|error| format!("{} was not written: {error}.", made.display()))?;
    Ok(made)
}

/// Flags of rustc by which a program names no folder of the machine that compiled it: the same sources
/// give the same program anywhere. Cargo separates them with 0x1F.
fn without_places(root: &Path) -> String {
    let flags = places(root)
        .into_iter()
        .map(|(place, name)| format!("--remap-path-prefix={}=/{name}", place.display()));
    flags.collect::<Vec<_>>().join("\u{1f}")
}

/// The folders of this machine that a compiled program may name, and what it calls them instead.
fn places(root: &Path) -> Vec<(PathBuf, &'static str)> {
    let home = |name: &str, below: &str| {
        env::var_os(name)
            .map(PathBuf::from)
            .or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(below)))
    };
    let places = [
        (Some(root.to_owned()), "babillard"),
        (home("CARGO_HOME", ".cargo"), "cargo"),
        (home("RUSTUP_HOME", ".rustup"), "rustup"),
    ];
    let places = places.into_iter();
    places
        .filter_map(|(place, name)| Some((place?, name)))
        .collect()
}

/// The first of the folders that the program names all the same.
fn named<'p>(program: &[u8], places: &'p [(PathBuf, &str)]) -> Option<&'p Path> {
    let mut places = places.iter().map(|(place, _)| place.as_path());
    places.find(|place| {
        let name = place.as_os_str().as_encoded_bytes();
        // The name of a top folder is part of many words.
        place.parent().is_some_and(|above| above.parent().is_some())
            && program.windows(name.len()).any(|bytes| bytes == name)
    })
}

/// The triple of the system that this runs on.
fn this_system() -> Result<String, String> {
    let mut rustc = std::process::Command::new("rustc");
    let said = process::output(rustc.arg("-vV")).unwrap_or_default();
    let host = said.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).ok_or_else(|| {
        "rustc does not say which system it compiles for. Give `--target` a triple.".to_owned()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_names_a_folder_of_its_machine_is_found_out() {
        let places = [
            (PathBuf::from("/work"), "babillard"),
            (PathBuf::from("/users/ada/.cargo"), "cargo"),
        ];
        assert_eq!(named(b"\0/cargo/registry/src\0/work\0", &places), None);
        let found = named(b"\0/users/ada/.cargo/registry/src\0", &places);
        assert_eq!(found, Some(Path::new("/users/ada/.cargo")));
    }
}
