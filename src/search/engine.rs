//! The search itself: a query in, what it finds out, or which files it needs first.
//!
//! The engine reads nothing. It says what it [`Need`]s, is given that, and is asked again: the host
//! gives it from memory, a browser fetches it. A query needs few of the index's files.

mod answer;
pub mod ask;
mod choice;
mod matching;
mod nearest;
pub mod need;
mod order;
mod phrases;
pub mod query;
mod ranking;
pub(super) mod ways;

use crate::posting::Lang;
use crate::search::index::layout::{self, At, Facet, Info, Term};
use crate::search::index::root::{File, Root, SEAL, hex};
use crate::search::words::tokens::{Token, tokens};
use need::{Need, need};

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
pub(super) const MANY: u32 = 1000;

fn unsealed(file: &[u8]) -> &[u8] {
    &file[..file.len().saturating_sub(SEAL)]
}

impl Engine {
    /// An engine with the table of contents alone; none when it is of another version or damaged.
    pub fn new(contents: &[u8]) -> Option<Engine> {
        let root = layout::read_root(unsealed(contents))?;
        (root.total() <= MOST_JOBS && root.jobs_a_file > 0).then(|| Engine {
            root,
            held: Vec::new(),
            texts: Vec::new(),
        })
    }

    /// Tells it the second since 1970 by which postings have closed, and the one up to which they
    /// close soon.
    pub fn tell_time(&mut self, now: u32, soon: u32) {
        (self.root.now, self.root.soon) = (now, soon);
    }

    /// Where a file is, relative to the site's root.
    pub fn path(&self, file: File) -> Option<String> {
        self.root.path(file)
    }

    /// Takes a file of the index.
    pub fn give(&mut self, file: File, bytes: &[u8]) {
        let (total, bytes) = (self.root.total(), unsealed(bytes));
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
