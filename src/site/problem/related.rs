//! Other places that belong to a problem, and what one finds there.

use crate::posting::{Both, Date, Status};
use crate::site::problem::place::Span;

/// Another place that belongs to a problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Related {
    /// The file, as [`super::Problem::path`] gives it.
    pub path: String,
    /// Where in the file; none when it is about the file as a whole.
    pub span: Option<Span>,
    /// What is there.
    pub what: What,
}

impl Related {
    /// Its text in both languages.
    pub fn words(&self) -> Both<String> {
        crate::site::problem::problem_text::related(&self.what)
    }
}

/// What one finds at a related place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// The key was given here before.
    FirstGiven,
    /// This key is spelt like the one that is missing.
    PerhapsThis,
    /// This line looks like the end of the front matter.
    PerhapsTheEnd,
    /// The last line that looks like front matter.
    PerhapsEndsAfter,
    /// The posting that has the slug already.
    HasTheSlug,
    /// Another posting with the same `translationKey`.
    SameKey,
    /// The posting with the same `leverId`.
    SameLeverId,
    /// The posting that is kept.
    Kept,
    /// The counterpart, with its status.
    Counterpart(Status),
    /// The counterpart has a value where this side has none.
    CounterpartHasOne,
    /// A `translationKey` that is spelt like this one, of a posting that is alone too.
    PerhapsTheKey(String),
    /// The posting whose text is nearly the same.
    Alike,
    /// The date of the counterpart.
    DateThere(Date),
    /// The place in the counterpart where the match would stand.
    MatchMissing,
    /// The value that stands in the counterpart instead, as it is written.
    ValueThere(String),
    /// The counterpart, which is as it was.
    DidNotFollow,
    /// The counterpart's heading, with its level.
    LevelThere(u8),
}
