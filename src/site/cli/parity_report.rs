//! How equal the pairs of a board are, pair by pair: as lines for a terminal, and as a page.

pub mod html;
pub mod marks;
pub mod text;

use crate::posting::{Both, Lang, Status};
use crate::site::board::{Board, File};
use crate::site::check::pairs_of;
use crate::site::facts::parity::align::align;
use crate::site::facts::parity::outline::{Block, Outline};
use crate::site::problem::front_matter::key::missing_lever_id::MissingLeverId;
use crate::site::problem::front_matter::title::missing_description::MissingDescription;
use crate::site::problem::parity::stated::Parity;
use crate::site::problem::related::What;
use crate::site::problem::{Kind, Problem};
use std::collections::BTreeMap;

/// A pair with everything in which its sides differ.
#[derive(Debug)]
pub struct Pair<'b> {
    /// The two files.
    pub files: Both<&'b File>,
    /// Their titles.
    pub titles: Both<&'b str>,
    /// Open when one side is.
    pub status: Status,
    /// What is to be said of it, in order of side and place.
    pub problems: Vec<&'b Problem>,
    outlines: Both<Outline>,
}

/// Blocks that stand beside each other: at least one of the two is there.
pub type Row<'b> = Both<Option<&'b Block>>;

impl<'b> Pair<'b> {
    /// Whether nothing was found.
    pub fn is_equal(&self) -> bool {
        self.problems.is_empty()
    }

    /// How often each sort of difference was found, by its name.
    pub fn counts(&self) -> BTreeMap<Sort, usize> {
        let mut counts = BTreeMap::new();
        for problem in &self.problems {
            *counts.entry(Sort::of(&problem.kind)).or_default() += 1;
        }
        counts
    }

    /// The blocks of both texts, those beside each other that stand for each other.
    pub fn rows(&self) -> Vec<Row<'_>> {
        let (en, fr) = (&self.outlines.en.blocks, &self.outlines.fr.blocks);
        let alignment = align(en, fr);
        let (mut i, mut j) = (0, 0);
        let mut rows = Vec::new();
        while i < en.len() || j < fr.len() {
            let alone_en = i < en.len() && alignment.en[i].is_none();
            let alone_fr = j < fr.len() && alignment.fr[j].is_none();
            let (left, right) = (!alone_fr || alone_en, !alone_en);
            let row = Both {
                en: en.get(i).filter(|_| left),
                fr: fr.get(j).filter(|_| right),
            };
            i += usize::from(left);
            j += usize::from(right);
            rows.push(row);
        }
        rows
    }
}

/// The sorts of differences, as people count them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sort {
    /// One side is open, the other archived.
    Status,
    /// A key of the front matter that one side does not have, or has with another value.
    FrontMatter,
    /// A heading, or its level.
    Heading,
    /// An entry of a list.
    Bullet,
    /// A paragraph.
    Paragraph,
    /// A link.
    Link,
    /// A way to reach someone.
    Contact,
    /// A number, a date, a time.
    Number,
    /// A group and level, or a language profile.
    Requirement,
}

impl Sort {
    fn of(kind: &Kind) -> Sort {
        use crate::site::problem::parity::stated::Fact;
        match kind {
            Kind::StatusDiffers(_) => Sort::Status,
            Kind::Parity(Parity { fact, .. }) => match fact {
                Fact::Heading(_) | Fact::HeadingLevel { .. } => Sort::Heading,
                Fact::Bullet(_) => Sort::Bullet,
                Fact::Paragraph(_) | Fact::Text => Sort::Paragraph,
                Fact::Link(_) => Sort::Link,
                Fact::Email(_) | Fact::Phone(_) => Sort::Contact,
                Fact::Date(_) | Fact::Time(_) | Fact::Number(_) => Sort::Number,
                Fact::Classification(_) | Fact::Profile(_) => Sort::Requirement,
            },
            _ => Sort::FrontMatter,
        }
    }
}

/// Every pair of a board that `check` has looked at: open ones first, then in order of the English
/// path.
pub fn pairs(board: &Board) -> Vec<Pair<'_>> {
    let mut of_file: BTreeMap<&str, Vec<&Problem>> = BTreeMap::new();
    for problem in board.problems.iter().filter(|problem| is_of_pair(problem)) {
        of_file.entry(&problem.path).or_default().push(problem);
    }
    let found = pairs_of(&board.files).filter_map(|(en, fr)| {
        let files = Both {
            en: &board.files[en],
            fr: &board.files[fr],
        };
        let (a, b) = (files.en.shown()?.0, files.fr.shown()?.0);
        let problems = Lang::ALL
            .iter()
            .filter_map(|side| of_file.get(files.of(*side).path.as_str()))
            .flatten()
            .copied()
            .collect();
        let open = [files.en, files.fr]
            .map(File::status)
            .contains(&Some(Status::Open));
        Some(Pair {
            files,
            titles: Both {
                en: &a.title,
                fr: &b.title,
            },
            status: if open { Status::Open } else { Status::Archived },
            problems,
            outlines: Both {
                en: files.en.outline()?,
                fr: files.fr.outline()?,
            },
        })
    });
    let mut pairs: Vec<Pair> = found.collect();
    pairs.sort_by_key(|pair| pair.status == Status::Archived);
    pairs
}

/// Whether a problem says that the two sides of a pair differ.
fn is_of_pair(problem: &Problem) -> bool {
    match problem.kind {
        Kind::Parity(_) | Kind::StatusDiffers(_) | Kind::DateDiffers(_) | Kind::KeyOnOneSide(_) => {
            true
        }
        Kind::MissingDescription(MissingDescription) | Kind::MissingLeverId(MissingLeverId) => {
            problem
                .related
                .iter()
                .any(|related| related.what == What::CounterpartHasOne)
        }
        _ => false,
    }
}

/// How many postings have no counterpart.
pub fn alone(board: &Board) -> usize {
    let shown = board.files.iter().filter(|file| file.shown().is_some());
    shown.filter(|file| file.counterpart.is_none()).count()
}
