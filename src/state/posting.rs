//! Which posting an address means, and the posting once it is here.

use super::catalog::{Catalog, Item};
use super::{Remote, State, Want};
use crate::bundle::Whole;
use crate::markdown::{self, Document};
use crate::posting::{Lang, Slug, Status};
use crate::route::Route;
use std::rc::Rc;

/// A posting whole, its Markdown laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The posting, its Markdown taken out.
    pub whole: Whole,
    /// Its body.
    pub document: Rc<Document>,
}

impl Opened {
    /// Lays out the Markdown of `whole`. The viewer has a module of its own do it: see `app`.
    pub fn lay_out(mut whole: Whole) -> Opened {
        let markdown = std::mem::take(&mut whole.markdown);
        let document = Rc::new(markdown::set(&markdown, whole.entry.lang));
        Opened { whole, document }
    }

    /// Whether there is nothing to read below the description.
    pub fn is_empty(&self) -> bool {
        *self.document == Document::default()
    }
}

/// What is known of the posting at an address.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// This one. Its language is not the page's when it has no counterpart.
    Posting(Rc<Item>),
    /// It now has this slug.
    Moved(Slug),
    /// Not known yet: these files tell.
    Pending(Vec<Want>),
    /// Not known, for one of these files did not come.
    Failed,
    /// There is none.
    Missing,
}

impl State {
    /// The posting at the address of `slug` under the interface of `lang`.
    pub fn find(&self, lang: Lang, slug: &Slug) -> Found {
        if let Some(item) = self.given.as_ref().filter(|item| {
            let entry = &item.entry;
            entry.slug == *slug && (entry.lang == lang || entry.counterpart.is_none())
        }) {
            return Found::Posting(item.clone());
        }
        let catalog = match &self.catalog {
            Remote::Ready(catalog) => catalog,
            Remote::Failed => return Found::Failed,
            Remote::Absent | Remote::Loading => return Found::Pending(vec![Want::Index]),
        };
        let other = lang.other();
        // From what is at hand to what must be fetched: an open posting never waits for the archive.
        let open = |lang| {
            pick(catalog.open.of(lang), slug).or_else(|| pick(catalog.closed.of(lang), slug))
        };
        if let Some(item) = open(lang) {
            return Found::Posting(item);
        }
        match self.find_archived(catalog, lang, slug) {
            Found::Missing => {}
            found => return found,
        }
        let elsewhere = match self.find_archived(catalog, other, slug) {
            Found::Missing => open(other),
            Found::Posting(item) if item.entry.counterpart.is_none() => {
                return Found::Posting(item);
            }
            Found::Posting(item) => Some(item),
            found => return found,
        };
        match self.find_copy(catalog, lang, slug) {
            Found::Missing => match elsewhere.and_then(|item| item.entry.counterpart.clone()) {
                Some(counterpart) => Found::Moved(counterpart),
                None => Found::Missing,
            },
            found => found,
        }
    }

    fn find_archived(&self, catalog: &Catalog, lang: Lang, slug: &Slug) -> Found {
        let mut wants = Vec::new();
        let mut failed = false;
        for (path, _) in catalog.archive_pages(lang) {
            match self.archive.get(path) {
                Some(Remote::Ready(items)) => {
                    if let Some(item) = pick(items, slug) {
                        return Found::Posting(item);
                    }
                }
                Some(Remote::Failed) => failed = true,
                Some(Remote::Absent | Remote::Loading) | None => {
                    wants.push(Want::Archive(path.to_owned()))
                }
            }
        }
        match (failed, wants.is_empty()) {
            (true, _) => Found::Failed,
            (false, false) => Found::Pending(wants),
            (false, true) => Found::Missing,
        }
    }

    fn find_copy(&self, catalog: &Catalog, lang: Lang, slug: &Slug) -> Found {
        let Some(path) = &catalog.index.copies else {
            return Found::Missing;
        };
        match &self.copies {
            Remote::Ready(copies) => {
                let copy = copies
                    .copies
                    .iter()
                    .find(|copy| copy.lang == lang && copy.slug == *slug);
                copy.map_or(Found::Missing, |copy| Found::Moved(copy.kept.clone()))
            }
            Remote::Failed => Found::Failed,
            Remote::Absent | Remote::Loading => Found::Pending(vec![Want::Copies(path.clone())]),
        }
    }

    /// The whole of `item`.
    pub fn opened(&self, item: &Item) -> Remote<Opened> {
        self.opened
            .get(&item.entry.data)
            .cloned()
            .unwrap_or_default()
    }

    /// What a posting page needs to be fetched, whether or not it has been asked for: the posting,
    /// and once an open one is here its counterpart and the index, so that the switch and the way
    /// back to the list are instant.
    pub(super) fn needed_by_posting(&self, lang: Lang, slug: &Slug) -> Vec<Want> {
        let item = match self.find(lang, slug) {
            Found::Posting(item) => item,
            Found::Pending(wants) => return wants,
            Found::Moved(_) | Found::Failed | Found::Missing => return Vec::new(),
        };
        let mut wants = vec![Want::Whole(item.entry.data.clone())];
        let ahead = item.entry.status == Status::Open && !self.saves_data;
        let both = matches!(self.route, Route::Both { .. });
        if let (Remote::Ready(opened), true) = (self.opened(&item), ahead || both) {
            if ahead {
                wants.push(Want::Index);
            }
            wants.extend(opened.whole.counterpart_data.clone().map(Want::Whole));
        }
        wants
    }

    /// The file of the posting that a link leads to, at which the pointer or the focus is, so that it
    /// opens at once; only when it is in a list that is here, for a mere glance is not worth the archive.
    pub fn likely_next(&self, route: &Route) -> Option<String> {
        let Route::Posting { lang, slug } = route else {
            return None;
        };
        let Found::Posting(item) = self.find(*lang, slug) else {
            return None;
        };
        let absent = self.is_absent(&Want::Whole(item.entry.data.clone()));
        (absent && !self.saves_data).then(|| item.entry.data.clone())
    }
}

fn pick(items: &[Rc<Item>], slug: &Slug) -> Option<Rc<Item>> {
    items.iter().find(|item| item.entry.slug == *slug).cloned()
}
