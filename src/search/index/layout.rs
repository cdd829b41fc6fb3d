//! How the files of the index are laid out; each layout is one function that writes and reads.

mod contents;
mod facets;
mod jobs;
mod letters;

use crate::search::index::coder::{Coder, Models, NUMBER, Reader, Writer};
pub use crate::search::index::layout::contents::{read_root, write_root};
pub use crate::search::index::layout::facets::{Facet, read_facets, write_facets};
pub use crate::search::index::layout::jobs::{Info, Side, read_infos, write_infos};
use crate::search::index::layout::letters::{Letters, text, utf8};

/// A job in which a term stands, and how prominently (see [`super::level`]).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct At {
    /// The job's number.
    pub job: u32,
    /// 0 to 7.
    pub level: u8,
}

/// Where a term's jobs are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Jobs {
    /// Beside the term, in rising order.
    Here(Vec<At>),
    /// In a block of their own, at this place in it.
    Block {
        /// The block's number.
        block: u32,
        /// The place among the block's lists.
        slot: u32,
    },
}

/// A term of a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The key that its words share.
    pub key: String,
    /// In how many jobs it stands.
    pub count: u32,
    /// Which they are.
    pub jobs: Jobs,
}

/// Most jobs that a file may claim; beyond it the file is damaged.
const MOST: u32 = 1 << 24;

/// Models of a file of terms or of a block.
struct Lists {
    gaps: Models,
    levels: Models,
    counts: Models,
}

impl Lists {
    fn new() -> Lists {
        Lists {
            gaps: Models::new(NUMBER * 24),
            levels: Models::new(24 * 9 * 8),
            counts: Models::new(NUMBER),
        }
    }

    /// Codes a list of `count` jobs out of `total`.
    fn list<C: Coder>(&mut self, coder: &mut C, total: u32, count: u32, list: &[At]) -> Vec<At> {
        let mut out: Vec<At> = Vec::with_capacity(count.min(1 << 12) as usize);
        let mut next = 0;
        let mut last = 8;
        for at in 0..count {
            let left = total.saturating_sub(next) / (count - at).max(1);
            let class = (32 - left.leading_zeros()).min(23) as usize;
            let given = list.get(at as usize).copied().unwrap_or_default();
            let gap = coder.number(
                &mut self.gaps,
                class * NUMBER,
                given.job.wrapping_sub(next) & (MOST - 1),
            );
            let known = (32 - (total / count.max(1)).leading_zeros()).min(23) as usize;
            let level = coder.symbol(
                &mut self.levels,
                (known * 9 + last) * 8,
                3,
                given.level.into(),
            );
            let job = next.saturating_add(gap);
            next = job.saturating_add(1);
            last = level as usize;
            if job >= total {
                return out;
            }
            out.push(At {
                job,
                level: level as u8,
            });
        }
        out
    }
}

/// Writes a file of terms, in order of their keys, of a board of `total` jobs.
pub fn write_terms(total: u32, terms: &[Term]) -> Vec<u8> {
    let mut writer = Writer::default();
    layout_terms(&mut writer, total, terms);
    writer.finish()
}

/// Reads a file of terms; damaged bytes give fewer or other terms.
pub fn read_terms(total: u32, bytes: &[u8]) -> Vec<Term> {
    layout_terms(&mut Reader::new(bytes), total, &[])
}

