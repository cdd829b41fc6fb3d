//! What of a body readers get, as CommonMark with tables and strikethrough and nothing else.
//!
//! Comments, templates, attribute lists and HTML are for programs: here they go, or become the Markdown
//! that they stand for. Code stays as it is. Pure and linear: a body that is over a bound of what is laid
//! out only loses what its author hid.

mod address;
mod attributes;
pub(in crate::site) mod code;
pub mod dropped;
pub mod edits;
pub mod escape;
mod html;
pub mod likely;
mod notes;
pub mod problems;
mod reading;
mod templates;
pub mod value;
pub mod written;

use crate::markdown::within_bounds;
use dropped::Dropped;
use edits::{Edit, Map, apply};
use reading::unknown::unknown;
use std::borrow::Cow;

/// A body as readers get it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plain<'a> {
    /// Markdown, line ends as `\n`; borrowed where nothing was to be changed.
    pub text: Cow<'a, str>,
    /// The way back from a place in it to the body as it was written.
    pub map: Map,
    /// What readers get otherwise than it was written, in order of place in the body as it was written.
    pub dropped: Vec<Dropped>,
}

/// What the front matter says that a body may use.
pub struct Matter<'a> {
    /// The title: a first heading that repeats it goes.
    pub title: &'a str,
    /// The value of a key, for `{{ page.key }}`: a list with commas.
    pub value: &'a dyn Fn(&str) -> Option<String>,
}

/// What readers get of `body`.
pub fn plain<'a>(body: &'a str, matter: &Matter) -> Plain<'a> {
    let mut plain = Plain {
        text: Cow::Borrowed(body),
        ..Plain::default()
    };
    plain.change(line_ends(body), Vec::new());
    let has = |sign: char| plain.text.contains(sign);
    if has('<') || has('{') || dialects_may_be_in(&plain.text) {
        let code = code::ranges(&plain.text);
        let (edits, dropped) = templates::edits(&plain.text, &code, matter.value);
        plain.change(edits, dropped);
    }
    if within_bounds(&plain.text) {
        plain.change(notes::edits(&plain.text), Vec::new());
        let unknown = unknown(&plain.text);
        // An element that goes may leave the signs of another one behind.
        for _ in 0..MOST_READINGS {
            let read = reading::read(&plain.text, matter.title, &unknown);
            let again = read.html && !read.edits.is_empty();
            plain.change(read.edits, read.dropped);
            if !again {
                break;
            }
        }
    }
    plain
        .dropped
        .sort_by_key(|dropped| (dropped.start, dropped.what));
    plain
}

/// How often a body is read as Markdown, at most.
const MOST_READINGS: usize = 4;

impl Plain<'_> {
    /// Makes changes, and remembers what they drop; places count in the text so far.
    fn change(&mut self, edits: Vec<Edit>, dropped: Vec<Dropped>) {
        for mut dropped in dropped {
            (dropped.start, dropped.end) = self.map.back_range(dropped.start, dropped.end);
            self.dropped.push(dropped);
        }
        if !edits.is_empty() {
            let (text, map) = apply(&self.text, edits);
            self.map = map.then(&self.map);
            self.text = Cow::Owned(text);
        }
    }
}

/// Whether `text` has a mark of a dialect other than `<` and `{`.
fn dialects_may_be_in(text: &str) -> bool {
    [
        "%%",
        "[!",
        "import ",
        "export ",
        "/*",
        "////",
        "@*",
        "#+BEGIN_COMMENT",
    ]
    .iter()
    .any(|mark| text.contains(mark))
}

/// The changes that make every line end `\n`, and take marks of the byte order out.
fn line_ends(text: &str) -> Vec<Edit> {
    // Nearly every text ends here.
    if !text.contains('\r') && !text.contains('\u{feff}') {
        return Vec::new();
    }
    let ends = text.match_indices(['\r', '\u{feff}']);
    let edit = |(at, sign): (usize, &str)| match sign == "\r" && !text[at + 1..].starts_with('\n') {
        true => Edit::new(at, at + 1, "\n"),
        false => Edit::new(at, at + sign.len(), ""),
    };
    ends.map(edit).collect()
}

#[cfg(test)]
mod tests;
