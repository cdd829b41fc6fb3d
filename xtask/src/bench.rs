//! `bench`: what building and searching cost on boards of 250, 5,000 and 50,000 postings, and what a
//! person waits for in a browser, beside peers where they are.

pub(crate) mod peers;
pub(crate) mod screen;

use crate::process::{cargo, run as finish};
use crate::step::step;
use crate::{Failure, browser, project, site, tools::setup};

/// The options, as `help` shows them.
pub(crate) const OPTIONS: &str = "[POSTINGS]...";

/// Compiles the benchmark for speed and runs it at the sizes given.
pub(crate) fn run(given: &[String]) -> Result<(), Failure> {
    if let Some(other) = given.iter().find(|size| size.parse::<usize>().is_err()) {
        return Err(Failure::Usage(format!(
            "`{other}` is not a number of postings"
        )));
    }
    // As the host program that is given to people is compiled.
    let mut command = cargo();
    command
        .args([
            "bench",
            "--profile",
            "host",
            "--bench",
            "site",
            "--bench",
            "search",
            "--bench",
            "hugo",
            "--",
        ])
        .args(given)
        .current_dir(project::root());
    // The search is measured in the browser as well: there it is the published module.
    let root = project::root();
    let dist = root.join("target/bench/site");
    let built: Result<_, String> = step("building a site whose search module is measured", || {
        let browser = browser::ensure()?;
        let site = site::Site {
            content: &root.join("content"),
            public_url: "/",
            dist: &dist,
            keep_going: false,
            now: None,
        };
        site::build(&root, &setup::for_building(&root)?, &site)?;
        Ok(browser)
    });
    match built {
        Ok(browser) => {
            command.env("BABILLARD_DIST", &dist);
            command.env("BABILLARD_CHROMIUM", browser.chromium);
        }
        Err(why) => println!("Chromium is left out: {why}"),
    }
    finish(&mut command)?;
    peers::compare(&root)?;
    Ok(screen::measure(&root)?)
}
