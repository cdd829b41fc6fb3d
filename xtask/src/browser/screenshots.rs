//! `screenshots`: pictures of every state of the sample board, and those that README shows.

use crate::process::run as finish;
use crate::step::step;
use crate::{Failure, arguments, browser, project, test, tools, tools::setup};
use std::path::Path;

/// The options, as `help` shows them.
pub(crate) const OPTIONS: &str = "[--out DIR]";

/// Builds the sample board, takes its pictures, and puts README's into `docs/`.
pub(crate) fn run(given: &[String]) -> Result<(), Failure> {
    let arguments = arguments::parse(given, &["--out"], &[])?;
    let root = project::root();
    let out = match arguments.value("--out") {
        Some(folder) => arguments::absolute(Path::new(folder))?,
        None => root.join("target/pictures"),
    };
    let site = root.join("target/browser/root");
    let (tools, browser, axe) = step("tools", || -> Result<_, String> {
        let browser = browser::ensure()?;
        setup::npm()?;
        Ok((setup::for_building(&root)?, browser, tools::axe().ensure()?))
    })?;
    step("the sample board", || {
        test::sample(&root, &tools, "/", &site)
    })?;
    step("its pictures", || {
        let mut command = test::tests(&root, "browser");
        command.arg("gallery").env("BABILLARD_PICTURES", &out);
        finish(test::in_browser(
            &mut command,
            [&site, &site],
            &axe,
            &browser,
        ))
    })?;
    publish(&out.join("readme"), &root.join("docs"))?;
    eprintln!("The pictures are in {}; README's in docs/.", out.display());
    Ok(())
}

/// Copies the pictures that README shows.
fn publish(from: &Path, to: &Path) -> Result<(), String> {
    let unusable = |error| {
        format!(
            "the pictures in {} cannot be used: {error}.",
            from.display()
        )
    };
    for entry in std::fs::read_dir(from).map_err(unusable)? {
        let path = entry.map_err(unusable)?.path();
        if let Some(name) = path.file_name() {
            std::fs::copy(&path, to.join(name)).map_err(unusable)?;
        }
    }
    Ok(())
}
