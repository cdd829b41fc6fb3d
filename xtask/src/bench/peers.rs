//! The judged queries, put to the board's search and to MiniSearch and Pagefind.

use crate::process::{cargo, find, run};
use crate::tools;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Prints how many queries each answers, and at which rank.
pub(crate) fn compare(root: &Path) -> Result<(), String> {
    let work = root.join("target/peers");
    fs::create_dir_all(&work)
        .map_err(|error| format!("`{}` cannot be written: {error}.", work.display()))?;
    let boards = work.join("boards.json");
    println!("\nThe judged queries, the first ten results of each");
    let mut ours = cargo();
    ours.args([
        "bench",
        "--quiet",
        "--profile",
        "host",
        "--bench",
        "peers",
        "--",
    ]);
    run(ours.arg(&boards).current_dir(root))?;
    if find("npm").is_none() || find("node").is_none() {
        println!("MiniSearch and Pagefind are left out: Node.js is not here.");
        return Ok(());
    }
    let mut theirs = Command::new("node");
    theirs
        .arg(root.join("benches/peers/peers.mjs"))
        .args([&boards, &work])
        .arg(folder(tools::minisearch().ensure()?))
        .arg(folder(tools::pagefind().ensure()?));
    run(theirs.current_dir(root))
}

/// The folder of a package, of which the tool is the `package.json`.
fn folder(mut file: PathBuf) -> PathBuf {
    file.pop();
    file
}
