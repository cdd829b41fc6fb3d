//! A source in pieces that mean the same alone as they do in it: what postings have in common need be read only once.
//!
//! A piece ends at an empty line. Where what comes behind it might still be a part of what stands before, as an
//! entry of a list is, both are one piece; and a source with something that reaches farther is in none.

use super::build::unsettled;
use super::heading::Headings;
use super::{Block, Document, MOST_EVENTS, size};
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
    // Definitions are known everywhere, and the other signs are read as something else at first.
    let reaches = source.contains("]:") || source.contains(['\r', '\0', '\u{b}', '\u{c}']);
    if reaches || size::over(source).is_some() {
        return None;
    }
    let mut pieces: Vec<Range<usize>> = Vec::new();
    let (mut at, mut apart, mut listed) = (0, true, false);
    for line in source.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let text = line.trim_start_matches([' ', '\t']);
        if text.trim_end_matches([' ', '\t', '\n']).is_empty() {
            apart = true;
            continue;
        }
        // A block of code or of HTML may go on behind an empty line.
        if text.contains("```") || text.contains("~~~") || may_be_html(text) {
            return None;
        }
        let is_entry = is_entry(text);
        let belongs = !apart || text.len() < line.len() || listed && is_entry;
        match pieces.last_mut().filter(|_| belongs) {
            Some(piece) => {
                piece.end = at;
                listed |= is_entry;
            }
            None => {
                pieces.push(start..at);
                listed = is_entry;
            }
        }
        apart = false;
    }
    Some(pieces)
}

/// Whether a line might begin a block of HTML that no empty line ends, behind whatever quotes and lists it stands
/// in: a comment and its like, `<script>`, `<style>`, `<pre>`, `<textarea>` (CommonMark 0.31, 4.6).
fn may_be_html(line: &str) -> bool {
    let mut signs = line.match_indices('<');
    let starts = ['!', '?', 's', 'S', 'p', 'P', 't', 'T'];
    signs.any(|(at, _)| line[at + 1..].starts_with(starts))
}

/// Whether a line begins as an entry of a list does.
fn is_entry(line: &str) -> bool {
    let behind = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let signs: &[char] = match behind.len() < line.len() {
        true => &['.', ')'],
        false => &['-', '+', '*'],
    };
    let behind = behind.strip_prefix(signs);
    behind.is_some_and(|behind| behind.is_empty() || behind.starts_with([' ', '\t', '\n']))
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
