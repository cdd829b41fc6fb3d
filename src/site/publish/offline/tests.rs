//! What is kept of a site: in which order, up to which size, and by which names.

use super::*;
use crate::site::board;
use std::path::Path;

const SHELL: &str = "<head>\n</head><script src=\"/boot.js\" data-worker=\"/worker.js\" data-wasm=\"/v.wasm\"></script>";

/// The sample board's bundle, and its files with a viewer of few.
fn files() -> (Bundle, Files) {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let board = board::read(&content, 1_796_144_400).expect("the sample board");
    let bundle = Bundle::of(&board).expect("a bundle");
    let mut files = bundle.files().expect("files");
    let viewer = [
        "boot.js",
        "v-1.js",
        "v-1.wasm",
        "base-1.css",
        "icon-1.svg",
        "icon-180.png",
        "worker.js",
    ];
    files.extend(viewer.map(|path| (path.to_owned(), path.into())));
    (bundle, files)
}

fn list(files: &Files, kept: &Kept) -> Vec<String> {
    serde_json::from_slice(&files[&kept.list]).expect("a list")
}

#[test]
fn all_of_a_small_board_is_kept_what_readers_need_most_first() {
    let (bundle, mut files) = files();
    let whole = files.clone();
    let kept = add(&mut files, |_| None, &bundle, SHELL).expect("kept");
    let list = list(&files, &kept);
    let not_kept: Vec<_> = whole.keys().filter(|path| !list.contains(path)).collect();
    assert_eq!(
        not_kept,
        ["boot.js", "data/index.json", "icon-180.png", "worker.js"]
    );
    assert_eq!(list[..2], [kept.shell.clone(), kept.index.clone()]);
    assert_eq!(files[&kept.index], files["data/index.json"]);
    let index = &bundle.index;
    let place = |path: &String| {
        list.iter()
            .position(|listed| listed == path)
            .expect("listed")
    };
    let last_open = index.open.iter().map(|entry| place(&entry.data)).max();
    let archive = index.archive.iter().map(|page| place(&page.path)).min();
    assert!(last_open < archive);
    assert!(index.archive.iter().any(|page| page.lang == Lang::Fr));
}

#[test]
fn a_browser_is_not_asked_to_keep_more_of_a_board_than_the_limit() {
    let (bundle, mut files) = files();
    let index = &bundle.index;
    let (first, second) = (&index.open[0].data, &index.open[1].data);
    files.insert(second.clone(), vec![b' '; LIMIT]);
    let kept = add(&mut files, |_| None, &bundle, SHELL).expect("kept");
    let list = list(&files, &kept);
    assert!(list.contains(first) && list.contains(&"v-1.wasm".to_owned()));
    assert!(!list.contains(second));
    let size: usize = list
        .iter()
        .filter(|path| path.starts_with("data/en/"))
        .map(|path| files[path].len())
        .sum();
    assert!(size < LIMIT);
}

#[test]
fn the_page_that_stands_in_for_others_is_no_page_for_search_engines() {
    let (bundle, mut files) = files();
    let kept = add(&mut files, |_| None, &bundle, SHELL).expect("kept");
    let page = String::from_utf8(files[&kept.shell].clone()).expect("text");
    let boot = list(&files, &kept)
        .into_iter()
        .find(|path| path.starts_with("boot."));
    let boot = boot.expect("a copy of the script, by its content");
    assert!(page.contains(&format!("src=\"/{boot}\"")), "{page}");
    assert!(
        page.contains("<meta name=\"robots\" content=\"noindex\">\n</head>"),
        "{page}"
    );
}

#[test]
fn a_shell_without_a_worker_lacks_nothing_else() {
    let without = "<head>\n</head><script src=\"/boot.js\" data-wasm=\"/v.wasm\"></script>";
    assert_eq!(without_worker(SHELL), without);
    assert_eq!(without_worker(without), without);
}
