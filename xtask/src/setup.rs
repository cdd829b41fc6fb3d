//! Setting up: the wasm target and the tools, each only when it is missing.

use crate::process::{self, find, output};
use crate::step::step;
use crate::{Failure, arguments, project, system, tools};
use std::path::{Path, PathBuf};
use std::process::Command;

const TARGET: &str = "wasm32-unknown-unknown";

const NODE: &[(&str, &[&str])] = &[
    ("apt-get", &["nodejs", "npm"]),
    ("dnf", &["nodejs", "npm"]),
    ("pacman", &["nodejs", "npm"]),
    ("apk", &["nodejs", "npm"]),
    ("brew", &["node"]),
];

/// Installs all that `serve` and `build` need.
pub(crate) fn run(given: &[String]) -> Result<(), Failure> {
    arguments::parse(given, &[], &[])?;
    let folders = for_building(&project::root())?;
    println!("All tools are there. To run Trunk yourself, put these in front of PATH:");
    for folder in folders {
        println!("  {}", folder.display());
    }
    Ok(())
}

/// What `serve` needs. Gives the folders to put in front of PATH.
pub(crate) fn for_serving(root: &Path) -> Result<Vec<PathBuf>, String> {
    wasm_target(root)?;
    let programs = [
        tools::trunk().ensure()?,
        tools::wasm_bindgen(root)?.ensure()?,
    ];
    Ok(programs
        .iter()
        .filter_map(|program| program.parent())
        .map(Path::to_path_buf)
        .collect())
}

/// What `build` needs: also wasm-opt.
pub(crate) fn for_building(root: &Path) -> Result<Vec<PathBuf>, String> {
    let mut folders = for_serving(root)?;
    let wasm_opt = tools::wasm_opt();
    match wasm_opt.found()? {
        None if find("npm").is_none() => eprintln!(
            "note: npm is not here, so Trunk will fetch wasm-opt itself. Should it fail, install Node.js and run this again."
        ),
        None => folders.extend(wasm_opt.ensure()?.parent().map(Path::to_path_buf)),
        Some(program) => folders.extend(program.parent().map(Path::to_path_buf)),
    }
    Ok(folders)
}

/// npm, which fetches wasm-opt and axe-core: installed by the system's package manager where it can be.
pub(crate) fn npm() -> Result<(), String> {
    if find("npm").is_some() {
        return Ok(());
    }
    step("installing Node.js for npm (once; about a minute)", || system::install(NODE))
        .map_err(|why| format!("the browser tests need npm: {why}. Install Node.js, or leave these tests out with `--no-browser`."))
}

/// The standard library for the browser's kind of machine.
pub(crate) fn wasm_target(root: &Path) -> Result<(), String> {
    let mut rustc = Command::new("rustc");
    rustc
        .args(["--print", "target-libdir", "--target", TARGET])
        .current_dir(root);
    if output(&mut rustc).is_some_and(|folder| Path::new(&folder).is_dir()) {
        return Ok(());
    }
    let rustup = find("rustup").ok_or_else(|| {
        format!("Rust's {TARGET} target is missing and there is no rustup to add it. Install rustup, or the system's package for that target.")
    })?;
    step(
        "adding Rust's target for the browser (once; a few seconds)",
        || {
            process::run(
                Command::new(rustup)
                    .args(["target", "add", TARGET])
                    .current_dir(root),
            )
        },
    )
    .map_err(|why| {
        format!("the target was not added: {why}. Check the network and run this again.")
    })
}
