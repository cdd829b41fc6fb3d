//! What a browser keeps of a site so that the board reads without a network: `static/worker.js` does it.
//!
//! All of it is named by its content, so that the worker never mixes two builds: what has a name for
//! ever elsewhere, the index and the script that starts a page, is copied under such a name.

use crate::bundle::{INDEX_PATH, Index};
use crate::posting::Lang;
use crate::search::index::root::FOLDER as SEARCH;
use crate::site::files::{Files, hash};
use crate::site::publish::bundling::Bundle;
use std::io;

/// Most bytes of the board itself, beside the viewer and the index, that a browser is asked to keep.
const LIMIT: usize = 8_000_000;

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
    /// The list of all files to keep, as a JSON array.
    pub list: String,
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
    let robots = "<meta name=\"robots\" content=\"noindex\">\n</head>";
    let page = page.replacen("</head>", robots, 1);
    let shell = put("offline", "html", page.into_bytes());
    let copy = put("data/index", "json", index_bytes);
    let mut list = vec![shell.clone(), copy.clone()];
    list.extend(always(files, &bundle.index));
    let mut left = LIMIT;
    let fits = |path: &String| {
        let size = files.get(path).map(Vec::len).or_else(|| size_of(path));
        let size = size.unwrap_or_default();
        let fits = size <= left;
        left = left.saturating_sub(size);
        fits
    };
    list.extend(by_need(files, bundle).into_iter().take_while(fits));
    let list = serde_json::to_vec(&list)?;
    let path = format!("offline.{}.json", hash(&list));
    files.insert(path.clone(), list);
    Ok(Kept {
        list: path,
        shell,
        index: copy,
    })
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
