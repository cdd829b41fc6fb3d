//! The index as the viewer keeps it: entries by language.

use crate::bundle::{Entry, Index};
use crate::posting::{Both, CLOSING_SOON, Lang};
use crate::search::Words;
use crate::search::words::fold::fold;
use std::rc::Rc;

/// An entry, as lists are made of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// The entry.
    pub entry: Entry,
}

impl Item {
    /// Whether it has each of `facets`, such as `place=ottawa`.
    pub fn has(&self, facets: &[String]) -> bool {
        facets.iter().all(|pair| self.entry.facets.contains(pair))
    }

    /// Whether its last day to apply is near, by the reader's clock.
    pub fn is_soon(&self) -> bool {
        self.entry.facets.iter().any(|pair| pair == CLOSING_SOON)
    }

    /// Whether every one of `words` is in the title or the description. These are folded when they
    /// are asked for: most lists are shown without words, and the search module soon takes over.
    pub fn matches(&self, words: &Words) -> bool {
        let texts = || [&*self.entry.title, &*self.entry.description].join("\n");
        words.is_empty() || words.match_all(&fold(&texts()))
    }
}

/// The index and its open postings by language.
#[derive(Clone, Debug, PartialEq)]
pub struct Catalog {
    /// The index, its open entries moved out to `open`.
    pub index: Index,
    /// The open postings of each language's list, in its order: those that exist in the other language
    /// only are the last.
    pub open: Both<Vec<Rc<Item>>>,
    /// Those that have closed since the board was built.
    pub closed: Both<Vec<Rc<Item>>>,
}

impl Catalog {
    /// Sorts the open entries by list, keeping their order.
    pub fn new(mut index: Index) -> Catalog {
        let entries = std::mem::take(&mut index.open).into_iter();
        let items: Vec<Rc<Item>> = entries.map(|entry| Rc::new(Item { entry })).collect();
        let listed = |lang: Lang| {
            let own = items.iter().filter(move |item| item.entry.lang == lang);
            let alone = |item: &&Rc<Item>| item.entry.counterpart.is_none();
            let other = items.iter().filter(move |item| item.entry.lang != lang);
            own.chain(other.filter(alone)).cloned().collect()
        };
        let open = Both {
            en: listed(Lang::En),
            fr: listed(Lang::Fr),
        };
        Catalog {
            index,
            open,
            closed: Both::default(),
        }
    }

    /// The paths of the archive's pages of `lang`, with their counts.
    pub fn archive_pages(&self, lang: Lang) -> impl Iterator<Item = (&str, usize)> {
        let pages = self
            .index
            .archive
            .iter()
            .filter(move |page| page.lang == lang);
        pages.map(|page| (page.path.as_str(), page.count))
    }
}
