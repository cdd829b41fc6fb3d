//! Blocks that the other text has in one piece, or as a paragraph where this one has a list item.

use super::{Alignment, length};
use crate::posting::Lang;
use crate::site::facts::parity::outline::{Block, Kind};

/// By how much the lengths of two texts that say the same differ at most, as a logarithm.
const UNLIKE: f32 = 0.45;

/// Most sentences of a list item or a paragraph that says what two say.
const MOST_SENTENCES: usize = 32;

/// Most blocks between two matches that are looked at for another kind.
const MOST: usize = 12;

/// Finds among the blocks without a match those of which the other text has the words elsewhere.
pub(super) fn find(alignment: &mut Alignment, blocks: [&[Block]; 2]) {
    find_other_kinds(alignment, blocks);
    let [en, fr] = blocks;
    for (side, own, other) in [(Lang::En, en, fr), (Lang::Fr, fr, en)] {
        let matches = alignment.of(side);
        let lone = |at: &usize| matches[*at].is_none() && !alignment.moved.of(side)[*at];
        let with = |at: usize, first: usize| {
            let (a, b) = (own.get(first)?, own.get(first + 1)?);
            let beside = if at == first { first + 1 } else { first };
            let whole = &other[matches[beside]?];
            is_both(a, b, whole, side).then_some(())
        };
        let in_one = |at: &usize| {
            let before = at.checked_sub(1).and_then(|first| with(*at, first));
            before.or_else(|| with(*at, *at)).is_some()
        };
        let found: Vec<usize> = (0..own.len()).filter(lone).filter(in_one).collect();
        for at in found {
            alignment.moved.of_mut(side)[at] = true;
        }
    }
}

/// Whether `whole` says what two neighbours say: it has as many sentences as both, and can be cut where the
/// first one ends.
fn is_both(first: &Block, second: &Block, whole: &Block, side: Lang) -> bool {
    if !first.kind.is_like(&second.kind) || matches!(first.kind, Kind::Heading(_)) {
        return false;
    }
    let count = |block: &Block| ends(&block.text).len() + 1;
    let ends = ends(&whole.text);
    (count(first) + count(second)..=MOST_SENTENCES).contains(&(ends.len() + 1))
        && ends.iter().any(|end| {
            let (head, tail) = whole.text.split_at(*end);
            is_as_long(&first.text, head, side) && is_as_long(&second.text, tail, side)
        })
}

/// Where sentences or clauses end within a text: behind the sign.
fn ends(text: &str) -> Vec<usize> {
    let text = text.trim_end();
    let signs = text.match_indices(['.', ';', '!', '?']);
    let ends = signs.map(|(at, sign)| at + sign.len());
    ends.filter(|end| text[*end..].starts_with(char::is_whitespace))
        .collect()
}

/// Whether a text of `side` and one of the other language may say the same, by their lengths.
fn is_as_long(own: &str, other: &str, side: Lang) -> bool {
    (length(own.trim(), side) - length(other.trim(), side.other())).abs() <= UNLIKE
}

/// Lets list items and paragraphs stand for each other where nothing else between two matches is left, and
/// each is as long as its own.
fn find_other_kinds(alignment: &mut Alignment, [en, fr]: [&[Block]; 2]) {
    let (mut i, mut j) = (0, 0);
    while i < en.len() || j < fr.len() {
        let end = |matches: &[Option<usize>], from: usize| {
            let rest = matches[from..].iter();
            from + rest.take_while(|there| there.is_none()).count()
        };
        let (end_i, end_j) = (end(&alignment.en, i), end(&alignment.fr, j));
        let count = end_i - i;
        let fits = |(a, b): (&Block, &Block)| {
            let kinds = matches!(
                (&a.kind, &b.kind),
                (Kind::Entry(_), Kind::Paragraph) | (Kind::Paragraph, Kind::Entry(_))
            );
            kinds && is_as_long(&a.text, &b.text, Lang::En)
        };
        let pairs = || en[i..end_i].iter().zip(&fr[j..end_j]);
        let is_free = !alignment.moved.en[i..end_i].contains(&true)
            && !alignment.moved.fr[j..end_j].contains(&true);
        if is_free && count == end_j - j && (1..=MOST).contains(&count) && pairs().all(fits) {
            for at in 0..count {
                alignment.en[i + at] = Some(j + at);
                alignment.fr[j + at] = Some(i + at);
            }
        }
        (i, j) = (end_i + 1, end_j + 1);
    }
}
