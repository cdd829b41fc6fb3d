//! A source in pieces that mean the same alone as they do in it: what postings have in common need be read only once.
//!
//! A piece ends at an empty line. Where what comes behind it might still be a part of what stands before, as an
//! entry of a list is, both are one piece; and a source with something that reaches farther is in none.

use super::build::unsettled;
use super::heading::Headings;
use super::{Block, Document, LONGEST_SOURCE, MOST_EVENTS, size};
use std::ops::Range;

/// A piece, read.
#[derive(Clone, Debug)]
pub struct Piece {
    /// As they are alone: ids and levels of headings depend on those before.
    pub blocks: Vec<Block>,
    /// Of how many events they are made.
    pub events: usize,
}

impl Piece {
    /// Whether it has a heading.
    pub fn is_headed(&self) -> bool {
        self.blocks.iter().any(is_heading)
    }
}

/// The pieces of `source`, in order. None where it may not be parted.
pub fn pieces(source: &str) -> Option<Vec<&str>> {
    let ranges = ranges(source)?.into_iter();
    Some(ranges.map(|range| &source[range]).collect())
}

/// Which bytes of `source` they take; nothing but empty lines is between them.
pub fn ranges(source: &str) -> Option<Vec<Range<usize>>> {
    if source.len() > LONGEST_SOURCE {
        return None;
    }
    let bytes = source.as_bytes();
    let mut lines = Lines::default();
    let (mut line, mut at) = (0, 0);
    while let Some(next) = bytes[at..].iter().position(|b| SIGNS[usize::from(*b)]) {
        let sign = at + next;
        at = sign + 1;
        if bytes[sign] == b'\n' {
            lines.take(&bytes[line..sign], line..at)?;
            line = at;
        } else if reaches(&bytes[sign..]) {
            return None;
        }
    }
    if line < bytes.len() {
        lines.take(&bytes[line..], line..bytes.len())?;
    }
    Some(lines.pieces)
}

/// The lines of a source so far, in pieces.
#[derive(Default)]
struct Lines {
    pieces: Vec<Range<usize>>,
    bounds: size::Lines,
    /// Whether something stands before the line that belongs to it.
    open: bool,
    /// Whether the last piece has an entry of a list.
    listed: bool,
}

impl Lines {
    /// Takes the next line, and which bytes it takes with its end; none when it is over a bound.
    fn take(&mut self, line: &[u8], range: Range<usize>) -> Option<()> {
        if self.bounds.over(line).is_some() {
            return None;
        }
        let lead = line.iter().position(|b| !matches!(b, b' ' | b'\t'));
        let Some(lead) = lead else {
            self.open = false;
            return Some(());
        };
        let is_entry = is_entry(&line[lead..]);
        let belongs = self.open || lead > 0 || self.listed && is_entry;
        match self.pieces.last_mut().filter(|_| belongs) {
            Some(piece) => {
                piece.end = range.end;
                self.listed |= is_entry;
            }
            None => {
                self.pieces.push(range);
                self.listed = is_entry;
            }
        }
        self.open = true;
        Some(())
    }
}

/// The bytes with which what reaches beyond an empty line begins, and the end of a line: every byte of every text
/// is looked at.
const SIGNS: [bool; 256] = {
    let mut signs = [false; 256];
    let mut all: &[u8] = b"\n\r\0\x0b\x0c]<`~";
    while let [first, rest @ ..] = all {
        signs[*first as usize] = true;
        all = rest;
    }
    signs
};

/// Whether what stands at one of these signs may reach beyond an empty line: a definition, which is known everywhere;
/// code between fences; a block of HTML that no empty line ends, a comment and its like, `<script>`, `<style>`, `<pre>`,
/// `<textarea>` (CommonMark 0.31, 4.6); and blanks that are read as something else at first.
fn reaches(text: &[u8]) -> bool {
    match text {
        [b']', rest @ ..] => rest.starts_with(b":"),
        [b'<', rest @ ..] => rest.first().is_some_and(|b| b"!?sSpPtT".contains(b)),
        [b'`' | b'~', ..] => text.starts_with(b"```") || text.starts_with(b"~~~"),
        _ => true,
    }
}

