//! The search itself: a query in, what it finds out, or which files it needs first.
//!
//! The engine reads nothing. It says what it [`Need`]s, is given that, and is asked again: the host
//! gives it from memory, a browser fetches it. A query needs few of the index's files.

use super::layout::{self, At, Facet, Info, Term};
use super::matching::need;
use super::order::{by_rank, rank};
use super::query::{self, Query, Word};
use super::ranking::{Looked, Scored};
use super::root::{File, Root, hex};
use super::tokens::{Token, tokens};
use crate::posting::{Both, Lang, Status};

/// What the engine has to be given before it can answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Need {
    /// A file of the index; see [`Engine::path`].
    File(File),
    /// The body of a posting (Markdown or plain), for a phrase.
    Text(u32, Lang),
}

/// What is asked.
#[derive(Clone, Debug)]
pub struct Ask {
    /// The query.
    pub query: Query,
    /// The reader's language.
    pub lang: Lang,
    /// The status wanted; none for any.
    pub status: Option<Status>,
    /// The facets that a posting must have, such as `place=ottawa`.
    pub facets: Vec<String>,
    /// Most hits wanted.
    pub limit: usize,
}

/// A posting that matches.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// The job's number.
    pub job: u32,
    /// The language of the posting shown: the reader's where there is a choice.
    pub lang: Lang,
    /// Its slug.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// Path of its data.
    pub data: String,
    /// Whether one can still apply.
    pub status: Status,
    /// Higher is better; only comparable within one answer.
    pub score: f32,
    /// The language in which the query was found.
    pub matched_in: Lang,
}

/// What was found.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// The best hits, best first.
    pub hits: Vec<Hit>,
    /// How many postings match, of the status wanted.
    pub matching: usize,
    /// How many match of each status: open, archived.
    pub by_status: [usize; 2],
    /// How many each facet would leave, in the board's order; empty where that is not counted.
    pub counts: Vec<usize>,
    /// The keys that stand for the query's words, by language: what a text is marked by.
    pub keys: Both<Vec<String>>,
}

/// What a query gives.
#[derive(Clone, Debug)]
pub enum Answer {
    /// It cannot be told before these are given.
    Needs(Vec<Need>),
    /// This.
    Found(Found),
}

/// The index, as far as it is here.
#[derive(Debug)]
pub struct Engine {
    pub(super) root: Root,
    /// The files that are here: few, so they are looked through.
    held: Vec<(File, Held)>,
    texts: Vec<((u32, Lang), Vec<Token>)>,
}

/// What a file has.
#[derive(Debug)]
enum Held {
    Terms(Vec<Term>),
    Block(Vec<Vec<At>>),
    Jobs(Vec<Info>),
    Facets(Vec<Facet>),
}

/// Most jobs that a table of contents may claim; beyond it the file is damaged.
const MOST_JOBS: u32 = 1 << 21;
/// Jobs whose titles are looked at once more.
const TITLES: usize = 24;
/// The same on a large board, where each is likely to be in a file of its own.
const TITLES_OF_MANY: usize = 12;
pub(super) const MANY: u32 = 1000;

impl Engine {
    /// An engine with the table of contents alone; none when it is of another version or damaged.
    pub fn new(contents: &[u8]) -> Option<Engine> {
        let root = layout::read_root(contents)?;
        (root.total() <= MOST_JOBS && root.jobs_a_file > 0).then(|| Engine {
            root,
            held: Vec::new(),
            texts: Vec::new(),
        })
    }

    /// Where a file is, relative to the site's root.
    pub fn path(&self, file: File) -> Option<String> {
        self.root.path(file)
    }

    /// Takes a file of the index.
    pub fn give(&mut self, file: File, bytes: &[u8]) {
        let total = self.root.total();
        let held = match file {
            File::Terms(..) => Held::Terms(layout::read_terms(total, bytes)),
            File::Block(..) => Held::Block(layout::read_block(total, bytes)),
            File::Jobs(_) => Held::Jobs(layout::read_infos(bytes)),
            File::Facets => Held::Facets(layout::read_facets(total, bytes)),
        };
        self.held.push((file, held));
    }

    fn held(&self, file: File, needs: &mut Vec<Need>) -> Option<&Held> {
        let held = self.held.iter().find(|(known, _)| *known == file);
        // A damaged file may name others that there are not: these would be asked for for ever.
        if held.is_none() && self.path(file).is_some() {
            need(file, needs);
        }
        held.map(|(_, held)| held)
    }

    /// Takes the body of a posting.
    pub fn give_text(&mut self, job: u32, lang: Lang, text: &str) {
        self.texts.push(((job, lang), tokens(text)));
    }

