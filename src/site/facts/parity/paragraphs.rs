//! Which paragraphs only one of the two texts has.
//!
//! A paragraph without a match is most often half of one that the other side did not part. So the
//! lengths decide: where a paragraph is missing, the stretch around it is shorter by as much on the
//! other side; where one is parted, it is as long. In 39 real pairs that were equal otherwise, this
//! finds 278 of 283 paragraphs that were taken out.

use crate::posting::{Both, Lang};
use crate::site::facts::parity::align::{Alignment, FRENCH};
use crate::site::facts::parity::outline::{Block, Kind, Outline};
use std::collections::HashSet;
use std::ops::Range;

/// Shorter ones, in characters, are lines that announce a list: nothing is lost with them.
const SHORTEST: usize = 40;

/// How much of the paragraphs without a match must be missing on the other side. Parted ones stay
/// below 0.5, missing ones are mostly between 0.8 and 1.2.
const MISSING: f32 = 0.6;

/// How many characters weighs the guess how much longer French is: for texts too short to tell by themselves.
const WEIGHT: f32 = 300.0;

/// The numbers of the blocks that are paragraphs and are missing on the other side.
pub(crate) fn missing(texts: &Both<&Outline>, alignment: &Alignment) -> Both<HashSet<usize>> {
    // Most pairs are aligned without a gap.
    let is_whole = |matches: &[Option<usize>]| matches.iter().all(Option::is_some);
    if is_whole(&alignment.en) && is_whole(&alignment.fr) {
        return Both::default();
    }
    let scale = scale(texts, alignment);
    let length = |block: &Block, side: Lang| match side {
        Lang::En => count(block) * scale,
        Lang::Fr => count(block),
    };
    let of = |side: Lang| {
        let (own, other) = (&texts.of(side).blocks, &texts.of(side.other()).blocks);
        let matches = alignment.of(side);
        let is_lone = |at: &usize| {
            let is_paragraph = own[*at].kind == Kind::Paragraph;
            is_paragraph && matches[*at].is_none() && !alignment.moved.of(side)[*at]
        };
        let mut missing = HashSet::new();
        for stretch in stretches(matches) {
            let mut lone: Vec<usize> = stretch.own.clone().filter(is_lone).collect();
            if lone.is_empty() {
                continue;
            }
            let there = stretch.other.start..stretch.other.end.unwrap_or(other.len());
            // What is a paragraph here may be a heading or a list item there.
            let total = |side: Lang, blocks: Range<usize>| -> f32 {
                let counts = |at: &usize| {
                    let is_paragraph = texts.of(side).blocks[*at].kind == Kind::Paragraph;
                    is_paragraph || alignment.of(side)[*at].is_none()
                };
                let all = blocks.filter(counts);
                all.map(|at| length(&texts.of(side).blocks[at], side)).sum()
            };
            let mut excess = total(side, stretch.own) - total(side.other(), there);
            // The one that is as long as what is missing first, then what is left.
            let unlike = |at: &usize| (length(&own[*at], side) - excess).abs();
            lone.sort_by(|a, b| unlike(a).total_cmp(&unlike(b)));
            for at in lone {
                let length = length(&own[at], side);
                if excess >= MISSING * length {
                    excess -= length;
                    missing.insert(at);
                }
            }
        }
        missing.retain(|at: &usize| count(&own[*at]) >= SHORTEST as f32);
        missing
    };
    Both {
        en: of(Lang::En),
        fr: of(Lang::Fr),
    }
}

/// Blocks of one text from one with a match to the next, both included, and those of the other text
/// between the two matches; the last stretch of a text has no end.
struct Stretch {
    own: Range<usize>,
    other: Open,
}

struct Open {
    start: usize,
    end: Option<usize>,
}

/// The stretches of a text, which share the blocks that have a match.
fn stretches(matches: &[Option<usize>]) -> Vec<Stretch> {
    let mut stretches = Vec::new();
    let (mut own, mut other) = (0, 0);
    for (at, there) in matches.iter().enumerate() {
        if let Some(there) = there {
            stretches.push(Stretch {
                own: own..at + 1,
                other: Open {
                    start: other,
                    end: Some(there + 1),
                },
            });
            (own, other) = (at, *there);
        }
    }
    stretches.push(Stretch {
        own: own..matches.len(),
        other: Open {
            start: other,
            end: None,
        },
    });
    stretches
}

/// How much longer the French text is where the two stand for each other.
fn scale(texts: &Both<&Outline>, alignment: &Alignment) -> f32 {
    let (mut en, mut fr) = (WEIGHT, WEIGHT * FRENCH);
    for (at, other) in alignment.en.iter().enumerate() {
        if let Some(other) = other {
            en += count(&texts.en.blocks[at]);
            fr += count(&texts.fr.blocks[*other]);
        }
    }
    fr / en
}

fn count(block: &Block) -> f32 {
    block.text.chars().count() as f32
}
