//! Ids and levels of headings.

use super::Block;
use crate::search::words::fold::fold;
use std::collections::BTreeMap;

/// Longest slug of a heading, in bytes.
const LONGEST: usize = 80;

/// `text` as an id: folded to `a-z0-9-`, behind a prefix that keeps it apart from every id of the
/// page and from every name that a browser gives a meaning. `s-section` when nothing is left.
pub(super) fn id_of(text: &str) -> String {
    let folded = fold(text);
    let words = folded
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty());
    let mut slug = words.collect::<Vec<_>>().join("-");
    slug.truncate(LONGEST);
    match slug.trim_end_matches('-') {
        "" => "s-section".to_owned(),
        slug => format!("s-{slug}"),
    }
}

/// The ids and levels that a document's headings have so far.
#[derive(Default)]
pub(super) struct Headings {
    /// Each id with the number to try next when it is wanted again.
    ids: BTreeMap<String, usize>,
    /// Bit n is set when level n is in use.
    levels: u8,
}

impl Headings {
    /// Takes a heading in: its id is `text`'s, with `-2`, `-3`, … when it is taken.
    pub(super) fn add(&mut self, level: u8, text: &str) -> String {
        self.give(level, id_of(text))
    }

    /// The same where `wanted` is the id that it would have alone.
    pub(super) fn give(&mut self, level: u8, wanted: String) -> String {
        self.levels |= 1 << level;
        let Some(mut number) = self.ids.get(&wanted).copied() else {
            self.ids.insert(wanted.clone(), 2);
            return wanted;
        };
        loop {
            let id = format!("{wanted}-{number}");
            number += 1;
            if !self.ids.contains_key(&id) {
                self.ids.insert(wanted, number);
                self.ids.insert(id.clone(), 2);
                return id;
            }
        }
    }

    /// Gives the headings in `blocks` their levels on the page: the levels in use become 2, 3, …
    pub(super) fn settle(&self, blocks: &mut [Block]) {
        for block in blocks {
            match block {
                Block::Heading { level, .. } => {
                    let above = self.levels & ((1 << *level) - 1);
                    *level = (2 + above.count_ones() as u8).min(6);
                }
                Block::Quote(blocks) => self.settle(blocks),
                Block::List { items, .. } => items.iter_mut().for_each(|item| self.settle(item)),
                _ => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_plain_ascii_with_a_prefix() {
        for (text, id) in [
            ("What you will do", "s-what-you-will-do"),
            ("À propos de l’équipe : qui?", "s-a-propos-de-l-equipe-qui"),
            ("日本", "s-section"),
            ("", "s-section"),
            ("location", "s-location"),
        ] {
            assert_eq!(id_of(text), id);
        }
        assert_eq!(id_of(&"long ".repeat(100)).len(), 2 + 79);
    }

    #[test]
    fn an_id_is_given_once() {
        let mut headings = Headings::default();
        let ids = ["a", "a-2", "a", "a", "a-2", ""].map(|text| headings.add(2, text));
        assert_eq!(
            ids,
            ["s-a", "s-a-2", "s-a-3", "s-a-4", "s-a-2-2", "s-section"]
        );
    }
}
