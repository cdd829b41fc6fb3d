//! A board served from memory while its folder is worked on: what each address answers.
//!
//! A page is made on request, and carries a small script that listens for changes. A file
//! with an error does not take the board away: its last good version stays, under the problem.

pub mod http;
mod moves;
pub mod reading;
pub mod watching;
pub mod words;

use crate::posting::{Both, Lang};
use crate::search;
use crate::site::board::Board;
use crate::site::files::{Files, hash};
use crate::site::problem::Problem;
use crate::site::problem::report::{self, Look, fold};
use crate::site::problem::rule::Severity;
use crate::site::publish::building::themed;
use crate::site::publish::bundling::{self, Bundle};
use crate::site::publish::offline::without_worker;
use crate::site::publish::pages::Site;
use crate::site::publish::viewer::{SHELL, Viewer};
use crate::site::publish::{building, pages};
use crate::site::read::extras::picture;
use crate::site::serve::reading::Reading;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

/// The folder of what only a served board has.
const OWN: &str = ".babillard/";

/// Where the script asks for changes, below [`OWN`].
pub const CHANGES: &str = ".babillard/changes";

const SCRIPT: &str = include_str!("serve/live.js");
const STYLES: &str = include_str!("serve/live.css");

/// The board at one moment.
pub struct Snapshot {
    /// Names what is served; what the script compares.
    pub version: String,
    /// Names all that a page has around its content: when it changes, the page is loaded again.
    shell: String,
    /// The errors, as a page in each language shows them.
    problems: Option<Both<Told>>,
    root: String,
    /// What is around the pages.
    files: Files,
    /// Where each file lies that the folder adds.
    added: BTreeMap<String, PathBuf>,
    viewer: Arc<Viewer>,
    site: Site,
    /// Old addresses of postings below the root, each with the present one.
    moved: BTreeMap<String, String>,
    board: Board,
    /// The search index; it is made when it is first asked for.
    search: OnceLock<Files>,
}

/// What the script in a page gets.
#[derive(Serialize)]
struct News<'a> {
    version: &'a str,
    shell: &'a str,
    problems: &'a Option<Both<Told>>,
    /// Where the page that asks has gone, as an absolute path.
    moved: Option<String>,
    /// The page that asks, relative to the site's root, and what it carries now.
    address: &'a str,
    data: pages::Data,
}

#[derive(Serialize)]
struct Told {
    heading: String,
    text: String,
    close: &'static str,
}

/// What is sent back.
#[derive(Debug, PartialEq, Eq)]
pub struct Answer {
    /// The status of HTTP.
    pub status: u16,
    /// The value of `Content-Type`.
    pub kind: &'static str,
    /// The body.
    pub body: Vec<u8>,
    /// Where to go instead.
    pub location: Option<String>,
}

impl Snapshot {
    /// Makes what is served of a folder as it was read; `folder` is its name for people.
    pub fn new(
        reading: &Reading,
        viewer: Arc<Viewer>,
        root: &str,
        folder: &str,
    ) -> Result<Snapshot, building::Fault> {
        Snapshot::after(None, reading, viewer, root, folder)
    }

    /// The same where another one was served before: what has not changed is taken from it.
    pub fn after(
        before: Option<&Snapshot>,
        reading: &Reading,
        viewer: Arc<Viewer>,
        root: &str,
        folder: &str,
    ) -> Result<Snapshot, building::Fault> {
        let before = before.map(|before| before.site.bundle());
        let bundle = Bundle::before_search(reading.shown, before)?;
        // It names all the other files by their content.
        let index = serde_json::to_vec(&bundle.index).map_err(io::Error::other)?;
        let mut files = Files::new();
        let shell = themed(&viewer.shell_at(root), root, &reading.extras, &mut files);
        // What is worked on must not come from what a browser has kept.
        let shell = without_worker(&shell);
        let site = Site::new(reading.shown, bundle, &shell, viewer.files())?;
        files.extend(site.around()?);
        let added = building::added(reading.shown, &reading.extras);
        let added: BTreeMap<String, PathBuf> =
            added.map(|(path, at)| (path.clone(), at.clone())).collect();
        let shell = hash(shell.as_bytes());
        let problems = told(reading, folder);
        let mut names: Vec<String> = files
            .iter()
            .map(|(path, bytes)| format!("{path} {}", hash(bytes)))
            .collect();
        names.extend(
            added
                .iter()
                .map(|(path, at)| format!("{path} {}", stamp(at))),
        );
        // What pages are made of beside the bundle: the settings, and where old addresses lead.
        names.push(hash(reading.shown.settings_text.as_bytes()));
        names.extend(site.moved().iter().map(|(from, to)| format!("{from} {to}")));
        names.extend(problems.iter().map(|told| told.en.text.clone()));
        names.extend([hash(&index), shell.clone()]);
        Ok(Snapshot {
            version: hash(names.join("\n").as_bytes()),
            shell,
            problems,
            root: root.to_owned(),
            files,
            added,
            viewer,
            site,
            moved: reading.moved.clone(),
            board: reading.shown.to_show(),
            search: OnceLock::new(),
        })
    }

