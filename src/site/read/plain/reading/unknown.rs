//! Elements of other programs: components and elements that a site makes its own.

use crate::site::read::plain::html::elements::element;
use std::collections::BTreeSet;

/// Names of elements in `text` that HTML does not know, and that open and close: an element of another
/// program. `<your name>` alone is text.
pub(in crate::site::read::plain) fn unknown(text: &str) -> BTreeSet<String> {
    let mut opened = BTreeSet::new();
    let mut found = BTreeSet::new();
    for part in text.split('<').skip(1) {
        let closes = part.starts_with('/');
        let name: String = part
            .trim_start_matches('/')
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric() || *c == '-')
            .map(|c| c.to_ascii_lowercase())
            .collect();
        if name.is_empty() || element(&name).is_some() {
            continue;
        }
        let alone = part.split('>').next().is_some_and(|tag| tag.ends_with('/'));
        if alone || (closes && opened.contains(&name)) {
            found.insert(name);
        } else if !closes {
            opened.insert(name);
        }
    }
    found
}
