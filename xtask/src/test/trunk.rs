//! The same site by way of Trunk: those who use it get what `build` makes.

use crate::site::EPOCH;
use crate::test::SAMPLE_DAY;
use crate::tools::setup::Tools;
use crate::{process, sum};
use std::path::Path;
use std::process::Command;

/// An error unless the sample board at `dist` is, byte for byte, what `program`, a Trunk of the pinned
/// version, makes of it in `own`.
pub(crate) fn same(
    program: &Path,
    root: &Path,
    tools: &Tools,
    dist: &Path,
    own: &Path,
) -> Result<(), String> {
    build(program, root, tools, own)?;
    let unread = |error| format!("the two sites cannot be compared: {error}.");
    let sums = [dist, own].map(|folder| sum::of_files(folder).map_err(unread));
    let [ours, theirs] = sums;
    let (ours, theirs) = (ours?, theirs?);
    let differs = ours
        .iter()
        .chain(&theirs)
        .find(|(path, sum)| ours.get(*path) != Some(*sum) || theirs.get(*path) != Some(*sum));
    match differs {
        None => Ok(()),
        Some((path, _)) => Err(format!(
            "`trunk build --release` gives another site than `cargo xtask build`: `{path}` differs. Compare {} and {}.",
            dist.display(),
            own.display()
        )),
    }
}

/// Builds the sample board with Trunk.
fn build(program: &Path, root: &Path, tools: &Tools, dist: &Path) -> Result<(), String> {
    let own = [Some(&tools.wasm_bindgen), tools.wasm_opt.as_ref()];
    let folders = own.into_iter().flatten().filter_map(|tool| tool.parent());
    let folders: Vec<_> = folders.map(Path::to_path_buf).collect();
    let mut trunk = Command::new(program);
    trunk
        .args(["build", "--release", "--dist"])
        .arg(dist)
        .current_dir(root)
        .env("PATH", process::path_with(&folders)?)
        .env_remove("BABILLARD_CONTENT")
        .env(EPOCH, SAMPLE_DAY)
        .env("TRUNK_SKIP_VERSION_CHECK", "true");
    // Trunk 0.21 takes only `true` and `false` for what is by custom any value.
    if std::env::var_os("NO_COLOR").is_some() {
        trunk.env("NO_COLOR", "true");
    }
    process::run(&mut trunk).map_err(|why| format!("Trunk did not build the site: {why}."))
}
