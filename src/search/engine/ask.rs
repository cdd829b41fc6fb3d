//! A question to the engine and its answer, as values.

use super::need::Need;
use crate::posting::{Both, Lang, Status};
use crate::search::engine::query::Query;

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
    /// Whether people can still apply.
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
    /// The answer needs these first.
    Needs(Vec<Need>),
    /// This.
    Found(Found),
}
