//! The browser for the browser tests: Chromium and its driver, found or installed.

pub(crate) mod engines;
pub(crate) mod screenshots;

use crate::process::{find, output};
use crate::step::step;
use crate::tools::system;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Where the browser and its driver are.
#[derive(Debug)]
pub(crate) struct Browser {
    /// Chromium, or Chrome.
    pub(crate) chromium: PathBuf,
    /// The driver that speaks WebDriver.
    pub(crate) driver: PathBuf,
}

const NAMES: &[&str] = &[
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
];

/// Where macOS keeps applications, which are not on PATH.
const APPLICATIONS: &[&str] = &[
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

const PACKAGES: &[(&str, &[&str])] = &[
    ("apt-get", &["chromium", "chromium-driver"]),
    ("dnf", &["chromium", "chromedriver"]),
    ("pacman", &["chromium"]),
    ("apk", &["chromium", "chromium-chromedriver"]),
    ("brew", &["--cask", "google-chrome", "chromedriver"]),
];

/// The browser: as BABILLARD_CHROMIUM and BABILLARD_CHROMEDRIVER say, else found, else installed.
pub(crate) fn ensure() -> Result<Browser, String> {
    let browser = match found() {
        Some(browser) => browser,
        None => {
            let installed = step(
                "installing Chromium and its driver (once; about a minute)",
                || system::install(PACKAGES),
            );
            found().ok_or_else(|| {
                let why = installed.err().unwrap_or_else(|| "it is not on PATH after its installation".to_owned());
                format!(
                    "the browser tests need Chromium and chromedriver: {why}. Install both, or name them in \
                     BABILLARD_CHROMIUM and BABILLARD_CHROMEDRIVER, or leave these tests out with `--no-browser`."
                )
            })?
        }
    };
    same_version(&browser)?;
    Ok(browser)
}

fn found() -> Option<Browser> {
    let told = |name| {
        std::env::var_os(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    let application = || {
        APPLICATIONS
            .iter()
            .map(PathBuf::from)
            .find(|path| path.is_file())
    };
    let chromium = told("BABILLARD_CHROMIUM")
        .or_else(|| NAMES.iter().find_map(|name| find(name)))
        .or_else(application)?;
    let driver = told("BABILLARD_CHROMEDRIVER").or_else(|| find("chromedriver"))?;
    Some(Browser { chromium, driver })
}

/// A driver refuses a browser of another major version, and says so badly.
fn same_version(browser: &Browser) -> Result<(), String> {
    let (Some(chromium), Some(driver)) = (major_of(&browser.chromium), major_of(&browser.driver))
    else {
        return Ok(());
    };
    if chromium == driver {
        return Ok(());
    }
    Err(format!(
        "chromedriver {driver} does not drive Chromium {chromium}. Install the driver of version {chromium}, \
         or name another with BABILLARD_CHROMEDRIVER."
    ))
}

fn major_of(program: &Path) -> Option<u32> {
    major(&output(Command::new(program).arg("--version"))?)
}

/// The first number of the first word that is a version: `Chromium 156.0.8078.79 built on …` is 156.
fn major(text: &str) -> Option<u32> {
    text.split_whitespace()
        .find_map(|word| word.split_once('.')?.0.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_major_version_is_found_in_what_both_say() {
        assert_eq!(
            major("Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)"),
            Some(156)
        );
        assert_eq!(
            major("ChromeDriver 156.0.8078.79 (4f1e2d3c-refs/branch-heads/8078@{#1})"),
            Some(156)
        );
        assert_eq!(major("no version"), None);
    }
}
