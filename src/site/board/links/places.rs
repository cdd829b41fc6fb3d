//! What the board has, by every address that an author may give it.

use crate::posting::Lang;
use crate::route::Route;
use crate::site::board::File;
use crate::site::problem::Kind;
use crate::site::read::layout::{is_markdown, without_page_end};
use crate::site::read::settings::Settings;
use std::collections::{BTreeMap, BTreeSet};
use unicode_normalization::UnicodeNormalization;

/// What an address means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// A posting's page, and the section of it.
    Posting(usize, Option<String>),
    /// Another page or a file, by its address below the root.
    Page(String),
    /// A file of the folder that is no Markdown, by its number.
    File(usize),
    /// A file whose posting is not published.
    NotPublished,
    /// What the board cannot judge.
    Unknown,
    Nothing,
}

/// Where the file of a picture lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Source {
    /// In the content folder: its number and its path.
    Folder(usize, String),
    /// Below `static/`.
    Static(String),
}

/// All postings, pages and files of a board, by address.
pub(super) struct Places<'a> {
    /// Each with the file that it means; names are as [`key`] makes them.
    files: BTreeMap<String, usize>,
    /// By stem and language, where only one file of a language has it.
    stems: BTreeMap<(Option<Lang>, String), Option<usize>>,
    /// For each file: where its folder and its page were on a site of Hugo's, and its address here.
    own: Vec<Own>,
    statics: Option<&'a BTreeSet<String>>,
}

struct Own {
    path: String,
    lang: Option<Lang>,
    /// The file that is shown in its place; none when its posting is not published.
    shown: Option<usize>,
    counterpart: Option<usize>,
    address: String,
    /// Whether it is no Markdown: a picture, a document.
    is_other: bool,
}

impl<'a> Places<'a> {
    /// The places of a board.
    pub(super) fn of(
        files: &[File],
        settings: &Settings,
        statics: Option<&'a BTreeSet<String>>,
    ) -> Places<'a> {
        let own = |(at, file): (usize, &File)| {
            let shown = file.published().map(|_| file.copy_of.unwrap_or(at));
            let slug = shown.and_then(|at| files[at].slug.clone());
            let route = file
                .lang
                .zip(slug)
                .map(|(lang, slug)| Route::Posting { lang, slug });
            Own {
                path: file.path.clone(),
                lang: file.lang,
                shown: shown.filter(|_| route.is_some()),
                counterpart: file.counterpart,
                address: route.map_or(String::new(), |route| route.to_address()),
                is_other: file
                    .own
                    .reading
                    .iter()
                    .any(|problem| matches!(problem.kind, Kind::NotAPosting(_))),
            }
        };
        let mut places = Places {
            files: BTreeMap::new(),
            stems: BTreeMap::new(),
            own: files.iter().enumerate().map(own).collect(),
            statics,
        };
        for (at, file) in files.iter().enumerate() {
            places.add(at, file);
        }
        for (at, file) in files.iter().enumerate() {
            places.add_old(at, file, settings);
        }
        places
    }

    fn add(&mut self, at: usize, file: &File) {
        let path = key(&file.path);
        self.name(&path, at);
        // In a whole repository paths start there, and addresses do not.
        let path = path.strip_prefix("content/").unwrap_or(&path).to_owned();
        self.name(&path, at);
        self.name(&format!("content/{path}"), at);
        let language = file.lang.map(|lang| format!(".{}", lang.code()));
        let bare = language.and_then(|end| path.strip_suffix(&end).map(str::to_owned));
        if let (Some(bare), Some(lang)) = (&bare, file.lang) {
            self.name(&format!("{}/{bare}", lang.code()), at);
        } else if let Some(lang) = file
            .lang
            .filter(|lang| !path.starts_with(&format!("{}/", lang.code())))
        {
            self.name(&format!("{}/{path}", lang.code()), at);
        }
        let address = self.own[at].address.clone();
        if self.own[at].shown == Some(at) {
            self.name(&key(&address), at);
        }
        let stem = bare
            .as_deref()
            .unwrap_or(&path)
            .rsplit('/')
            .next()
            .unwrap_or_default();
        let same = self.stems.entry((file.lang, stem.to_owned()));
        same.and_modify(|only| *only = None).or_insert(Some(at));
    }

    /// The old addresses of a file, where nothing else has them.
    fn add_old(&mut self, at: usize, file: &File, settings: &Settings) {
        let Some((posting, lang)) = file.published() else {
            return;
        };
        for old in posting.keys.url.iter().chain(&posting.keys.aliases) {
            self.name(&key(old), at);
        }
        for pattern in settings.old_addresses.of(lang) {
            for old in pattern.addresses(&file.path, posting.keys.slug.as_deref()) {
                self.name(&key(&old), at);
            }
        }
    }

    fn name(&mut self, name: &str, at: usize) {
        self.files.entry(name.to_owned()).or_insert(at);
    }

    /// The address of the posting that stands for the file at `at`, below the root.
    pub(super) fn address(&self, at: usize) -> &str {
        &self.own[at].address
    }

    /// What `address`, which has no scheme, means in the file at `from`.
    pub(super) fn find(&self, from: usize, address: &str) -> Found {
        let (rest, fragment) = match address.split_once('#') {
            Some((rest, fragment)) => (
                rest,
                Some(fragment.to_owned()).filter(|fragment| !fragment.is_empty()),
            ),
            None => (address, None),
        };
        let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
        let path = decoded(path.trim());
        let own = &self.own[from];
        let candidates = candidates(own, &path);
        for candidate in &candidates {
            if let Some(at) = self.files.get(&key(candidate)) {
                return self.posting(from, *at, fragment);
            }
        }
        for candidate in &candidates {
            if let Some(page) = page(candidate, query) {
                return Found::Page(page);
            }
        }
        if let Some(file) = self.static_file(&candidates) {
            return Found::Page(file);
        }
        let name = key(path.rsplit('/').next().unwrap_or_default());
        let by_name = is_markdown(&path) || !path.contains('/');
        let stem = self.stems.get(&(own.lang, name)).copied().flatten();
        match stem.filter(|_| by_name) {
            Some(at) => self.posting(from, at, fragment),
            None if self.statics.is_none() && is_file(&path) => Found::Unknown,
            None => Found::Nothing,
        }
    }

    fn posting(&self, from: usize, at: usize, fragment: Option<String>) -> Found {
        let (own, other) = (&self.own[from], &self.own[at]);
        if other.is_other {
            return Found::File(at);
        }
        let Some(shown) = other.shown else {
            return Found::NotPublished;
        };
        // A name without a language means the reader's own.
        let path = other.path.strip_prefix("content/").unwrap_or(&other.path);
        let folder = path.split('/').next().and_then(Lang::from_code);
        let same = self.own[shown]
            .counterpart
            .filter(|_| folder.is_none() && other.lang != own.lang);
        Found::Posting(same.unwrap_or(shown), fragment)
    }

    /// The file that a picture's `address` means in the file at `from`.
    pub(super) fn picture(&self, from: usize, address: &str) -> Option<Source> {
        let path = address.split(['?', '#']).next().unwrap_or_default();
        let candidates = candidates(&self.own[from], &decoded(path.trim()));
        let own = |path: &String| self.files.get(&key(path)).copied();
        let own = candidates.iter().filter_map(own);
        let mut others = own.filter(|at| self.own[*at].is_other);
        others
            .next()
            .map(|at| Source::Folder(at, self.own[at].path.clone()))
            .or_else(|| {
                let path = self.static_path(&candidates)?;
                Some(Source::Static(path.to_owned()))
            })
    }

    fn static_file(&self, candidates: &[String]) -> Option<String> {
        self.static_path(candidates).map(encoded)
    }

    fn static_path<'c>(&self, candidates: &'c [String]) -> Option<&'c str> {
        let statics = self.statics?;
        let mut paths = candidates.iter().map(|path| path.trim_start_matches('/'));
        paths.find(|path| statics.contains(*path))
    }
}