    /// The absolute path of something that only a served board has.
    pub fn address_of(&self, own: &str) -> String {
        format!("{}{own}", self.root)
    }

    /// What the page at the absolute path `path` gets about this board, as JSON.
    pub fn news(&self, path: &str) -> io::Result<String> {
        let address = path.strip_prefix(&self.root).unwrap_or_default();
        let address = address.strip_suffix(SHELL).unwrap_or(address);
        let news = News {
            version: &self.version,
            shell: &self.shell,
            problems: &self.problems,
            moved: self.moved_to(address),
            address,
            data: self.site.data_at(address)?,
        };
        serde_json::to_string(&news).map_err(io::Error::other)
    }

    /// Where the page at an old address below the root is now, as an absolute path.
    fn moved_to(&self, address: &str) -> Option<String> {
        let to = self.moved.get(address)?;
        Some(format!("{}{to}", self.root))
    }

    /// What the absolute path of a request answers, percent-decoded.
    pub fn answer(&self, path: &str) -> io::Result<Answer> {
        let Some(below) = path.strip_prefix(&self.root) else {
            // An address outside the root learns nothing about it: the root may be a secret.
            return Ok(if format!("{path}/") == self.root {
                elsewhere(self.root.clone())
            } else {
                Answer {
                    status: 404,
                    ..found("404.txt", Vec::new())
                }
            });
        };
        match below {
            ".babillard/live.js" => return Ok(found("live.js", SCRIPT.into())),
            ".babillard/live.css" => return Ok(found("live.css", STYLES.into())),
            _ => {}
        }
        let file = self.files.get(below);
        if let Some(bytes) = file.or_else(|| self.viewer.files().get(below)) {
            return Ok(found(below, bytes.clone()));
        }
        if let Some(bytes) = self.added(below).or_else(|| self.picture(below)) {
            return Ok(found(below, bytes));
        }
        if let Some(bytes) = self.site.bundle().file(below)? {
            return Ok(found(below, bytes));
        }
        if below.starts_with(search::index::root::FOLDER)
            && let Some(bytes) = self.search().get(below)
        {
            return Ok(found(below, bytes.clone()));
        }
        let folder = below.strip_suffix(SHELL).unwrap_or(below);
        if folder.is_empty() || folder.ends_with('/') {
            if let Some(page) = self.site.page_at(folder)? {
                return Ok(self.page(page));
            }
            if let Some(bytes) = self.added(&format!("{folder}{SHELL}")) {
                return Ok(found(SHELL, bytes));
            }
        } else if below.ends_with(".html")
            && let Some(page) = self.site.page_at(below)?
        {
            return Ok(self.page(page));
        } else if self.site.page_at(&format!("{below}/"))?.is_some() {
            return Ok(elsewhere(format!("{path}/")));
        }
        if let Some(to) = self.moved_to(folder) {
            // It may be an address again after the next save.
            return Ok(Answer {
                status: 302,
                ..elsewhere(to)
            });
        }
        self.nothing()
    }

    /// A file that the folder adds; one that cannot be read any more is missing.
    fn added(&self, path: &str) -> Option<Vec<u8>> {
        let at = self.added.get(path)?;
        building::read_added(path, at).ok()
    }

    /// A picture that a posting shows; one that cannot be read any more is missing.
    fn picture(&self, path: &str) -> Option<Vec<u8>> {
        let at = self.board.pictures.get(path)?;
        picture::read(at).ok()
    }

