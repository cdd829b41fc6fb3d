//! A plain site as a single-page app that holds every body in memory: the quickest switch there is.
//!
//! What it has in memory is what Hugo made, so that a click costs no rendering of Markdown.

use serde_json::{Value, json};
use std::fs;
use std::path::Path;

const PAGE: &str = "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
                    <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Postings</title>\n\
                    <link rel=\"stylesheet\" href=\"/plain.css\">\n<script type=\"module\" src=\"/app.js\"></script>\n\
                    </head>\n<body></body>\n</html>\n";

/// Makes the app of the site in `plain`, in `folder`.
pub(crate) fn make(plain: &Path, folder: &Path) {
    let mut pages = serde_json::Map::new();
    let mut left = vec![plain.to_owned()];
    while let Some(at) = left.pop() {
        for entry in fs::read_dir(at).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                left.push(path);
                continue;
            }
            let below = path.strip_prefix(plain).expect("below");
            let Some(address) = below
                .to_str()
                .and_then(|path| path.strip_suffix("index.html"))
            else {
                continue;
            };
            if let Some(page) = parts(&fs::read_to_string(&path).expect("text")) {
                let shell = folder.join(below);
                fs::create_dir_all(shell.parent().expect("a folder")).expect("a folder");
                fs::write(shell, PAGE).expect("written");
                pages.insert(format!("/{address}"), page);
            }
        }
    }
    let pages = Value::Object(pages).to_string();
    fs::write(folder.join("pages.json"), pages).expect("written");
    fs::write(folder.join("app.js"), include_str!("memory/app.js")).expect("written");
    fs::copy(plain.join("plain.css"), folder.join("plain.css")).expect("a copy");
}

/// Language, title and body of a page; nothing for one that only leads elsewhere.
fn parts(page: &str) -> Option<Value> {
    let between = |start: &str, end: &str| {
        let (_, after) = page.split_once(start)?;
        Some(after.split_once(end)?.0)
    };
    let lang = between("<html lang=\"", "\"")?;
    let body = between("<body>", "</body>")?;
    Some(json!([lang, between("<title>", "</title>")?, body]))
}
