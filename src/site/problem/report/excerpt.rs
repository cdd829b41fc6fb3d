//! The source lines of a report, as a terminal can have them.

use crate::site::problem::place::{Place, Span};
use crate::site::visible::is_hidden;
use std::ops::Range;

/// Most characters of a source line that are shown.
const WIDEST: usize = 160;

/// Most carets under a value.
const LONGEST_CARET: usize = 100;

/// Lines of one file further apart than this are not shown together.
const FAR: usize = 200;

/// Characters that are shown before and behind a place far to the right.
const AROUND: usize = 30;

/// Lines of a file as they can be shown. Each hidden character is one visible one, so that
/// columns stay; what is far to the right is cut.
pub(crate) struct Excerpt {
    pub(crate) text: String,
    /// The number of the first line.
    pub(crate) first: usize,
    /// The byte where each line starts.
    starts: Vec<usize>,
}

impl Excerpt {
    /// The lines from the first to the last of the places, or those of the first place alone when
    /// the others are far away.
    pub(crate) fn new(source: &str, places: &[Option<Place>]) -> Excerpt {
        let lines: Vec<usize> = places.iter().flatten().map(|at| at.line).collect();
        let own = lines.first().copied().unwrap_or(1);
        let near: Vec<usize> = lines
            .into_iter()
            .filter(|line| line.abs_diff(own) <= FAR)
            .collect();
        let (first, last) = (
            near.iter().copied().min().unwrap_or(own),
            near.iter().copied().max().unwrap_or(own),
        );
        let mut excerpt = Excerpt {
            text: String::new(),
            first,
            starts: Vec::new(),
        };
        if source.trim().is_empty() {
            return excerpt;
        }
        for line in source.split('\n').skip(first - 1).take(last + 1 - first) {
            excerpt.starts.push(excerpt.text.len());
            let line = line.trim_start_matches('\u{feff}').trim_end_matches('\r');
            excerpt.text.extend(line.chars().take(WIDEST).map(shown));
            if line.chars().nth(WIDEST).is_some() {
                excerpt.text.push('…');
            }
            excerpt.text.push('\n');
        }
        excerpt.text.pop();
        excerpt
    }

    /// The bytes of a place; none when the excerpt does not have it.
    pub(crate) fn mark(&self, at: Place) -> Option<Range<usize>> {
        let start = *self.starts.get(at.line.checked_sub(self.first)?)?;
        let line = self.text[start..].split('\n').next()?;
        let byte = |col: usize| {
            line.char_indices()
                .nth(col - 1)
                .map_or(line.len(), |(byte, _)| byte)
        };
        (at.col <= WIDEST)
            .then(|| start + byte(at.col)..start + byte(at.end_col.min(at.col + LONGEST_CARET)))
    }
}

/// What stands around a place far to the right of its line, and the bytes of the place in it; none
/// when there is nothing to see. Only what is near is looked at: a line may have many places.
pub(crate) fn around(source: &str, at: Place, span: Span) -> Option<(String, Range<usize>)> {
    let (before, rest) = source.split_at_checked(span.start)?;
    if at.col < AROUND {
        return None;
    }
    let near = before.char_indices().rev().take(AROUND - 1);
    let near = near.take_while(|(_, c)| *c != '\n');
    let start = near.last().map_or(before.len(), |(start, _)| start);
    let mut text = "…".to_owned();
    text.extend(before[start..].chars().map(shown));
    let start = text.len();
    let own = at.end_col.min(at.col + LONGEST_CARET) - at.col;
    let near = rest.char_indices().nth(own + AROUND + 1);
    let near = &rest[..near.map_or(rest.len(), |(end, _)| end)];
    let line = near.split('\n').next().unwrap_or_default();
    let mut rest = line.trim_end_matches('\r').chars();
    text.extend(rest.by_ref().take(own).map(shown));
    let stop = text.len();
    text.extend(rest.by_ref().take(AROUND).map(shown));
    if rest.next().is_some() {
        text.push('…');
    }
    Some((text, start..stop))
}

/// A character as a terminal may have it.
fn shown(c: char) -> char {
    match c {
        '\t' => ' ',
        c if is_hidden(c) => '\u{fffd}',
        c => c,
    }
}
