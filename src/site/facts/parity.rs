//! Whether the two texts of a pair state the same: headings, lists, links, and facts as values.
//!
//! Nothing is claimed about how well a text is translated. The two are read as rows of blocks,
//! the rows are aligned, and what only one side has is a [`Difference`].

pub mod align;
pub mod beside;
pub mod facts;
pub mod links;
pub mod outline;
mod paragraphs;
mod words;

use crate::posting::{Both, Lang};
use crate::site::facts::parity::align::Alignment;
use crate::site::facts::parity::facts::{Found, Value};
use crate::site::facts::parity::outline::{Kind, Outline};
use crate::site::problem::parity::stated::Fact;
use crate::site::problem::place::Span;
use std::collections::{BTreeMap, HashSet};

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
    let alignment = align::align(&texts.en.blocks, &texts.fr.blocks);
    let mut found = Vec::new();
    let mut comparison = Comparison {
        texts,
        alignment: &alignment,
        paragraphs: paragraphs::missing(texts, &alignment),
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

struct Comparison<'a> {
    texts: &'a Both<&'a Outline>,
    alignment: &'a Alignment,
    /// Those that the other side does not have.
    paragraphs: Both<Vec<usize>>,
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
        let matches = self.alignment.of(side);
        let other = (0..=block).rev().find_map(|at| matches[at]);
        let blocks = &self.texts.of(side.other()).blocks;
        blocks.get(other.unwrap_or(0)).map(|block| block.span)
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

    /// Links whose page no link of the other side leads to. A page with another address is taken
    /// for the same page in the other language as long as the numbers of links agree.
    fn links(&mut self) {
        let listed = |side: Lang| -> Vec<(usize, usize, String)> {
            let mut list = Vec::new();
            for (at, block) in self.texts.of(side).blocks.iter().enumerate() {
                for (n, link) in block.links.iter().enumerate() {
                    if let Some(page) = links::page(&link.target) {
                        list.push((at, n, page));
                    }
                }
            }
            list
        };
        let (mut en, mut fr) = (listed(Lang::En), listed(Lang::Fr));
        let aligned = |a: usize, b: usize| self.alignment.en[a] == Some(b);
        type Link = (usize, usize, String);
        type Rule<'r> = &'r dyn Fn(&Link, &Link) -> bool;
        let rules: [Rule; 4] = [
            &|a, b| a.2 == b.2 && aligned(a.0, b.0),
            &|a, b| a.2 == b.2,
            &|a, b| aligned(a.0, b.0),
            &|a, b| links::host(&a.2) == links::host(&b.2),
        ];
        for rule in rules {
            en.retain(|a| match fr.iter().position(|b| rule(a, b)) {
                Some(at) => {
                    fr.remove(at);
                    false
                }
                None => true,
            });
        }
        // What is left on both sides is a page in each language, of sites with unlike names.
        let same = en.len().min(fr.len());
        let left = [
            (Lang::En, en.split_off(same)),
            (Lang::Fr, fr.split_off(same)),
        ];
        for (side, list) in left {
            for (at, n, _) in list {
                if !self.is_told(side, at) {
                    let link = &self.texts.of(side).blocks[at].links[n];
                    let (fact, span) = (Fact::Link(link.target.clone()), link.span);
                    self.tell(side, fact, span, at);
                }
            }
        }
    }

    /// Values that one side states and the other does not.
    fn values(&mut self) {
        let mut left = Both {
            en: gather(self.texts.en, Lang::En),
            fr: gather(self.texts.fr, Lang::Fr),
        };
        let all = left.clone();
        let blocks = [true, false];
        for within in blocks {
            let matches = &self.alignment.en;
            let fr = &mut left.fr;
            left.en.retain(|(a, own)| {
                let fits = |(b, theirs): &(usize, Found)| {
                    (!within || matches[*a] == Some(*b)) && own.value.agrees(&theirs.value)
                };
                match fr.iter().position(fits) {
                    Some(at) => {
                        fr.remove(at);
                        false
                    }
                    None => true,
                }
            });
        }
        for side in Lang::ALL {
            let other = side.other();
            for (at, found) in left.of(side).clone() {
                let there = self.alignment.of(side)[at];
                // The same place of the other side states another value of the same sort.
                let alike = |all: &[(usize, Found)], block: usize| -> Vec<Found> {
                    let own = all.iter().filter(|(b, other)| {
                        *b == block
                            && std::mem::discriminant(&found.value)
                                == std::mem::discriminant(&other.value)
                    });
                    own.map(|(_, other)| other.clone()).collect()
                };
                let theirs = there.map_or(Vec::new(), |there| alike(left.of(other), there));
                let unlike = !theirs.is_empty();
                let elsewhere = all.of(other).iter();
                let stated = elsewhere
                    .map(|(_, theirs)| theirs)
                    .any(|theirs| found.value.agrees(&theirs.value));
                let told = self.is_told(side, at);
                let in_words = self.in_words(side, there, &found.value);
                if !told && !in_words && (unlike || !stated) {
                    self.tell(side, found.value.fact(&found.written), found.span, at);
                    // The first of those that differ stands for the first, and so on.
                    let nth = alike(left.of(side), at)
                        .iter()
                        .position(|own| own.span == found.span);
                    if let (Some(instead), Some((_, told))) =
                        (nth.and_then(|nth| theirs.get(nth)), self.found.last_mut())
                    {
                        told.there = Some(instead.span);
                        told.instead = Some(instead.written.clone());
                    }
                }
            }
        }
    }

    /// Whether the other side has the number as a word: in the block that is aligned, or anywhere
    /// when there is none.
    fn in_words(&self, side: Lang, there: Option<usize>, value: &Value) -> bool {
        let Value::Number(thousandths) = value else {
            return false;
        };
        let other = side.other();
        let blocks = &self.texts.of(other).blocks;
        match there {
            Some(there) => words::has_number(&blocks[there].text, *thousandths, other),
            None => blocks
                .iter()
                .any(|block| words::has_number(&block.text, *thousandths, other)),
        }
    }
}

/// Every value of a text with the number of its block. Mail addresses count once.
fn gather(text: &Outline, lang: Lang) -> Vec<(usize, Found)> {
    let mut all = Vec::new();
    let mut mails: BTreeMap<String, ()> = BTreeMap::new();
    for (at, block) in text.blocks.iter().enumerate() {
        for found in facts::of_block(block, lang) {
            if let Value::Email(address) = &found.value
                && mails.insert(address.clone(), ()).is_some()
            {
                continue;
            }
            all.push((at, found));
        }
    }
    all
}
