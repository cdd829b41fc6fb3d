//! What a body says, read piece by piece: a piece that several postings have is read once.

use crate::markdown::pieces::{self, Piece, pieces};
use crate::markdown::{self, Block, Document, Inline};
use crate::site::facts::glance::Text;
use crate::site::memo::Memo;
use std::sync::{Arc, LazyLock};

/// What a body, or a piece of one, says.
#[derive(Default)]
pub(crate) struct Said {
    /// Its words without mark-up: see [`markdown::plain_text`].
    pub(crate) words: String,
    /// How many they are.
    pub(crate) count: usize,
    /// Those of its headings, a line each.
    pub(crate) headings: String,
    /// What of it may tell a fact.
    pub(crate) telling: Text,
}

/// A piece, and what it says.
struct Known {
    piece: Piece,
    said: Said,
}

/// The pieces that were read; nothing of those that mean nothing alone.
static KNOWN: LazyLock<Memo<Option<Known>>> = Memo::lazy();

/// The body whose source is `markdown`, laid out.
pub(crate) fn document(markdown: &str) -> Document {
    let document = known(markdown).and_then(|known| joined(&known));
    document.unwrap_or_else(|| markdown::parse(markdown))
}

/// The same, with what it says.
pub(crate) fn read(markdown: &str) -> (Document, Said) {
    if let Some(known) = known(markdown)
        && let Some(document) = joined(&known)
    {
        let mut all = Said::default();
        for known in known.iter().filter_map(|known| known.as_ref().as_ref()) {
            all.words.push_str(&known.said.words);
            all.count += known.said.count;
            all.headings.push_str(&known.said.headings);
            all.telling.add(&known.said.telling);
        }
        return (document, all);
    }
    let document = markdown::parse(markdown);
    let said = match &document.cut {
        None => said(&document.blocks),
        Some(cut) => Said {
            words: cut.text.clone(),
            count: count(&cut.text),
            ..Said::default()
        },
    };
    (document, said)
}

/// The pieces of a body; none where it has to be read whole.
fn known(markdown: &str) -> Option<Vec<Arc<Option<Known>>>> {
    let read = |piece: &str| {
        let piece = pieces::read(piece)?;
        let said = said(&piece.blocks);
        Some(Known { piece, said })
    };
    let known = |piece| {
        let known = KNOWN.of(piece, read);
        known.is_some().then_some(known)
    };
    pieces(markdown)?.into_iter().map(known).collect()
}

fn joined(known: &[Arc<Option<Known>>]) -> Option<Document> {
    let known = known.iter().filter_map(|known| known.as_ref().as_ref());
    pieces::joined(known.map(|known| &known.piece))
}

/// What blocks say.
fn said(blocks: &[Block]) -> Said {
    let words = markdown::text_of(blocks);
    Said {
        count: count(&words),
        words,
        headings: headings(blocks),
        telling: Text::of(blocks),
    }
}

/// The headings, a line each; a paragraph that is bold throughout is one in all but name.
fn headings(blocks: &[Block]) -> String {
    let is_heading = |block: &&Block| match block {
        Block::Heading { .. } => true,
        Block::Paragraph(inlines) => matches!(inlines.as_slice(), [Inline::Strong(_)]),
        _ => false,
    };
    let headings = blocks.iter().filter(is_heading);
    headings
        .map(|heading| markdown::text_of(std::slice::from_ref(heading)))
        .collect()
}

/// How many words a text has.
fn count(text: &str) -> usize {
    // Every byte of every text is looked at, and blanks beyond ASCII's start with one of few.
    let is_blank = |at: usize, byte: u8| match byte {
        b' ' | b'\t'..=b'\r' => true,
        0xc2 | 0xe1..=0xe3 => text[at..].starts_with(char::is_whitespace),
        _ => false,
    };
    let (mut before, mut count) = (true, 0);
    for (at, byte) in text.bytes().enumerate() {
        let starts_a_character = byte & 0xc0 != 0x80;
        if starts_a_character {
            let blank = is_blank(at, byte);
            count += usize::from(before && !blank);
            before = blank;
        }
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_what_white_space_of_any_kind_parts() {
        for text in [
            "",
            " ",
            "a",
            " é\u{a0}b\u{2003}c\u{3000}\u{1680}d\u{202f}e ",
            "ça va\u{200b}x — «\u{a0}oui\u{a0}»\t\n\u{b}日本 \u{85}ﬁn\u{2029}",
        ] {
            assert_eq!(count(text), text.split_whitespace().count(), "{text:?}");
        }
        for c in ('\0'..='\u{ffff}').filter(|c| c.is_whitespace()) {
            assert_eq!(count(&format!("a{c}b")), 2, "{c:?}");
        }
    }

    #[test]
    fn a_body_says_the_same_in_pieces_and_whole() {
        let piece = "## Work\n\n**Place**\n\nOttawa.\nSalary: 5 $\n\n- One **two**\n";
        let (document, said) = read(piece);
        assert_eq!(document, markdown::parse(piece));
        assert_eq!(said.words, markdown::plain_text(&document));
        assert_eq!((said.count, said.headings.as_str()), (8, "Work\nPlace\n"));
        // What is defined anywhere makes it whole.
        let (whole, of_whole) = read(&format!("{piece}\n[a]: https://example.org/\n"));
        assert_eq!(whole, document);
        assert_eq!((&of_whole.words, of_whole.count), (&said.words, said.count));
        assert_eq!(of_whole.headings, said.headings);
    }
}
