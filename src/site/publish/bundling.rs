//! A board as the files of the bundle: names and bytes, the same on every run and system.

use crate::bundle::{
    ARCHIVE_PAGE, ArchivePage, ArchiveRef, Copies, CopyOf, Entry, INDEX_PATH, Index, Totals,
    VERSION, Whole,
};
use crate::posting::{Both, Lang, Status};
use crate::search::index::build::Written;
use crate::search::index::root;
use crate::site::board::Board;
use crate::site::board::moved;
use crate::site::board::order;
use crate::site::facts::glance;
use crate::site::files::{Files, hash, number, sealed};
use crate::site::publish::gleaning::{Gleaned, Texts, glean_new};
use crate::site::publish::reading::Likenesses;
use crate::site::publish::searching;
use crate::site::publish::wholes::{Posting, wholes};
use serde::Serialize;
use std::collections::BTreeMap;
use std::io;
use std::sync::Arc;

/// A bundle before it is bytes.
#[derive(Debug)]
pub struct Bundle {
    /// What a visitor needs first.
    pub index: Index,
    /// The postings by their paths.
    pub postings: BTreeMap<String, Posting>,
    /// The pages of the archive by their paths.
    archive: BTreeMap<String, ArchivePage>,
    /// The files beside these: the copies, the search index.
    others: Files,
    /// Which postings resemble each other: the next bundle may have the same.
    similar: Both<Arc<Likenesses>>,
}

impl Bundle {
    /// The bundle of `board`.
    pub fn of(board: &Board) -> io::Result<Bundle> {
        let texts = Texts::of(board);
        make(board, None, |paths, gleaned, files| {
            let written = search(board, paths, gleaned, texts)?;
            files.extend(written.files);
            Some(written.root)
        })
    }

    /// The bundle without its search index, which is most of the work, and whose table of contents
    /// it names all the same: [`search_later`] makes it. What `before`, the bundle of the same board before a
    /// change, has already is not made again.
    pub fn before_search(board: &Board, before: Option<&Bundle>) -> io::Result<Bundle> {
        // What is known of a body is not read again.
        glean_new(board);
        make(board, before, |paths, _, _| {
            let named: Vec<&str> = paths.iter().flatten().map(String::as_str).collect();
            let name = hash(named.join("\n").as_bytes());
            (!named.is_empty()).then(|| root::root_path(&name))
        })
    }

    /// The file at `path`, as long as it is not one of a search index that is made later.
    pub fn file(&self, path: &str) -> io::Result<Option<Vec<u8>>> {
        if path == INDEX_PATH {
            return json(&self.index).map(Some);
        }
        if let Some(posting) = self.postings.get(path) {
            return sealed_json(path, &posting.whole()).map(Some);
        }
        match self.archive.get(path) {
            Some(page) => sealed_json(path, page).map(Some),
            None => Ok(self.others.get(path).cloned()),
        }
    }

    /// The archive of a language, in list order, each page with its path.
    pub fn archive(&self, lang: Lang) -> impl Iterator<Item = (&str, &ArchivePage)> {
        let pages = self.index.archive.iter();
        let pages = pages.filter(move |page| page.lang == lang);
        pages.filter_map(|page| Some((page.path.as_str(), self.archive.get(&page.path)?)))
    }

    /// Whether [`Bundle::file`] has something at `path`.
    pub fn has(&self, path: &str) -> bool {
        path == INDEX_PATH
            || self.postings.contains_key(path)
            || self.archive.contains_key(path)
            || self.others.contains_key(path)
    }

    /// All its files.
    pub fn files(&self) -> io::Result<Files> {
        let mut files = self.files_but_postings()?;
        for (path, posting) in &self.postings {
            files.insert(path.clone(), sealed_json(path, &posting.whole())?);
        }
        Ok(files)
    }

    /// Its files without those of the postings, which are many.
    pub fn files_but_postings(&self) -> io::Result<Files> {
        let mut files = self.others.clone();
        for (path, page) in &self.archive {
            files.insert(path.clone(), sealed_json(path, page)?);
        }
        files.insert(INDEX_PATH.to_owned(), json(&self.index)?);
        Ok(files)
    }
}

/// The files of the bundle of `board`.
pub fn bundle(board: &Board) -> io::Result<Files> {
    Bundle::of(board)?.files()
}

/// The search index of a board, its table of contents at `root`.
pub fn search_later(board: &Board, root: &str) -> io::Result<Files> {
    let texts = Texts::of(board);
    let gleaned = Gleaned::of(board, None);
    let paths: Vec<_> = wholes(board, &gleaned, None)?.iter().map(path_of).collect();
    let Some(mut written) = search(board, &paths, &gleaned, texts) else {
        return Ok(Files::new());
    };
    written.move_root(root, number);
    Ok(written.files)
}

