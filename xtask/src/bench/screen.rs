//! What a person waits for in a real Chromium: saves under `babillard serve`, pages beside Hugo's.

use crate::process::{cargo, run};
use crate::step::step;
use crate::{browser, test, tools, tools::setup};
use std::path::Path;

/// Builds the sample board, whose viewer the benchmark takes, and runs it.
pub(crate) fn measure(root: &Path) -> Result<(), String> {
    setup::npm()?;
    let (tools, browser) = (setup::for_building(root)?, browser::ensure()?);
    let site = root.join("target/browser/root");
    step("the sample board, for its viewer", || {
        test::sample(root, &tools, "/", &site)
    })?;
    let mut command = cargo();
    command.args(["bench", "--quiet", "--profile", "host", "--bench", "screen"]);
    let axe = tools::axe().ensure()?;
    let command = test::in_browser(&mut command, [&site, &site], &axe, &browser);
    run(command.current_dir(root))
}
