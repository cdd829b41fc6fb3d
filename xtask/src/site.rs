//! `build`: a whole site, optimised, in a folder.

use crate::step::step;
use crate::{Failure, arguments, process, project, setup, sizes};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The options, as `help` shows them.
pub(crate) const OPTIONS: &str =
    "[--content DIR] [--public-url /repo/] [--dist DIR] [--keep-going]";

/// What a site is built from, and where it is put.
pub(crate) struct Site<'a> {
    /// The folder of postings, absolute.
    pub(crate) content: &'a Path,
    /// The path under which it will stand, with a slash at both ends.
    pub(crate) public_url: &'a str,
    /// The folder that will hold it, absolute.
    pub(crate) dist: &'a Path,
    /// Whether files with errors are left out instead of failing the build.
    pub(crate) keep_going: bool,
}

/// Builds the site and says how large it is.
pub(crate) fn run(given: &[String]) -> Result<(), Failure> {
    let arguments = arguments::parse(
        given,
        &["--content", "--public-url", "--dist"],
        &["--keep-going"],
    )?;
    let root = project::root();
    let content = arguments.content(&root)?;
    let public_url = arguments.public_url()?;
    let dist = arguments
        .value("--dist")
        .map_or_else(|| root.join("dist"), PathBuf::from);
    let dist = arguments::absolute(&dist)?;
    let keep_going = arguments.has("--keep-going");
    let folders = setup::for_building(&root)?;
    let site = Site {
        content: &content,
        public_url: &public_url,
        dist: &dist,
        keep_going,
    };
    step(
        "building the site (about 2 minutes on 2 cores the first time)",
        || build(&root, &folders, &site),
    )?;
    let sizes = step("measuring it", || sizes::measure(&root, &dist))?;
    println!(
        "\n{}\n{} is ready to be published under {public_url}",
        sizes::table(&sizes),
        dist.display()
    );
    Ok(())
}

/// Builds one site with Trunk, which puts it in its place only when it is whole.
pub(crate) fn build(root: &Path, folders: &[PathBuf], site: &Site) -> Result<(), String> {
    let mut trunk = trunk(root, folders, site.content)?;
    trunk
        .args([
            "build",
            "--release",
            "--public-url",
            site.public_url,
            "--dist",
        ])
        .arg(site.dist);
    if site.keep_going {
        trunk.env("BABILLARD_KEEP_GOING", "1");
    }
    process::run(&mut trunk).map_err(|why| {
        format!(
            "the site was not built: {why}. The reason is above; what was in {} is as it was.",
            site.dist.display()
        )
    })
}

/// Trunk, with the pinned tools in front of PATH and the content folder told to the hook.
pub(crate) fn trunk(root: &Path, folders: &[PathBuf], content: &Path) -> Result<Command, String> {
    let path = process::path_with(folders)?;
    // The first folder is Trunk's own.
    let program = folders
        .first()
        .map(|folder| process::executable(folder, "trunk"));
    let mut trunk = Command::new(program.unwrap_or_else(|| "trunk".into()));
    trunk
        .current_dir(root)
        .env("PATH", path)
        .env("BABILLARD_CONTENT", content);
    trunk.env("TRUNK_SKIP_VERSION_CHECK", "true");
    // A backtrace of Trunk would stand between a user and the reason.
    trunk.env("RUST_BACKTRACE", "0");
    // Trunk 0.21 takes only `true` and `false` for what is by custom any value.
    if std::env::var_os("NO_COLOR").is_some() {
        trunk.env("NO_COLOR", "true");
    }
    Ok(trunk)
}
