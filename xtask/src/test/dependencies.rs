//! What the project takes from others, checked by the terms in `deny.toml`.

use super::record::Record;
use crate::process::{output, run};
use crate::tools;
use std::path::Path;
use std::process::Command;

/// Checks licences, sources and what is banned, and the advisories where their database can be had.
pub(crate) fn check(root: &Path, record: &mut Record) -> Result<(), String> {
    let program = tools::cargo_deny().ensure()?;
    let deny = |words: &str| {
        let mut command = Command::new(&program);
        command.args(words.split(' ')).current_dir(root);
        command
    };
    record.timed("licences and sources of the dependencies", || {
        run(&mut deny("check bans licenses sources"))
    })?;
    if output(&mut deny("fetch db")).is_none() {
        record.leave_out(
            "advisories about the dependencies",
            "their database could not be fetched",
        );
        return Ok(());
    }
    record.timed("advisories about the dependencies", || {
        run(&mut deny("check --disable-fetch advisories"))
    })
}
