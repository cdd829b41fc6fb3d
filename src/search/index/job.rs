//! A job as the index sees it: both sides, each as plain text until it is read.

use crate::posting::Status;

/// A posting as the index sees it.
#[derive(Clone, Debug)]
pub struct Text {
    /// The last part of its address.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// Its description.
    pub description: String,
    /// Its headings, a line each.
    pub headings: String,
    /// Its body without mark-up, headings included.
    pub body: String,
    /// Whether people can still apply.
    pub status: Status,
    /// Its `leverId` and `translationKey`.
    pub ids: Vec<String>,
    /// What it can be chosen by, such as `place=ottawa`.
    pub facets: Vec<String>,
}

/// A pair, or a posting without counterpart.
#[derive(Clone, Debug)]
pub struct Job<T = Text> {
    /// The hash in the names of its postings' files.
    pub hash: u64,
    /// When its open sides close, in seconds since 1970; none when they do not by themselves.
    pub closes: Option<u32>,
    /// When their last day ends, where only their text says that day: it closes nothing.
    pub said_until: Option<u32>,
    /// English, French: at least one.
    pub sides: [Option<T>; 2],
}

impl<T> Job<T> {
    /// The same with other sides.
    pub fn with<U>(self, sides: [Option<U>; 2]) -> Job<U> {
        Job {
            hash: self.hash,
            closes: self.closes,
            said_until: self.said_until,
            sides,
        }
    }
}
