//! Lines of paragraphs that begin as a list or a heading would, and pipes that make no table.

use super::Found;
use crate::site::problem::literal::heading_without_space::HeadingWithoutSpace;
use crate::site::problem::literal::pseudo_bullet::PseudoBullet;
use crate::site::problem::literal::raw_pipes::RawPipes;
use std::ops::Range;

/// Signs that are nothing but bullets.
const BULLETS: [char; 14] = [
    '•', '◦', '▪', '▫', '‣', '●', '○', '■', '□', '►', '➢', '➤', '✓', '✔',
];

/// Signs that are bullets where two lines of a paragraph begin with them.
const PERHAPS: [char; 3] = ['–', '—', '·'];

/// Blanks that Markdown does not take for a space.
const BLANKS: [char; 4] = ['\u{a0}', '\u{202f}', '\u{2007}', '\u{2003}'];

/// What is found in these paragraphs of `body`.
pub(super) fn find(body: &str, paragraphs: &[Range<usize>]) -> Vec<Found> {
    let mut found = Vec::new();
    let all: Vec<Vec<(usize, &str)>> = paragraphs
        .iter()
        .map(|range| lines(body, range).collect())
        .collect();
    // Where all entries are paragraphs of their own, their lines count together.
    let count = |is: &dyn Fn(&str) -> bool| {
        let lines = all.iter().flatten();
        lines.filter(|(_, line)| is(line)).count()
    };
    let has_pipes = body.contains('|');
    let dashes = count(&|line| line.starts_with(PERHAPS) && is_blank_behind(line));
    let letters = count(&|line| letter(line).is_some());
    let rounds = count(&|line| line.starts_with("o ") || line.starts_with("o\u{a0}"));
    for lines in all {
        let mut pipes: Option<(Range<usize>, usize)> = None;
        for (at, line) in lines {
            let framed = has_pipes && (line.starts_with('|') || line.ends_with('|'));
            if framed && line.matches('|').count() > 1 {
                let first = pipes.get_or_insert((at..at + line.len(), 0));
                first.1 += 1;
            }
            let lead = &body[start_of_line(body, at)..at];
            let deep = lead.len() > 3 || !lead.trim().is_empty();
            let mut bullet = |length: usize, fixed: Option<&'static str>| {
                let range = at..at + length;
                let sign = body[range.clone()].to_owned();
                let fixed = fixed.filter(|_| !deep);
                found.push(Found::new(PseudoBullet { sign, fixed }, range));
            };
            let first = line.chars().next().unwrap_or_default();
            let behind = line[first.len_utf8()..].chars().next().unwrap_or_default();
            if BULLETS.contains(&first) || (PERHAPS.contains(&first) && dashes > 1) {
                match behind {
                    ' ' | '\t' => bullet(first.len_utf8(), Some("-")),
                    c if BLANKS.contains(&c) => {
                        bullet(first.len_utf8() + c.len_utf8(), Some("- "));
                    }
                    c if BULLETS.contains(&first) && !c.is_whitespace() && c != '\0' => {
                        bullet(first.len_utf8(), Some("- "));
                    }
                    _ => {}
                }
            } else if matches!(first, '-' | '*' | '+') && BLANKS.contains(&behind) {
                let fixed = match first {
                    '-' => "- ",
                    '*' => "* ",
                    _ => "+ ",
                };
                bullet(first.len_utf8() + behind.len_utf8(), Some(fixed));
            } else if first == 'o' && rounds > 1 && (behind == ' ' || behind == '\u{a0}') {
                bullet(1, (behind == ' ').then_some("-"));
            } else if let Some(length) = letter(line).filter(|_| letters > 1) {
                bullet(length, None);
            } else if let Some(length) = indent(line) {
                bullet(length, Some("  "));
            } else if let Some(length) = heading(line) {
                let range = at..at + length;
                let signs = body[range.clone()].trim_end_matches(BLANKS).to_owned();
                found.push(Found::new(HeadingWithoutSpace { signs }, range));
            }
        }
        if let Some((range, 2..)) = pipes {
            found.push(Found::new(RawPipes, range));
        }
    }
    found
}

/// Whether a line of a paragraph is one of those that are something where another is, too.
pub(super) fn may_count(body: &str, paragraph: &Range<usize>) -> bool {
    lines(body, paragraph).any(|(_, line)| {
        line.starts_with(PERHAPS) || letter(line).is_some() || line.starts_with(['o', '|'])
    })
}

/// The lines of a paragraph without the blanks around them, each with its place.
fn lines<'b>(body: &'b str, range: &Range<usize>) -> impl Iterator<Item = (usize, &'b str)> {
    let mut at = range.start;
    body[range.clone()].split_inclusive('\n').map(move |line| {
        let inner = line.trim_matches([' ', '\t', '\n']);
        let start = at + (line.len() - line.trim_start_matches([' ', '\t']).len());
        at += line.len();
        (start, inner)
    })
}

fn start_of_line(body: &str, at: usize) -> usize {
    body[..at].rfind('\n').map_or(0, |end| end + 1)
}

fn is_blank_behind(line: &str) -> bool {
    let behind = line.chars().nth(1).unwrap_or_default();
    behind == ' ' || behind == '\t' || BLANKS.contains(&behind)
}

/// The length of the blanks that are no spaces before the sign of a block: they set nothing in.
fn indent(line: &str) -> Option<usize> {
    let words = line.trim_start_matches(BLANKS);
    let length = line.len() - words.len();
    let numbers = words.trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered = numbers.len() < words.len() && numbers.starts_with(['.', ')']);
    let signs = ["- ", "* ", "+ ", "> ", "# ", "## ", "### "];
    let marked = signs.iter().any(|sign| words.starts_with(sign)) || numbered;
    (length > 0 && marked).then_some(length)
}

/// The length of `a)`, `b.`, `(1)`, `ii.` or `2/` at the start of a line with words behind it.
fn letter(line: &str) -> Option<usize> {
    const LONGEST: usize = 4;
    let length = line.find([' ', '\u{a0}'])?;
    let sign = &line[..length];
    let (open, rest) = match sign.strip_prefix('(') {
        Some(rest) => (true, rest),
        None => (false, sign),
    };
    let count = rest.strip_suffix([')', '.', '/'])?;
    let is = |fits: fn(u8) -> bool| !count.is_empty() && count.bytes().all(fits);
    let number = is(|b| b.is_ascii_digit());
    let letter = count.len() == 1 && is(|b| b.is_ascii_lowercase());
    let roman = is(|b| matches!(b, b'i' | b'v' | b'x'));
    // `1.` and `1)` are lists.
    let fits = match number {
        true => open && rest.ends_with(')') || rest.ends_with('/'),
        false => letter || roman,
    };
    (fits && count.len() <= LONGEST).then_some(length)
}

/// The length of the signs of a heading that lack a space, with a blank that is none.
fn heading(line: &str) -> Option<usize> {
    let signs = line.bytes().take_while(|b| *b == b'#').count();
    let next = line[signs..].chars().next()?;
    if !(1..=6).contains(&signs) {
        return None;
    }
    if BLANKS.contains(&next) {
        return Some(signs + next.len_utf8());
    }
    // `#1` and `#hashtag` are words.
    let words = next.is_alphabetic() && (signs > 1 || next.is_uppercase());
    let tags = line.split_whitespace().filter(|word| word.starts_with('#'));
    (words && tags.count() == 1).then_some(signs)
}
