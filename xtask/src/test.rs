//! `test`: everything that must hold, in order, each step with its time.

mod dependencies;
mod journeys;
mod record;
pub(crate) mod trunk;
pub(crate) mod windows;

use crate::browser::Browser;
use crate::browser::engines::{self, Engine};
use crate::process::{Ended, cargo, run as finish};
use crate::site::{Site, build};
use crate::step::{step, time};
use crate::tools::setup::Tools;
use crate::viewer::compile_ahead;
use crate::{Failure, arguments, browser, project, site::sizes, tools, tools::setup};
use record::Record;
use std::path::Path;
use std::process::Command;

/// The options, as `help` shows them.
pub(crate) const OPTIONS: &str =
    "[--no-browser | --chromium-only] [--windows | --windows-only [--content FOLDER]]";

/// What a first visit may cost, in bytes after brotli. 165 kB is the goal; what has grown since is to go again.
const FIRST_VISIT: u64 = 170_200;

/// The most bytes of styles that a page may have in itself, as they lie: a list, and a posting whose body has
/// none of the parts in `static/rich.css`.
const STYLES_OF_A_PAGE: usize = 10_900;

/// The second since 1970 for which the sample board is built: its journeys take place then, whatever the
/// clock shows (`tests/browser/main.rs`).
pub(crate) const SAMPLE_DAY: &str = "1796144400";

/// The journeys that every engine makes, by the names of their modules.
const JOURNEYS: [&str; 4] = ["journeys::", "search::", "facets::", "engines::"];

/// Runs the steps; the first that fails ends it.
pub(crate) fn run(given: &[String]) -> Result<(), Failure> {
    let arguments = arguments::parse(
        given,
        &["--content"],
        &[
            "--no-browser",
            "--chromium-only",
            "--windows",
            "--windows-only",
        ],
    )?;
    let root = project::root();
    if arguments.has("--windows-only") {
        return Ok(only_on_windows(&root, &arguments.content(&root)?)?);
    }
    let mut record = Record::new(&root.join(SKIPPED))?;
    setup::wasm_target(&root)?;
    let wanted = !arguments.has("--no-browser");
    let viewer = wanted.then(|| compile_ahead(&root)).transpose()?;
    let mut result = on_the_host(&root, &mut record);
    if !arguments.has("--windows") {
        record.leave_out("the program for Windows", "`--windows` was not given");
    } else if result.is_ok() {
        result = on_windows(&root, &mut record);
    }
    match viewer {
        None => record.leave_out("all that runs in a browser", "`--no-browser` was given"),
        Some(viewer) if result.is_ok() => {
            result = in_the_browsers(&root, &mut record, viewer, arguments.has("--chromium-only"));
        }
        Some(_) => {}
    }
    let total = time(record.total());
    eprint!("\n{}", record.report());
    result.map_err(|why| format!("{why}\n       The tests failed after {total}."))?;
    eprintln!("{total:>14}  in all: everything holds");
    Ok(())
}

fn on_the_host(root: &Path, record: &mut Record) -> Result<(), String> {
    let cargo = |line: &str| {
        let mut command = cargo();
        command.args(line.split(' ')).current_dir(root);
        command.env("BABILLARD_SKIPPED", root.join(SKIPPED));
        command
    };
    record
        .timed("format", || finish(&mut cargo("fmt --all --check")))
        .map_err(|why| format!("{why}. Run `cargo fmt --all`."))?;
    record.timed("lints of the host", || {
        finish(&mut cargo(
            "clippy --quiet --workspace --all-targets --features xtask/squeeze -- -D warnings",
        ))
    })?;
    record.timed("lints of the viewer", || {
        finish(&mut cargo("clippy --quiet --package babillard --lib --bins --target wasm32-unknown-unknown -- -D warnings"))
    })?;
    dependencies::check(root, record)?;
    let documents = record.timed("documents that tests read", || {
        setup::npm()?;
        Ok([
            ("BABILLARD_SARIF_SCHEMA", tools::sarif_schema().ensure()?),
            ("BABILLARD_COMMONMARK", tools::commonmark_spec().ensure()?),
            ("BABILLARD_COMMONMARK_JS", tools::commonmark_js().ensure()?),
        ])
    });
    record.timed("tests on the host", || {
        let mut command = cargo("test --quiet --workspace --lib --bins --test host --test tidy");
        // Without them, the tests that need them say so.
        command.envs(documents.into_iter().flatten());
        finish(&mut command)
    })
}

