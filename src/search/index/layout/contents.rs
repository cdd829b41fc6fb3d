//! The layout of the table of contents.

use crate::posting::Lang;
use crate::search::index::coder::{Models, NUMBER, Reader, Writer};
use crate::search::index::layout::letters::{Letters, text, utf8};
use crate::search::index::layout::{Lost, MOST};
use crate::search::index::root::{Root, Terms, VERSION};

/// Writes the table of contents.
pub fn write_root(root: &Root) -> Vec<u8> {
    let mut writer = Writer::default();
    layout_root(&mut writer, root);
    writer.finish()
}

/// Reads it; none when it is of another version or damaged.
pub fn read_root(bytes: &[u8]) -> Option<Root> {
    layout_root(&mut Reader::new(bytes), &Root::default())
}

fn layout_root<C: Lost>(coder: &mut C, root: &Root) -> Option<Root> {
    let mut models = Models::new(NUMBER);
    if coder.number(&mut models, 0, VERSION) != VERSION {
        return None;
    }
    let mut out = Root {
        jobs_a_file: coder.number(&mut models, 0, root.jobs_a_file),
        ..Root::default()
    };
    for (read, count) in out.classes.iter_mut().zip(root.classes) {
        *read = coder.number(&mut models, 0, count);
    }
    out.closes = ends(coder, &mut models, &root.closes);
    out.said = ends(coder, &mut models, &root.said);
    out.jobs = hashes(coder, &mut models, &root.jobs);
    out.facets = hashes(coder, &mut models, &root.facets);
    for lang in Lang::ALL {
        let given = root.terms.of(lang);
        let files = hashes(coder, &mut models, &given.files);
        let count = coder.number(&mut models, 0, given.first.len() as u32);
        let mut letters = Letters::new();
        let mut first: Vec<String> = Vec::new();
        for at in 0..count as usize {
            if coder.is_lost() {
                break;
            }
            let key = given.first.get(at).map_or(&[][..], |key| key.as_bytes());
            let key = text(coder, &mut letters, &[], key);
            first.push(utf8(key));
        }
        *out.terms.of_mut(lang) = Terms {
            first,
            files,
            blocks: hashes(coder, &mut models, &given.blocks),
        };
    }
    (!coder.is_lost()).then_some(out)
}

/// Codes jobs, each with a second.
fn ends<C: Lost>(coder: &mut C, models: &mut Models, ends: &[(u32, u32)]) -> Vec<(u32, u32)> {
    let (jobs, seconds): (Vec<u32>, Vec<u32>) = ends.iter().copied().unzip();
    let jobs = hashes(coder, models, &jobs);
    let seconds = hashes(coder, models, &seconds);
    jobs.into_iter().zip(seconds).collect()
}

/// Codes hashes or instants, of which nothing can be foretold but how many there are.
fn hashes<C: Lost>(coder: &mut C, models: &mut Models, hashes: &[u32]) -> Vec<u32> {
    let count = coder.number(models, 0, hashes.len() as u32).min(MOST);
    let mut out = Vec::new();
    for at in 0..count as usize {
        if coder.is_lost() {
            break;
        }
        let given = hashes.get(at).copied().unwrap_or(0);
        out.push(coder.plain(32, given.into()) as u32);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_table_of_contents_comes_back_as_it_was(
            classes in any::<[u16; 8]>(),
            jobs in proptest::collection::vec(any::<u32>(), 0..40),
            en in proptest::collection::vec(("[a-z0-9~=é]{0,9}", any::<u32>()), 0..40),
            blocks in proptest::collection::vec(any::<u32>(), 0..40),
        ) {
            let (mut first, files): (Vec<_>, Vec<_>) = en.into_iter().unzip();
            first.extend(first.clone());
            let root = Root {
                classes: classes.map(u32::from),
                jobs_a_file: 24,
                closes: jobs.iter().map(|second| (second % 99, *second)).collect(),
                said: jobs.iter().map(|second| (*second, second % 99)).collect(),
                now: 0,
                soon: 0,
                facets: jobs.iter().take(1).copied().collect(),
                jobs,
                terms: crate::posting::Both {
                    en: Terms { first, files, blocks },
                    fr: Terms::default(),
                },
            };
            prop_assert_eq!(read_root(&write_root(&root)), Some(root));
        }

        #[test]
        fn damaged_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            read_root(&bytes);
        }
    }
}
