//! What a list shows, computed from the state.

use super::catalog::{Catalog, Item};
use super::posting::Found;
use super::{Remote, State, Want};
use crate::bundle::Facet;
use crate::posting::{CLOSING_SOON, FactKind, Lang, Slug, Status};
use crate::route::{Filter, Query, code_of};
use crate::search::Words;
use crate::text;
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
    /// Whether titles alone have been looked through so far: what is found in the texts is not here yet,
    /// or did not come.
    pub provisional: bool,
    /// How many postings each of the board's facets would leave, with all else that is asked for;
    /// empty while some of the postings are not here.
    pub counts: Vec<usize>,
}

impl State {
    /// The list of `lang` as `query` asks for it.
    pub fn list_view(&self, lang: Lang, query: &Query) -> ListView {
        let Some(catalog) = self.catalog.ready() else {
            return ListView::default();
        };
        let words = Words::new(&query.text);
        // Symbols are no words, and no posting has them.
        let wordless = words.is_empty() && !query.text.trim().is_empty();
        let mut view = ListView {
            total: self.total(lang, query.filter),
            ..ListView::default()
        };
        let mut matching: Vec<Rc<Item>> = Vec::new();
        if query.filter.shows(Status::Open) {
            let open = catalog.open.of(lang).iter();
            matching.extend(open.filter(|item| item.matches(&words)).cloned());
        }
        if query.filter.shows(Status::Archived) {
            let closed = catalog.closed.of(lang).iter();
            matching.extend(closed.filter(|item| item.matches(&words)).cloned());
        }
        let pages = self.archive_pages_needed(catalog, lang, query, &words);
        for path in &pages {
            match self.archive.get(path) {
                Some(Remote::Ready(items)) => {
                    matching.extend(items.iter().filter(|item| item.matches(&words)).cloned());
                }
                Some(Remote::Failed) => view.failed = true,
                Some(Remote::Loading | Remote::Absent) | None => view.pending = true,
            }
        }
        let archived = query.filter.shows(Status::Archived);
        let all_here = !archived || pages.len() == catalog.archive_pages(lang).count();
        view.provisional = self.question().is_some() && self.results().is_none();
        if all_here && !view.pending && !view.failed && !view.provisional {
            view.counts = counts(catalog, query, &matching);
        }
        let mut facets = query.facets.clone();
        let soon = query.facet(FactKind::Closing.code()).is_some();
        if soon || query.by_closing {
            let now = self.now.unwrap_or(0);
            // What says no day, or one that is over, follows.
            let end = |item: &Item| match item.entry.status {
                Status::Open => item.entry.ends().filter(|end| *end > now),
                Status::Archived => None,
            };
            let dated = matching
                .into_iter()
                .map(|item| (end(&item).unwrap_or(i64::MAX), item));
            matching = in_order(dated.collect());
        }
        if soon {
            // Before the clock is known nobody can say which these are.
            facets.retain(|pair| self.now.is_some() || pair != CLOSING_SOON);
        }
        matching.retain(|item| !wordless && item.has(&facets));
        view.matching = if words.is_empty() && !wordless && query.facets.is_empty() {
            view.total
        } else {
            matching.len()
        };
        // No title has the words; the texts may.
        let searching = self.question().is_some() && !self.search_failed();
        view.pending |= matching.is_empty() && searching && view.provisional;
        matching.truncate(self.shown);
        view.items = matching;
        view
    }

    /// What the lists can be narrowed by; nothing while the index is not here.
    pub fn facets(&self) -> &[Facet] {
        let catalog = self.catalog.ready();
        catalog.map_or(&[], |catalog| &catalog.index.facets)
    }

    /// The codes of their kinds, in order.
    pub fn facet_codes(&self) -> Vec<&str> {
        codes(self.facets())
    }

