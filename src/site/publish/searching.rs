//! A board as the search index sees it: its jobs, with the words of their postings.

use crate::posting::{Both, Lang, Status};
use crate::search::engine::ask::{Answer, Ask, Found};
use crate::search::engine::need::Need;
use crate::search::engine::query;
use crate::search::engine::{self, Engine};
use crate::search::index::build;
use crate::search::index::job::{Job, Text};
use crate::search::snippet;
use crate::search::words::tokens::tokens;
use crate::site::board::Board;
use crate::site::facts::body::Said;
use crate::site::facts::glance::synonyms::synonyms;
use crate::site::files::number;
use crate::site::read::front_matter::Parsed;
use rayon::prelude::*;
use serde::Serialize;
use std::collections::BTreeMap;

/// A job, and the files (indices into the board's) that are its sides: English, French.
#[derive(Clone, Debug)]
pub struct Filed<T = Text> {
    /// What the index sees.
    pub job: Job<T>,
    /// Where it came from.
    pub files: [Option<usize>; 2],
}

/// The jobs of `board`: each pair and each posting without counterpart once, copies not at all.
/// `hash` gives the hash in the name of a file's posting.
pub fn jobs(board: &Board, hash: impl Fn(usize) -> u64) -> Vec<Filed> {
    let files = board.files.par_iter().enumerate();
    let texts = files.map(|(at, file)| file.shown().and_then(|_| text_of(board, at)));
    filed(board, hash, texts.collect())
}

/// The jobs of `board`, whose `texts` are there, in the order of its files.
pub(crate) fn filed<T>(
    board: &Board,
    hash: impl Fn(usize) -> u64,
    mut texts: Vec<Option<T>>,
) -> Vec<Filed<T>> {
    let mut jobs = Vec::new();
    for (at, file) in board.files.iter().enumerate() {
        let Some((_, lang)) = file.shown() else {
            continue;
        };
        // A pair is met twice, and taken at its English side.
        if file.counterpart.is_some() && lang == Lang::Fr {
            continue;
        }
        let files = match lang {
            Lang::En => [Some(at), file.counterpart],
            Lang::Fr => [None, Some(at)],
        };
        let sides = files.map(|side| side.and_then(|side| texts.get_mut(side)?.take()));
        let zone = &board.settings.time_zone;
        let closes = files.into_iter().flatten().find_map(|at| {
            let file = &board.files[at];
            file.closes(zone).filter(|_| !file.closed)
        });
        let job = Job {
            closes: closes.and_then(|second| u32::try_from(second).ok()),
            said_until: None,
            hash: hash(at),
            sides,
        };
        jobs.push(Filed { job, files });
    }
    jobs
}

/// The words of a posting, whose body is read for it.
fn text_of(board: &Board, at: usize) -> Option<Text> {
    text(board, at, board.files.get(at)?.read().1)
}

/// The words of a posting, of whose body it is known what it says, without its facets.
pub(crate) fn text(board: &Board, at: usize, said: Said) -> Option<Text> {
    let file = board.files.get(at)?;
    let (posting, _) = file.shown()?;
    let key = posting.keys.translation_key.clone();
    let id = posting
        .keys
        .lever_id
        .as_ref()
        .map(|id| id.as_str().to_owned());
    Some(Text {
        slug: file.slug.as_ref()?.to_string(),
        title: posting.title.clone(),
        description: with_facts(posting),
        headings: [said.headings, asked_by(board, at)].join("\n"),
        body: said.words,
        status: file.status()?,
        ids: key.into_iter().chain(id).collect(),
        facets: Vec::new(),
    })
}

/// What the posting's facts are called by those who look for them; in both languages, where it has no
/// side in the other.
fn asked_by(board: &Board, at: usize) -> String {
    let file = &board.files[at];
    let Some((posting, own)) = file.shown() else {
        return String::new();
    };
    let langs = Lang::ALL.into_iter();
    let langs = langs.filter(|lang| *lang == own || file.counterpart.is_none());
    let words = langs.map(|lang| synonyms(&posting.title, file.facts(), lang));
    let named = [&posting.keys.employer, &posting.keys.place];
    let named = named.into_iter().flatten().cloned();
    words.chain(named).collect::<Vec<_>>().join("\n")
}

