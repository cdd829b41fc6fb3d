//! Which addresses of the site are the board's own: nothing else may stand on, above or below them.

use crate::posting::{Lang, Slug};
use crate::route::Route;
use crate::site::board::Board;
use crate::site::problem::file::file_of_the_board::FileOfTheBoard;
use crate::site::problem::{Kind, Problem};
use crate::site::read::extras::Extras;
use crate::site::read::folder::STATIC;
use std::collections::BTreeSet;

/// Files that the board always has: what the viewer needs under a name of its own, and what a site says
/// of itself.
const ALWAYS: [&str; 12] = [
    "index.html",
    "404.html",
    "build.json",
    "files.json",
    "boot.js",
    "worker.js",
    "icon-180.png",
    "icon-192.png",
    "icon-512.png",
    "icon-maskable-512.png",
    "en/manifest.webmanifest",
    "fr/manifest.webmanifest",
];

/// Files that a board with a base URL has.
const WITH_BASE_URL: [&str; 5] = [
    "sitemap.xml",
    "en/feed.xml",
    "fr/feed.xml",
    "en/og.png",
    "fr/og.png",
];

/// Folders that hold nothing but the board's own files.
const FOLDERS: [&str; 2] = ["data", ".babillard"];

/// What keeps GitHub Pages from leaving out names with an underscore; the team's own takes its place.
pub const NO_JEKYLL: &str = ".nojekyll";

/// What search engines may do; the team's own takes its place.
pub const ROBOTS: &str = "robots.txt";

/// The picture of shared links; the team's own takes the place of ours.
pub const PICTURE: &str = "og.png";

/// The addresses of a board. Some systems do not tell capital letters from small ones, so neither
/// does this.
pub struct Addresses {
    /// Every file whose path is known, in small letters.
    files: BTreeSet<String>,
    /// Every redirect, in small letters.
    redirects: BTreeSet<String>,
}

impl Addresses {
    /// Those of `board`.
    pub fn of(board: &Board) -> Addresses {
        let with_base = board.settings.base_url.as_ref().map(|_| WITH_BASE_URL);
        let fixed = ALWAYS.into_iter().chain(with_base.into_iter().flatten());
        let mut files: BTreeSet<String> = fixed.map(str::to_owned).collect();
        for file in &board.files {
            let Some((slug, (_, own))) = file.slug.as_ref().zip(file.shown()) else {
                continue;
            };
            let alone = file.counterpart.is_none();
            let langs = Lang::ALL.into_iter().filter(|lang| *lang == own || alone);
            files.extend(langs.map(|lang| page_of(lang, slug)));
        }
        Addresses {
            files,
            redirects: BTreeSet::new(),
        }
    }

    /// What of the board is in the way of a file at `path`, relative to the site's root.
    pub fn in_the_way(&self, path: &str) -> Option<String> {
        let path = path.to_lowercase();
        let first = path.split('/').next().unwrap_or_default();
        if FOLDERS.contains(&first) {
            return Some(format!("{first}/"));
        }
        let folder = path.strip_suffix("index.html").unwrap_or(&path);
        if folder != path && matches!(Route::from_address(folder, ""), Route::List { .. }) {
            return Some(path);
        }
        let itself = self.files.contains(&path).then(|| path.clone());
        let apart = || above_or_below(&self.files, &path);
        itself
            .or_else(apart)
            .or_else(|| above_or_below(&self.redirects, &path))
    }

    /// Takes a file that stands beside the board's own: nothing may stand on, above or below it.
    pub fn take(&mut self, path: &str) {
        self.files.insert(path.to_lowercase());
    }

    /// Takes the page of a redirect: nothing may stand above or below it. Another in other letters
    /// may stand beside it, for most servers tell them apart.
    pub fn take_redirect(&mut self, path: &str) {
        self.redirects.insert(path.to_lowercase());
    }
}

/// The file that is in a folder's place for `path`, or below it.
fn above_or_below(files: &BTreeSet<String>, path: &str) -> Option<String> {
    let mut above = path.match_indices('/').map(|(at, _)| &path[..at]);
    if let Some(found) = above.find(|part| files.contains(*part)) {
        return Some(found.to_owned());
    }
    let below = format!("{path}/");
    let next = files.range(below.clone()..).next();
    next.filter(|next| next.starts_with(&below)).cloned()
}

/// The file of a posting's page.
pub fn page_of(lang: Lang, slug: &Slug) -> String {
    let slug = slug.clone();
    format!("{}index.html", Route::Posting { lang, slug }.to_address())
}

/// The files of `extras` that the site has, and a problem for each that would stand at one of the
/// board's own addresses.
pub(crate) fn admit(board: &Board, extras: &Extras) -> (BTreeSet<String>, Vec<Problem>) {
    if extras.files.is_empty() {
        return Default::default();
    }
    let own = Addresses::of(board);
    let mut problems = Vec::new();
    let admitted = extras.files.keys().filter(|path| {
        let Some(taken) = own.in_the_way(path) else {
            return true;
        };
        let kind = Kind::from(FileOfTheBoard { taken });
        problems.push(Problem::new(kind, format!("{STATIC}/{path}"), None));
        false
    });
    (admitted.cloned().collect(), problems)
}
