//! `bench`: what building and searching cost on boards of 250, 5,000 and 50,000 postings, and what a
//! person waits for in a browser, beside peers where they are.

use crate::process::{cargo, run as finish};
use crate::{Failure, peers, project, screen};

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
    finish(&mut command)?;
    peers::compare(&project::root())?;
    Ok(screen::measure(&project::root())?)
}
