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
        let got = Place::of(source, Span::new(span.0, span.1));
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
}
