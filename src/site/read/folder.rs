//! Every file of a content folder; nothing is dropped in silence.

pub mod plain_file;

use crate::posting::Lang;
use crate::site::problem::Kind;
use crate::site::problem::file::name::section_page::SectionPage;
use crate::site::problem::file::not_a_posting::NotAPosting;
use crate::site::read::front_matter::LARGEST_FILE;
use crate::site::read::layout::{
    Layout, Tongue, is_about_the_folder, is_markdown, is_section, lang_of_code,
};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, DirEntry, FileType, Metadata};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// The board's settings, at the content root.
pub const SETTINGS: &str = "babillard.toml";

/// The problems that are known already, at the content root.
pub const BASELINE: &str = "babillard-baseline.json";

/// Files below this folder of the content root are put on the site as they are.
pub const STATIC: &str = "static";

/// The board's own styles, at the content root.
pub const THEME: &str = "theme.css";

/// A file of the folder, read or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// Relative to the content root, with `/` between folders.
    pub path: String,
    /// The language that its path says.
    pub lang: Option<Lang>,
    /// Its bytes, or why it was not read.
    pub bytes: Result<Vec<u8>, Kind>,
}

/// Reads the folder. Names that start with a dot, the settings and the extras are no postings and
/// are left out; an error is one of the folder itself, not of a file in it.
pub fn read(root: &Path) -> io::Result<Vec<SourceFile>> {
    let (folder, prefix) = start(root);
    read_below(&folder, &prefix)
}

/// Reads a folder that may be foreign: where `root` has no languages and one folder below it has, that one.
pub fn read_foreign(root: &Path) -> io::Result<Vec<SourceFile>> {
    match content_within(root) {
        Some(folder) => {
            let prefix = path_below(root, &folder).unwrap_or_default();
            read_below(&folder, &format!("{prefix}/"))
        }
        None => read(root),
    }
}

fn read_below(folder: &Path, prefix: &str) -> io::Result<Vec<SourceFile>> {
    let mut seen = Vec::new();
    visit(folder, prefix, &mut |path, found| {
        let found = found.map(|(entry, kind)| (entry.path(), kind));
        seen.push((path, found));
    })?;
    let source = |(path, found): (String, Result<(PathBuf, FileType), Kind>)| SourceFile {
        lang: lang_of(&path),
        bytes: found.and_then(|(at, kind)| read_file(&at, kind, &path)),
        path,
    };
    Ok(seen.into_par_iter().map(source).collect())
}

/// What has become of a folder since it was looked at before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Files that are new or may have changed.
    pub changed: Vec<SourceFile>,
    /// The paths of files that are there no more.
    pub gone: Vec<String>,
}

/// A folder that is looked at again and again: a file that nobody has touched is not read again.
#[derive(Debug, Default)]
pub struct Tracker {
    stamps: BTreeMap<String, Option<Stamp>>,
}

/// What a file system says of a file's content: its size, and when it was written.
type Stamp = (u64, SystemTime);

/// A file that was written less than this before it was read may be written again within what its
/// file system takes for the same moment.
const MOMENT: Duration = Duration::from_secs(2);

impl Tracker {
    /// What has changed in the folder since the last call; at first, everything.
    pub fn changes(&mut self, root: &Path) -> io::Result<Changes> {
        let now = SystemTime::now();
        let mut changes = Changes::default();
        let mut stamps = BTreeMap::new();
        let (folder, prefix) = start(root);
        visit(&folder, &prefix, &mut |path, seen| {
            let stamp = seen.as_ref().ok().and_then(|(entry, kind)| {
                let data = entry.metadata().ok().filter(|_| kind.is_file())?;
                stamp(&data, now)
            });
            if stamp.is_none() || self.stamps.get(&path) != Some(&stamp) {
                changes.changed.push(source(path.clone(), seen));
            }
            stamps.insert(path, stamp);
        })?;
        let before = std::mem::replace(&mut self.stamps, stamps).into_keys();
        let gone = before.filter(|path| !self.stamps.contains_key(path));
        changes.gone = gone.collect();
        Ok(changes)
    }