    /// The search index. One that cannot be made is missing, as on a broken line.
    fn search(&self) -> &Files {
        self.search.get_or_init(|| {
            let root = self
                .site
                .bundle()
                .index
                .search
                .as_deref()
                .unwrap_or_default();
            bundling::search_later(&self.board, root).unwrap_or_default()
        })
    }

    /// A page of the board, with the script that listens for changes.
    fn page(&self, page: String) -> Answer {
        let Snapshot { root, version, .. } = self;
        let live = format!(
            "<link rel=\"stylesheet\" href=\"{root}{OWN}live.css\">\n\
             <script type=\"module\" src=\"{root}{OWN}live.js\" data-changes=\"{root}{CHANGES}\" \
             data-version=\"{version}\"></script>\n</head>"
        );
        found(SHELL, page.replacen("</head>", &live, 1).into_bytes())
    }

    fn nothing(&self) -> io::Result<Answer> {
        Ok(Answer {
            status: 404,
            ..self.page(self.site.not_found()?)
        })
    }
}

/// The problems that matter to the person who is editing the folder: every error, and what else is wrong with the
/// files that were saved and their counterparts. Errors come last.
pub fn concerning<'r>(reading: &'r Reading) -> Vec<&'r Problem> {
    let board = reading.told;
    // What is no posting, such as the settings, concerns all of them.
    let is_near = |path: &str| reading.near.contains(path) || board.file(path).is_none();
    let of_file = board.problems.chunk_by(|a, b| a.path == b.path);
    let own = |problems: &'r [Problem]| {
        let near = is_near(&problems[0].path);
        let told = move |problem: &&Problem| {
            problem.is_error() || near && problem.severity == Severity::Warning
        };
        problems.iter().filter(told)
    };
    let mut found: Vec<&Problem> = of_file.flat_map(own).collect();
    found.sort_by_key(|problem| board.rank_from_below(problem));
    found
}

/// How the problems of a reading are headed, and what becomes of the files with errors.
pub fn heading(reading: &Reading, lang: Lang) -> Option<String> {
    let found = concerning(reading);
    let errors = found.iter().filter(|problem| problem.is_error()).count();
    let with_errors = found.iter().filter(|problem| problem.is_error());
    let files: BTreeSet<&str> = with_errors.map(|problem| problem.path.as_str()).collect();
    let held = files
        .iter()
        .filter(|path| reading.held.contains(**path))
        .count();
    let told = words::Told {
        errors,
        warnings: found.len() - errors,
        held,
        off: files.len() - held,
    };
    (!found.is_empty()).then(|| words::heading(lang, &told))
}

/// The problems of a reading, in groups, in the words of `lang`.
pub fn blocks(reading: &Reading, folder: &str, lang: Lang, color: bool) -> String {
    let found = concerning(reading);
    let source = |path: &str| reading.told.source(path);
    let look = Look { color, width: None };
    let groups = fold::groups(&found);
    report::render_groups(&groups, fold::MOST, source, folder, lang, look)
}

/// The problems of a folder as a page shows them, in both languages.
fn told(reading: &Reading, folder: &str) -> Option<Both<Told>> {
    let of = |lang: Lang| {
        Some(Told {
            heading: heading(reading, lang)?,
            text: blocks(reading, folder, lang, false),
            close: words::HIDE.of(lang),
        })
    };
    Some(Both {
        en: of(Lang::En)?,
        fr: of(Lang::Fr)?,
    })
}

/// What tells two states of a file apart without reading it.
fn stamp(at: &Path) -> String {
    let found = at.symlink_metadata();
    found.map_or_else(
        |_| String::new(),
        |found| format!("{} {:?}", found.len(), found.modified().ok()),
    )
}

fn found(path: &str, body: Vec<u8>) -> Answer {
    Answer {
        status: 200,
        kind: kind_of(path),
        body,
        location: None,
    }
}

fn elsewhere(location: String) -> Answer {
    Answer {
        status: 301,
        kind: kind_of(""),
        body: Vec::new(),
        location: Some(location),
    }
}

/// The content type of a file, by the ending of its name.
fn kind_of(path: &str) -> &'static str {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    match ending.to_ascii_lowercase().as_str() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "wasm" => "application/wasm",
        "xml" => "application/xml",
        "txt" => "text/plain; charset=utf-8",
        "svg" => "image/svg+xml",
        "ics" => "text/calendar; charset=utf-8",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "ico" => "image/x-icon",
        "pdf" => "application/pdf",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests;
