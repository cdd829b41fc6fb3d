//! What is said once for the whole board, with how many files have it: keys that no posting has, and
//! addresses that are templates.

use crate::site::problem::front_matter::bad_address::BadAddress;
use crate::site::problem::front_matter::unknown_key::UnknownKey;
use crate::site::problem::{Kind, Problem};
use std::collections::HashMap;

/// Leaves the first problem of each unknown key, and of templates, which counts all of its kind.
pub(crate) fn fold(problems: &mut Vec<Problem>) {
    let mut counts: HashMap<String, usize> = HashMap::new();
    let mut templates: HashMap<&'static str, usize> = HashMap::new();
    for problem in problems.iter() {
        if let Kind::UnknownKey(UnknownKey { key, .. }) = &problem.kind {
            *counts.entry(key.clone()).or_default() += 1;
        }
        if let Kind::BadAddress(BadAddress {
            key, templates: 1, ..
        }) = &problem.kind
        {
            *templates.entry(key).or_default() += 1;
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
        Kind::BadAddress(BadAddress {
            key,
            templates: files,
            ..
        }) if *files > 0 => match templates.remove(key) {
            Some(count) => {
                *files = count;
                true
            }
            None => false,
        },
        _ => true,
    });
}
