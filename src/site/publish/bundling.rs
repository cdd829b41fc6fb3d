//! A board as the files of the bundle: names and bytes, the same on every run and system.

use crate::bundle::{
    ARCHIVE_PAGE, ArchivePage, ArchiveRef, Copies, CopyOf, Entry, Fact, INDEX_PATH, Index, Reading,
    Totals, VERSION, Whole,
};
use crate::markdown::Document;
use crate::posting::{Both, Date, FactKind, Lang, Status};
use crate::search::index::build::{self, Written};
use crate::search::index::root;
use crate::site::board::Board;
use crate::site::board::believed;
use crate::site::board::moved;
use crate::site::board::order;
use crate::site::facts::glance::short::{Short, short};
use crate::site::facts::glance::{self, Found};
use crate::site::files::{Files, hash, number, sealed};
use crate::site::publish::workplace::Workplace;
use crate::site::publish::{own, reading, searching};
use crate::typography::as_read;
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
}

/// A posting of a bundle.
#[derive(Debug)]
pub struct Posting {
    /// What its file says.
    pub whole: Whole,
    /// Its body, read.
    pub body: Arc<Document>,
}

impl Bundle {
    /// The bundle of `board`.
    pub fn of(board: &Board) -> io::Result<Bundle> {
        make(board, |paths, facts, files| {
            let written = search(board, paths, facts)?;
            files.extend(written.files);
            Some(written.root)
        })
    }

