//! Stars that were to make words bold, and stand in the text.

use super::Found;
use crate::site::problem::literal::literal_stars::LiteralStars;
use std::ops::Range;

/// Notes the places of the stars in a text of `body` that no backslash is before.
pub(super) fn collect(body: &str, range: &Range<usize>, stars: &mut Vec<usize>) {
    let source = body[range.clone()].bytes().enumerate();
    let places = source.filter(|(_, byte)| *byte == b'*');
    let places = places.map(|(at, _)| range.start + at);
    stars.extend(places.filter(|at| !body[..*at].ends_with('\\')));
}

/// The runs of two or three of these stars that were to mean something: where they open and close, only
/// what closes counts.
pub(super) fn find(body: &str, stars: &[usize]) -> Vec<Found> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for at in stars {
        match runs.last_mut().filter(|run| run.end == *at) {
            Some(run) => run.end += 1,
            None => runs.push(*at..at + 1),
        }
    }
    runs.retain(|run| (2..=3).contains(&run.len()));
    let mut found = Vec::new();
    let mut runs = runs.into_iter().peekable();
    while let Some(run) = runs.next() {
        let pair = runs.next_if(|next| !body[run.end..next.start].contains("\n\n"));
        let Some(closing) = pair else {
            let before = body[..run.start].chars().next_back();
            let behind = body[run.end..].chars().next();
            let beside = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace());
            // `2 ** 3` is arithmetic.
            if beside(before) != beside(behind) {
                found.push(Found::new(LiteralStars { needs_space: false }, run));
            }
            continue;
        };
        let before = body[..closing.start].chars().next_back().unwrap_or(' ');
        let behind = body[closing.end..].chars().next().unwrap_or(' ');
        let opens = body[run.end..].starts_with(|c: char| !c.is_whitespace());
        let needs_space = opens
            && !before.is_whitespace()
            && !before.is_alphanumeric()
            && behind.is_alphanumeric();
        let blank = |c: char| c.is_whitespace();
        let arithmetic = !opens && blank(before) && blank(behind);
        if !arithmetic {
            found.push(Found::new(LiteralStars { needs_space }, closing));
        }
    }
    found
}