    /// How many postings match what is asked; none while that is not known.
    pub fn matching(&self, lang: Lang, query: &Query) -> Option<usize> {
        if let Some(results) = self.results() {
            return Some(results.matching);
        }
        let searching = self.question().is_some() && !self.search_failed();
        let view = self.list_view(lang, query);
        (!searching && !view.pending && !view.failed).then_some(view.matching)
    }

    /// The title of the list, without the board's name.
    pub(super) fn list_title(&self, lang: Lang, query: &Query) -> String {
        let matching = match query.is_whole() {
            true => None,
            false => self.matching(lang, query),
        };
        text::counts::list_title(lang, query.filter, query.text.trim(), matching)
    }

    /// How many of how many postings match, as a sentence.
    pub(super) fn counted(&self, lang: Lang, query: &Query, matching: usize) -> String {
        let total = self.total(lang, query.filter);
        text::counts::count_matching(lang, query.filter, matching, total, query.text.trim())
    }

    /// What the list needs to be fetched, whether or not it has been asked for.
    pub(super) fn needed_by_list(&self, lang: Lang, query: &Query) -> Vec<Want> {
        let Some(catalog) = self.catalog.ready() else {
            return vec![Want::Index];
        };
        let words = Words::new(&query.text);
        let pages = self.archive_pages_needed(catalog, lang, query, &words);
        let mut pages = pages.into_iter().map(|path| Want::Archive(path.to_owned()));
        if self.question().is_some() && !self.search_failed() {
            // What a card says beside the title stands in the archive. The newest page has it for most
            // boards; more is not fetched for that.
            let newest = pages.next().filter(|_| self.has_found_unknown());
            return self.wanted_search().into_iter().chain(newest).collect();
        }
        // The search module knows the archive; without it, the archive's titles are looked through.
        pages.collect()
    }

    /// Whether a posting was found of which no more is at hand than the search says.
    fn has_found_unknown(&self) -> bool {
        let hits = self.results().map_or(&[][..], |results| &results.hits);
        let mut slugs = hits
            .iter()
            .filter_map(|hit| Some((hit.lang, Slug::parse(&hit.slug)?)));
        slugs.any(|(lang, slug)| matches!(self.find(lang, &slug), Found::Pending(_)))
    }

    /// A search, or a choice by facets, needs the whole archive; a list only as many pages as it shows.
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
        before += catalog.closed.of(lang).len();
        let mut paths = Vec::new();
        for (path, count) in catalog.archive_pages(lang) {
            if !words.is_empty() || !query.facets.is_empty() || before < self.shown {
                paths.push(path);
            }
            before += count;
        }
        paths
    }
}

/// The items by their numbers, the least first; those of one number stay as they are. It is the one sort that
/// the viewer has: each type that is sorted takes 3 kB.
pub(super) fn in_order(mut items: Vec<(i64, Rc<Item>)>) -> Vec<Rc<Item>> {
    items.sort_by_key(|(number, _)| *number);
    items.into_iter().map(|(_, item)| item).collect()
}

/// For each facet, how many of `items` have it and all that is asked for of the other kinds.
fn counts(catalog: &Catalog, query: &Query, items: &[Rc<Item>]) -> Vec<usize> {
    let mut counts = Vec::new();
    for code in codes(&catalog.index.facets) {
        let others = query.clone().with_facet(code, "").facets;
        let left: Vec<&Rc<Item>> = items.iter().filter(|item| item.has(&others)).collect();
        let facets = catalog.index.facets.iter();
        for facet in facets.filter(|facet| code_of(&facet.pair) == code) {
            let has = left
                .iter()
                .filter(|item| item.entry.facets.contains(&facet.pair));
            counts.push(has.count());
        }
    }
    counts
}

/// The codes of the kinds of these facets, which stand beside each other.
fn codes(facets: &[Facet]) -> Vec<&str> {
    let mut codes: Vec<&str> = facets.iter().map(|facet| code_of(&facet.pair)).collect();
    codes.dedup();
    codes
}

#[cfg(test)]
mod tests;