/// The paths below the root that `path` may mean in the file `own`, the likeliest first.
fn candidates(own: &Own, path: &str) -> Vec<String> {
    if let Some(rooted) = path.strip_prefix('/') {
        let language = own.lang.map(|lang| format!("{}/{rooted}", lang.code()));
        let below = rooted.strip_prefix("static/").map(str::to_owned);
        return [Some(rooted.to_owned()), language, below]
            .into_iter()
            .flatten()
            .collect();
    }
    let folder = own.path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let page = own
        .path
        .rsplit_once('.')
        .map_or(own.path.as_str(), |(page, _)| page);
    let page = page.strip_suffix("/index").unwrap_or(page);
    let mut found = Vec::new();
    for base in [folder, page, &own.address, ""] {
        found.extend(joined(base, path).filter(|path| !found.contains(path)));
    }
    // As it lies in the repository; in the site its folder has no name.
    let below = found.iter().filter_map(|path| path.strip_prefix("static/"));
    let below: Vec<String> = below.map(str::to_owned).collect();
    found.extend(below);
    found
}

/// `path` from the folder `base`; nothing when it leaves the root.
fn joined(base: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = base.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// A page of the board that is no posting.
fn page(path: &str, query: &str) -> Option<String> {
    let query = if query.is_empty() {
        String::new()
    } else {
        format!("?{query}")
    };
    let path = path.trim_matches('/');
    match Route::from_address(path, "") {
        Route::Choice if path.is_empty() => Some(query),
        Route::List { .. } if !path.contains("postings") => Some(format!("{path}/{query}")),
        _ => None,
    }
}

/// `path` as names are compared: NFC, lower case, without what ends a page's or a file's name.
fn key(path: &str) -> String {
    let path = decoded(path).nfc().collect::<String>().to_lowercase();
    let path = path.trim_matches('/');
    let path = path
        .strip_suffix("index.html")
        .or(path.strip_suffix("index.md"))
        .unwrap_or(path);
    without_page_end(path).trim_matches('/').to_owned()
}

/// Whether the last part of `path` has the ending of a file that is no page.
fn is_file(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    let end = name.rsplit_once('.').map_or("", |(_, end)| end);
    (1..=5).contains(&end.len()) && without_page_end(name) == name
}

/// `text` with its percent-encoding taken off.
pub(super) fn decoded(text: &str) -> String {
    percent_encoding::percent_decode_str(text)
        .decode_utf8_lossy()
        .into_owned()
}

/// `path` as an address.
fn encoded(path: &str) -> String {
    const PLAIN: percent_encoding::AsciiSet = percent_encoding::NON_ALPHANUMERIC
        .remove(b'/')
        .remove(b'-')
        .remove(b'_')
        .remove(b'.')
        .remove(b'~');
    percent_encoding::utf8_percent_encode(path, &PLAIN).to_string()
}
