//! What was found in a text, kept for the next text that says the same: the postings of a board share most of their
//! paragraphs, and what is asked of one depends on nothing but its words.

use foldhash::fast::RandomState;
use std::collections::{HashMap, HashSet};
use std::hash::BuildHasher;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

/// What is known of texts; any number of threads may ask.
pub(crate) struct Memo<V> {
    /// Texts apart by their hash, so that threads seldom wait for each other.
    parts: [Mutex<Part<V>>; PARTS],
    hash: RandomState,
}

const PARTS: usize = 16;

/// Most bytes of texts that a part knows, before it forgets them.
const MOST: usize = 1 << 20;

/// Most texts of which a part remembers that they came once.
const MOST_ONCE: usize = 1 << 15;

/// A longer text is no paragraph that another posting has too.
const LONGEST: usize = 1 << 14;

/// Texts with what was found in each.
struct Part<V> {
    known: HashMap<Box<str>, Arc<V>, RandomState>,
    bytes: usize,
    /// The hashes of those that came once: most never come again, and nothing is kept of them.
    once: HashSet<u64, RandomState>,
}

impl<V> Memo<V> {
    /// Knows nothing yet.
    pub(crate) const fn lazy() -> LazyLock<Memo<V>> {
        LazyLock::new(|| Memo {
            parts: std::array::from_fn(|_| {
                Mutex::new(Part {
                    known: HashMap::default(),
                    bytes: 0,
                    once: HashSet::default(),
                })
            }),
            hash: RandomState::default(),
        })
    }

    /// What `find` finds in `text`, or found in it before. It is to depend on nothing else.
    pub(crate) fn of(&self, text: &str, find: impl FnOnce(&str) -> V) -> Arc<V> {
        if text.len() > LONGEST {
            return Arc::new(find(text));
        }
        let hash = self.hash.hash_one(text);
        let part = &self.parts[hash as usize % PARTS];
        let held = || part.lock().unwrap_or_else(PoisonError::into_inner);
        let came_before = {
            let mut part = held();
            if let Some(known) = part.known.get(text) {
                return known.clone();
            }
            if part.once.len() >= MOST_ONCE {
                part.once.clear();
            }
            !part.once.insert(hash)
        };
        // Others need not wait: that two threads find the same is rare.
        let found = Arc::new(find(text));
        if came_before {
            let mut part = held();
            part.bytes += text.len();
            if part.bytes > MOST {
                part.known.clear();
                part.bytes = text.len();
            }
            part.known.insert(text.into(), found.clone());
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_comes_again_is_kept_and_no_more_is_kept_than_may_be() {
        static MEMO: LazyLock<Memo<usize>> = Memo::lazy();
        let kept = || -> usize {
            let parts = MEMO.parts.iter();
            parts
                .map(|part| part.lock().expect("no panic").known.len())
                .sum()
        };
        assert_eq!(*MEMO.of("four", str::len), 4);
        assert_eq!(kept(), 0);
        assert_eq!(*MEMO.of("four", str::len), 4);
        assert_eq!(kept(), 1);
        assert_eq!(*MEMO.of("four", |_| 0), 4);
        for number in 0..100_000 {
            let text = format!("{number:0>200}");
            MEMO.of(&text, str::len);
            MEMO.of(&text, str::len);
        }
        let bytes = |part: &Mutex<Part<usize>>| {
            let part = part.lock().expect("no panic");
            part.known.keys().map(|text| text.len()).sum::<usize>()
        };
        assert!(MEMO.parts.iter().all(|part| bytes(part) <= MOST));
        let long = "x".repeat(LONGEST + 1);
        assert_eq!(*MEMO.of(&long, str::len), LONGEST + 1);
        assert_eq!(*MEMO.of(&long, |_| 0), 0);
    }
}
