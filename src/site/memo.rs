//! What was found in a text, kept for the next text that says the same: the postings of a board share most of their
//! paragraphs, and what is asked of one depends on nothing but its words.

use foldhash::fast::RandomState;
use std::collections::HashMap;
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

/// A longer text is no paragraph that another posting has too.
const LONGEST: usize = 1 << 14;

/// Texts with what was found in each.
struct Part<V> {
    known: HashMap<Box<str>, Arc<V>, RandomState>,
    bytes: usize,
}

impl<V> Memo<V> {
    /// Knows nothing yet.
    pub(crate) const fn lazy() -> LazyLock<Memo<V>> {
        LazyLock::new(|| Memo {
            parts: std::array::from_fn(|_| {
                Mutex::new(Part {
                    known: HashMap::default(),
                    bytes: 0,
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
        let part = &self.parts[self.hash.hash_one(text) as usize % PARTS];
        let held = || part.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = held().known.get(text) {
            return known.clone();
        }
        // Others need not wait: that two threads find the same is rare.
        let found = Arc::new(find(text));
        let mut part = held();
        part.bytes += text.len();
        if part.bytes > MOST {
            part.known.clear();
            part.bytes = text.len();
        }
        part.known.insert(text.into(), found.clone());
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_looked_at_once_and_no_more_is_kept_than_may_be() {
        static MEMO: LazyLock<Memo<usize>> = Memo::lazy();
        assert_eq!(*MEMO.of("four", str::len), 4);
        assert_eq!(*MEMO.of("four", |_| 0), 4);
        for number in 0..100_000 {
            MEMO.of(&format!("{number:0>200}"), str::len);
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
