//! Where code stands in a body: nothing within it is a comment, a shortcode or an address.

use crate::markdown::within_bounds;
use pulldown_cmark::{Event, Options, Parser, Tag};
use std::ops::Range;

/// Whether the byte at `at` is in one of `ranges`, which are in order.
pub(in crate::site) fn has(ranges: &[Range<usize>], at: usize) -> bool {
    let after = ranges.partition_point(|range| range.start <= at);
    after > 0 && ranges[after - 1].contains(&at)
}

/// The code spans and blocks of `text`, in order; none when it is over a bound of what is laid out.
pub(super) fn ranges(text: &str) -> Vec<Range<usize>> {
    if !text.contains(['`', '~']) && !text.contains("    ") && !text.contains('\t') {
        return Vec::new();
    }
    if !within_bounds(text) {
        return Vec::new();
    }
    let events = Parser::new_ext(text, Options::ENABLE_TABLES).into_offset_iter();
    let code = events.filter_map(|(event, range)| match event {
        Event::Code(_) | Event::Start(Tag::CodeBlock(_)) => Some(range),
        _ => None,
    });
    code.collect()
}
