//! Which block of one text stands for which of the other.

mod moved;
mod parted;

use crate::posting::{Both, Lang};
use crate::site::facts::parity::outline::{Block, Kind};
use crate::site::facts::parity::words;
use crate::site::memo::Memo;
use std::sync::{Arc, LazyLock};

/// For each block of a text, the block of the other one that stands for it.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Alignment {
    /// For each block of the English text.
    pub en: Vec<Option<usize>>,
    /// For each block of the French text.
    pub fr: Vec<Option<usize>>,
    /// The blocks without a match that the other text has in another place, or as a part of another block,
    /// by language.
    pub moved: Both<Vec<bool>>,
}

impl Alignment {
    /// What the blocks of the text of `lang` are matched with.
    pub fn of(&self, lang: Lang) -> &[Option<usize>] {
        match lang {
            Lang::En => &self.en,
            Lang::Fr => &self.fr,
        }
    }
}

/// What it costs to leave a block without a match.
const GAP: f32 = 1.0;

/// Most cells of the table; of longer texts only blocks in like places are compared.
const MOST_CELLS: usize = 1 << 21;

/// Aligns the blocks of the English text with those of the French one, in order.
pub fn align(en: &[Block], fr: &[Block]) -> Alignment {
    let mut alignment = Alignment {
        en: vec![None; en.len()],
        fr: vec![None; fr.len()],
        moved: Both {
            en: vec![false; en.len()],
            fr: vec![false; fr.len()],
        },
    };
    if en.len() == fr.len() && en.iter().zip(fr).all(|(a, b)| can_be_same(a, b)) {
        alignment.en = (0..en.len()).map(Some).collect();
        alignment.fr = alignment.en.clone();
        return alignment;
    }
    let (of_en, of_fr) = (traits(en, Lang::En), traits(fr, Lang::Fr));
    let mut table = Table::new(en.len(), fr.len());
    for i in 1..=en.len() {
        for j in table.columns(i) {
            let left = j.checked_sub(1);
            let form = |j: usize| form(&en[i - 1], &fr[j], &of_en[i - 1], &of_fr[j]);
            let words = |j: usize| words(&of_en[i - 1], &of_fr[j]);
            table.fill(i, j, left.map_or(f32::INFINITY, form), || {
                left.map_or(0.0, words)
            });
        }
    }
    let (mut i, mut j) = (en.len(), fr.len());
    while i > 0 && j > 0 {
        match table.step(i, j) {
            Step::Both => {
                alignment.en[i - 1] = Some(j - 1);
                alignment.fr[j - 1] = Some(i - 1);
                (i, j) = (i - 1, j - 1);
            }
            Step::En => i -= 1,
            Step::Fr => j -= 1,
        }
    }
    moved::find(&mut alignment, [en, fr], [&of_en, &of_fr]);
    parted::find(&mut alignment, [en, fr]);
    alignment
}

/// The way to a cell of the table.
#[derive(Clone, Copy)]
enum Step {
    Both,
    En,
    Fr,
}

/// The least cost of aligning the first `i` blocks with the first `j`, for cells along the diagonal.
struct Table {
    /// Cells of a row that are kept.
    width: usize,
    /// The first column that is kept of each row.
    firsts: Vec<usize>,
    costs: Vec<f32>,
    steps: Vec<Step>,
}

impl Table {
    fn new(en: usize, fr: usize) -> Table {
        // Wide enough for the next row to go on where this one ends.
        let least = fr.div_ceil(en.max(1)) * 2 + 3;
        let width = (MOST_CELLS / (en + 1)).max(least).min(fr + 1);
        let cells = width * (en + 1);
        let first = |i: usize| {
            let middle = i * fr / en.max(1);
            middle.saturating_sub(width / 2).min(fr + 1 - width)
        };
        let mut table = Table {
            width,
            firsts: (0..=en).map(first).collect(),
            costs: vec![f32::INFINITY; cells],
            steps: vec![Step::Fr; cells],
        };
        for j in table.columns(0) {
            table.costs[j] = j as f32 * GAP;
        }
        table
    }

    fn columns(&self, i: usize) -> std::ops::Range<usize> {
        self.firsts[i]..self.firsts[i] + self.width
    }

