//! Where in a block's words a problem points.

use crate::site::facts::parity::outline::Block;
use crate::site::problem::place::Span;

/// The bytes of the block's text that `span`, bytes of the file, points at; none when it points
/// elsewhere.
pub fn range_in(block: &Block, span: Span) -> Option<(usize, usize)> {
    if block.span == span {
        return Some((0, block.text.len()));
    }
    if let Some(link) = block.links.iter().find(|link| link.span == span) {
        return Some((link.after.saturating_sub(link.text.len()), link.after));
    }
    let ends = block.places.iter().skip(1).map(|(text, _)| *text);
    let runs = block.places.iter().zip(ends.chain([block.text.len()]));
    for ((text, file), end) in runs {
        if (*file..file + (end - text)).contains(&span.start) {
            let start = text + (span.start - file);
            let end = floor(&block.text, start + (span.end - span.start));
            return (block.text.is_char_boundary(start) && end > start).then_some((start, end));
        }
    }
    None
}

/// The nearest place between two characters at or before `at`.
fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Ranges in order, those that touch or overlap made one.
pub fn merged(mut ranges: Vec<(usize, usize)>) -> Vec<(usize, usize)> {
    ranges.sort_unstable();
    let mut merged: Vec<(usize, usize)> = Vec::new();
    for (start, end) in ranges {
        match merged.last_mut() {
            Some(last) if start <= last.1 => last.1 = last.1.max(end),
            _ => merged.push((start, end)),
        }
    }
    merged
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::facts::parity::outline;

    #[test]
    fn a_place_in_the_file_is_a_place_in_the_words() {
        let source = "x\n\n- Call **506-555-0117** or [write *now*](mailto:a@b.ca)\n";
        let outline = outline::read(source);
        let block = &outline.blocks[1];
        let check = |needle: &str, words: Option<&str>| {
            let start = source.find(needle).expect("it is there");
            let range = range_in(block, Span::new(start, start + needle.len()));
            assert_eq!(range.map(|(start, end)| &block.text[start..end]), words);
        };
        check("506-555-0117", Some("506-555-0117"));
        check("[write *now*](mailto:a@b.ca)", Some("write now"));
        check("x", None);
        assert_eq!(range_in(block, block.span), Some((0, block.text.len())));
    }

    #[test]
    fn ranges_do_not_overlap() {
        assert_eq!(
            merged(vec![(5, 9), (0, 2), (2, 3), (6, 7)]),
            [(0, 3), (5, 9)]
        );
    }
}
