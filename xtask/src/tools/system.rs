//! The system's own package manager: for what no registry of code has.

use crate::process::{self, find, output};
use std::process::Command;

/// One package manager: its program, what refreshes its lists, what installs, whether it wants root.
struct Manager {
    program: &'static str,
    refresh: Option<&'static [&'static str]>,
    install: &'static [&'static str],
    as_root: bool,
}

const MANAGERS: &[Manager] = &[
    Manager {
        program: "apt-get",
        refresh: Some(&["update"]),
        install: &["install", "--yes", "--no-install-recommends"],
        as_root: true,
    },
    Manager {
        program: "dnf",
        refresh: None,
        install: &["install", "--assumeyes"],
        as_root: true,
    },
    Manager {
        program: "pacman",
        refresh: None,
        install: &["-Sy", "--noconfirm", "--needed"],
        as_root: true,
    },
    Manager {
        program: "apk",
        refresh: None,
        install: &["add", "--no-cache"],
        as_root: true,
    },
    Manager {
        program: "brew",
        refresh: None,
        install: &["install"],
        as_root: false,
    },
];

/// Installs packages, named for each manager as `("apt-get", &["chromium"])`. The error says in one line why it did not.
pub(crate) fn install(names: &[(&str, &[&str])]) -> Result<(), String> {
    let manager = MANAGERS
        .iter()
        .find(|manager| find(manager.program).is_some());
    let manager = manager.ok_or("no package manager that this program knows is here")?;
    let packages = names
        .iter()
        .find(|(program, _)| *program == manager.program);
    let (_, packages) =
        packages.ok_or_else(|| format!("{} has no package for it", manager.program))?;
    let prefix = prefix(manager)?;
    if let Some(refresh) = manager.refresh {
        process::run(command(prefix, manager.program).args(refresh))?;
    }
    process::run(
        command(prefix, manager.program)
            .args(manager.install)
            .args(*packages),
    )
}

/// What stands before the manager: nothing, or `sudo` when it asks for no password.
fn prefix(manager: &Manager) -> Result<&'static [&'static str], String> {
    let root = output(Command::new("id").arg("-u")).is_some_and(|id| id == "0");
    if root || !manager.as_root {
        return Ok(&["env"]);
    }
    if output(Command::new("sudo").args(["-n", "true"])).is_some() {
        return Ok(&["sudo", "-n", "env"]);
    }
    Err(format!(
        "{} needs root, and sudo asks for a password",
        manager.program
    ))
}

/// The manager, set through `env` to ask no questions (sudo drops the environment).
fn command(prefix: &[&str], program: &str) -> Command {
    let mut words = prefix
        .iter()
        .copied()
        .chain(["DEBIAN_FRONTEND=noninteractive", program]);
    let mut command = Command::new(words.next().unwrap_or(program));
    command.args(words);
    command
}
