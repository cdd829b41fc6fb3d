//! Setting up: the wasm target and the tools, each only when it is missing.

use crate::process::{self, find, output};
use crate::step::step;
use crate::{Failure, arguments, project, tools, tools::system};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Rust's name for a browser.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

const NODE: &[(&str, &[&str])] = &[
    ("apt-get", &["nodejs", "npm"]),
    ("dnf", &["nodejs", "npm"]),
    ("pacman", &["nodejs", "npm"]),
    ("apk", &["nodejs", "npm"]),
    ("brew", &["node"]),
];

/// The tools that make the viewer.
pub(crate) struct Tools {
    /// Joins a program to its script.
    pub(crate) wasm_bindgen: PathBuf,
    /// Makes a program small; a viewer to work on is not made small.
    pub(crate) wasm_opt: Option<PathBuf>,
    /// Makes a script small, where a program is made so.
    pub(crate) terser: Option<PathBuf>,
}

/// Installs all that `serve` and `build` need, and Trunk for those who use it.
pub(crate) fn run(given: &[String]) -> Result<(), Failure> {
    arguments::parse(given, &[], &[])?;
    let folders = for_trunk(&project::root())?;
    println!("All tools are there. To run Trunk yourself, put these in front of PATH:");
    for folder in folders {
        println!("  {}", folder.display());
    }
    Ok(())
}

/// What `serve` needs.
pub(crate) fn for_serving(root: &Path) -> Result<Tools, String> {
    wasm_target(root)?;
    Ok(Tools {
        wasm_bindgen: tools::wasm_bindgen(root)?.ensure()?,
        wasm_opt: None,
        terser: None,
    })
}

/// What `build` needs: also wasm-opt and Terser.
pub(crate) fn for_building(root: &Path) -> Result<Tools, String> {
    let mut tools = for_serving(root)?;
    tools.wasm_opt = Some(of_npm(&tools::wasm_opt())?);
    tools.terser = Some(terser()?);
    Ok(tools)
}

/// What makes scripts small.
pub(crate) fn terser() -> Result<PathBuf, String> {
    of_npm(&tools::terser())
}

/// A tool that npm fetches, when it is not there yet.
fn of_npm(tool: &tools::Tool) -> Result<PathBuf, String> {
    if tool.found()?.is_none() {
        npm()?;
    }
    tool.ensure()
}

/// What Trunk needs: itself too. Gives the folders to put in front of PATH.
fn for_trunk(root: &Path) -> Result<Vec<PathBuf>, String> {
    let tools = for_building(root)?;
    let programs = [
        Some(tools::trunk().ensure()?),
        Some(tools.wasm_bindgen),
        tools.wasm_opt,
    ];
    let folder = |program: PathBuf| program.parent().map(Path::to_path_buf);
    Ok(programs.into_iter().flatten().filter_map(folder).collect())
}

/// npm, which fetches wasm-opt, Terser, axe-core and documents: installed by the system's package manager where it can be.
pub(crate) fn npm() -> Result<(), String> {
    if find("npm").is_some() {
        return Ok(());
    }
    step("installing Node.js for npm (once; about a minute)", || system::install(NODE))
        .map_err(|why| format!("npm is needed, to fetch wasm-opt, Terser and what tests compare with: {why}. Install Node.js and run this again."))
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
