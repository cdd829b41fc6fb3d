//! Firefox and WebKit with their drivers, for the journeys: found where they are, else installed.

use crate::process::find;
use crate::step::step;
use crate::{tools, tools::system};
use std::path::PathBuf;
use std::process::Command;

type Packages = &'static [(&'static str, &'static [&'static str])];

/// The engines' names, as the tests know them.
pub(crate) const FIREFOX: &str = "Firefox";
pub(crate) const WEBKIT: &str = "WebKit";

const FIREFOX_PROGRAMS: &[&str] = &["firefox-esr", "firefox"];

/// Where macOS keeps it, which is not on PATH.
const APPLICATION: &str = "/Applications/Firefox.app/Contents/MacOS/firefox";

const FIREFOX_PACKAGES: Packages = &[
    ("apt-get", &["firefox-esr"]),
    ("dnf", &["firefox"]),
    ("pacman", &["firefox"]),
    ("apk", &["firefox-esr"]),
    ("brew", &["--cask", "firefox"]),
];

const WEBKIT_DRIVER: &str = "WebKitWebDriver";

/// It opens a window, so that it needs a display: one of memory.
const DISPLAY: &str = "xvfb-run";

const WEBKIT_PACKAGES: Packages = &[("apt-get", &["webkit2gtk-driver", "xvfb", "xauth"])];

/// An engine's own part of the environment of the tests.
pub(crate) struct Engine {
    name: &'static str,
    environment: Vec<(&'static str, PathBuf)>,
    display: Option<PathBuf>,
}

impl Engine {
    /// An engine without which its tests say that they are skipped.
    pub(crate) fn missing(name: &'static str) -> Engine {
        Engine {
            name,
            environment: Vec::new(),
            display: None,
        }
    }

    /// The same command with this engine, and with a display where it needs one.
    pub(crate) fn in_it(&self, command: Command) -> Command {
        let mut command = match &self.display {
            None => command,
            Some(display) => displayed(display, &command),
        };
        command.env("BABILLARD_ENGINE", self.name);
        command.envs(self.environment.iter().cloned());
        command
    }
}

/// The same command, run by the program that gives it a display.
fn displayed(display: &PathBuf, command: &Command) -> Command {
    let mut whole = Command::new(display);
    whole.args(["--auto-servernum", "--server-args=-screen 0 1280x1024x24"]);
    whole.arg(command.get_program()).args(command.get_args());
    for (name, value) in command.get_envs() {
        if let Some(value) = value {
            whole.env(name, value);
        }
    }
    if let Some(folder) = command.get_current_dir() {
        whole.current_dir(folder);
    }
    whole
}

/// Firefox, and geckodriver, which Cargo compiles.
pub(crate) fn firefox() -> Result<Engine, String> {
    let there = || {
        let application = Some(PathBuf::from(APPLICATION)).filter(|path| path.is_file());
        FIREFOX_PROGRAMS
            .iter()
            .find_map(|name| find(name))
            .or(application)
    };
    let firefox = found_or_installed(FIREFOX, there, FIREFOX_PACKAGES)?;
    Ok(Engine {
        name: FIREFOX,
        environment: vec![
            ("BABILLARD_FIREFOX", firefox),
            ("BABILLARD_GECKODRIVER", tools::geckodriver().ensure()?),
        ],
        display: None,
    })
}

/// WebKit as GTK has it, with its driver and a display.
pub(crate) fn webkit() -> Result<Engine, String> {
    let there = || Some((find(WEBKIT_DRIVER)?, find(DISPLAY)?));
    let (driver, display) = found_or_installed(WEBKIT, there, WEBKIT_PACKAGES)?;
    Ok(Engine {
        name: WEBKIT,
        environment: vec![("BABILLARD_WEBKITDRIVER", driver)],
        display: Some(display),
    })
}

fn found_or_installed<T>(
    name: &str,
    there: impl Fn() -> Option<T>,
    packages: Packages,
) -> Result<T, String> {
    if let Some(found) = there() {
        return Ok(found);
    }
    let installed = step(&format!("installing {name} (once; about a minute)"), || {
        system::install(packages)
    });
    there().ok_or_else(|| {
        let why = installed.err();
        why.unwrap_or_else(|| format!("{name} is not on PATH after its installation"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_display_stands_around_the_whole_command() {
        let mut command = Command::new("cargo");
        command.args(["test", "x"]).env("A", "b").current_dir("/");
        let engine = Engine {
            name: WEBKIT,
            environment: vec![("B", PathBuf::from("c"))],
            display: Some(PathBuf::from("xvfb-run")),
        };
        let whole = engine.in_it(command);
        assert_eq!(whole.get_program(), "xvfb-run");
        let words: Vec<_> = whole.get_args().skip(2).collect();
        assert_eq!(words, ["cargo", "test", "x"]);
        let names: Vec<_> = whole.get_envs().map(|(name, _)| name).collect();
        assert_eq!(names, ["A", "B", "BABILLARD_ENGINE"]);
        assert_eq!(whole.get_current_dir(), Some("/".as_ref()));
    }
}