/// Whether a line begins as an entry of a list does.
fn is_entry(line: &[u8]) -> bool {
    let digits = line.iter().take_while(|b| b.is_ascii_digit()).count();
    let signs: &[u8] = if digits > 0 { b".)" } else { b"-+*" };
    match &line[digits..] {
        [sign, rest @ ..] if signs.contains(sign) => rest
            .first()
            .is_none_or(|b| matches!(b, b' ' | b'\t' | b'\n')),
        _ => false,
    }
}

/// Reads a piece; none where only the whole source tells what it means.
pub fn read(piece: &str) -> Option<Piece> {
    let (blocks, events) = unsettled(piece).ok()?;
    let headings = blocks.iter().filter(|block| is_heading(block)).count();
    let nested = blocks.iter().any(has_heading);
    (headings <= 1 && !nested).then_some(Piece { blocks, events })
}

fn is_heading(block: &Block) -> bool {
    matches!(block, Block::Heading { .. })
}

/// Whether a block has a heading in it.
fn has_heading(block: &Block) -> bool {
    let any = |blocks: &[Block]| {
        blocks
            .iter()
            .any(|block| is_heading(block) || has_heading(block))
    };
    match block {
        Block::Quote(blocks) => any(blocks),
        Block::List { items, .. } => items.iter().any(|item| any(item)),
        _ => false,
    }
}

/// The document of pieces; none when all together are over a bound.
pub fn joined<'p>(pieces: impl Iterator<Item = &'p Piece>) -> Option<Document> {
    let mut document = Document::default();
    let mut headings = Headings::default();
    let mut events = 0;
    for piece in pieces {
        events += piece.events;
        let first = document.blocks.len();
        document.blocks.extend(piece.blocks.iter().cloned());
        for block in &mut document.blocks[first..] {
            if let Block::Heading { level, id, .. } = block {
                *id = headings.give(*level, std::mem::take(id));
            }
        }
    }
    headings.settle(&mut document.blocks);
    (events <= MOST_EVENTS).then_some(document)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::parse;
    use proptest::prelude::*;

    /// The document that the pieces of a source make.
    fn of_pieces(source: &str) -> Option<Document> {
        let pieces: Option<Vec<Piece>> = pieces(source)?.into_iter().map(read).collect();
        joined(pieces?.iter())
    }

    #[track_caller]
    fn check(source: &str, count: Option<usize>) {
        assert_eq!(pieces(source).map(|pieces| pieces.len()), count, "{source}");
        if count.is_some() {
            assert_eq!(of_pieces(source), Some(parse(source)), "{source}");
        }
    }

    #[test]
    fn a_source_is_parted_where_nothing_goes_on() {
        check("One\ntwo\n\n## Three\n\nfour\n", Some(3));
        check("- a\n- b\n\n- c\n\n  d\n\nend\n\n- e", Some(3));
        check("1. a\n\n2. b\n\n    code\n\nend", Some(2));
        check("a\n\n    code\n\n    more\n\nend", Some(2));
        check("> a\n\n> b\n\n***\n\n| a |\n|---|\n| b |\n\nend", Some(5));
        check("<https://example.org/> a\n\nb", Some(2));
        check("", Some(0));
    }

    #[test]
    fn what_reaches_farther_leaves_a_source_whole() {
        for source in [
            "[a]\n\n[a]: https://example.org/",
            "```\na\n\nb\n```",
            "<!-- a\n\nb -->",
            "> <pre>\n\nb",
            "a\u{c}\n\nb",
            "a\r\n\r\nb",
        ] {
            check(source, None);
        }
    }

    #[test]
    fn headings_have_the_ids_and_levels_that_they_have_in_the_whole() {
        check("### A\n\n# A\n\nb\n\n### A\n\n## A-2\n", Some(5));
        check("## 1\n\n-\n\n## 1 {#one}\n\n## {#one}\n\n# one", Some(5));
    }

    proptest! {
        #[test]
        fn pieces_make_the_document_of_the_whole(
            source in "([a-c ]|\n|\n\n|[-+*>#|=_.)\\[\\](!`~<\\\\]|  |    |\t|1\\. |- |## |> |\\|-\\||---|\\*\\*|https://a\\.b|\\{#a\\}|&amp;){0,40}",
        ) {
            if let Some(document) = of_pieces(&source) {
                prop_assert_eq!(document, parse(&source));
            }
        }
    }
}
