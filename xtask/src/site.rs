//! `build`: a whole site, optimised, in a folder.

pub(crate) mod sizes;

use crate::folder::gone;
use crate::step::step;
use crate::tools::setup::Tools;
use crate::viewer::{self, For};
use crate::{Failure, arguments, process, project, tools::setup};
use std::path::{Path, PathBuf};
use std::{fs, io};

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
    /// The second since 1970 for which it is built; that of the clock where none is given.
    pub(crate) now: Option<&'a str>,
}

/// What sets the clock of a build (reproducible-builds.org).
pub(crate) const EPOCH: &str = "SOURCE_DATE_EPOCH";

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
    let tools = setup::for_building(&root)?;
    let site = Site {
        content: &content,
        public_url: &public_url,
        dist: &dist,
        keep_going,
        now: None,
    };
    step(
        "building the site (about 2 minutes on 2 cores the first time)",
        || build(&root, &tools, &site),
    )?;
    let sizes = step("measuring it", || sizes::measure(&root, &dist))?;
    println!(
        "\n{}\n{} is ready to be published under {public_url}",
        sizes::table(&sizes),
        dist.display()
    );
    Ok(())
}

/// Builds one site, and puts it in its place only when it is whole.
pub(crate) fn build(root: &Path, tools: &Tools, site: &Site) -> Result<(), String> {
    let name = site.dist.file_name().unwrap_or_default().to_string_lossy();
    let beside = |ending: &str| site.dist.with_file_name(format!(".{name}.{ending}"));
    let (new, old) = (beside("new"), beside("old"));
    let readers = For::Readers { flags: None };
    viewer::build(root, tools, &readers, site.public_url, &new)?;
    stage(root, site.content, &new, true, site.keep_going, site.now)?;
    replace(site.dist, &new, &old).map_err(|error| {
        format!(
            "the site is whole, but was not put at `{}`: {error}. It is at `{}`.",
            site.dist.display(),
            new.display()
        )
    })
}

/// Puts the folder `new` at `place`; what was there goes, by way of `old`.
fn replace(place: &Path, new: &Path, old: &Path) -> io::Result<()> {
    gone(old)?;
    if place.exists() {
        fs::rename(place, old)?;
    }
    fs::rename(new, place)?;
    gone(old)
}

/// Puts the board of `content` beside the viewer in `folder`, and with `pages` makes a page for each
/// address. The example `stage` does it: it is of the development profile, compiled once and quick enough.
pub(crate) fn stage(
    root: &Path,
    content: &Path,
    folder: &Path,
    pages: bool,
    keep_going: bool,
    now: Option<&str>,
) -> Result<(), String> {
    let mut command = process::cargo();
    command.args([
        "run",
        "--quiet",
        "--package",
        "babillard",
        "--example",
        "stage",
        "--",
    ]);
    command.arg(content).arg(folder).current_dir(root);
    if pages {
        command.arg("--pages");
    }
    if let Some(now) = now {
        command.env(EPOCH, now);
    }
    let status = command
        .status()
        .map_err(|error| format!("Cargo did not start: {error}."))?;
    match status.code() {
        Some(0) => Ok(()),
        Some(1) if keep_going && folder.join("data/index.json").is_file() => {
            eprintln!("note: the files with errors (above) are not on the board.");
            Ok(())
        }
        Some(1) => Err("some postings have errors (above), so the site was not built. Correct them, or leave those files \
                        out with `--keep-going` (BABILLARD_KEEP_GOING=1)."
            .to_owned()),
        _ => Err(format!("the bundle of `{}` was not written: the program that writes it ended with {status}.", content.display())),
    }
}
