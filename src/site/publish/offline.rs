//! What a browser keeps of a site so that the board reads without a network: `static/worker.js` does it.
//!
//! All of it is named by its content, so that the worker never mixes two builds: what has a name for
//! ever elsewhere, the index and the script that starts a page, is copied under such a name.

use crate::bundle::{INDEX_PATH, Index};
use crate::posting::Lang;
use crate::search::index::root::FOLDER as SEARCH;
use crate::site::files::{Files, hash};
use crate::site::publish::bundling::Bundle;
use std::collections::BTreeMap;
use std::io;

/// Most bytes, as they lie on the disk, that a visit fetches ahead of need, beside what a first page
/// consists of.
const AHEAD: usize = 400_000;

/// The parts of the viewer that a first page does without, by the start of their names.
const MODULES: [&str; 2] = ["markdown-", "search-"];

/// The endings of the viewer's files that a page needs; others are icons of installed programs.
const NEEDED: [&str; 4] = [".css", ".js", ".svg", ".wasm"];

/// The scripts whose names never change: the start of every page, and the worker itself.
const BOOT: &str = "boot.js";
const WORKER_FILE: &str = "worker.js";

/// How the shell names the worker.
const WORKER: &str = " data-worker=\"";

/// What `build.json` says of what is kept. Paths are relative to the site's root.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Kept {
    /// The list of what every visit keeps: a JSON object with the hash of each file by its path, empty
    /// for a file with a seal of its own (`files::sealed`).
    pub list: String,
    /// Such a list of all the rest of the board, which is kept for a reader who asks for it.
    pub whole: String,
    /// How large all of it is, in bytes.
    pub size: usize,
    /// The page without content, which the viewer fills at whatever address it is given.
    pub shell: String,
    /// A copy of the index.
    pub index: String,
}

/// Adds to the files of a site what is needed to keep it; `size_of` tells how large those files are that
/// are made already and not among them, `bundle` is its bundle, and `shell` that of its pages.
pub fn add(
    files: &mut Files,
    size_of: impl Fn(&str) -> Option<usize>,
    bundle: &Bundle,
    shell: &str,
) -> io::Result<Kept> {
    let bytes_of = |path: &str| {
        let missing = || io::Error::other(format!("the site has no {path}"));
        files.get(path).cloned().ok_or_else(missing)
    };
    let (index_bytes, boot) = (bytes_of(INDEX_PATH)?, bytes_of(BOOT)?);
    let mut put = |name: &str, ending: &str, bytes: Vec<u8>| {
        let path = format!("{name}.{}.{ending}", hash(&bytes));
        files.insert(path.clone(), bytes);
        path
    };
    let boot = put("boot", "js", boot);
    let page = shell.replacen(BOOT, &boot, 1);
    let robots = "<meta name=\"robots\" content=\"noindex\">\n<meta name=\"babillard-kept\" content=\"\">\n</head>";
    let page = page.replacen("</head>", robots, 1);
    let shell = put("offline", "html", page.into_bytes());
    let copy = put("data/index", "json", index_bytes);
    let size = |path: &String| {
        let size = files.get(path).map(Vec::len).or_else(|| size_of(path));
        size.unwrap_or_default()
    };
    let mut ahead = vec![shell.clone(), copy.clone()];
    let mut left = AHEAD;
    for path in always(files, &bundle.index) {
        if MODULES.iter().any(|name| path.starts_with(name)) {
            left = left.saturating_sub(size(&path));
        }
        ahead.push(path);
    }
    let mut rest = by_need(files, bundle);
    let fits = rest.iter().take_while(|path| {
        let size = size(path);
        let fits = size <= left;
        left = left.saturating_sub(size);
        fits
    });
    let behind = rest.split_off(fits.count());
    ahead.extend(rest);
    let all = ahead.iter().chain(&behind).map(size).sum();
    let mut list = |name: &str, paths: &[String]| -> io::Result<String> {
        let names: BTreeMap<&String, String> = paths
            .iter()
            .map(|path| (path, name_of(files, path, &copy)))
            .collect();
        let list = serde_json::to_vec(&names)?;
        let path = format!("{name}.{}.json", hash(&list));
        files.insert(path.clone(), list);
        Ok(path)
    };
    Ok(Kept {
        list: list("offline", &ahead)?,
        whole: list("whole", &behind)?,
        size: all,
        shell,
        index: copy,
    })
}

/// What tells whether the file at `path` came whole: its hash, nothing where it has a seal.
fn name_of(files: &Files, path: &str, index: &str) -> String {
    let sealed = path.starts_with("data/") && path != index;
    let bytes = files.get(path).filter(|_| !sealed);
    bytes.map_or_else(String::new, |bytes| hash(bytes))
}

/// The viewer, its styles, and where copies are.
fn always(files: &Files, index: &Index) -> Vec<String> {
    let viewer = files.keys().filter(|path| {
        let needed = NEEDED.iter().any(|ending| path.ends_with(ending));
        needed && !path.contains('/') && ![BOOT, WORKER_FILE].contains(&path.as_str())
    });
    viewer.chain(&index.copies).cloned().collect()
}

/// The rest of the board, what readers need most first: open postings, the search, the archive's
/// lists, its postings.
fn by_need(files: &Files, bundle: &Bundle) -> Vec<String> {
    let open = bundle.index.open.iter().map(|entry| &entry.data);
    let search = files.keys().filter(|path| path.starts_with(SEARCH));
    let archive = bundle.index.archive.iter().map(|page| &page.path);
    let pages = Lang::ALL.into_iter().flat_map(|lang| bundle.archive(lang));
    let archived = pages.flat_map(|(_, page)| &page.entries);
    let archived = archived.map(|entry| &entry.data);
    let paths = open.chain(search).chain(archive).chain(archived);
    paths.cloned().collect()
}

/// The shell of a site that no browser is to keep, and that takes away what was kept of one before.
pub fn without_worker(shell: &str) -> String {
    let Some((before, after)) = shell.split_once(WORKER) else {
        return shell.to_owned();
    };
    let after = after.split_once('"').map_or("", |(_, after)| after);
    format!("{before}{after}")
}

#[cfg(test)]
mod tests;
