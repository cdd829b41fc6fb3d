//! How many bytes a site costs: as they lie, and compressed as servers send them.

use crate::process::{cargo, output};
use crate::viewer::shell::PROGRAMS;
use std::path::Path;

/// The bytes of a file, or of several.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Bytes {
    raw: u64,
    gzip: u64,
    /// With brotli at its best, as a CDN compresses once.
    pub(crate) brotli: u64,
}

impl std::ops::AddAssign for Bytes {
    fn add_assign(&mut self, other: Bytes) {
        self.raw += other.raw;
        self.gzip += other.gzip;
        self.brotli += other.brotli;
    }
}

/// The sizes of a site.
#[derive(Debug, Default)]
pub(crate) struct Sizes {
    /// What a first visit fetches, by kind.
    rows: Vec<(&'static str, Bytes)>,
    /// What a first visit fetches in all.
    pub(crate) first_visit: Bytes,
    /// The parts of the viewer that are fetched when they are needed.
    later: Vec<(&'static str, Bytes)>,
    files: usize,
    all: Bytes,
}

/// Measures each file of a site, with a program of its own so that only this task compiles the compressors.
pub(crate) fn measure(root: &Path, dist: &Path) -> Result<Sizes, String> {
    let mut command = cargo();
    command.args([
        "run",
        "--quiet",
        "--profile",
        "squeeze",
        "--package",
        "xtask",
        "--features",
        "squeeze",
        "--bin",
        "squeeze",
    ]);
    command.arg("--").arg(dist).current_dir(root);
    let lines = output(command.stderr(std::process::Stdio::inherit()));
    let lines = lines.ok_or("the sizes could not be measured; the reason is above.")?;
    let page = std::fs::read_to_string(dist.join(PAGE)).unwrap_or_default();
    read(&lines, &page)
        .ok_or_else(|| "the sizes could not be read from what `squeeze` wrote.".to_owned())
}

/// The page that a first visit begins with.
const PAGE: &str = "index.html";

/// Reads lines of `raw gzip brotli path`; `page` is that of a first visit, which has some styles in it
/// and links to others.
fn read(lines: &str, page: &str) -> Option<Sizes> {
    let mut sizes = Sizes {
        rows: KINDS
            .iter()
            .map(|(kind, _)| (*kind, Bytes::default()))
            .collect(),
        later: PROGRAMS[1..]
            .iter()
            .map(|name| (*name, Bytes::default()))
            .collect(),
        ..Sizes::default()
    };
    for line in lines.lines() {
        let mut parts = line.splitn(4, ' ');
        let mut number = || parts.next()?.parse().ok();
        let bytes = Bytes {
            raw: number()?,
            gzip: number()?,
            brotli: number()?,
        };
        let path = parts.next()?;
        sizes.files += 1;
        sizes.all += bytes;
        let fetched = !path.ends_with(".css") || page.contains(path);
        let kind = KINDS.iter().position(|(_, is)| fetched && is(path));
        if let Some((_, row)) = kind.and_then(|kind| sizes.rows.get_mut(kind)) {
            *row += bytes;
            sizes.first_visit += bytes;
        }
        let of = |name: &str| at_root(path, "") && path.starts_with(name);
        if let Some((_, module)) = sizes.later.iter_mut().find(|(name, _)| of(name)) {
            *module += bytes;
        }
    }
    Some(sizes)
}

type Is = fn(&str) -> bool;

/// The kinds of file that a first visit fetches, and how to know them by their path.
const KINDS: &[(&str, Is)] = &[
    ("page", |path| path == PAGE),
    ("styles", |path| at_root(path, ".css")),
    ("start script", |path| path == "boot.js"),
    ("glue script", |path| {
        at_root(path, ".js") && path.starts_with("viewer")
    }),
    ("viewer (wasm)", |path| {
        at_root(path, ".wasm") && path.starts_with("viewer")
    }),
    ("icon", |path| at_root(path, ".svg")),
    ("index of postings", |path| path == "data/index.json"),
];

fn at_root(path: &str, ending: &str) -> bool {
    path.ends_with(ending) && !path.contains('/')
}

/// How many bytes of styles a page has in itself.
///
/// # Errors
/// When the page cannot be read, or has none.
pub(crate) fn styles_in(page: &Path) -> Result<usize, String> {
    let path = page.display();
    let text = std::fs::read_to_string(page).map_err(|why| format!("{path}: {why}"))?;
    let styles = text.split_once("<style>").map(|(_, after)| after);
    let styles = styles.and_then(|after| after.split_once("</style>"));
    styles
        .map(|(styles, _)| styles.len())
        .ok_or_else(|| format!("{path} has no styles in it."))
}

/// The table that `build` prints.
pub(crate) fn table(sizes: &Sizes) -> String {
    let mut text = format!(
        "{:<24}{:>12}{:>12}{:>12}\n",
        "First visit", "raw", "gzip", "brotli"
    );
    for (kind, bytes) in &sizes.rows {
        text.push_str(&row(&format!("  {kind}"), bytes));
    }
    text.push_str(&row("  in all", &sizes.first_visit));
    text.push_str("When it is needed\n");
    for (name, bytes) in &sizes.later {
        text.push_str(&row(&format!("  {name} (wasm, glue)"), bytes));
    }
    text.push_str(&row(
        &format!("Whole site, {} files", sizes.files),
        &sizes.all,
    ));
    text
}

fn row(name: &str, bytes: &Bytes) -> String {
    format!(
        "{name:<24}{:>12}{:>12}{:>12}\n",
        kilobytes(bytes.raw),
        kilobytes(bytes.gzip),
        kilobytes(bytes.brotli)
    )
}

/// In thousands of bytes, with one decimal.
pub(crate) fn kilobytes(bytes: u64) -> String {
    format!("{:.1} kB", bytes as f64 / 1000.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINES: &str = "1000 500 400 index.html\n1000 500 400 404.html\n2000 900 800 a.css\n3000 990 900 b.css\n600 300 200 c.css\n\
                         400000 150000 120000 viewer-1_bg.wasm\n30000 9000 8000 viewer-1.js\n700 400 300 boot.js\n\
                         900 400 350 icon.svg\n9000 3000 2500 data/index.json\n70000 40000 30000 markdown-2_bg.wasm\n4000 1500 1200 markdown-2.js\n5000 2000 1900 data/en/a posting.1.json\n";

    const PAGE_TEXT: &str = "<style>c{}</style>\n<link href=\"/a.css\">\n<link href=\"/b.css\">";

    #[test]
    fn a_first_visit_is_told_from_the_whole_site() {
        let sizes = read(LINES, PAGE_TEXT).expect("well-formed lines");
        assert_eq!(
            sizes.first_visit.brotli,
            400 + 1700 + 120_000 + 8000 + 300 + 350 + 2500
        );
        assert_eq!((sizes.files, sizes.all.raw), (13, 527_200));
        assert_eq!(sizes.later.first().map(|row| row.1.brotli), Some(31_200));
        assert_eq!(
            sizes
                .rows
                .iter()
                .find(|row| row.0 == "styles")
                .map(|row| row.1.raw),
            Some(5000)
        );
    }

    #[test]
    fn the_table_stands_in_columns() {
        let table = table(&read(LINES, PAGE_TEXT).expect("well-formed lines"));
        assert!(
            table.contains("  viewer (wasm)             400.0 kB    150.0 kB    120.0 kB\n"),
            "{table}"
        );
        assert!(
            table.contains("Whole site, 13 files        527.2 kB"),
            "{table}"
        );
    }

    #[test]
    fn the_styles_in_a_page_are_counted_and_a_page_without_them_is_an_error() {
        let folder = tempfile::tempdir().expect("a folder");
        let page = folder.path().join("index.html");
        std::fs::write(&page, PAGE_TEXT).expect("a page");
        assert_eq!(styles_in(&page), Ok(3));
        std::fs::write(&page, "<link>").expect("a page");
        assert!(styles_in(&page).is_err_and(|why| why.ends_with(" has no styles in it.")));
        assert!(styles_in(folder.path()).is_err());
    }

    #[test]
    fn a_line_of_another_shape_is_refused() {
        assert!(read("1 2 index.html", "").is_none());
    }
}
