//! Tests that cannot run on a machine: each says so, is counted, and fails under `CI=true` unless its
//! need stands in the list below.
//!
//! `cargo xtask test` names a file in `BABILLARD_SKIPPED`; what is skipped is added to it, a line each.

use std::fs::OpenOptions;
use std::io::Write;
use std::panic::Location;
use std::sync::atomic::{AtomicUsize, Ordering};

/// What a test may need and a machine may not have. Each test program uses its own part of the list.
#[allow(dead_code)]
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Need {
    /// Real postings beside the project.
    Corpus,
    /// Attacks and slow texts that others have collected, beside the project.
    Collection,
    /// Folders as other teams keep them, beside the project.
    Folders,
    /// The schema of SARIF.
    SarifSchema,
    /// The text of the CommonMark specification, and its reference implementation.
    CommonMark,
    /// A built site and Chromium.
    Chromium,
    /// A built site, Firefox and its driver.
    Firefox,
    /// A built site, WebKit and its driver.
    WebKit,
    /// Python with its `venv` and `pip`.
    Python,
    /// Node.js with npm.
    Node,
    /// A folder for pictures.
    Pictures,
    /// Something that this engine does not have.
    Engine(&'static str),
}

impl Need {
    /// What is missing, and how it comes.
    fn missing(self) -> String {
        let text = match self {
            Need::Corpus => "no real postings in `../shared/corpus`",
            Need::Collection => "no collection of attacks in `../shared/hostile`",
            Need::Folders => "no folders of other teams in `../shared/folders`",
            Need::SarifSchema => "`BABILLARD_SARIF_SCHEMA` is not set; `cargo xtask test` sets it",
            Need::CommonMark => {
                "`BABILLARD_COMMONMARK` or `BABILLARD_COMMONMARK_JS` is not set; `cargo xtask test` sets both"
            }
            Need::Chromium => "no site or no Chromium; `cargo xtask test` gives both",
            Need::Firefox => {
                "Firefox or geckodriver is missing; `cargo xtask test` installs them where it can"
            }
            Need::WebKit => {
                "WebKitWebDriver or xvfb-run is missing; `cargo xtask test` installs them where it can"
            }
            Need::Python => "python3 has no venv with pip",
            Need::Node => "Node.js or npm is missing",
            Need::Pictures => "`BABILLARD_PICTURES` is not set; `cargo xtask screenshots` sets it",
            Need::Engine(what) => return format!("this engine has no {what}"),
        };
        text.to_owned()
    }

    /// Why continuous integration may go without it; nothing where it may not.
    fn excused(self) -> Option<&'static str> {
        match self {
            Need::Corpus => {
                Some("real postings are not ours to publish; the sample board stands for them")
            }
            Need::Collection => Some("it is not ours to publish; `tests/hostile` stands for it"),
            Need::Folders => {
                Some("they are not ours to publish; `tests/fixtures/adopted` stands for them")
            }
            Need::Pictures => Some("pictures are for people to look at"),
            Need::Firefox | Need::WebKit => {
                Some("not every system has a package for it; Chromium is always tested")
            }
            Need::Python | Need::Node => Some("a release tests its packages on its own system"),
            Need::Engine(_) => Some("the other engines test it"),
            Need::SarifSchema | Need::CommonMark | Need::Chromium => None,
        }
    }
}

static COUNT: AtomicUsize = AtomicUsize::new(0);

/// Says that the test that calls it does not run, and why.
///
/// Panics under `CI=true` when nothing excuses that.
#[track_caller]
pub(crate) fn skip(need: Need) {
    let (caller, missing) = (Location::caller(), need.missing());
    let test = std::thread::current()
        .name()
        .filter(|name| *name != "main")
        .map_or_else(
            || format!("{}:{}", caller.file(), caller.line()),
            str::to_owned,
        );
    let count = COUNT.fetch_add(1, Ordering::Relaxed) + 1;
    // Written past the test harness, which keeps what a passing test prints to itself.
    let _ = writeln!(std::io::stderr(), "skipped ({count}): {test}: {missing}");
    if let Some(path) = std::env::var_os("BABILLARD_SKIPPED") {
        let file = OpenOptions::new().append(true).create(true).open(path);
        let line = format!("{missing}\t{test}\n");
        file.and_then(|mut file| file.write_all(line.as_bytes()))
            .expect("the list of skipped tests");
    }
    let in_ci = std::env::var("CI").is_ok_and(|value| value == "true");
    assert!(
        !in_ci || need.excused().is_some(),
        "under CI=true this test must run: {missing}"
    );
}
