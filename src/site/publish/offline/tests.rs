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

/// The paths in the order of a list with what tells that each came whole.
fn list(files: &Files, path: &str) -> BTreeMap<String, String> {
    serde_json::from_slice(&files[path]).expect("a list")
}

#[test]
fn every_file_that_a_page_may_need_is_in_one_of_two_lists() {
    let (bundle, mut files) = files();
    let whole = files.clone();
    let kept = add(&mut files, |_| None, &bundle, SHELL).expect("kept");
    let (ahead, rest) = (list(&files, &kept.list), list(&files, &kept.whole));
    let listed = |path: &String| ahead.contains_key(path) != rest.contains_key(path);
    let not_kept: Vec<_> = whole.keys().filter(|path| !listed(path)).collect();
    assert_eq!(
        not_kept,
        ["boot.js", "data/index.json", "icon-180.png", "worker.js"]
    );
    assert_eq!(files[&kept.index], files["data/index.json"]);
    assert_eq!(ahead[&kept.index], hash(&files[&kept.index]));
    assert_eq!(ahead["v-1.wasm"], hash(&files["v-1.wasm"]));
    // A posting has a seal of its own.
    assert_eq!(ahead[&bundle.index.open[0].data], "");
    let size = |path: &String| files[path].len();
    assert_eq!(
        kept.size,
        ahead.keys().chain(rest.keys()).map(size).sum::<usize>()
    );
}

#[test]
fn a_visit_fetches_no_more_ahead_than_the_limit_and_open_postings_first() {
    let (bundle, mut files) = files();
    let index = &bundle.index;
    let (first, second) = (&index.open[0].data, &index.open[1].data);
    files.insert("search-1.wasm".to_owned(), vec![b' '; AHEAD / 2]);
    files.insert(second.clone(), vec![b' '; AHEAD / 2]);
    let kept = add(&mut files, |_| None, &bundle, SHELL).expect("kept");
    let (ahead, rest) = (list(&files, &kept.list), list(&files, &kept.whole));
    assert!(ahead.contains_key(first) && ahead.contains_key("v-1.wasm"));
    assert!(ahead.contains_key("search-1.wasm") && rest.contains_key(second));
    assert!(
        index
            .archive
            .iter()
            .all(|page| rest.contains_key(&page.path))
    );
}

#[test]
fn the_page_that_stands_in_for_others_is_no_page_for_search_engines() {
    let (bundle, mut files) = files();
    let kept = add(&mut files, |_| None, &bundle, SHELL).expect("kept");
    let page = String::from_utf8(files[&kept.shell].clone()).expect("text");
    let mut listed = list(&files, &kept.list).into_keys();
    let boot = listed.find(|path| path.starts_with("boot."));
    let boot = boot.expect("a copy of the script, by its content");
    assert!(page.contains(&format!("src=\"/{boot}\"")), "{page}");
    assert!(
        page.contains("<meta name=\"robots\" content=\"noindex\">\n<meta name=\"babillard-kept\" content=\"\">\n</head>"),
        "{page}"
    );
}

#[test]
fn a_shell_without_a_worker_lacks_nothing_else() {
    let without = "<head>\n</head><script src=\"/boot.js\" data-wasm=\"/v.wasm\"></script>";
    assert_eq!(without_worker(SHELL), without);
    assert_eq!(without_worker(without), without);
}
