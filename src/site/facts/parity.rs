//! Whether the two texts of a pair state the same: headings, lists, links, and facts as values.
//!
//! Nothing is claimed about how well a text is translated. The two are read as rows of blocks,
//! the rows are aligned, and what only one side has is a [`Difference`].

pub mod align;
pub mod beside;
pub mod facts;
pub mod links;
mod notice;
pub mod outline;
mod paragraphs;
mod values;
mod words;

use crate::posting::{Both, Lang};
use crate::site::facts::parity::align::Alignment;
use crate::site::facts::parity::outline::{Kind, Outline};
use crate::site::facts::parity::values::Lone;
use crate::site::problem::parity::stated::Fact;
use crate::site::problem::place::Span;
use std::collections::HashSet;

/// One thing that one side states and the other does not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The side that states it.
    pub side: Lang,
    /// What it is.
    pub fact: Fact,
    /// Where it stands, in the text of the side that states it.
    pub span: Span,
    /// Where its match would stand, in the text of the other side.
    pub there: Option<Span>,
    /// What stands there instead, of the same sort, as it is written.
    pub instead: Option<String>,
}

/// Compares the two texts of a pair.
pub fn compare(texts: &Both<&Outline>) -> Vec<Difference> {
    if let Some(side) = notice::translated_side(texts) {
        let first = |side: Lang| texts.of(side).blocks.first().map(|block| block.span);
        return vec![Difference {
            side,
            fact: Fact::Text,
            span: first(side).unwrap_or_default(),
            there: first(side.other()),
            instead: None,
        }];
    }
    let alignment = align::align(&texts.en.blocks, &texts.fr.blocks);
    let mut found = Vec::new();
    let missing = paragraphs::missing(texts, &alignment);
    let mut comparison = Comparison {
        texts,
        alignment: &alignment,
        paragraphs: missing,
        before: Both {
            en: nearest_before(&alignment.en),
            fr: nearest_before(&alignment.fr),
        },
        found: &mut found,
    };
    comparison.blocks();
    comparison.links();
    comparison.values();
    // A value that stands twice in one block is reported once.
    let mut told = HashSet::new();
    found.retain(|(block, difference)| {
        told.insert((difference.side, difference.fact.clone(), *block))
    });
    let found = found.into_iter().map(|(_, difference)| difference);
    let mut found: Vec<Difference> = found.collect();
    found.sort_by(|a, b| (a.side, a.span, &a.fact).cmp(&(b.side, b.span, &b.fact)));
    found
}

/// Compares the values of texts whose blocks stand beside each other one by one.
pub fn compare_values(texts: &Both<&Outline>) -> Vec<Difference> {
    let beside = |text: &Outline| (0..text.blocks.len()).map(Some).collect();
    let alignment = Alignment {
        en: beside(texts.en),
        fr: beside(texts.fr),
        moved: Both {
            en: vec![false; texts.en.blocks.len()],
            fr: vec![false; texts.fr.blocks.len()],
        },
    };
    let span = |side: Lang, block: usize| texts.of(side).blocks.get(block).map(|block| block.span);
    let lone = values::lone(texts, &alignment, &|_, _| false).into_iter();
    let difference = |lone: Lone| Difference {
        side: lone.side,
        fact: lone.found.value.fact(&lone.found.written),
        span: span(lone.side, lone.block).unwrap_or_default(),
        there: span(lone.side.other(), lone.block),
        instead: lone.instead.map(|found| found.written),
    };
    lone.map(difference).collect()
}

/// For each block, what it is aligned with, else what the nearest one before it is aligned with.
fn nearest_before(matches: &[Option<usize>]) -> Vec<usize> {
    let mut last = 0;
    let nearest = matches.iter().map(|there| {
        last = there.unwrap_or(last);
        last
    });
    nearest.collect()
}

struct Comparison<'a> {
    texts: &'a Both<&'a Outline>,
    alignment: &'a Alignment,
    /// Those that the other side does not have.
    paragraphs: Both<HashSet<usize>>,
    /// For each block, what it or the nearest one before it is aligned with.
    before: Both<Vec<usize>>,
    /// Each with the number of its block.
    found: &'a mut Vec<(usize, Difference)>,
}

impl Comparison<'_> {
    fn tell(&mut self, side: Lang, fact: Fact, span: Span, block: usize) {
        let difference = Difference {
            side,
            fact,
            span,
            there: self.place_of_match(side, block),
            instead: None,
        };
        self.found.push((block, difference));
    }

    /// The block on the other side that is aligned with this one, or with the nearest before it.
    fn place_of_match(&self, side: Lang, block: usize) -> Option<Span> {
        let blocks = &self.texts.of(side.other()).blocks;
        let other = self.before.of(side)[block];
        blocks.get(other).map(|block| block.span)
    }

    /// Headings, list entries and paragraphs without a match, and headings of another level.
    fn blocks(&mut self) {
        for side in Lang::ALL {
            for (at, block) in self.texts.of(side).blocks.iter().enumerate() {
                let other = self.alignment.of(side)[at];
                if self.alignment.moved.of(side)[at] {
                    continue;
                }
                match (&block.kind, other) {
                    (Kind::Heading(_), None) => {
                        self.tell(side, Fact::Heading(block.text.clone()), block.span, at);
                    }
                    (Kind::Entry(_), None) => {
                        self.tell(side, Fact::Bullet(block.text.clone()), block.span, at);
                    }
                    (Kind::Paragraph, None) if self.paragraphs.of(side).contains(&at) => {
                        self.tell(side, Fact::Paragraph(block.text.clone()), block.span, at);
                    }
                    (Kind::Heading(own), Some(other)) if side == Lang::En => {
                        if let Kind::Heading(theirs) = self.texts.fr.blocks[other].kind
                            && *own != theirs
                        {
                            let fact = Fact::HeadingLevel { own: *own, theirs };
                            self.tell(side, fact, block.span, at);
                        }
                    }
                    _ => {}
                }
            }
        }
    }

    /// Whether a block is already reported as a whole.
    fn is_told(&self, side: Lang, at: usize) -> bool {
        let alone = self.alignment.of(side)[at].is_none() && !self.alignment.moved.of(side)[at];
        match self.texts.of(side).blocks[at].kind {
            Kind::Heading(_) | Kind::Entry(_) => alone,
            Kind::Paragraph => self.paragraphs.of(side).contains(&at),
        }
    }

    fn links(&mut self) {
        for lone in links::lone(self.texts, self.alignment) {
            if !self.is_told(lone.side, lone.block) {
                let fact = Fact::Link(lone.link.target.clone());
                self.tell(lone.side, fact, lone.link.span, lone.block);
                if let Some(instead) = lone.instead {
                    self.instead(instead.span, &instead.target);
                }
            }
        }
    }

    /// Values that one side states and the other does not.
    fn values(&mut self) {
        let is_told = |side, block| self.is_told(side, block);
        for lone in values::lone(self.texts, self.alignment, &is_told) {
            let found = &lone.found;
            self.tell(
                lone.side,
                found.value.fact(&found.written),
                found.span,
                lone.block,
            );
            if let Some(instead) = &lone.instead {
                self.instead(instead.span, &instead.written);
            }
        }
    }

    /// Says what stands in the place of what was told last.
    fn instead(&mut self, span: Span, written: &str) {
        if let Some((_, told)) = self.found.last_mut() {
            told.there = Some(span);
            told.instead = Some(written.to_owned());
        }
    }
}
