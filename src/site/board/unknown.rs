//! Keys that no posting has: said once for the whole board, with how many files have them.

use crate::site::problem::front_matter::unknown_key::UnknownKey;
use crate::site::problem::{Kind, Problem};
use std::collections::HashMap;

/// Leaves the first problem of each unknown key, which counts all of its kind.
pub(crate) fn fold(problems: &mut Vec<Problem>) {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for problem in problems.iter() {
        if let Kind::UnknownKey(UnknownKey { key, .. }) = &problem.kind {
            *counts.entry(key.clone()).or_default() += 1;
        }
    }
    problems.retain_mut(|problem| match &mut problem.kind {
        Kind::UnknownKey(UnknownKey { key, files, .. }) => match counts.remove(key) {
            Some(count) => {
                *files = count;
                true
            }
            None => false,
        },
        _ => true,
    });
}
