//! The title and the description of one posting: spaces, apostrophes, characters that one does not
//! see.

use crate::posting::Lang;
use crate::site::board::File;
use crate::site::check::of_side;
use crate::site::check::typography::{is_hidden_in_text, is_straight, plain_spaces};
use crate::site::problem::place::Span;
use crate::site::problem::text::hidden_character::HiddenCharacter;
use crate::site::problem::text::mixed_apostrophes::MixedApostrophes;
use crate::site::problem::text::plain_space::PlainSpace;
use crate::site::problem::{Kind, Problem};
use crate::site::read::front_matter::values::folded;
use crate::site::read::yaml::scalar;

/// Looks at the values of a posting that readers see as text.
pub(crate) fn check(file: &File, found: &mut Vec<Problem>) {
    let Some((posting, lang)) = file.shown() else {
        return;
    };
    let (title, description) = (&posting.title, &posting.description);
    let typographic = || {
        [title.as_str(), description, &posting.body]
            .iter()
            .any(|text| text.contains('’'))
    };
    let values = [
        (title, posting.spans.title),
        (description, posting.spans.description),
    ];
    for (text, span) in values {
        let Some(span) = span.filter(|_| may_have_something(text)) else {
            continue;
        };
        let value = Value::new(file, text, span);
        let mut tell = |kind: Kind, at: usize| {
            found.push(of_side(kind, file, value.place(at)));
        };
        if lang == Lang::Fr {
            for (at, sign) in plain_spaces(&value.text) {
                tell(Kind::PlainSpace(PlainSpace { sign }), at);
            }
        }
        for (at, character) in value.text.char_indices() {
            if is_straight(&value.text, at) && typographic() {
                tell(Kind::MixedApostrophes(MixedApostrophes), at);
            }
            if is_hidden_in_text(character) {
                tell(Kind::HiddenCharacter(HiddenCharacter { character }), at);
            }
        }
    }
}

/// Whether there can be anything to tell of a text: most have no sign that a space belongs to.
fn may_have_something(text: &str) -> bool {
    let signs = |c: char| matches!(c, '\'' | ':' | '«' | '»' | '%' | '$') || is_hidden_in_text(c);
    text.contains(signs)
}

/// A text of front matter, and where its characters stand in the file.
struct Value {
    text: String,
    /// The byte of `text` and the place of each character; none when YAML made something else of
    /// what is written.
    places: Vec<(usize, Span)>,
    whole: Span,
}

impl Value {
    fn new(file: &File, text: &str, whole: Span) -> Value {
        let written = file.text.get(whole.start..whole.end).unwrap_or_default();
        let mut own = String::with_capacity(written.len());
        let mut places = Vec::with_capacity(written.len());
        for (character, span) in scalar::characters(written) {
            places.push((own.len(), span.shifted(whole.start)));
            own.push(character);
        }
        if folded(&own) != text {
            (own, places) = (text.to_owned(), Vec::new());
        }
        Value {
            text: own,
            places,
            whole,
        }
    }

    /// Where the character at this byte of the text stands in the file.
    fn place(&self, at: usize) -> Span {
        let found = self.places.binary_search_by_key(&at, |(byte, _)| *byte);
        found.map_or(self.whole, |found| self.places[found].1)
    }
}
