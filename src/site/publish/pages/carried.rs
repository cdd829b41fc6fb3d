//! What a page gives to the viewer, so that nothing of it is fetched again.

use crate::bundle::{ArchivePage, ArchiveRef, Entry, Index};
use crate::markdown::wire;
use crate::posting::{Lang, Status};
use crate::route::{Filter, Route};
use crate::site::publish::pages::body::{Body, in_json, laid_out};
use crate::site::publish::pages::{Data, Page, Site, escape};
use crate::state::LIST_PAGE;
use crate::state::posting::Opened;
use std::borrow::Cow;
use std::io;
use std::rc::Rc;

/// What a page gives to the viewer.
pub(super) struct Carried {
    pub(super) index: Index,
    /// With the outline of `body` as its document, where there is one.
    pub(super) opened: Option<Box<Opened>>,
    pub(super) body: Option<Body>,
    pub(super) archive: Option<(String, ArchivePage)>,
}

/// As JSON; a posting as a `bundle::Shown`.
pub(super) fn data(carried: &Carried) -> io::Result<Data> {
    let mut data = Data::from([("page-index", serde_json::to_string(&carried.index)?)]);
    if let Some(opened) = &carried.opened {
        let whole = serde_json::to_string(&opened.whole)?;
        let read = || in_json(&wire::write(&opened.document));
        let body = carried.body.as_ref().map(Body::wire);
        let body = body.map_or_else(|| Cow::Owned(read()), Cow::Borrowed);
        let shown = format!("{{\"whole\":{whole},\"body\":\"{body}\"}}");
        data.insert("page-posting", shown);
    }
    if let Some((_, page)) = &carried.archive {
        data.insert("page-archive", serde_json::to_string(page)?);
    }
    Ok(data)
}

impl Site {
    /// What the page at hand gives.
    pub(super) fn carried(&self, page: &Page) -> Carried {
        if let (Route::List { lang, query }, 2..) = (&page.route, page.part) {
            return self.part(*lang, query.filter, page.part);
        }
        // Only a list needs the entries.
        let index = match page.route {
            Route::List { .. } => self.bundle.index.clone(),
            _ => self.bare.clone(),
        };
        let body = page
            .posting
            .and_then(|posting| laid_out(&posting.markdown, posting.whole.entry.lang));
        let opened = page.posting.map(|posting| {
            let outline = body.as_ref().map(|body| body.outline.clone());
            Box::new(Opened {
                document: Rc::new(outline.unwrap_or_else(|| posting.document())),
                whole: posting.whole.clone(),
            })
        });
        let archive = self.first_archive(&page.route);
        Carried {
            index,
            opened,
            body,
            archive,
        }
    }

    /// The first file of the archive, for a list that shows some of it.
    fn first_archive(&self, route: &Route) -> Option<(String, ArchivePage)> {
        let Route::List { lang, query } = route else {
            return None;
        };
        let archived = query.filter.shows(Status::Archived);
        let (path, page) = self.bundle.archive(*lang).next().filter(|_| archived)?;
        Some((path.to_owned(), page.clone()))
    }

    /// What a later page of a list shows: a board that has nothing but its part of the list.
    fn part(&self, lang: Lang, filter: Filter, part: usize) -> Carried {
        let index = &self.bundle.index;
        let listed = |entry: &&Entry| entry.lang == lang;
        let foreign = |entry: &&Entry| entry.lang != lang && entry.counterpart.is_none();
        let open = index.open.iter().filter(listed);
        let open = open.chain(index.open.iter().filter(foreign));
        let archived = self.bundle.archive(lang);
        let all = open
            .chain(archived.flat_map(|(_, page)| &page.entries))
            .filter(|entry| filter.shows(entry.status));
        let (open, entries): (Vec<_>, Vec<_>) = all
            .skip((part - 1) * LIST_PAGE)
            .take(LIST_PAGE)
            .cloned()
            .partition(|entry| entry.status == Status::Open);
        let file = ArchiveRef {
            lang,
            path: String::new(),
            count: entries.len(),
        };
        Carried {
            index: Index {
                open,
                archive: vec![file],
                ..self.bare.clone()
            },
            opened: None,
            body: None,
            archive: Some((String::new(), ArchivePage { entries })),
        }
    }
}

/// Adds data that the viewer reads from the page at `address`.
pub(super) fn script(page: &mut String, id: &str, address: &str, json: &str) {
    page.push_str(&format!(
        "<script type=\"application/json\" id=\"{id}\" data-page=\"{address}\">"
    ));
    escape::json_in_html(page, json);
    page.push_str("</script>\n");
}
