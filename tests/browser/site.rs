//! The sites that the journeys go through: the built viewer with the board of a content folder.

use babillard::site::{self, bundling, write};
use std::path::{Path, PathBuf};

/// Where things are, as `cargo xtask test` says it; nothing when it did not.
pub(crate) struct Setting {
    /// The site built for `/`.
    pub(crate) root: PathBuf,
    /// The site built for `/repo/`.
    pub(crate) sub: PathBuf,
    /// The browser.
    pub(crate) chromium: PathBuf,
    /// Its driver.
    pub(crate) chromedriver: PathBuf,
    /// axe-core.
    pub(crate) axe: PathBuf,
}

/// The setting, or a line that says what is missing.
pub(crate) fn setting() -> Option<Setting> {
    let path = |name: &str| {
        let value = std::env::var_os(name).map(PathBuf::from);
        if value.is_none() {
            println!("skipped: {name} is not set; `cargo xtask test` sets it");
        }
        value
    };
    Some(Setting {
        root: path("BABILLARD_DIST")?,
        sub: path("BABILLARD_DIST_SUB")?,
        chromium: path("BABILLARD_CHROMIUM")?,
        chromedriver: path("BABILLARD_CHROMEDRIVER")?,
        axe: path("BABILLARD_AXE")?,
    })
}

/// A copy of the built viewer with the board of `content`.
pub(crate) fn with_content(dist: &Path, content: &Path) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for entry in std::fs::read_dir(dist).expect("the built site") {
        let path = entry.expect("an entry").path();
        if path.is_file() {
            let name = path.file_name().expect("a name");
            std::fs::copy(&path, folder.path().join(name)).expect("a copy");
        }
    }
    // Its pages name these.
    for manifest in ["en/manifest.webmanifest", "fr/manifest.webmanifest"] {
        let to = folder.path().join(manifest);
        std::fs::create_dir_all(to.parent().expect("a folder")).expect("a folder");
        std::fs::copy(dist.join(manifest), to).expect("a manifest");
    }
    let board = site::read(content).expect("a content folder");
    let files = bundling::bundle(&board).expect("a bundle");
    write::write(&files, folder.path()).expect("written");
    folder
}

/// A path of the project.
pub(crate) fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}
