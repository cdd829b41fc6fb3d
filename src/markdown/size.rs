//! Bounds that are checked before the parser runs, so that no source can keep it busy.

use super::{Bound, LONGEST_SOURCE, MOST_LINES};

/// Farthest column at which a block quote or a list item may begin. Each level takes a column of
/// its line or more, so this bounds how many are open at once, and with them the parser's time:
/// it looks at every open level for every line. It is wide enough for a hundred levels.
const FARTHEST_MARKER: usize = 400;

/// The limit that `source` exceeds, as far as this shows without parsing it.
pub(super) fn over(source: &str) -> Option<Bound> {
    if source.len() > LONGEST_SOURCE {
        return Some(Bound::Source);
    }
    let mut lines = Lines::default();
    source.lines().find_map(|line| lines.over(line.as_bytes()))
}

/// Lines that are looked at one by one.
#[derive(Default)]
pub(super) struct Lines {
    /// How many there are since the last empty one: for each line of a link's title, the parser walks the
    /// paragraph from there on, which is the square of its length.
    unbroken: usize,
}

impl Lines {
    /// The limit that is exceeded with this line, without its end.
    pub(super) fn over(&mut self, line: &[u8]) -> Option<Bound> {
        let empty = line.iter().all(|b| matches!(b, b' ' | b'\t'));
        self.unbroken = if empty { 0 } else { self.unbroken + 1 };
        if self.unbroken > MOST_LINES {
            return Some(Bound::Lines);
        }
        (last_marker(line) > FARTHEST_MARKER).then_some(Bound::Depth)
    }
}

/// The column after the last marker of a quote or a list item at the start of `line`.
fn last_marker(line: &[u8]) -> usize {
    let (mut at, mut column, mut last) = (0, 0, 0);
    loop {
        let length = match line.get(at) {
            Some(b' ') => 1,
            Some(b'\t') => {
                column += 3;
                1
            }
            Some(_) => match marker(&line[at..]) {
                0 => return last,
                length => {
                    last = column + length;
                    length
                }
            },
            None => return last,
        };
        at += length;
        column += length;
    }
}

/// The length of the marker that `rest` begins with; 0 when it begins with none.
fn marker(rest: &[u8]) -> usize {
    let ends = |at: usize| matches!(rest.get(at), None | Some(b' ' | b'\t'));
    match rest.first() {
        Some(b'>') => 1,
        Some(b'-' | b'+' | b'*') if ends(1) => 1,
        _ => {
            let digits = rest.iter().take_while(|b| b.is_ascii_digit()).count();
            let numbered = (1..10).contains(&digits)
                && matches!(rest.get(digits), Some(b'.' | b')'))
                && ends(digits + 1);
            if numbered { digits + 1 } else { 0 }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, column: usize) {
        assert_eq!(last_marker(line.as_bytes()), column, "{line:?}");
    }

    #[test]
    fn the_last_marker_is_found_behind_others_and_white_space() {
        check("", 0);
        check("words > more", 0);
        check("> > words", 3);
        check(">>- 1) x - y", 6);
        check("\t- x", 5);
        check("    x > y", 0);
        check("-", 1);
    }

    #[test]
    fn what_only_looks_like_a_marker_is_none() {
        for line in [
            "-----",
            "**strong**",
            "2026-11-24",
            "1.5",
            "1234567890. x",
            "+1 613",
        ] {
            check(line, 0);
        }
    }

    #[test]
    fn a_long_or_a_deep_source_is_over_a_bound() {
        assert_eq!(over(&"x".repeat(LONGEST_SOURCE)), None);
        assert_eq!(over(&"x".repeat(LONGEST_SOURCE + 1)), Some(Bound::Source));
        assert_eq!(over(&">".repeat(FARTHEST_MARKER)), None);
        assert_eq!(
            over(&format!("a\n{}", "- ".repeat(FARTHEST_MARKER))),
            Some(Bound::Depth)
        );
    }

    #[test]
    fn an_empty_line_breaks_a_long_run_of_lines() {
        let run = "a\n".repeat(MOST_LINES);
        assert_eq!(over(&format!("{run} \t\n{run}")), None);
        assert_eq!(over(&format!("{run}a")), Some(Bound::Lines));
    }
}
