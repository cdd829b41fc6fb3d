//! Takes parts out of a text so that the lines around them stay what they were.

use crate::site::read::plain::edits::Edit;
use std::ops::Range;

/// The changes that take `cuts`, which are in order and apart, out of `text`. A line of which nothing is
/// left goes with its end, where it does not keep two paragraphs apart.
pub(in crate::site::read::plain) fn without(text: &str, cuts: &[Range<usize>]) -> Vec<Edit> {
    let mut edits = Vec::with_capacity(cuts.len());
    let (mut at, mut done) = (0, 0);
    while at < cuts.len() {
        let first = &cuts[at];
        let line = start_of_line(text, done, first.start);
        let mut last = at;
        let mut blank = line.is_some();
        // Further cuts on the line where this one ends.
        while let Some(next) = cuts.get(last + 1) {
            let between = &text[cuts[last].end..next.start];
            if between.contains('\n') {
                break;
            }
            blank &= is_blank(between);
            last += 1;
        }
        let end = cuts[last].end;
        let rest = text[end..].find('\n').map_or(text.len(), |next| end + next);
        match line.filter(|_| blank && is_blank(&text[end..rest])) {
            Some(line) => edits.push(whole(text, line, rest)),
            None => edits.extend(
                cuts[at..=last]
                    .iter()
                    .map(|cut| Edit::new(cut.start, cut.end, "")),
            ),
        }
        done = end;
        at = last + 1;
    }
    edits
}

/// Whether what stands at `part` keeps the list above it from what follows: it has its lines to itself,
/// an empty one is above, and below are an entry of a list or code.
pub(in crate::site::read::plain) fn parts_lists(text: &str, part: &Range<usize>) -> bool {
    let Some(line) = start_of_line(text, 0, part.start) else {
        return false;
    };
    let end = part.end + text[part.end..].find('\n').unwrap_or(0);
    let below = text[end..].trim_start_matches('\n').split('\n').next();
    let above = text[..line].trim_end_matches([' ', '\t']).ends_with("\n\n");
    let list = text[..line].lines().rev().find(|line| !is_blank(line));
    is_blank(&text[part.end..end])
        && above
        && list.is_some_and(continues)
        && below.is_some_and(continues)
}

/// Where the line of `at` starts, when only white space stands before it there, behind `done`.
fn start_of_line(text: &str, done: usize, at: usize) -> Option<usize> {
    let before = &text[done..at];
    let blank = before.trim_end_matches([' ', '\t']);
    if blank.ends_with('\n') {
        return Some(done + blank.len());
    }
    (done == 0 && blank.is_empty()).then_some(0)
}

/// The lines from `start` to the line end at `end` go.
fn whole(text: &str, start: usize, end: usize) -> Edit {
    let above = text[..start]
        .strip_suffix('\n')
        .map_or("", |above| above.rsplit('\n').next().unwrap_or(above));
    let after = (end + 1).min(text.len());
    let below = text[after..].split('\n').next().unwrap_or_default();
    let apart = is_blank(above) || is_blank(below) || continues(below);
    Edit::new(start, if apart { after } else { end }, "")
}

/// Whether `line` belongs to a list, so that an empty line before it would part its entries.
fn continues(line: &str) -> bool {
    line.starts_with([' ', '\t', '|']) || {
        let digits = line.trim_start_matches(|c: char| c.is_ascii_digit());
        let numbered = digits.len() < line.len() && digits.starts_with([')', '.']);
        numbered || ["- ", "* ", "+ "].iter().any(|mark| line.starts_with(mark))
    }
}

fn is_blank(text: &str) -> bool {
    text.bytes().all(|b| matches!(b, b' ' | b'\t' | b'\n'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::read::plain::edits::apply;

    /// `«…»` is cut out.
    #[track_caller]
    fn check(marked: &str, expected: &str) {
        let (mut text, mut cuts, mut start) = (String::new(), Vec::new(), 0);
        for c in marked.chars() {
            match c {
                '«' => start = text.len(),
                '»' => cuts.push(start..text.len()),
                c => text.push(c),
            }
        }
        assert_eq!(apply(&text, without(&text, &cuts)).0, expected, "{marked}");
    }

    #[test]
    fn a_line_of_which_nothing_is_left_goes() {
        check("a\n\n«x»\n\nb", "a\n\n\nb");
        check("«x»\na", "a");
        check("a\n\n«x» «y»", "a\n\n");
        check("- a\n«x»\n- b", "- a\n- b");
    }

    #[test]
    fn two_paragraphs_stay_apart() {
        check("a\n«x»\nb", "a\n\nb");
        check("a\n«x\ny»\n---", "a\n\n---");
    }

    #[test]
    fn a_part_of_a_line_leaves_the_rest() {
        check("a «x» b", "a  b");
        check("a «x»\n«y» b", "a \n b");
    }
}
