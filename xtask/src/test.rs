//! `test`: everything that must hold, in order, each step with its time.

use crate::browser::Browser;
use crate::process::{cargo, run as finish};
use crate::site::{Site, build};
use crate::step::{step, time};
use crate::{Failure, arguments, browser, project, setup, sizes, tools};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

/// The options, as `help` shows them.
pub(crate) const OPTIONS: &str = "[--no-browser]";

/// What a first visit may cost, in bytes after brotli.
const FIRST_VISIT: u64 = 150_000;

/// Runs the steps; the first that fails ends it.
pub(crate) fn run(given: &[String]) -> Result<(), Failure> {
    let arguments = arguments::parse(given, &[], &["--no-browser"])?;
    let root = project::root();
    let mut times = Vec::new();
    let result = on_the_host(&root, &mut times).and_then(|()| {
        if arguments.has("--no-browser") {
            Ok(())
        } else {
            in_the_browser(&root, &mut times)
        }
    });
    eprintln!();
    for (what, how_long) in &times {
        eprintln!("{:>14}  {what}", time(*how_long));
    }
    let total = times.iter().map(|(_, how_long)| *how_long).sum();
    result.map_err(|why| format!("{why}\n       The tests failed after {}.", time(total)))?;
    eprintln!("{:>14}  in all: everything holds", time(total));
    Ok(())
}

type Times = Vec<(&'static str, Duration)>;

fn timed<T>(
    times: &mut Times,
    what: &'static str,
    work: impl FnOnce() -> Result<T, String>,
) -> Result<T, String> {
    let start = Instant::now();
    let result = step(what, work);
    times.push((what, start.elapsed()));
    result
}

fn on_the_host(root: &Path, times: &mut Times) -> Result<(), String> {
    let cargo = |line: &str| {
        let mut command = cargo();
        command.args(line.split(' ')).current_dir(root);
        finish(&mut command)
    };
    timed(times, "format", || cargo("fmt --all --check"))
        .map_err(|why| format!("{why}. Run `cargo fmt --all`."))?;
    timed(times, "lints of the host", || {
        cargo("clippy --quiet --workspace --all-targets --features xtask/squeeze -- -D warnings")
    })?;
    setup::wasm_target(root)?;
    timed(times, "lints of the viewer", || {
        cargo(
            "clippy --quiet --package babillard --lib --bin viewer --target wasm32-unknown-unknown -- -D warnings",
        )
    })?;
    timed(times, "tests on the host", || {
        cargo("test --quiet --workspace")
    })
}

fn in_the_browser(root: &Path, times: &mut Times) -> Result<(), String> {
    let (folders, browser, axe) = timed(times, "tools", || {
        let browser = browser::ensure()?;
        setup::npm()?;
        Ok((setup::for_building(root)?, browser, tools::axe().ensure()?))
    })?;
    let (whole, sub) = (
        root.join("target/browser/root"),
        root.join("target/browser/sub"),
    );
    timed(times, "SARIF by its schema", || {
        let schema = tools::sarif_schema().ensure()?;
        finish(
            tests(root, "host")
                .arg("sarif")
                .env("BABILLARD_SARIF_SCHEMA", schema),
        )
    })?;
    timed(times, "the sample board at /", || {
        sample(root, &folders, "/", &whole)
    })?;
    timed(times, "the size of a first visit", || {
        small_enough(root, &whole)
    })?;
    timed(times, "the sample board at /repo/", || {
        sample(root, &folders, "/repo/", &sub)
    })?;
    timed(times, "tests in the browser", || {
        let mut command = tests(root, "browser");
        finish(in_browser(&mut command, [&whole, &sub], &axe, &browser))
    })
}

/// Cargo, to run the tests of this name.
pub(crate) fn tests(root: &Path, name: &str) -> Command {
    let mut command = cargo();
    let words = ["test", "--quiet", "--package", "babillard", "--test", name];
    command.args(words).current_dir(root);
    command
}

/// Tells what goes through a browser where things are: `sites` are those built for `/` and for `/repo/`.
pub(crate) fn in_browser<'a>(
    command: &'a mut Command,
    sites: [&Path; 2],
    axe: &Path,
    browser: &Browser,
) -> &'a mut Command {
    command
        .env("BABILLARD_DIST", sites[0])
        .env("BABILLARD_DIST_SUB", sites[1])
        .env("BABILLARD_AXE", axe)
        .env("BABILLARD_CHROMIUM", &browser.chromium)
        .env("BABILLARD_CHROMEDRIVER", &browser.driver)
}

/// Builds the sample board for a path of a host.
pub(crate) fn sample(
    root: &Path,
    folders: &[PathBuf],
    public_url: &str,
    dist: &Path,
) -> Result<(), String> {
    let content = root.join("content");
    build(
        root,
        folders,
        &Site {
            content: &content,
            public_url,
            dist,
            keep_going: false,
        },
    )
}

fn small_enough(root: &Path, dist: &Path) -> Result<(), String> {
    let sizes = sizes::measure(root, dist)?;
    eprint!("{}", sizes::table(&sizes));
    if sizes.first_visit.brotli <= FIRST_VISIT {
        return Ok(());
    }
    Err(format!(
        "a first visit costs {} after brotli; {} are allowed. Find what grew in the table above.",
        sizes::kilobytes(sizes.first_visit.brotli),
        sizes::kilobytes(FIRST_VISIT)
    ))
}
