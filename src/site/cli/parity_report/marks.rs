//! Where in a block's words a problem points.

use crate::site::facts::parity::outline::Block;
use crate::site::problem::place::Span;

/// The places of one text that problems point at, in order.
#[derive(Debug)]
pub struct Marks(Vec<Span>);

impl Marks {
    /// What problems with these places mark.
    pub fn of(spans: impl Iterator<Item = Span>) -> Marks {
        let mut spans: Vec<Span> = spans.collect();
        spans.sort_unstable();
        Marks(spans)
    }

    /// The marked bytes of the block's text, in order.
    pub fn ranges(&self, block: &Block) -> Vec<(usize, usize)> {
        let (start, end) = extent(block);
        let first = self.0.partition_point(|span| span.start < start);
        let own = self.0[first..].iter().take_while(|span| span.start < end);
        merged(own.filter_map(|span| range_in(block, *span)).collect())
    }
}

/// Where a block begins and ends in the file.
fn extent(block: &Block) -> (usize, usize) {
    let runs = block.places.first().zip(block.places.last());
    let (first, last) = runs.map_or((block.span.start, block.span.end), |(first, last)| {
        (first.1, last.1 + (block.text.len() - last.0))
    });
    let links = block.links.first().zip(block.links.last());
    let (left, right) = links.map_or((first, last), |(first, last)| {
        (first.span.start, last.span.end)
    });
    let start = block.span.start.min(first).min(left);
    (start, block.span.end.max(last).max(right).max(start + 1))
}

/// The bytes of the block's text that `span`, bytes of the file, points at; none when it points
/// elsewhere.
pub fn range_in(block: &Block, span: Span) -> Option<(usize, usize)> {
    if block.span == span {
        return Some((0, block.text.len()));
    }
    // Links and runs of words come in the order of the file.
    let link = block.links.partition_point(|link| link.span < span);
    if let Some(link) = block.links.get(link).filter(|link| link.span == span) {
        return Some((link.after.saturating_sub(link.text.len()), link.after));
    }
    let run = block
        .places
        .partition_point(|(_, file)| *file <= span.start);
    let (text, file) = *block.places.get(run.checked_sub(1)?)?;
    let next = block.places.get(run).map(|(text, _)| *text);
    if span.start >= file + (next.unwrap_or(block.text.len()) - text) {
        return None;
    }
    let start = text + (span.start - file);
    let end = floor(&block.text, start + (span.end - span.start));
    (block.text.is_char_boundary(start) && end > start).then_some((start, end))
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
