//! What a list shows, computed from the state.

use super::catalog::{Catalog, Item};
use super::{Remote, State, Want};
use crate::posting::{Lang, Status};
use crate::route::{Filter, Query};
use crate::search::Words;
use std::rc::Rc;

/// A list, ready to be shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListView {
    /// The postings to show now, in order.
    pub items: Vec<Rc<Item>>,
    /// How many match the query, as far as is known.
    pub matching: usize,
    /// How many the filter has, query or not.
    pub total: usize,
    /// Whether part of the list is still on its way.
    pub pending: bool,
    /// Whether part of the list did not come.
    pub failed: bool,
    /// Open postings that exist in the other language only and match the query.
    pub only_other: Vec<Rc<Item>>,
}

impl State {
    /// The list of `lang` as `query` asks for it.
    pub fn list_view(&self, lang: Lang, query: &Query) -> ListView {
        let Some(catalog) = self.catalog.ready() else {
            return ListView::default();
        };
        let words = Words::new(&query.text);
        let mut view = ListView {
            total: catalog.total(lang, query.filter),
            ..ListView::default()
        };
        let mut matching: Vec<Rc<Item>> = Vec::new();
        if query.filter.shows(Status::Open) {
            matching.extend(
                catalog
                    .open
                    .of(lang)
                    .iter()
                    .filter(|item| item.matches(&words))
                    .cloned(),
            );
        }
        for path in self.archive_pages_needed(catalog, lang, query, &words) {
            match self.archive.get(path) {
                Some(Remote::Ready(items)) => {
                    matching.extend(items.iter().filter(|item| item.matches(&words)).cloned());
                }
                Some(Remote::Failed) => view.failed = true,
                Some(Remote::Loading | Remote::Absent) | None => view.pending = true,
            }
        }
        view.matching = if words.is_empty() {
            view.total
        } else {
            matching.len()
        };
        matching.truncate(self.shown);
        view.items = matching;
        if query.filter.shows(Status::Open) {
            let alone = |item: &&Rc<Item>| item.entry.counterpart.is_none() && item.matches(&words);
            view.only_other = catalog
                .open
                .of(lang.other())
                .iter()
                .filter(alone)
                .cloned()
                .collect();
        }
        view
    }

    /// What the list needs to be fetched, whether or not it has been asked for.
    pub(super) fn needed_by_list(&self, lang: Lang, query: &Query) -> Vec<Want> {
        let Some(catalog) = self.catalog.ready() else {
            return vec![Want::Index];
        };
        let pages = self.archive_pages_needed(catalog, lang, query, &Words::new(&query.text));
        pages
            .into_iter()
            .map(|path| Want::Archive(path.to_owned()))
            .collect()
    }

    /// A search needs the whole archive; a list only as many pages as it shows.
    fn archive_pages_needed<'a>(
        &self,
        catalog: &'a Catalog,
        lang: Lang,
        query: &Query,
        words: &Words,
    ) -> Vec<&'a str> {
        if !query.filter.shows(Status::Archived) {
            return Vec::new();
        }
        let mut before = if query.filter == Filter::All {
            catalog.open.of(lang).len()
        } else {
            0
        };
        let mut paths = Vec::new();
        for (path, count) in catalog.archive_pages(lang) {
            if !words.is_empty() || before < self.shown {
                paths.push(path);
            }
            before += count;
        }
        paths
    }
}