    fn at(&self, i: usize, j: usize) -> Option<usize> {
        let offset = j.checked_sub(self.firsts[i])?;
        (offset < self.width).then_some(i * self.width + offset)
    }

    fn cost(&self, i: usize, j: Option<usize>) -> f32 {
        let at = j.and_then(|j| self.at(i, j));
        at.map_or(f32::INFINITY, |at| self.costs[at])
    }

    /// Fills a cell of a row below the first; `form` and `words` are what its two blocks cost together.
    fn fill(&mut self, i: usize, j: usize, form: f32, words: impl FnOnce() -> f32) {
        let en = self.cost(i - 1, Some(j)) + GAP;
        let fr = self.cost(i, j.checked_sub(1)) + GAP;
        let before = self.cost(i - 1, j.checked_sub(1));
        // What their forms alone make too dear needs no look at the words, which is most of the work.
        let together = match before + form {
            dear if dear > en.min(fr) => dear,
            _ => before + (form + words()),
        };
        let (cost, step) = if together <= en.min(fr) {
            (together, Step::Both)
        } else if en <= fr {
            (en, Step::En)
        } else {
            (fr, Step::Fr)
        };
        if let Some(at) = self.at(i, j) {
            (self.costs[at], self.steps[at]) = (cost, step);
        }
    }

    fn step(&self, i: usize, j: usize) -> Step {
        self.at(i, j).map_or(Step::En, |at| self.steps[at])
    }
}

/// Whether two blocks in the same place of two rows can stand for each other without a closer look.
fn can_be_same(a: &Block, b: &Block) -> bool {
    let (short, long) = match (a.text.len(), b.text.len()) {
        (a, b) if a < b => (a, b),
        (a, b) => (b, a),
    };
    // A paragraph much longer than the other has slipped by one.
    let unlike = a.kind == Kind::Paragraph && long > 80 && short * 3 < long;
    a.kind == b.kind && !unlike
}

/// What the comparison of a block with many others takes from it.
struct Traits {
    marks: words::Marks,
    /// The logarithm of its length.
    length: f32,
}

/// What was taken from texts.
static TAKEN: Both<LazyLock<Memo<Traits>>> = Both {
    en: Memo::lazy(),
    fr: Memo::lazy(),
};

fn traits(blocks: &[Block], lang: Lang) -> Vec<Arc<Traits>> {
    let take = |text: &str| Traits {
        marks: words::marks(text, lang),
        length: length(text, lang),
    };
    let taken = TAKEN.of(lang);
    let blocks = blocks.iter();
    blocks.map(|block| taken.of(&block.text, take)).collect()
}

/// How much longer French is.
pub(super) const FRENCH: f32 = 1.17;

/// The logarithm of a text's length, as if it were French: two texts that say the same have about the same.
fn length(text: &str, lang: Lang) -> f32 {
    let scale = match lang {
        Lang::En => FRENCH,
        Lang::Fr => 1.0,
    };
    ((text.chars().count() as f32 + 8.0) * scale).ln()
}

/// What it costs to let two blocks stand for each other: nothing for a perfect match, always less
/// than two gaps for blocks of one kind, and infinitely much for others.
fn cost(a: &Block, b: &Block, of_a: &Traits, of_b: &Traits) -> f32 {
    form(a, b, of_a, of_b) + words(of_a, of_b)
}

/// The part of the cost that kinds and lengths make.
fn form(a: &Block, b: &Block, of_a: &Traits, of_b: &Traits) -> f32 {
    let shape = match (&a.kind, &b.kind) {
        (Kind::Heading(x), Kind::Heading(y)) => f32::from(u8::from(x != y)) * 0.2,
        (Kind::Entry(x), Kind::Entry(y)) => f32::from(u8::from(x != y)) * 0.2,
        (Kind::Paragraph, Kind::Paragraph) => 0.0,
        _ => return f32::INFINITY,
    };
    let ratio = (of_b.length - of_a.length).abs().min(1.2);
    shape + 0.8 * ratio
}

/// The part of the cost that words make.
fn words(of_a: &Traits, of_b: &Traits) -> f32 {
    1.0 - words::likeness(&of_a.marks, &of_b.marks)
}