    /// The words of the body of a posting, where that was given.
    pub fn words_of(&self, job: u32, lang: Lang) -> Option<&[Token]> {
        let mut texts = self.texts.iter();
        let (_, words) = texts.find(|(of, _)| *of == (job, lang))?;
        Some(words)
    }

    pub(super) fn terms(&self, lang: Lang, at: usize, needs: &mut Vec<Need>) -> &[Term] {
        match self.held(File::Terms(lang, at), needs) {
            Some(Held::Terms(terms)) => terms,
            _ => &[],
        }
    }

    pub(super) fn block(&self, lang: Lang, at: usize, needs: &mut Vec<Need>) -> &[Vec<At>] {
        match self.held(File::Block(lang, at), needs) {
            Some(Held::Block(block)) => block,
            _ => &[],
        }
    }

    pub(super) fn info(&self, job: u32, needs: &mut Vec<Need>) -> Option<&Info> {
        let size = self.root.jobs_a_file as usize;
        self.infos_of(job as usize / size, needs)?
            .get(job as usize % size)
    }

    /// The jobs of a file.
    pub(super) fn infos_of(&self, file: usize, needs: &mut Vec<Need>) -> Option<&[Info]> {
        match self.held(File::Jobs(file), needs)? {
            Held::Jobs(infos) => Some(infos),
            _ => None,
        }
    }

    /// The board's facets.
    pub(super) fn facets(&self, needs: &mut Vec<Need>) -> Option<&[Facet]> {
        match self.held(File::Facets, needs)? {
            Held::Facets(facets) => Some(facets),
            _ => None,
        }
    }

    /// Where the data of a job's posting is; none while the file of the job is not here.
    pub fn text_path(&self, job: u32, lang: Lang) -> Option<String> {
        let info = self.info(job, &mut Vec::new())?;
        let side = info.sides[lang as usize].as_ref()?;
        Some(data_path(lang, &side.slug, info.hash))
    }

    /// Answers `ask`, or says what that takes.
    pub fn search(&self, ask: &Ask) -> Answer {
        let mut needs = Vec::new();
        let found = self.found(ask, &mut needs);
        if needs.is_empty() {
            Answer::Found(found)
        } else {
            Answer::Needs(needs)
        }
    }

    fn found(&self, ask: &Ask, needs: &mut Vec<Need>) -> Found {
        let (looked, scored) = match self.by_id(ask, needs) {
            Some(scored) => (Vec::new(), scored),
            None => self.by_words(ask, needs),
        };
        if !needs.is_empty() {
            return Found::default();
        }
        let mut found = Found::default();
        let mut shown: Vec<Shown> = Vec::new();
        for scored in scored {
            if let Some((lang, status)) = self.shown(scored.job, ask.lang) {
                shown.push((scored, lang, status));
            }
        }
        found.counts = self.narrow(&mut shown, ask, needs);
        for (_, _, status) in &shown {
            found.by_status[*status as usize] += 1;
        }
        shown.retain(|(_, _, status)| ask.status.is_none_or(|wanted| wanted == *status));
        let titles = match self.root.total() {
            MANY.. => TITLES_OF_MANY,
            _ => TITLES,
        };
        let again = titles.max(ask.limit.min(TITLES * 4));
        found.matching = shown.len();
        let ranked = by_rank(shown.iter().map(rank_of).collect()).map(|at| shown[at]);
        let mut best: Vec<Shown> = if ask.query.phrases.is_empty() {
            ranked.take(again.max(ask.limit)).collect()
        } else {
            let kept = self.keep_phrases(ranked, ask, needs);
            found.matching = kept.len();
            // Texts of another status than the one wanted were not looked at.
            found.by_status = [0, 0];
            for (_, _, status) in &kept {
                found.by_status[*status as usize] += 1;
            }
            kept
        };
        let rest = best.split_off(again.min(best.len()));
        for (scored, ..) in &mut best {
            if let Some(info) = self.info(scored.job, needs) {
                scored.score *= self.factor(info, ask.lang, &looked);
            }
        }
        let again = by_rank(best.iter().map(rank_of).collect()).map(|at| best[at]);
        for (scored, lang, status) in again.chain(rest).take(ask.limit) {
            let Some(info) = self.info(scored.job, needs) else {
                continue;
            };
            let Some(side) = &info.sides[lang as usize] else {
                continue;
            };
            found.hits.push(Hit {
                job: scored.job,
                lang,
                slug: side.slug.clone(),
                title: side.title.clone(),
                data: data_path(lang, &side.slug, info.hash),
                status,
                score: scored.score,
                matched_in: if scored.own {
                    ask.lang
                } else {
                    ask.lang.other()
                },
            });
        }
        // A stop word beside others shows nothing.
        let telling = looked.iter().filter(|looked| !looked.word.optional);
        for candidate in telling.flat_map(|looked| &looked.candidates) {
            found
                .keys
                .of_mut(candidate.lang)
                .push(candidate.term.key.clone());
        }
        found
    }