fn make(
    board: &Board,
    before: Option<&Bundle>,
    search: impl FnOnce(&[Option<String>], &Gleaned, &mut Files) -> Option<String>,
) -> io::Result<Bundle> {
    let (mut archive, mut others) = (BTreeMap::new(), Files::new());
    let gleaned = Gleaned::of(board, before.map(|before| &before.similar));
    let wholes = wholes(board, &gleaned, before.map(|before| &before.postings))?;
    let paths: Vec<_> = wholes.iter().map(path_of).collect();
    let listed = |lang: Lang| {
        let own = wholes.iter().flatten().map(|whole| &whole.entry);
        let mut entries: Vec<&Entry> = own.filter(|entry| entry.lang == lang).collect();
        order::sort(&mut entries, lang);
        entries
    };
    let (en, fr) = rayon::join(|| listed(Lang::En), || listed(Lang::Fr));
    let entries = Both { en, fr };
    let mut index = Index {
        version: VERSION,
        board: crate::bundle::Board {
            only: board.only(),
            ..board.settings.board()
        },
        totals: Both::default(),
        open: Vec::new(),
        archive: Vec::new(),
        facets: gleaned.facets(),
        copies: add_copies(board, &mut others)?,
        search: search(&paths, &gleaned, &mut others),
    };
    for lang in Lang::ALL {
        let alone = |entry: &&Entry| entry.counterpart.is_none();
        let foreign = entries.of(lang.other()).iter().copied().filter(alone);
        let listed = entries.of(lang).iter().copied().chain(foreign);
        let (open, archived): (Vec<&Entry>, Vec<&Entry>) =
            listed.partition(|entry| entry.status == Status::Open);
        *index.totals.of_mut(lang) = Totals {
            open: open.len(),
            archived: archived.len(),
        };
        let own = open.into_iter().filter(|entry| entry.lang == lang);
        index.open.extend(own.cloned());
        for (number, page) in archived.chunks(ARCHIVE_PAGE).enumerate() {
            let count = page.len();
            let page = ArchivePage {
                entries: page.iter().copied().cloned().collect(),
            };
            let path = format!(
                "data/archive/{}-{}.{}.json",
                lang.code(),
                number + 1,
                hash(&json(&page)?)
            );
            index.archive.push(ArchiveRef {
                lang,
                path: path.clone(),
                count,
            });
            archive.insert(path, page);
        }
    }
    let postings = wholes.into_iter().zip(&board.files);
    let postings = postings.filter_map(|(whole, file)| {
        let (whole, markdown) = (whole?, file.shared_markdown()?.clone());
        Some((whole.entry.data.clone(), Posting { whole, markdown }))
    });
    Ok(Bundle {
        index,
        postings: postings.collect(),
        archive,
        others,
        similar: gleaned.similar,
    })
}

/// The path of a posting that is shown.
fn path_of(whole: &Option<Whole>) -> Option<String> {
    whole.as_ref().map(|whole| whole.entry.data.clone())
}

/// Adds the addresses of copies that are not their kept posting's, and gives the file's path.
fn add_copies(board: &Board, files: &mut Files) -> io::Result<Option<String>> {
    let moved = moved::copies(board);
    if moved.is_empty() {
        return Ok(None);
    }
    let copies = moved.into_iter();
    let copies = copies.map(|((lang, slug), kept)| CopyOf { lang, slug, kept });
    let copies = json(&Copies {
        copies: copies.collect(),
    })?;
    let path = format!("data/copies.{}.json", hash(&copies));
    files.insert(path.clone(), sealed(&path, copies));
    Ok(Some(path))
}

/// The search index; none of a board that has nothing to search.
fn search(
    board: &Board,
    paths: &[Option<String>],
    gleaned: &Gleaned,
    texts: Texts,
) -> Option<Written> {
    let hash_of = |at: usize| {
        let mut parts = paths.get(at)?.as_ref()?.rsplit('.');
        u64::from_str_radix(parts.nth(1)?, 16).ok()
    };
    let jobs = searching::filed(board, |at| hash_of(at).unwrap_or_default(), texts.read);
    if jobs.is_empty() {
        return None;
    }
    let mut chosen_by = Vec::new();
    for filed in jobs {
        let mut job = filed.job;
        for (side, file) in job.sides.iter_mut().zip(filed.files) {
            if let (Some(side), Some(at)) = (side, file) {
                side.facets = gleaned.pairs(at);
                if job.closes.is_none() && side.status == Status::Open {
                    let day = gleaned
                        .facts
                        .get(at)
                        .and_then(|facts| glance::closing_day(facts));
                    let end = day.map(|day| board.settings.time_zone.end_of(day));
                    let end = end.and_then(|second| u32::try_from(second).ok());
                    job.said_until = job.said_until.or(end);
                }
            }
        }
        chosen_by.push(job);
    }
    let facets = gleaned.facets().into_iter();
    let facets: Vec<String> = facets.map(|facet| facet.pair).collect();
    Some(texts.reader.write(chosen_by, &facets, number))
}

fn sealed_json(path: &str, value: &impl Serialize) -> io::Result<Vec<u8>> {
    json(value).map(|object| sealed(path, object))
}

fn json(value: &impl Serialize) -> io::Result<Vec<u8>> {
    serde_json::to_vec(value).map_err(io::Error::other)
}