/// The description, and what the posting says of the board's own facts.
fn with_facts(posting: &Parsed) -> String {
    let facts = posting.keys.facts.iter().map(|fact| fact.value.as_str());
    let facts = facts.filter(|value| !matches!(*value, "true" | "false"));
    let lines = [posting.description.as_str()].into_iter().chain(facts);
    lines.collect::<Vec<_>>().join("\n")
}

/// A posting that was found, as `babillard search` tells it.
#[derive(Clone, Debug, Serialize)]
pub struct Hit {
    /// Path of its file, relative to the content root.
    pub path: String,
    /// The last part of its address.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// Whether people can still apply.
    pub status: Status,
    /// Higher is better; comparable within one search.
    pub score: f32,
    /// The language in which the query was found: not the posting's own when only its counterpart
    /// has all the words.
    pub matched_in: Lang,
    /// The part of the text that shows the words, in the language of `matched_in`.
    pub snippet: String,
}

/// A board that can be searched.
#[derive(Debug)]
pub struct Searcher<'a> {
    board: &'a Board,
    engine: Engine,
    files: BTreeMap<String, Vec<u8>>,
    sides: Vec<[Option<usize>; 2]>,
}

impl<'a> Searcher<'a> {
    /// Indexes `board`, in memory.
    pub fn new(board: &'a Board) -> Option<Searcher<'a>> {
        let filed = jobs(board, |at| at as u64);
        let sides: Vec<_> = filed.iter().map(|filed| filed.files).collect();
        let jobs: Vec<Job> = filed.into_iter().map(|filed| filed.job).collect();
        let written = build::build(jobs, &[], number);
        let sides = written.order.iter().map(|&at| sides[at]).collect();
        let engine = Engine::new(written.files.get(&written.root)?)?;
        Some(Searcher {
            board,
            engine,
            files: written.files,
            sides,
        })
    }

    /// What `query` finds for a reader of `lang`, best first, `limit` at most.
    pub fn search(&mut self, query: &str, lang: Lang, limit: usize) -> Vec<Hit> {
        let ask = Ask {
            query: query::parse(query),
            lang,
            status: None,
            facets: Vec::new(),
            limit,
        };
        let found = self.answer(&ask);
        let hits = found.hits.iter();
        hits.filter_map(|hit| self.result(hit, &found.keys))
            .collect()
    }

    /// Gives the engine what it needs until it answers; all of it is here.
    fn answer(&mut self, ask: &Ask) -> Found {
        loop {
            let needs = match self.engine.search(ask) {
                Answer::Found(found) => return found,
                Answer::Needs(needs) => needs,
            };
            for need in needs {
                match need {
                    Need::File(file) => {
                        let path = self.engine.path(file).unwrap_or_default();
                        let bytes = self.files.get(&path).map_or(&[][..], Vec::as_slice);
                        self.engine.give(file, bytes);
                    }
                    Need::Text(job, lang) => {
                        let text = self.words(job, lang);
                        self.engine.give_text(job, lang, &text);
                    }
                }
            }
        }
    }

    /// Description and body of one side of a job, without mark-up.
    fn words(&self, job: u32, lang: Lang) -> String {
        let side = self
            .sides
            .get(job as usize)
            .and_then(|sides| sides[lang as usize]);
        let text = side.and_then(|at| text_of(self.board, at));
        text.map(|text| format!("{}\n{}", text.description, text.body))
            .unwrap_or_default()
    }

    fn result(&self, hit: &engine::ask::Hit, keys: &Both<Vec<String>>) -> Option<Hit> {
        const WIDTH: usize = 180;
        let file = &self.board.files[self.sides.get(hit.job as usize)?[hit.lang as usize]?];
        let words = self.words(hit.job, hit.matched_in);
        let lang = hit.matched_in;
        let marks = snippet::marks(&tokens(&words), lang, keys.of(lang));
        let shown = words
            .get(snippet::window(&words, &marks, WIDTH))
            .unwrap_or("");
        Some(Hit {
            path: file.path.clone(),
            slug: hit.slug.clone(),
            title: hit.title.clone(),
            status: file.status()?,
            score: hit.score,
            matched_in: lang,
            snippet: shown.split_whitespace().collect::<Vec<_>>().join(" "),
        })
    }
}
