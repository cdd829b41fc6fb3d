//! The sections of a body, by every name that a link may call them.

use crate::markdown::{self, Block, line_text};
use std::collections::{BTreeMap, BTreeSet};

/// The ids of a body's headings, by name.
#[derive(Debug, Default)]
pub(super) struct Sections {
    ids: BTreeSet<String>,
    /// By GitHub's and Hugo's slug.
    slugs: BTreeMap<String, String>,
}

impl Sections {
    /// The sections of `body`.
    pub(super) fn of(body: &str) -> Sections {
        let mut sections = Sections::default();
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        sections.add(&markdown::parse(body).blocks, &mut counts);
        sections
    }

    fn add(&mut self, blocks: &[Block], counts: &mut BTreeMap<String, usize>) {
        for block in blocks {
            match block {
                Block::Heading { id, inlines, .. } => {
                    let text = line_text(inlines);
                    let slug = slug(&text);
                    let count = counts.entry(slug.clone()).or_default();
                    let name = match *count {
                        0 => slug,
                        count => format!("{slug}-{count}"),
                    };
                    *count += 1;
                    self.slugs.entry(name).or_insert_with(|| id.clone());
                    self.ids.insert(id.clone());
                }
                Block::Quote(blocks) => self.add(blocks, counts),
                Block::List { items, .. } => items.iter().for_each(|item| self.add(item, counts)),
                _ => {}
            }
        }
    }

    /// The id of the section that `#fragment` means; the top of the page is `s-`.
    pub(super) fn id(&self, fragment: &str) -> Option<String> {
        let name = super::places::decoded(fragment);
        if name.is_empty() || name == "top" {
            return Some(String::new());
        }
        let ours = markdown::section_id(&name);
        if self.ids.contains(&ours) {
            return Some(ours);
        }
        let lower = name.to_lowercase();
        let named = lower
            .strip_prefix("s-")
            .filter(|_| self.ids.contains(&lower));
        named
            .map(|_| lower.clone())
            .or_else(|| self.slugs.get(&lower).cloned())
    }
}

/// GitHub's slug of a heading, which is Hugo's too: lower case, signs dropped, spaces as hyphens.
fn slug(text: &str) -> String {
    let lower = text.trim().to_lowercase();
    let kept = lower
        .chars()
        .filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_' | '\n'));
    kept.map(|c| if c == ' ' || c == '\n' { '-' } else { c })
        .collect()
}
