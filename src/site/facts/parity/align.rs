//! Which block of one text stands for which of the other.

use crate::posting::{Both, Lang};
use crate::site::facts::parity::outline::{Block, Kind};
use crate::site::facts::parity::words;

/// For each block of a text, the block of the other one that stands for it.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Alignment {
    /// For each block of the English text.
    pub en: Vec<Option<usize>>,
    /// For each block of the French text.
    pub fr: Vec<Option<usize>>,
    /// The blocks without a match that the other text has in another place, by language.
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

/// Most cells of the table; longer texts are aligned by their headings and lists alone, in order.
const MOST_CELLS: usize = 1 << 20;

/// Aligns the blocks of the English text with those of the French one, in order.
pub fn align(en: &[Block], fr: &[Block]) -> Alignment {
    let same = en.len() == fr.len() && en.iter().zip(fr).all(|(a, b)| can_be_same(a, b));
    if same || (en.len() + 1) * (fr.len() + 1) > MOST_CELLS {
        let all =
            |own: usize, other: usize| (0..own).map(|at| (at < other).then_some(at)).collect();
        return Alignment {
            en: all(en.len(), fr.len()),
            fr: all(fr.len(), en.len()),
            moved: Both {
                en: vec![false; en.len()],
                fr: vec![false; fr.len()],
            },
        };
    }
    let (width, height) = (fr.len() + 1, en.len() + 1);
    let (of_en, of_fr) = (traits(en, Lang::En), traits(fr, Lang::Fr));
    let mut costs = vec![0.0f32; width * height];
    for (at, cost) in costs.iter_mut().enumerate().take(width) {
        *cost = at as f32 * GAP;
    }
    let mut matches = vec![f32::INFINITY; width * height];
    for i in 1..height {
        costs[i * width] = i as f32 * GAP;
        for j in 1..width {
            let both = cost(&en[i - 1], &fr[j - 1], &of_en[i - 1], &of_fr[j - 1]);
            matches[i * width + j] = both;
            let gap = costs[(i - 1) * width + j].min(costs[i * width + j - 1]) + GAP;
            costs[i * width + j] = (costs[(i - 1) * width + j - 1] + both).min(gap);
        }
    }
    let mut alignment = Alignment {
        en: vec![None; en.len()],
        fr: vec![None; fr.len()],
        moved: Both {
            en: vec![false; en.len()],
            fr: vec![false; fr.len()],
        },
    };
    let (mut i, mut j) = (en.len(), fr.len());
    while i > 0 && j > 0 {
        let here = costs[i * width + j];
        if here == costs[(i - 1) * width + j - 1] + matches[i * width + j] {
            alignment.en[i - 1] = Some(j - 1);
            alignment.fr[j - 1] = Some(i - 1);
            (i, j) = (i - 1, j - 1);
        } else if here == costs[(i - 1) * width + j] + GAP {
            i -= 1;
        } else {
            j -= 1;
        }
    }
    find_moved(&mut alignment, [en, fr], [&of_en, &of_fr]);
    alignment
}

/// How alike two blocks in unlike places must be to be the same block, moved.
const MOVED: f32 = 0.5;

/// Among blocks without a match, those that are in both texts, in another order: the most alike
/// first.
fn find_moved(alignment: &mut Alignment, [en, fr]: [&[Block]; 2], traits: [&[Traits]; 2]) {
    let left = |matches: &[Option<usize>]| -> Vec<usize> {
        let all = 0..matches.len();
        all.filter(|at| matches[*at].is_none()).collect()
    };
    let mut alike: Vec<(f32, usize, usize)> = Vec::new();
    for i in left(&alignment.en) {
        for j in left(&alignment.fr) {
            let same = std::mem::discriminant(&en[i].kind) == std::mem::discriminant(&fr[j].kind);
            let likeness = words::likeness(&traits[0][i].marks, &traits[1][j].marks);
            if same && likeness >= MOVED {
                alike.push((likeness, i, j));
            }
        }
    }
    alike.sort_by(|a, b| b.0.total_cmp(&a.0));
    let moved = &mut alignment.moved;
    for (_, i, j) in alike {
        if !moved.en[i] && !moved.fr[j] {
            (moved.en[i], moved.fr[j]) = (true, true);
        }
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

fn traits(blocks: &[Block], lang: Lang) -> Vec<Traits> {
    // French is longer by a sixth.
    let scale = match lang {
        Lang::En => 1.17,
        Lang::Fr => 1.0,
    };
    let of = |block: &Block| Traits {
        marks: words::marks(&block.text, lang),
        length: ((block.text.chars().count() as f32 + 8.0) * scale).ln(),
    };
    blocks.iter().map(of).collect()
}

/// What it costs to let two blocks stand for each other: nothing for a perfect match, always less
/// than two gaps for blocks of one kind, and infinitely much for others.
fn cost(a: &Block, b: &Block, of_a: &Traits, of_b: &Traits) -> f32 {
    let shape = match (&a.kind, &b.kind) {
        (Kind::Heading(x), Kind::Heading(y)) => f32::from(u8::from(x != y)) * 0.2,
        (Kind::Entry(x), Kind::Entry(y)) => f32::from(u8::from(x != y)) * 0.2,
        (Kind::Paragraph, Kind::Paragraph) => 0.0,
        _ => return f32::INFINITY,
    };
    let ratio = (of_b.length - of_a.length).abs().min(1.2);
    shape + 0.8 * ratio + (1.0 - words::likeness(&of_a.marks, &of_b.marks))
}
