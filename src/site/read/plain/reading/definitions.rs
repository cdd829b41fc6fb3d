//! Definitions of links that no text uses.

use crate::site::read::plain::dropped::{Dropped, What};
use crate::site::read::plain::edits::Edit;
use pulldown_cmark::RefDefs;
use std::collections::BTreeSet;

/// What keeps two lists apart and shows nothing, as an empty comment does in HTML.
pub(in crate::site::read::plain) const SEPARATOR: &str = "[//]: #";

/// What to do about the definitions whose labels are not among `used`.
pub(in crate::site::read::plain) struct Unused {
    pub(in crate::site::read::plain) edits: Vec<Edit>,
    pub(in crate::site::read::plain) dropped: Vec<Dropped>,
}

/// A definition: its label, its address, its title, and where it stands.
pub(in crate::site::read::plain) type Definition = (String, String, String, std::ops::Range<usize>);

/// The definitions of a text.
pub(in crate::site::read::plain) fn definitions(all: &RefDefs) -> Vec<Definition> {
    let mut found: Vec<Definition> = Vec::new();
    for (label, definition) in all.iter() {
        let title = definition.title.as_deref().unwrap_or_default().to_owned();
        let address = definition.dest.to_string();
        found.push((folded(label), address, title, definition.span.clone()));
    }
    found.sort_by_key(|(.., span)| span.start);
    found
}

/// A label as labels are compared (CommonMark 0.31, 4.7).
pub(in crate::site::read::plain) fn folded(label: &str) -> String {
    label
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase()
}

/// Judges the definitions that nobody uses: a comment in disguise goes, an address is named, and
/// anything else is text.
pub(in crate::site::read::plain) fn unused(
    text: &str,
    all: Vec<Definition>,
    used: &BTreeSet<String>,
) -> Unused {
    let mut out = Unused {
        edits: Vec::new(),
        dropped: Vec::new(),
    };
    for (label, address, title, span) in all {
        let (start, end) = (span.start, span.end);
        if used.contains(&label) || text[span].trim() == SEPARATOR {
            continue;
        }
        let mut say = |what, name: String| {
            out.dropped.push(Dropped {
                what,
                name,
                start,
                end,
            })
        };
        if is_comment(&label, &address) {
            if title.split_whitespace().nth(1).is_some() {
                say(What::Comment, String::new());
            }
            out.edits.push(Edit::new(start, end, ""));
        } else if is_address(&address) {
            say(What::Definition, address);
        } else {
            out.edits.push(Edit::new(start, start, "\\"));
        }
    }
    out
}

/// `[//]: # (…)` and its like: what authors write to hide a note.
fn is_comment(label: &str, address: &str) -> bool {
    matches!(
        label,
        "//" | "comment" | "comments" | "_" | "\"" | "#" | "hidden" | "//-"
    ) || address == "#"
        || address.is_empty()
}

fn is_address(text: &str) -> bool {
    let scheme = text.split_once(':').is_some_and(|(scheme, rest)| {
        !rest.is_empty() && scheme.len() > 1 && scheme.chars().all(|c| c.is_ascii_alphanumeric())
    });
    let host = text.split_once('.').is_some_and(|(host, rest)| {
        !host.is_empty() && rest.starts_with(|c: char| c.is_ascii_alphabetic())
    });
    scheme || host || text.starts_with(['/', '#', '?']) || text.contains(['/', '@'])
}