    /// The bundle without its search index, which is most of the work, and whose table of contents
    /// it names all the same: [`search_later`] makes it.
    pub fn before_search(board: &Board) -> io::Result<Bundle> {
        make(board, |paths, _, _| {
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
            return sealed_json(&posting.whole).map(Some);
        }
        match self.archive.get(path) {
            Some(page) => sealed_json(page).map(Some),
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
            files.insert(path.clone(), sealed_json(&posting.whole)?);
        }
        Ok(files)
    }

    /// Its files without those of the postings, which are many.
    pub fn files_but_postings(&self) -> io::Result<Files> {
        let mut files = self.others.clone();
        for (path, page) in &self.archive {
            files.insert(path.clone(), sealed_json(page)?);
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
    let gleaned = Gleaned::of(board);
    let paths = give_paths(board, &mut wholes(board, &gleaned))?;
    let Some(mut written) = search(board, &paths, &gleaned.facts) else {
        return Ok(Files::new());
    };
    if let Some(contents) = written.files.remove(&written.root) {
        written.files.insert(root.to_owned(), contents);
    }
    Ok(written.files)
}

/// What is found out about each file's posting besides what it says itself, in the order of the
/// board's files.
struct Gleaned {
    facts: Vec<Vec<Found>>,
    readings: Vec<Reading>,
}

impl Gleaned {
    fn of(board: &Board) -> Gleaned {
        Gleaned {
            facts: believed::believed(board),
            readings: reading::readings(board),
        }
    }
}

fn make(
    board: &Board,
    search: impl FnOnce(&[Option<String>], &[Vec<Found>], &mut Files) -> Option<String>,
) -> io::Result<Bundle> {
    let (mut archive, mut others) = (BTreeMap::new(), Files::new());
    let mut entries: Both<Vec<Entry>> = Both::default();
    let gleaned = Gleaned::of(board);
    let mut wholes = wholes(board, &gleaned);
    let paths = give_paths(board, &mut wholes)?;
    for whole in wholes.iter().flatten() {
        entries.of_mut(whole.entry.lang).push(whole.entry.clone());
    }
    for lang in Lang::ALL {
        order::sort(entries.of_mut(lang), lang);
    }
    let mut index = Index {
        version: VERSION,
        board: crate::bundle::Board {
            only: board.only(),
            ..board.settings.board()
        },
        totals: Both::default(),
        open: Vec::new(),
        archive: Vec::new(),
        facets: glance::facets(gleaned.facts.iter().flatten()),
        copies: add_copies(board, &mut others)?,
        search: search(&paths, &gleaned.facts, &mut others),
    };
    for lang in Lang::ALL {
        let alone = |entry: &&Entry| entry.counterpart.is_none();
        let foreign = entries.of(lang.other()).iter().filter(alone);
        let listed = entries.of(lang).iter().chain(foreign).cloned();
        let (open, archived): (Vec<Entry>, Vec<Entry>) =
            listed.partition(|entry| entry.status == Status::Open);
        *index.totals.of_mut(lang) = Totals {
            open: open.len(),
            archived: archived.len(),
        };
        index
            .open
            .extend(open.into_iter().filter(|entry| entry.lang == lang));
        for (number, page) in archived.chunks(ARCHIVE_PAGE).enumerate() {
            let count = page.len();
            let page = ArchivePage {
                entries: page.to_vec(),
            };
            let path = format!(
                "data/archive/{}-{}.{}.json",
                lang.code(),
                number + 1,
                hash(&sealed_json(&page)?)
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
        let (whole, body) = (whole?, file.body().clone());
        Some((whole.entry.data.clone(), Posting { whole, body }))
    });
    Ok(Bundle {
        index,
        postings: postings.collect(),
        archive,
        others,
    })
}

/// Each shown posting whole, without paths.
fn wholes(board: &Board, gleaned: &Gleaned) -> Vec<Option<Whole>> {
    (0..board.files.len())
        .map(|at| whole(board, at, gleaned))
        .collect()
}

/// Gives each whole its path, and each its counterpart's. The hash is one for both sides of a pair:
/// each side names the other, so that neither could be hashed after the other.
fn give_paths(board: &Board, wholes: &mut [Option<Whole>]) -> io::Result<Vec<Option<String>>> {
    let mut paths = vec![None; board.files.len()];
    for (at, file) in board.files.iter().enumerate() {
        // A pair is hashed once, at its first side.
        if wholes[at].is_none() || file.counterpart.is_some_and(|other| other < at) {
            continue;
        }
        let sides = || [at].into_iter().chain(file.counterpart);
        let mut bytes = Vec::new();
        for side in sides() {
            serde_json::to_writer(&mut bytes, &wholes[side]).map_err(io::Error::other)?;
        }
        let hash = hash(&bytes);
        for side in sides() {
            let entry = wholes[side].as_ref().map(|whole| &whole.entry);
            paths[side] = entry
                .map(|Entry { lang, slug, .. }| format!("data/{}/{slug}.{hash}.json", lang.code()));
        }
    }
    for (at, file) in board.files.iter().enumerate() {
        if let (Some(whole), Some(path)) = (&mut wholes[at], &paths[at]) {
            whole.entry.data.clone_from(path);
            whole.counterpart_data = file.counterpart.and_then(|other| paths[other].clone());
        }
    }
    Ok(paths)
}

/// The posting of the file at `at` whole, but for the paths.
fn whole(board: &Board, at: usize, gleaned: &Gleaned) -> Option<Whole> {
    let file = &board.files[at];
    let (posting, lang) = file.shown()?;
    let facts = &gleaned.facts[at];
    let workplace = Workplace::of(posting, lang, &board.settings);
    let Short { place, pay, kinds } = short(facts, workplace.town.as_deref(), lang);
    let other = file.counterpart.map(|other| &board.files[other]);
    let other_title = other.and_then(|other| {
        let (posting, lang) = other.shown()?;
        Some(as_read(&posting.title, lang, board.settings.french))
    });
    let id = posting.keys.lever_id.as_ref();
    let lever = board.settings.lever.as_ref();
    let open = file.status() == Some(Status::Open);
    // What only the text says is shown, and closes nothing.
    let said = || {
        let closing = facts
            .iter()
            .find(|found| found.fact.kind == FactKind::Closing)?;
        Date::parse(closing.keys.first()?)
    };
    let at_lever = || Some(lever?.apply_url(id?));
    let apply = posting.keys.apply.clone().or_else(at_lever);
    let entry = Entry {
        lang,
        slug: file.slug.clone()?,
        title: as_read(&posting.title, lang, board.settings.french),
        description: as_read(&posting.description, lang, board.settings.french),
        status: file.status()?,
        counterpart: other.and_then(|other| other.slug.clone()),
        other_title,
        closes: file.closes(&board.settings.time_zone),
        date: posting.keys.date.or(posting.keys.publish_date),
        lastmod: posting.keys.lastmod,
        expiry_date: file.last_day.or(posting.keys.expiry_date).or_else(said),
        facets: facts.iter().flat_map(Found::facets).collect(),
        employer: workplace.employer,
        place: place.map(|place| as_read(&place, lang, board.settings.french)),
        pay: pay
            .iter()
            .map(|pay| as_read(pay, lang, board.settings.french))
            .collect(),
        kinds,
        apply: apply.filter(|_| open),
        data: String::new(),
    };
    Some(Whole {
        entry,
        lever_id: posting.keys.lever_id.clone(),
        counterpart_data: None,
        glance: facts
            .iter()
            .map(|Found { fact, .. }| Fact {
                kind: fact.kind,
                value: as_read(&fact.value, lang, board.settings.french),
                quote: as_read(&fact.quote, lang, board.settings.french),
            })
            .collect(),
        own: own::facts(posting, lang, &board.settings),
        markdown: file.markdown().to_owned(),
        reading: gleaned.readings[at].clone(),
    })
}

/// Adds the addresses of copies that are not their kept posting's, and gives the file's path.
fn add_copies(board: &Board, files: &mut Files) -> io::Result<Option<String>> {
    let moved = moved::copies(board);
    if moved.is_empty() {
        return Ok(None);
    }
    let copies = moved.into_iter();
    let copies = copies.map(|((lang, slug), kept)| CopyOf { lang, slug, kept });
    let bytes = sealed_json(&Copies {
        copies: copies.collect(),
    })?;
    let path = format!("data/copies.{}.json", hash(&bytes));
    files.insert(path.clone(), bytes);
    Ok(Some(path))
}

/// The search index; none of a board that has nothing to search.
fn search(board: &Board, paths: &[Option<String>], facts: &[Vec<Found>]) -> Option<Written> {
    let hash_of = |at: usize| {
        let mut parts = paths.get(at)?.as_ref()?.rsplit('.');
        u64::from_str_radix(parts.nth(1)?, 16).ok()
    };
    let jobs = searching::jobs(board, |at| hash_of(at).unwrap_or_default());
    if jobs.is_empty() {
        return None;
    }
    let mut chosen_by = Vec::new();
    for filed in jobs {
        let mut job = filed.job;
        for (side, file) in job.sides.iter_mut().zip(filed.files) {
            if let (Some(side), Some(facts)) = (side, file.and_then(|at| facts.get(at))) {
                side.facets = facts.iter().flat_map(Found::facets).collect();
            }
        }
        chosen_by.push(job);
    }
    let facets = glance::facets(facts.iter().flatten()).into_iter();
    let facets: Vec<String> = facets.map(|facet| facet.pair).collect();
    Some(build::build(&chosen_by, &facets, number))
}

fn sealed_json(value: &impl Serialize) -> io::Result<Vec<u8>> {
    json(value).map(sealed)
}

fn json(value: &impl Serialize) -> io::Result<Vec<u8>> {
    serde_json::to_vec(value).map_err(io::Error::other)
}