    /// The posting of a job that a reader sees, and its status.
    fn shown(&self, job: u32, reader: Lang) -> Option<(Lang, Status)> {
        let statuses = self.root.statuses(job);
        let side = |lang: Lang| statuses[lang as usize].map(|status| (lang, status));
        side(reader).or_else(|| side(reader.other()))
    }

    fn by_id(&self, ask: &Ask, needs: &mut Vec<Need>) -> Option<Vec<Scored>> {
        const SCORE: f32 = 100.0;
        let term = ask.query.ids.iter().find_map(|id| self.of_id(id, needs))?;
        let jobs = self.jobs_of(Lang::En, &term.jobs, needs);
        let scored = jobs.iter().map(|at| {
            let has = |lang: Lang| self.root.statuses(at.job)[lang as usize].is_some();
            Scored {
                job: at.job,
                score: SCORE,
                own: has(ask.lang),
                other: has(ask.lang.other()),
            }
        });
        Some(scored.collect())
    }

    fn by_words<'a>(
        &'a self,
        ask: &'a Ask,
        needs: &mut Vec<Need>,
    ) -> (Vec<Looked<'a>>, Vec<Scored>) {
        let mut looked: Vec<Looked> = Vec::new();
        for word in ask.query.words.iter().take(query::MOST_WORDS) {
            looked.push(self.look_up(word, ask.lang, needs));
        }
        if !needs.is_empty() {
            return (looked, Vec::new());
        }
        for looked in &mut looked {
            if looked.candidates.is_empty() {
                self.look_for_slips(looked, needs);
            }
        }
        let mut scored = self.scored(&looked, ask.lang, needs);
        if scored.is_empty() && needs.is_empty() {
            for looked in &mut looked {
                self.look_for_slips(looked, needs);
            }
            scored = self.scored(&looked, ask.lang, needs);
        }
        (looked, scored)
    }

    pub(super) fn look_up<'a>(
        &'a self,
        word: &'a Word,
        reader: Lang,
        needs: &mut Vec<Need>,
    ) -> Looked<'a> {
        let mut candidates = self.as_typed(word, reader, needs);
        candidates.extend(self.as_typed(word, reader.other(), needs));
        let exactly_in = self.as_written(word, reader, needs);
        let exactly_in = exactly_in
            .map_or(&[][..], |term| self.jobs_of(reader, &term.jobs, needs))
            .to_vec();
        Looked {
            word,
            candidates,
            exactly_in,
        }
    }

    /// Widens a word that leads nowhere: to those it may be mistyped for, and those it may shorten.
    fn look_for_slips<'a>(&'a self, looked: &mut Looked<'a>, needs: &mut Vec<Need>) {
        const SHORTEST: usize = 3;
        if looked.word.optional {
            return;
        }
        for lang in Lang::ALL {
            let mut near = self.mistyped(looked.word, lang, needs);
            if !looked.word.code && looked.word.forms[0].len() >= SHORTEST {
                self.longer(&looked.word.forms[0], lang, &mut near, needs);
            }
            for new in near {
                let known = looked
                    .candidates
                    .iter()
                    .any(|known| known.lang == lang && known.term.key == new.term.key);
                if !known {
                    looked.candidates.push(new);
                }
            }
        }
    }

    /// What the titles of a job add: its better one, the reader's language first.
    fn factor(&self, info: &Info, reader: Lang, looked: &[Looked]) -> f32 {
        let of = |lang: Lang| {
            info.sides[lang as usize]
                .as_ref()
                .map_or(1.0, |side| self.title_factor(side, lang, looked))
        };
        of(reader).max(1.0 + 0.7 * (of(reader.other()) - 1.0))
    }
}

fn data_path(lang: Lang, slug: &str, hash: u64) -> String {
    [
        "data/",
        lang.code(),
        "/",
        slug,
        ".",
        &hex(hash, 16),
        ".json",
    ]
    .concat()
}

/// A job that matches, in the language and with the status that a reader sees.
pub(super) type Shown = (Scored, Lang, Status);

/// Best first; at equal scores open before archived, then by number.
fn rank_of((scored, _, status): &Shown) -> u64 {
    let score = (scored.score * 1000.0) as u32;
    rank(u32::MAX - score, (*status as u32) << 31 | scored.job)
}
