//! The sites that the journeys go through: the built viewer with the board of a content folder.

use crate::driver::NOW;
use crate::engine::Engine;
use crate::pool::Running;
use crate::skip::{Need, skip};
use babillard::site::board;
use babillard::site::files::Files;
use babillard::site::publish::viewer::{SHELL, Viewer};
use babillard::site::publish::{building, bundling, write};
use babillard::site::read::extras;
use std::path::{Path, PathBuf};

/// Where things are, as `cargo xtask test` says it; nothing when it did not.
pub(crate) struct Setting {
    /// The site built for `/`.
    pub(crate) root: PathBuf,
    /// The site built for `/repo/`.
    pub(crate) sub: PathBuf,
    /// The browser of this run, with its driver.
    pub(crate) engine: Engine,
    /// axe-core.
    pub(crate) axe: PathBuf,
    _running: Running,
}

/// The setting; a test that finds none is skipped.
#[track_caller]
pub(crate) fn setting() -> Option<Setting> {
    let path = |name: &str| std::env::var_os(name).map(PathBuf::from);
    let paths = ["BABILLARD_DIST", "BABILLARD_DIST_SUB", "BABILLARD_AXE"].map(path);
    let [Some(root), Some(sub), Some(axe)] = paths else {
        skip(Need::Chromium);
        return None;
    };
    Some(Setting {
        root,
        sub,
        axe,
        engine: Engine::chosen()?,
        _running: Running::one(),
    })
}

/// The setting, for a test that wants a reader of a certain language.
#[track_caller]
pub(crate) fn setting_with_languages() -> Option<Setting> {
    let setting = setting()?;
    if setting.engine.chooses_languages() {
        return Some(setting);
    }
    skip(Need::Engine("languages that a test can choose"));
    None
}

/// A copy of the built viewer with the board of `content`.
pub(crate) fn with_content(dist: &Path, content: &Path) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, path) in files_in(dist) {
        std::fs::copy(&path, folder.path().join(name)).expect("a copy");
    }
    // Its pages name these.
    for manifest in ["en/manifest.webmanifest", "fr/manifest.webmanifest"] {
        let to = folder.path().join(manifest);
        std::fs::create_dir_all(to.parent().expect("a folder")).expect("a folder");
        std::fs::copy(dist.join(manifest), to).expect("a manifest");
    }
    let board = board::read(content, NOW).expect("a content folder");
    let files = bundling::bundle(&board).expect("a bundle");
    write::write(&files, folder.path()).expect("written");
    folder
}

/// The viewer of the built site in `dist`.
pub(crate) fn viewer(dist: &Path) -> Viewer {
    viewer_by_name(dist, str::to_owned)
}

/// The same viewer as one of another build: each of its files has another name.
pub(crate) fn other_viewer(dist: &Path) -> Viewer {
    viewer_by_name(dist, |hash| hash.chars().rev().collect())
}

fn viewer_by_name(dist: &Path, rehash: fn(&str) -> String) -> Viewer {
    let mut files = Files::new();
    let (mut shell, mut names) = (String::new(), Vec::new());
    for (name, path) in files_in(dist) {
        if name.starts_with("offline.") && name.ends_with(".html") {
            shell = std::fs::read_to_string(&path).expect("a page");
        } else if name.starts_with("boot.") && name != "boot.js" {
            // Other pages name the script that starts them without its content.
            names.push((name, "boot.js".to_owned()));
        } else if [".js", ".css", ".wasm", ".svg", ".png"]
            .iter()
            .any(|ending| name.ends_with(ending))
        {
            let hash = name
                .split(['-', '_', '.'])
                .nth(1)
                .filter(|hash| hash.len() > 14);
            let named = match hash {
                Some(hash) => name.replace(hash, &rehash(hash)),
                None => name.clone(),
            };
            files.insert(named.clone(), std::fs::read(&path).expect("a file"));
            names.push((name, named));
        }
    }
    for (name, named) in names {
        shell = shell.replace(&name, &named);
    }
    let shell = shell.replacen("<meta name=\"robots\" content=\"noindex\">\n", "", 1);
    let shell = shell.replacen("<meta name=\"babillard-kept\" content=\"\">\n", "", 1);
    files.insert(SHELL.to_owned(), shell.into_bytes());
    Viewer::of(files).expect("a viewer")
}

/// The files that lie in a folder itself, each by its name.
pub(crate) fn files_in(folder: &Path) -> impl Iterator<Item = (String, PathBuf)> {
    let entries = std::fs::read_dir(folder).expect("a folder");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    paths.filter(|path| path.is_file()).map(|path| {
        let name = path.file_name().expect("a name");
        (name.to_string_lossy().into_owned(), path)
    })
}

/// The whole site of `content` around `viewer`, in a folder.
pub(crate) fn built(viewer: &Viewer, content: &Path) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    write::write(&files(viewer, content), folder.path()).expect("written");
    folder
}

/// The files of the whole site of `content` around `viewer`.
pub(crate) fn files(viewer: &Viewer, content: &Path) -> Files {
    let board = board::read(content, NOW).expect("a content folder");
    let extras = extras::read(content);
    let build = || building::site(&board, &extras, viewer, viewer.root());
    // Pages are rendered by a runtime of their own, which may not stand in a test's.
    let files = std::thread::scope(|scope| scope.spawn(build).join().expect("it ends"));
    files.expect("a site")
}

/// A path of the project.
pub(crate) fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}
