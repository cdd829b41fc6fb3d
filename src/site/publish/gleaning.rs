//! What is found out about the postings of a board for its pages and its search index, each body read once.

use crate::bundle::{Facet, Reading};
use crate::posting::{Both, Lang};
use crate::search::index::build::{ReadText, Reader};
use crate::site::board::believed;
use crate::site::board::{Board, File, IN_A_ROW};
use crate::site::facts::body::Said;
use crate::site::facts::glance::{self, Found};
use crate::site::publish::own::{self, Filters};
use crate::site::publish::reading::{self, Likenesses};
use crate::site::publish::searching;
use rayon::prelude::*;
use std::sync::Arc;

/// Of how many jobs the texts are in memory at once: enough for all cores, and few of a large board.
const AT_ONCE: usize = 512;

/// What is found out about each file's posting besides what it says itself, in the order of the
/// board's files.
pub(super) struct Gleaned {
    pub(super) facts: Vec<Vec<Found>>,
    pub(super) readings: Vec<Reading>,
    filters: Filters,
    pub(super) similar: Both<Arc<Likenesses>>,
}

impl Gleaned {
    /// `before` is what the same board had before a change: likenesses of what is the same are not sought again.
    pub(super) fn of(board: &Board, before: Option<&Both<Arc<Likenesses>>>) -> Gleaned {
        let similar = reading::similar(board, before);
        Gleaned {
            facts: believed::believed(board),
            readings: reading::readings(board, &similar),
            filters: own::filters(board),
            similar,
        }
    }

    /// What lists can be narrowed by.
    pub(super) fn facets(&self) -> Vec<Facet> {
        let mut facets = glance::facets(self.facts.iter().flatten());
        facets.extend(self.filters.facets.iter().cloned());
        facets
    }

    /// What the file at `at` can be found by.
    pub(super) fn pairs(&self, at: usize) -> Vec<String> {
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

/// Finds what the pages say of each body of which that is not known.
pub(super) fn glean_new(board: &Board) {
    let jobs = jobs(board, |file| !file.is_gleaned());
    let jobs = jobs.par_iter().with_max_len(IN_A_ROW);
    jobs.for_each(|at| glean(board, *at, |_, _| ()));
}

/// The texts of a board as the search index reads them.
pub(super) struct Texts {
    pub(super) reader: Reader,
    /// In the order of the board's files.
    pub(super) read: Vec<Option<ReadText>>,
}

impl Texts {
    /// Reads all bodies, and finds what the pages say of them.
    pub(super) fn of(board: &Board) -> Texts {
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
