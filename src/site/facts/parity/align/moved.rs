//! Blocks that both texts have, in another order.

use super::{Alignment, Traits, cost};
use crate::posting::Both;
use crate::site::facts::parity::outline::Block;
use crate::site::facts::parity::words;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

/// How alike two blocks in unlike places must be to be the same block, moved.
const MOVED: f32 = 0.5;

/// A stem that more blocks have says nothing of which one of them is meant.
const MOST_HAVING: usize = 64;

/// Among blocks without a match, those that are in both texts, in another order: the most alike
/// first.
pub(super) fn find(alignment: &mut Alignment, blocks: [&[Block]; 2], traits: [&[Arc<Traits>]; 2]) {
    let [en, fr] = blocks;
    // Which blocks without a match have a stem; stems of many blocks tell none from another.
    let mut having: HashMap<u32, Vec<usize>> = HashMap::new();
    for j in (0..fr.len()).filter(|j| alignment.fr[*j].is_none()) {
        for mark in &traits[1][j].marks {
            having.entry(*mark).or_default().push(j);
        }
    }
    let mut alike: Vec<(f32, usize, usize)> = Vec::new();
    for i in (0..en.len()).filter(|i| alignment.en[*i].is_none()) {
        let having = traits[0][i]
            .marks
            .iter()
            .filter_map(|mark| having.get(mark));
        let near = having
            .filter(|blocks| blocks.len() <= MOST_HAVING)
            .flatten();
        let near: BTreeSet<usize> = near.copied().collect();
        for j in near {
            let same = en[i].kind.is_like(&fr[j].kind);
            let likeness = words::likeness(&traits[0][i].marks, &traits[1][j].marks);
            if same && likeness >= MOVED {
                alike.push((likeness, i, j));
            }
        }
    }
    alike.sort_by(|a, b| b.0.total_cmp(&a.0));
    let mut pairs = Vec::new();
    for (_, i, j) in alike {
        pairs.extend(take(alignment, i, j));
    }
    if pairs.len() >= SECTION {
        find_sections(alignment, blocks, traits, &pairs);
    }
}

/// Lets two blocks stand for each other, unless one does for another already.
fn take(alignment: &mut Alignment, i: usize, j: usize) -> Option<(usize, usize)> {
    let Both { en, fr } = &mut alignment.moved;
    let free = !en[i] && !fr[j];
    free.then(|| {
        (en[i], fr[j]) = (true, true);
        (i, j)
    })
}

/// From so many moved blocks on, the rest of what stands between two matches has moved with them.
const SECTION: usize = 2;

/// Most blocks of a section that is looked at so.
const LONGEST_SECTION: usize = 64;

/// Two blocks of a moved section are the same when letting them be costs less.
const SAME: f32 = 1.5;

/// Where some blocks of a section are in a section of the other text, those of the rest that fit best.
fn find_sections(
    alignment: &mut Alignment,
    [en, fr]: [&[Block]; 2],
    traits: [&[Arc<Traits>]; 2],
    pairs: &[(usize, usize)],
) {
    let (of_en, of_fr) = (sections(&alignment.en), sections(&alignment.fr));
    let mut common: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for (i, j) in pairs {
        *common.entry((of_en[*i], of_fr[*j])).or_default() += 1;
    }
    // Each section has moved to one place: where most of its blocks are.
    let mut places: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
    for ((own, theirs), count) in common.into_iter().filter(|(_, count)| *count >= SECTION) {
        let place = places.entry(own).or_insert((count, theirs));
        *place = (*place).max((count, theirs));
    }
    let mut blocks: [BTreeMap<usize, Vec<usize>>; 2] = Default::default();
    let sides = [
        (&alignment.en, &alignment.moved.en, &of_en),
        (&alignment.fr, &alignment.moved.fr, &of_fr),
    ];
    for (blocks, (matches, moved, section)) in blocks.iter_mut().zip(sides) {
        for at in (0..matches.len()).filter(|at| matches[*at].is_none() && !moved[*at]) {
            blocks.entry(section[at]).or_default().push(at);
        }
    }
    let left = |side: usize, section: usize| {
        let left = blocks[side].get(&section).map_or(&[][..], Vec::as_slice);
        if left.len() > LONGEST_SECTION {
            &[]
        } else {
            left
        }
    };
    for (own, (_, theirs)) in places {
        let mut fits = Vec::new();
        for i in left(0, own) {
            for j in left(1, theirs) {
                let cost = cost(&en[*i], &fr[*j], &traits[0][*i], &traits[1][*j]);
                fits.push((cost, *i, *j));
            }
        }
        fits.retain(|(cost, ..)| *cost < SAME);
        fits.sort_by(|a, b| a.0.total_cmp(&b.0));
        for (_, i, j) in fits {
            take(alignment, i, j);
        }
    }
}

/// For each block, between which two matches it stands.
fn sections(matches: &[Option<usize>]) -> Vec<usize> {
    let mut section = 0;
    let of = |there: &Option<usize>| {
        section += usize::from(there.is_some());
        section
    };
    matches.iter().map(of).collect()
}
