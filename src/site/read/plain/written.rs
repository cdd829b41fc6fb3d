//! How a body was written: the way from what readers get back to the file.

use crate::site::problem::place::Span;
use crate::site::read::plain::dropped::Dropped;
use crate::site::read::plain::edits::Map;

/// What a file's body was before the plain stage.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// The byte of the file's text where the body starts.
    pub start: usize,
    /// The way back from a place in the plain text to the body in the file.
    pub map: Map,
    /// What readers get otherwise than it was written; places count in the body in the file.
    pub dropped: Vec<Dropped>,
}

impl Written {
    /// Where the bytes from `start` to `end` of the plain text come from, in the file.
    pub fn place(&self, start: usize, end: usize) -> Span {
        let (start, end) = self.map.back_range(start, end);
        Span::new(start, end).shifted(self.start)
    }

    /// The parts of those bytes that were copied as they are: byte of the plain text, byte of the file.
    pub fn runs(&self, start: usize, end: usize) -> Vec<(usize, usize)> {
        let mut runs = vec![(start, self.start + self.map.back(start))];
        let later = self.map.seams(start + 1, end);
        runs.extend(later.map(|(new, old)| (new, self.start + old)));
        runs
    }
}