fn on_windows(root: &Path, record: &mut Record) -> Result<(), String> {
    match windows::wine() {
        Ok(wine) => record.timed("the program for Windows, under Wine", || {
            windows::run(
                root,
                &setup::for_serving(root)?,
                wine,
                &root.join("content"),
            )
        }),
        Err(why) => {
            record.leave_out("the program for Windows", &why);
            Ok(())
        }
    }
}

/// For work on what Windows does otherwise: that step alone, with the sample board or another folder.
fn only_on_windows(root: &Path, content: &Path) -> Result<(), String> {
    let wine = windows::wine()?;
    step("the program for Windows, under Wine", || {
        windows::run(root, &setup::for_serving(root)?, wine, content)
    })
}

fn in_the_browsers(
    root: &Path,
    record: &mut Record,
    mut viewer: Ended,
    chromium_only: bool,
) -> Result<(), String> {
    let (tools, browser, axe) = record.timed("tools", || {
        let browser = browser::ensure()?;
        setup::npm()?;
        Ok((setup::for_building(root)?, browser, tools::axe().ensure()?))
    })?;
    let sites = ["root", "sub"].map(|name| root.join("target/browser").join(name));
    record.timed("the sample board at /", || {
        let _ = viewer.0.wait();
        sample(root, &tools, "/", &sites[0])
    })?;
    record.timed("the size of a first visit", || {
        small_enough(root, &sites[0])
    })?;
    let by_trunk = root.join("target/browser/trunk");
    match tools::trunk().found()? {
        None => record.leave_out(
            "the same site by way of Trunk",
            "Trunk is not here; `cargo xtask setup` installs it",
        ),
        Some(trunk) => record.timed("the same site by way of Trunk", || {
            trunk::same(&trunk, root, &tools, &sites[0], &by_trunk)
        })?,
    }
    record.timed("the sample board at /repo/", || {
        sample(root, &tools, "/repo/", &sites[1])
    })?;
    let sites = [&*sites[0], &*sites[1]];
    let prepared = |words: &[&str]| {
        let mut command = tests(root, "browser");
        in_browser(&mut command, sites, &axe, &browser);
        command.arg("--").args(words);
        command
    };
    journeys::run(record, "Chromium", &[], prepared)?;
    if chromium_only {
        record.leave_out(
            "journeys in Firefox and WebKit",
            "`--chromium-only` was given",
        );
        return Ok(());
    }
    for (name, engine) in [
        (engines::FIREFOX, engines::firefox()),
        (engines::WEBKIT, engines::webkit()),
    ] {
        let engine = engine.unwrap_or_else(|why| {
            record.leave_out(&format!("journeys in {name}"), &why);
            Engine::missing(name)
        });
        journeys::run(record, name, &JOURNEYS, |words| {
            engine.in_it(prepared(words))
        })?;
    }
    Ok(())
}

/// The file to which tests add what they skip.
const SKIPPED: &str = "target/skipped.txt";

/// Cargo, to run the tests of this name.
pub(crate) fn tests(root: &Path, name: &str) -> Command {
    let mut command = cargo();
    let words = ["test", "--quiet", "--package", "babillard", "--test", name];
    command.args(words).current_dir(root);
    command.env("BABILLARD_SKIPPED", root.join(SKIPPED));
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
    tools: &Tools,
    public_url: &str,
    dist: &Path,
) -> Result<(), String> {
    let content = root.join("content");
    build(
        root,
        tools,
        &Site {
            content: &content,
            public_url,
            dist,
            keep_going: false,
            now: Some(SAMPLE_DAY),
        },
    )
}

fn small_enough(root: &Path, dist: &Path) -> Result<(), String> {
    let sizes = sizes::measure(root, dist)?;
    eprint!("{}", sizes::table(&sizes));
    if sizes.first_visit.brotli > FIRST_VISIT {
        return Err(format!(
            "a first visit costs {} after brotli; {} are allowed. Find what grew in the table above.",
            sizes::kilobytes(sizes.first_visit.brotli),
            sizes::kilobytes(FIRST_VISIT)
        ));
    }
    for page in ["en/", "en/postings/platform-developer/"] {
        let styles = sizes::styles_in(&dist.join(page).join("index.html"))?;
        eprintln!("  styles in {page}: {styles} bytes");
        if styles > STYLES_OF_A_PAGE {
            return Err(format!(
                "the styles in {page} take {styles} bytes; {STYLES_OF_A_PAGE} are allowed."
            ));
        }
    }
    Ok(())
}
