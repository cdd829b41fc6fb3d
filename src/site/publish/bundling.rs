//! A board as the files of the bundle: names and bytes, the same on every run and system.

use crate::bundle::{
    ARCHIVE_PAGE, ArchivePage, ArchiveRef, Copies, CopyOf, Entry, Facet, Fact, INDEX_PATH, Index,
    Reading, Totals, VERSION, Whole,
};
use crate::markdown::{self, Document};
use crate::posting::{Both, Lang, Slug, Status};
use crate::search::index::build::{ReadText, Reader, Written};
use crate::search::index::root;
use crate::site::board::believed;
use crate::site::board::moved;
use crate::site::board::order;
use crate::site::board::{Board, File, IN_A_ROW};
use crate::site::facts::body::{self, Said};
use crate::site::facts::glance::short::{Short, short};
use crate::site::facts::glance::{self, Found};
use crate::site::files::{Files, hash, number, sealed};
use crate::site::publish::own::{self, Filters};
use crate::site::publish::reading::{self, Likenesses};
use crate::site::publish::searching;
use crate::site::publish::workplace::Workplace;
use crate::site::read::body::Body;
use crate::typography::as_read;
use rayon::prelude::*;
use serde::Serialize;
use std::collections::{BTreeMap, HashMap};
use std::io;
use std::sync::Arc;

/// Of how many jobs the texts are in memory at once: enough for all cores, and few of a large board.
const AT_ONCE: usize = 512;

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

/// A posting whose text it shares with the board: the texts are most of what there is.
#[derive(Debug)]
pub struct Posting {
    /// All of it but its Markdown.
    pub whole: Whole,
    /// Its Markdown.
    pub markdown: Body,
}

impl Posting {
    /// Its body, laid out for its readers.
    pub fn document(&self) -> Document {
        markdown::typeset(body::document(&self.markdown), self.whole.entry.lang)
    }

    /// All of it.
    fn whole(&self) -> Whole {
        Whole {
            markdown: self.markdown.to_string(),
            ..self.whole.clone()
        }
    }
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
        let jobs = jobs(board, |file| !file.is_gleaned());
        jobs.par_iter().with_max_len(IN_A_ROW).for_each(|at| {
            glean(board, *at, |_, _| ());
        });
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

/// What is found out about each file's posting besides what it says itself, in the order of the
/// board's files.
struct Gleaned {
    facts: Vec<Vec<Found>>,
    readings: Vec<Reading>,
    filters: Filters,
    similar: Both<Arc<Likenesses>>,
}

impl Gleaned {
    /// What `before`, the bundle of the same board before a change, has already is not found again.
    fn of(board: &Board, before: Option<&Bundle>) -> Gleaned {
        let similar = reading::similar(board, before.map(|before| &before.similar));
        Gleaned {
            facts: believed::believed(board),
            readings: reading::readings(board, &similar),
            filters: own::filters(board),
            similar,
        }
    }

    /// What lists can be narrowed by.
    fn facets(&self) -> Vec<Facet> {
        let mut facets = glance::facets(self.facts.iter().flatten());
        facets.extend(self.filters.facets.iter().cloned());
        facets
    }