fn layout_terms<C: Lost>(coder: &mut C, total: u32, terms: &[Term]) -> Vec<Term> {
    let mut letters = Letters::new();
    let mut lists = Lists::new();
    let mut models = Models::new(NUMBER * 8);
    let blank = Term {
        key: String::new(),
        count: 0,
        jobs: Jobs::Here(Vec::new()),
    };
    let count = coder.number(&mut models, 0, terms.len() as u32);
    let mut out: Vec<Term> = Vec::new();
    let (mut before, mut shared_before) = (Vec::new(), 0);
    let mut place = (0, 0);
    for at in 0..count {
        if coder.is_lost() {
            break;
        }
        let given = terms.get(at as usize).unwrap_or(&blank);
        let same = before
            .iter()
            .zip(given.key.bytes())
            .take_while(|(a, b)| *a == b)
            .count();
        let shared = coder.symbol(
            &mut models,
            NUMBER * 2 + shared_before * 32,
            5,
            same.min(31) as u32,
        ) as usize;
        shared_before = shared.min(15);
        let start = &before[..shared.min(before.len())];
        let key = text(coder, &mut letters, start, given.key.as_bytes());
        let jobs = coder.number(&mut lists.counts, 0, given.count).min(total);
        let (block, slot) = match given.jobs {
            Jobs::Block { block, slot } => (block, slot),
            Jobs::Here(_) => (0, 0),
        };
        let jobs_of = if coder.bit(
            &mut models,
            NUMBER,
            matches!(given.jobs, Jobs::Block { .. }),
        ) {
            // The first of a file says which block; then each follows the last one.
            let step = coder.number(
                &mut models,
                NUMBER + 1,
                block.wrapping_sub(place.0) & (MOST - 1),
            );
            let block_read = place.0.saturating_add(step);
            let base = if step == 0 { place.1 } else { 0 };
            let slot = base
                + coder.number(
                    &mut models,
                    NUMBER * 6,
                    slot.wrapping_sub(base) & (MOST - 1),
                );
            place = (block_read, slot.saturating_add(1));
            Jobs::Block {
                block: block_read,
                slot,
            }
        } else {
            let list = match &given.jobs {
                Jobs::Here(list) => list.as_slice(),
                Jobs::Block { .. } => &[],
            };
            Jobs::Here(lists.list(coder, total, jobs, list))
        };
        out.push(Term {
            key: utf8(key.clone()),
            count: jobs,
            jobs: jobs_of,
        });
        before = key;
    }
    out
}

/// Writes a block of lists.
pub fn write_block(total: u32, block: &[Vec<At>]) -> Vec<u8> {
    let mut writer = Writer::default();
    layout_block(&mut writer, total, block);
    writer.finish()
}

/// Reads a block of lists.
pub fn read_block(total: u32, bytes: &[u8]) -> Vec<Vec<At>> {
    layout_block(&mut Reader::new(bytes), total, &[])
}

fn layout_block<C: Lost>(coder: &mut C, total: u32, block: &[Vec<At>]) -> Vec<Vec<At>> {
    let mut lists = Lists::new();
    let mut models = Models::new(NUMBER);
    let count = coder.number(&mut models, 0, block.len() as u32);
    let mut out = Vec::new();
    for at in 0..count {
        if coder.is_lost() {
            break;
        }
        let given = block.get(at as usize).map_or(&[][..], Vec::as_slice);
        let jobs = coder
            .number(&mut lists.counts, 0, given.len() as u32)
            .min(total);
        out.push(lists.list(coder, total, jobs, given));
    }
    out
}

/// A coder that can tell when its bytes are damaged; a writer's never are.
trait Lost: Coder {
    fn is_lost(&self) -> bool;
}

impl Lost for Writer {
    fn is_lost(&self) -> bool {
        false
    }
}

impl Lost for Reader<'_> {
    fn is_lost(&self) -> bool {
        Reader::is_lost(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn list(total: u32) -> impl Strategy<Value = Vec<At>> {
        proptest::collection::btree_map(0..total, 0u8..8, 0..30).prop_map(|jobs| {
            jobs.into_iter()
                .map(|(job, level)| At { job, level })
                .collect()
        })
    }

    proptest! {
        #[test]
        fn terms_come_back_as_they_were(
            keys in proptest::collection::btree_map("[a-z0-9~=é]{1,12}", (list(300), any::<bool>()), 0..40)
        ) {
            let mut slot = 0;
            let terms: Vec<Term> = keys.into_iter().map(|(key, (list, heavy))| {
                let count = list.len() as u32;
                slot += u32::from(heavy);
                let jobs = if heavy { Jobs::Block { block: slot / 3, slot: slot % 3 } } else { Jobs::Here(list) };
                Term { key, count, jobs }
            }).collect();
            prop_assert_eq!(read_terms(300, &write_terms(300, &terms)), terms);
        }

        #[test]
        fn blocks_come_back_as_they_were(block in proptest::collection::vec(list(5000), 0..6)) {
            prop_assert_eq!(read_block(5000, &write_block(5000, &block)), block);
        }

        #[test]
        fn jobs_come_back_as_they_were(
            titles in proptest::collection::vec(("[A-Za-zÉé·’ ]{1,40}", "[a-z-]{1,30}", any::<bool>()), 0..20)
        ) {
            let infos: Vec<Info> = titles.into_iter().enumerate().map(|(at, (title, slug, both))| {
                let side = Side { slug, title };
                Info { hash: (at as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15), sides: [both.then(|| side.clone()), Some(side)] }
            }).collect();
            prop_assert_eq!(read_infos(&write_infos(&infos)), infos);
        }

        #[test]
        fn damaged_files_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            read_terms(300, &bytes);
            read_block(300, &bytes);
            read_infos(&bytes);
        }
    }
}