    /// What has changed in the folder when only these paths were touched since the last call. It is
    /// looked at whole where one of them is a folder, or does not lie in it.
    pub fn changes_of(&mut self, root: &Path, touched: &BTreeSet<PathBuf>) -> io::Result<Changes> {
        let now = SystemTime::now();
        let mut seen = Vec::new();
        let (_, prefix) = start(root);
        for at in touched {
            let found = fs::symlink_metadata(at);
            match (path_below(root, at), found) {
                (Some(path), _) if is_left_out(&path) || !path.starts_with(&prefix) => {}
                (Some(path), Ok(data)) if !data.is_dir() => seen.push((at, path, Some(data))),
                (Some(path), Err(error)) if error.kind() == io::ErrorKind::NotFound => {
                    seen.push((at, path, None));
                }
                _ => return self.changes(root),
            }
        }
        let mut changes = Changes::default();
        for (at, path, data) in seen {
            let Some(data) = data else {
                let below = format!("{path}/");
                let gone = |known: &String| *known == path || known.starts_with(&below);
                let gone = self.stamps.extract_if(.., |known, _| gone(known));
                changes.gone.extend(gone.map(|(known, _)| known));
                continue;
            };
            changes.changed.push(SourceFile {
                lang: lang_of(&path),
                bytes: read_file(at, data.file_type(), &path),
                path: path.clone(),
            });
            let stamp = stamp(&data, now).filter(|_| data.is_file());
            self.stamps.insert(path, stamp);
        }
        Ok(changes)
    }
}

/// What tells two states of the file at a path apart without reading it.
pub type State = (u64, Option<SystemTime>);

/// The state of the file at `path`; nothing and no time where there is none.
pub fn state(path: &Path) -> State {
    let found = path.symlink_metadata();
    found.map_or((0, None), |found| (found.len(), found.modified().ok()))
}

/// The stamp of a file that nobody is about to write again unseen.
fn stamp(data: &Metadata, now: SystemTime) -> Option<Stamp> {
    let written = data.modified().ok()?;
    let settled = now.duration_since(written).is_ok_and(|age| age > MOMENT);
    settled.then_some((data.len(), written))
}

/// The path of a file relative to the content root, as a posting has it; none for the root itself
/// and what is not below it.
fn path_below(root: &Path, at: &Path) -> Option<String> {
    let names = at.strip_prefix(root).ok()?.components();
    let names = names.map(|name| name.as_os_str().to_string_lossy());
    let path = names.collect::<Vec<_>>().join("/");
    (!path.is_empty()).then_some(path)
}

/// Where Node.js keeps what others wrote.
const MODULES: &str = "node_modules";

/// Whether a path is none of a posting's: a name in it starts with a dot, or it is, or lies below,
/// a name of the content root that means something else.
pub fn is_left_out(path: &str) -> bool {
    let first = path.split('/').next().unwrap_or(path);
    let hidden = path
        .split('/')
        .any(|name| name.starts_with('.') || name == MODULES);
    hidden || [SETTINGS, BASELINE, STATIC, THEME].contains(&first)
}

/// The content folder in `root`, when `root` is none itself: `root` has no folder of a language, and one
/// folder in it has, not more than a few levels down.
pub fn content_within(root: &Path) -> Option<PathBuf> {
    if has_languages(root) || is_whole(root) {
        return None;
    }
    let mut level = vec![root.to_owned()];
    for _ in 0..DEEPEST {
        level = level.iter().flat_map(|folder| folders_in(folder)).collect();
        let mut found = level.iter().filter(|folder| has_texts_in_languages(folder));
        if let Some(first) = found.next() {
            return found.next().is_none().then(|| first.clone());
        }
    }
    None
}

/// How many levels down a content folder is looked for.
const DEEPEST: usize = 4;

/// The folders in a folder that may hold what people wrote.
fn folders_in(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let folders = entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()));
    let named = folders.map(|entry| {
        (
            entry.file_name().to_string_lossy().into_owned(),
            entry.path(),
        )
    });
    let written = named.filter(|(name, _)| !name.starts_with('.') && name != MODULES);
    written.map(|(_, path)| path).collect()
}

/// Whether a folder has one of a language with a text in it.
fn has_texts_in_languages(folder: &Path) -> bool {
    let is_text = |entry: &DirEntry| is_markdown(&entry.file_name().to_string_lossy());
    let has_text = |folder: &Path| {
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        entries.take(100).any(|entry| is_text(&entry))
    };
    folders_in(folder).iter().any(|inner| {
        let name = inner.file_name().unwrap_or_default().to_string_lossy();
        let texts = || folders_in(inner).iter().any(|below| has_text(below));
        lang_of_code(&name).is_some() && (has_text(inner) || texts())
    })
}

/// Whether a folder has one of a language of the board.
fn has_languages(folder: &Path) -> bool {
    let names = folders_in(folder).into_iter();
    let mut names = names.filter_map(|path| Some(path.file_name()?.to_string_lossy().into_owned()));
    names.any(|name| lang_of_code(&name).is_some())
}

/// The content of a whole repository of Hugo's, below its root.
pub const CONTENT: &str = "content";

