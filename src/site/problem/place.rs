//! Where a problem is: bytes of a file's text, and the line and columns that people count.

/// Bytes `start..end` of a file's text as [`crate::site::read::source::decode`] gives it, always between
/// characters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The byte after the last; equal to `start` for a place between two characters.
    pub end: usize,
}

impl Span {
    /// The bytes `start..end`.
    pub fn new(start: usize, end: usize) -> Span {
        Span {
            start,
            end: end.max(start),
        }
    }

    /// The same bytes of a text that starts `by` bytes earlier.
    pub fn shifted(self, by: usize) -> Span {
        Span {
            start: self.start + by,
            end: self.end + by,
        }
    }
}

/// Where a span starts, as people and editors count: from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The line.
    pub line: usize,
    /// The column of the first character.
    pub col: usize,
    /// The column after the last character on that line.
    pub end_col: usize,
}

impl Place {
    /// The place of `span` in `source`. A span past the end, or inside a character, is moved to
    /// the nearest place before it.
    pub fn of(source: &str, span: Span) -> Place {
        let start = floor(source, span.start);
        let end = floor(source, span.end.max(start));
        let line_start = source[..start].rfind('\n').map_or(0, |at| at + 1);
        let line = 1 + source[..start].bytes().filter(|&b| b == b'\n').count();
        let col = 1 + source[line_start..start]
            .chars()
            .filter(|&c| c != '\u{feff}' || line > 1)
            .count();
        let on_line = source[start..end].split('\n').next().unwrap_or_default();
        Place {
            line,
            col,
            end_col: col + on_line.trim_end_matches('\r').chars().count(),
        }
    }
}

/// Where the lines of a text start, to find many places in it.
#[derive(Debug)]
pub struct Lines<'s> {
    source: &'s str,
    starts: Vec<usize>,
    /// The characters before each stretch of bytes, so that a place far along a line is near.
    characters: Vec<usize>,
}

/// Bytes of a stretch.
const STRETCH: usize = 256;

impl<'s> Lines<'s> {
    /// The lines of `source`.
    pub fn new(source: &'s str) -> Lines<'s> {
        let ends = source.bytes().enumerate().filter(|(_, b)| *b == b'\n');
        let starts = std::iter::once(0).chain(ends.map(|(at, _)| at + 1));
        let mut before = 0;
        let characters = source.as_bytes().chunks(STRETCH).map(|stretch| {
            let own = stretch.iter().filter(|b| is_first(**b)).count();
            before += own;
            before - own
        });
        Lines {
            source,
            starts: starts.collect(),
            characters: characters.collect(),
        }
    }

    /// What [`Place::of`] gives.
    pub fn place(&self, span: Span) -> Place {
        let start = floor(self.source, span.start);
        let end = floor(self.source, span.end.max(start));
        let line = self.starts.partition_point(|first| *first <= start);
        let first = self.starts[line - 1];
        // A mark of the byte order is no column.
        let mark = line == 1 && start > 0 && self.source.starts_with('\u{feff}');
        let col = 1 + self.until(start) - self.until(first) - usize::from(mark);
        let last = self.starts.get(line).map_or(end, |next| end.min(next - 1));
        let on_line = self.source.get(start..last.max(start)).unwrap_or_default();
        let last = start + on_line.trim_end_matches('\r').len();
        Place {
            line,
            col,
            end_col: col + self.until(last) - self.until(start),
        }
    }

    /// The text of a line, from 1.
    pub fn text(&self, line: usize) -> &'s str {
        let start = self.starts.get(line.saturating_sub(1)).copied();
        let rest = start.and_then(|start| self.source.get(start..));
        rest.unwrap_or_default().lines().next().unwrap_or_default()
    }

    /// The characters before the byte `at`.
    fn until(&self, at: usize) -> usize {
        let stretch = at / STRETCH;
        let before = self.characters.get(stretch).copied();
        let before = before.unwrap_or_else(|| {
            // The end of a text whose last stretch is full.
            self.source.chars().count()
        });
        let bytes = self.source.as_bytes();
        let rest = bytes.get(stretch * STRETCH..at).unwrap_or_default();
        before + rest.iter().filter(|b| is_first(**b)).count()
    }
}

/// Whether a byte is the first one of a character.
fn is_first(byte: u8) -> bool {
    byte & 0xc0 != 0x80
}

/// The nearest place between two characters at or before `at`.
fn floor(source: &str, at: usize) -> usize {
    let mut at = at.min(source.len());
    while !source.is_char_boundary(at) {
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(source: &str, span: (usize, usize), place: (usize, usize, usize)) {
        let span = Span::new(span.0, span.1);
        let got = Place::of(source, span);
        assert_eq!(Lines::new(source).place(span), got);
        assert_eq!((got.line, got.col, got.end_col), place);
    }

    #[test]
    fn a_place_counts_from_one_and_in_characters() {
        check("abc", (0, 3), (1, 1, 4));
        check("été: ok\nà: b", (14, 15), (2, 4, 5));
        check("a\nb", (2, 2), (2, 1, 1));
        check("", (0, 0), (1, 1, 1));
    }

    #[test]
    fn a_place_of_several_lines_ends_with_the_first() {
        check("ab\r\ncd", (1, 6), (1, 2, 3));
    }

    #[test]
    fn a_byte_order_mark_takes_no_column() {
        check("\u{feff}---", (3, 6), (1, 1, 4));
    }

    #[test]
    fn a_span_past_the_end_is_the_end() {
        check("é", (1, 99), (1, 1, 2));
    }

    proptest::proptest! {
        #[test]
        fn many_places_are_found_as_one_is(source in "\u{feff}?([a-zé漢]|\r?\n| ){0,700}", start in 0usize..900, length in 0usize..300) {
            let span = Span::new(start, start + length);
            proptest::prop_assert_eq!(Lines::new(&source).place(span), Place::of(&source, span));
        }
    }
}
