//! The layout of the facets: what postings can be chosen by, and which jobs have it.

use crate::search::index::coder::{Models, NUMBER, Reader, Writer};
use crate::search::index::layout::letters::{Letters, text, utf8};
use crate::search::index::layout::{At, Lists, Lost, MOST};

/// A facet, such as `place=ottawa`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facet {
    /// Its kind and its key.
    pub pair: String,
    /// The jobs whose English, whose French side has it, in rising order; their level is 0.
    pub jobs: [Vec<At>; 2],
}

/// Writes the facets of a board of `total` jobs.
pub fn write_facets(total: u32, facets: &[Facet]) -> Vec<u8> {
    let mut writer = Writer::default();
    layout_facets(&mut writer, total, facets);
    writer.finish()
}

/// Reads them.
pub fn read_facets(total: u32, bytes: &[u8]) -> Vec<Facet> {
    layout_facets(&mut Reader::new(bytes), total, &[])
}

fn layout_facets<C: Lost>(coder: &mut C, total: u32, facets: &[Facet]) -> Vec<Facet> {
    let (mut models, mut letters) = (Models::new(NUMBER), Letters::new());
    let mut lists = Lists::new();
    let none = Facet::default();
    let count = coder.number(&mut models, 0, facets.len() as u32).min(MOST);
    let mut out = Vec::new();
    for at in 0..count as usize {
        if coder.is_lost() {
            break;
        }
        let given = facets.get(at).unwrap_or(&none);
        let pair = utf8(text(coder, &mut letters, &[], given.pair.as_bytes()));
        let jobs = [0, 1].map(|side| {
            let list: &[At] = &given.jobs[side];
            let length = coder.number(&mut models, 0, list.len() as u32);
            lists.list(coder, total, length.min(total), list)
        });
        out.push(Facet { pair, jobs });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn facets_come_back_as_they_were(
            given in proptest::collection::vec(
                ("[a-z]{4,8}=[A-Za-z0-9-]{1,9}", proptest::collection::btree_set(0u32..300, 0..40)),
                0..12,
            )
        ) {
            let list = |jobs: &std::collections::BTreeSet<u32>| {
                jobs.iter().map(|job| At { job: *job, level: 0 }).collect()
            };
            let facets: Vec<Facet> = given.iter().map(|(pair, jobs)| Facet {
                pair: pair.clone(),
                jobs: [list(jobs), Vec::new()],
            }).collect();
            prop_assert_eq!(read_facets(300, &write_facets(300, &facets)), facets);
        }

        #[test]
        fn damaged_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            read_facets(300, &bytes);
        }
    }
}
