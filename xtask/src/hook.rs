//! `bundle-hook`: what Trunk runs at the end of each build, to put the bundle beside the viewer.

use crate::hash::hash;
use crate::{Failure, arguments, process, project, styles};
use std::env::var_os;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The scripts that are published as they are, under their own names: a page of an older build must
/// find the first, and browsers know the second by its name.
const SCRIPTS: [&str; 2] = ["boot.js", "worker.js"];

/// The parts of the viewer that a first view does not need. `Trunk.toml` names them for `boot.js`.
pub(crate) const MODULES: [&str; 2] = ["markdown", "search"];

/// Finishes the site that lies in Trunk's staging folder.
pub(crate) fn run(given: &[String]) -> Result<(), Failure> {
    arguments::parse(given, &[], &[])?;
    let Some(staging) = var_os("TRUNK_STAGING_DIR").map(PathBuf::from) else {
        let sentence = "`bundle-hook` is run by Trunk, not by hand. Run `cargo xtask build` or `cargo xtask serve`.";
        return Err(Failure::Usage(sentence.to_owned()));
    };
    let source = var_os("TRUNK_SOURCE_DIR").map_or_else(project::root, PathBuf::from);
    let content = source.join(var_os("BABILLARD_CONTENT").unwrap_or_else(|| "content".into()));
    let release = var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "release");
    let keep_going = !release || var_os("BABILLARD_KEEP_GOING").is_some_and(|value| value == "1");
    finish_page(&staging)?;
    if var_os("BABILLARD_VIEWER_ONLY").is_some_and(|value| value == "1") {
        return Ok(());
    }
    bundle(&source, &content, &staging, release, keep_going)?;
    if let Ok(address) = std::env::var("BABILLARD_ADDRESS") {
        println!("\n    The board is at {address}\n");
    }
    Ok(())
}

/// Runs the example `stage`, which makes the bundle and, for a release, every page. It is of the development profile: it is compiled once and quick enough.
fn bundle(
    source: &Path,
    content: &Path,
    staging: &Path,
    release: bool,
    keep_going: bool,
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
    command.arg(content).arg(staging).current_dir(source);
    // `trunk serve` fixes its reload script in the one page that it knows.
    if release {
        command.arg("--pages");
    }
    let status = command
        .status()
        .map_err(|error| format!("Cargo did not start: {error}."))?;
    match status.code() {
        Some(0) => Ok(()),
        Some(1) if keep_going && staging.join("data/index.json").is_file() => {
            eprintln!("note: the files with errors (above) are not on the board.");
            Ok(())
        }
        Some(1) => Err("some postings have errors (above), so the site was not built. Correct them, or leave those files \
                        out with `--keep-going` (BABILLARD_KEEP_GOING=1)."
            .to_owned()),
        _ => Err(format!("the bundle of `{}` was not written: the program that writes it ended with {status}.", content.display())),
    }
}

/// Under `trunk serve`, lets Trunk's reload script run; otherwise names every file by its content.
fn finish_page(staging: &Path) -> Result<(), String> {
    let path = staging.join("index.html");
    let unusable = |error| format!("the page that Trunk built cannot be used: {error}.");
    let page = fs::read_to_string(&path).map_err(unusable)?;
    let page = match with_reload(&page) {
        Some(page) => page,
        None => {
            let page = styles::join(staging, &page).map_err(unusable)?;
            with_hashed_names(staging, page).map_err(unusable)?
        }
    };
    fs::write(&path, page).map_err(unusable)
}

/// Gives each module that is loaded on demand a name with a hash of its content, as Trunk does for
/// the rest, so that a browser may keep it for ever.
fn with_hashed_names(staging: &Path, mut page: String) -> io::Result<String> {
    for script in SCRIPTS {
        let path = staging.join(script);
        fs::write(&path, without_comments(&fs::read_to_string(&path)?))?;
    }
    for name in MODULES {
        let (glue, program) = (
            staging.join(format!("{name}.js")),
            staging.join(format!("{name}_bg.wasm")),
        );
        let hash = hash(&[&fs::read(&glue)?, &fs::read(&program)?]);
        fs::rename(&glue, staging.join(format!("{name}-{hash}.js")))?;
        fs::rename(&program, staging.join(format!("{name}-{hash}_bg.wasm")))?;
        page = page.replacen(&format!("{name}.js\""), &format!("{name}-{hash}.js\""), 1);
    }
    Ok(page)
}

/// A script of `static/` without the lines that only explain it: readers' browsers need none of them.
fn without_comments(script: &str) -> String {
    let comment = |line: &str| {
        ["//", "/*", "*"]
            .iter()
            .any(|start| line.starts_with(start))
    };
    let lines = script
        .lines()
        .filter(|line| !line.trim().is_empty() && !comment(line.trim_start()));
    lines.map(|line| format!("{line}\n")).collect()
}

/// Trunk's reload script is inline and writes markup. Only a page that has it, which is never
/// published, gets a policy that lets it, and no worker; all else stays.
fn with_reload(page: &str) -> Option<String> {
    page.contains("{{__TRUNK_WS_BASE__}}").then(|| {
        page.replacen("script-src 'self'", "script-src 'self' 'unsafe-inline'", 1)
            .replacen(
                "; require-trusted-types-for 'script'; trusted-types worker",
                "",
                1,
            )
            .replacen(" data-worker=", " data-no-worker=", 1)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page() -> String {
        fs::read_to_string(project::root().join("index.html")).expect("index.html is there")
    }

    #[test]
    fn a_built_page_keeps_its_policy() {
        assert_eq!(with_reload(&page()), None);
    }

    #[test]
    fn a_served_page_differs_by_what_the_reload_script_needs() {
        let served = with_reload(&(page() + "{{__TRUNK_WS_BASE__}}")).expect("it is served");
        assert!(
            served.contains("script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval';"),
            "{served}"
        );
        assert!(!served.contains("trusted-types"), "{served}");
    }

    #[test]
    fn a_served_page_names_no_worker() {
        let tag = r#"<script data-search="/s.js" data-worker="/worker.js"></script>"#;
        assert_eq!(with_reload(tag), None, "a built one does");
        let served = with_reload(&format!("{tag}{{{{__TRUNK_WS_BASE__}}}}")).expect("it is served");
        assert!(served.contains(" data-no-worker="), "{served}");
    }

    #[test]
    fn a_published_script_is_the_same_without_what_explains_it() {
        let script =
            "// Why.\n\n/**\n * What.\n */\nconst a = 2 * 3; // six\n  // And so on.\n  go();\n";
        assert_eq!(
            without_comments(script),
            "const a = 2 * 3; // six\n  go();\n"
        );
    }

    #[test]
    fn the_policy_is_the_first_thing_in_the_head() {
        let page = page();
        let head = page
            .split_once("<head>")
            .expect("it has a head")
            .1
            .trim_start();
        assert!(
            head.starts_with("<meta http-equiv=\"Content-Security-Policy\""),
            "{head}"
        );
    }
}