/// Names of the file, or the folder, by which one knows the root of a repository of Hugo's.
const HUGO: [&str; 9] = [
    "hugo.toml",
    "hugo.yaml",
    "hugo.yml",
    "hugo.json",
    "config.toml",
    "config.yaml",
    "config.yml",
    "config.json",
    "config/_default",
];

/// Whether a folder is a whole repository of Hugo's: it has Hugo's settings beside `content/`.
pub fn is_whole(root: &Path) -> bool {
    let content = root.join(CONTENT).is_dir() && !has_languages(root);
    content && HUGO.iter().any(|name| root.join(name).exists())
}

/// Where the postings of `root` lie, and what their paths start with: in the content of a whole repository, or
/// in the one folder with languages below a root that has settings.
fn start(root: &Path) -> (PathBuf, String) {
    if is_whole(root) {
        return (root.join(CONTENT), format!("{CONTENT}/"));
    }
    let within = root.join(SETTINGS).exists().then(|| content_within(root));
    match within.flatten() {
        Some(folder) => {
            let prefix = path_below(root, &folder).unwrap_or_default();
            (folder, format!("{prefix}/"))
        }
        None => (root.to_owned(), String::new()),
    }
}

/// The folder of files that are put on the site as they are; a content folder in a repository of Hugo's
/// has it beside it.
pub fn static_folder(root: &Path) -> PathBuf {
    let own = root.join(STATIC);
    let beside = root.canonicalize().ok();
    let beside = beside.as_deref().and_then(Path::parent);
    match beside {
        Some(parent) if !own.is_dir() && root.ends_with(CONTENT) && is_whole(parent) => {
            parent.join(STATIC)
        }
        _ => own,
    }
}

/// The language that a path says.
pub fn lang_of(path: &str) -> Option<Lang> {
    match Layout::default().name(path).tongue {
        Tongue::Ours(lang) => Some(lang),
        _ => None,
    }
}

/// A file of a folder, or why it cannot be seen.
type Seen<'a> = Result<(&'a DirEntry, FileType), Kind>;

/// Shows `take` every file, with its path relative to the content root.
fn visit(folder: &Path, prefix: &str, take: &mut dyn FnMut(String, Seen)) -> io::Result<()> {
    // Not one folder stays open while what is below it is read: there may be thousands.
    let entries = fs::read_dir(folder)?.collect::<io::Result<Vec<_>>>()?;
    for entry in entries {
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if is_left_out(&path) {
            continue;
        }
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => {
                if let Err(error) = visit(&entry.path(), &format!("{path}/"), take) {
                    take(path, Err(plain_file::unreadable(&error)));
                }
            }
            Ok(kind) => take(path, Ok((&entry, kind))),
            Err(error) => take(path, Err(plain_file::unreadable(&error))),
        }
    }
    Ok(())
}

/// Reads what was seen.
fn source(path: String, seen: Seen) -> SourceFile {
    SourceFile {
        lang: lang_of(&path),
        bytes: seen.and_then(|(entry, kind)| read_file(&entry.path(), kind, &path)),
        path,
    }
}

fn read_file(at: &Path, kind: FileType, path: &str) -> Result<Vec<u8>, Kind> {
    if let Some(kind) = plain_file::fault_of(kind).or_else(|| no_posting(path)) {
        return Err(kind);
    }
    let gone = || plain_file::unreadable(&io::ErrorKind::NotFound.into());
    plain_file::read(at, LARGEST_FILE)?.ok_or_else(gone)
}

fn not_a_posting(name: &str) -> Kind {
    Kind::NotAPosting(NotAPosting {
        name: name.to_owned(),
    })
}

fn name_of(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// Why a file of this path is no posting, whatever is in it.
pub fn no_posting(path: &str) -> Option<Kind> {
    let name = name_of(path);
    if !is_markdown(name) {
        return Some(not_a_posting(name));
    }
    if is_section(name) {
        return Some(Kind::SectionPage(SectionPage));
    }
    let of_the_folder = !path.contains('/') && is_about_the_folder(name);
    of_the_folder.then(|| not_a_posting(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(path: &str, code: Option<&str>) {
        assert_eq!(no_posting(path).map(|kind| kind.code()), code, "{path}");
    }

    #[test]
    fn only_markdown_is_a_posting() {
        check("en/a.md", None);
        check("fr/careers/positions/a.MD", None);
        check("en/a.markdown", None);
        check("en/a.pdf", Some("B031-not-a-posting"));
        check("en/README", Some("B031-not-a-posting"));
        check("en/_index.md", Some("B032-section-page"));
        check("en/_index.fr.md", Some("B032-section-page"));
        check("de/a.md", None);
        check("a.md", None);
        check("README.md", Some("B031-not-a-posting"));
    }
}