    /// What the file at `at` can be found by.
    fn pairs(&self, at: usize) -> Vec<String> {
        let facts = self.facts.get(at).into_iter().flatten();
        let own = self.filters.pairs.get(at).into_iter().flatten();
        facts.flat_map(Found::facets).chain(own.cloned()).collect()
    }
}

/// The postings that the board shows and that are `wanted`, or whose counterpart is: a pair once, by its English side.
fn jobs(board: &Board, wanted: impl Fn(&File) -> bool) -> Vec<usize> {
    let files = &board.files;
    let is_shown = |at: &usize| files[*at].shown().is_some();
    let is_job = |at: &usize| {
        let other = files[*at].counterpart;
        let first = files[*at].lang == Some(Lang::En) || other.is_none();
        first && (wanted(&files[*at]) || other.is_some_and(|other| wanted(&files[other])))
    };
    (0..files.len()).filter(is_shown).filter(is_job).collect()
}

/// Reads the body of the posting at `at` and its counterpart's, each once and beside the other, finds what the pages
/// say of them, and shows `take` what each says. The bodies are let go: those of a large board would fill the memory.
fn glean(board: &Board, at: usize, mut take: impl FnMut(usize, Said)) {
    let files = &board.files;
    let sides = [Some(at), files[at].counterpart];
    let bodies = sides.map(|side| {
        let (body, said) = files[side?].read();
        files[side?].glean(&said);
        take(side?, said);
        Some(body)
    });
    if let ([Some(en), Some(fr)], Some(other)) = (bodies, files[at].counterpart) {
        files[at].beside(&files[other], || Both { en, fr });
    }
}

/// The texts of a board as the search index reads them.
struct Texts {
    reader: Reader,
    /// In the order of the board's files.
    read: Vec<Option<ReadText>>,
}

impl Texts {
    /// Reads all bodies, and finds what the pages say of them.
    fn of(board: &Board) -> Texts {
        let mut texts = Texts {
            reader: Reader::default(),
            read: board.files.iter().map(|_| None).collect(),
        };
        let look = |at: &usize| {
            let mut texts = Vec::new();
            glean(board, *at, |side, said| {
                texts.extend(searching::text(board, side, said).map(|text| (side, text)));
            });
            texts
        };
        for jobs in jobs(board, |_| true).chunks(AT_ONCE) {
            let looked = jobs.par_iter().with_max_len(IN_A_ROW).flat_map_iter(look);
            let looked: Vec<_> = looked.collect();
            let is_english = |(at, _): &(usize, _)| board.files[*at].lang == Some(Lang::En);
            let (en, fr) = looked.into_iter().partition(is_english);
            for (at, text) in texts.reader.read([en, fr]) {
                texts.read[at] = Some(text);
            }
        }
        texts
    }
}

fn make(
    board: &Board,
    before: Option<&Bundle>,
    search: impl FnOnce(&[Option<String>], &Gleaned, &mut Files) -> Option<String>,
) -> io::Result<Bundle> {
    let (mut archive, mut others) = (BTreeMap::new(), Files::new());
    let gleaned = Gleaned::of(board, before);
    let wholes = wholes(board, &gleaned, before)?;
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

/// Each shown posting with its path and its counterpart's, but without its Markdown. The hash in a path is one for
/// both sides of a pair: each side names the other, so that neither could be hashed after the other. What is as it
/// was in `before` has the same paths.
fn wholes(
    board: &Board,
    gleaned: &Gleaned,
    before: Option<&Bundle>,
) -> io::Result<Vec<Option<Whole>>> {
    let before = before
        .into_iter()
        .flat_map(|before| before.postings.values());
    let before = before.map(|posting| (address(&posting.whole), posting));
    let before: HashMap<_, _> = before.collect();
    // A pair is made once, at its first side.
    let first = |at: &usize| {
        let file = &board.files[*at];
        file.shown().is_some() && file.counterpart.is_none_or(|other| other > *at)
    };
    let make = |at: usize| -> io::Result<Vec<(usize, Whole)>> {
        let sides = [at].into_iter().chain(board.files[at].counterpart);
        let mut made: Vec<(usize, Whole)> = sides
            .filter_map(|side| Some((side, whole(board, side, gleaned)?)))
            .collect();
        let known = made.iter_mut().all(|(at, whole)| {
            let known = before.get(&address(whole)).copied();
            known.is_some_and(|known| take_paths(whole, &board.files[*at], known))
        });
        if known {
            return Ok(made);
        }
        let mut bytes = Vec::new();
        for (at, whole) in &mut made {
            (whole.entry.data, whole.counterpart_data) = (String::new(), None);
            whole.markdown = board.files[*at].markdown().to_owned();
            serde_json::to_writer(&mut bytes, whole).map_err(io::Error::other)?;
            whole.markdown = String::new();
        }
        let hash = hash(&bytes);
        for (_, whole) in &mut made {
            let Entry {
                lang, slug, data, ..
            } = &mut whole.entry;
            *data = format!("data/{}/{slug}.{hash}.json", lang.code());
        }
        if let [(_, one), (_, other)] = made.as_mut_slice() {
            one.counterpart_data = Some(other.entry.data.clone());
            other.counterpart_data = Some(one.entry.data.clone());
        }
        Ok(made)
    };
    let all = (0..board.files.len()).into_par_iter();
    let made: io::Result<Vec<_>> = all.filter(first).map(make).collect();
    let mut wholes: Vec<Option<Whole>> = board.files.iter().map(|_| None).collect();
    for (at, whole) in made?.into_iter().flatten() {
        wholes[at] = Some(whole);
    }
    Ok(wholes)
}

/// The language and the last part of the address of a posting.
fn address(whole: &Whole) -> (Lang, &Slug) {
    (whole.entry.lang, &whole.entry.slug)
}

/// Takes the paths of a posting that was made before, and says whether it and its Markdown, which `file` has, are
/// the same.
fn take_paths(whole: &mut Whole, file: &File, before: &Posting) -> bool {
    whole.entry.data.clone_from(&before.whole.entry.data);
    let data = &before.whole.counterpart_data;
    whole.counterpart_data.clone_from(data);
    let markdown = file.shared_markdown();
    let same = markdown.is_some_and(|markdown| markdown.is(&before.markdown));
    same && *whole == before.whole
}

/// The posting of the file at `at` whole, but for the paths and the Markdown.
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
    let zone = &board.settings.time_zone;
    let written = file.last_day.or(posting.keys.expiry_date);
    // What only the text says is shown, and closes nothing.
    let said = match written {
        None => glance::closing_day(facts),
        Some(_) => None,
    };
    let closes = file.closes(zone);
    let said_until = said.filter(|_| open).map(|day| zone.end_of(day));
    let change = closes.or(said_until).filter(|_| open);
    let change = change.and_then(|end| zone.change_before(end));
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
        closes,
        said_until,
        clocks_change: change.map(|[at, _]| at),
        clocks_gain: change.map(|[_, gain]| gain),
        date: posting.keys.date.or(posting.keys.publish_date),
        lastmod: posting.keys.lastmod,
        expiry_date: written.or(said),
        facets: gleaned.pairs(at),
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
        markdown: String::new(),
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
