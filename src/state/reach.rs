//! Which addresses the viewer can show by itself; all others are left to the browser.

use super::posting::Found;
use super::{Remote, State};
use crate::posting::{Lang, Slug};
use crate::route::Route;
use crate::search::reply::Hit;

impl State {
    /// Whether the board is known to have this page. An address that is not, such as that of a file
    /// beside the board, an old address or a posting of a newer build, is a navigation of the browser's.
    pub fn reaches(&self, route: &Route) -> bool {
        match route {
            Route::Choice | Route::List { .. } => true,
            Route::NotFound { .. } => false,
            Route::Posting { lang, slug } | Route::Both { lang, slug } => {
                match self.find(*lang, slug) {
                    Found::Posting(_) | Found::Moved(_) => true,
                    Found::Pending(_) => self.names(*lang, slug),
                    Found::Failed | Found::Missing => false,
                }
            }
        }
    }

    /// Whether something that the present page shows did not come.
    pub fn has_failed(&self) -> bool {
        match &self.route {
            Route::Choice | Route::NotFound { .. } => false,
            Route::List { lang, query } => {
                matches!(self.catalog, Remote::Failed) || self.list_view(*lang, query).failed
            }
            Route::Posting { lang, slug } => match self.find(*lang, slug) {
                Found::Posting(item) => matches!(self.opened(&item), Remote::Failed),
                found => found == Found::Failed,
            },
            Route::Both { lang, slug } => {
                self.find(*lang, slug) == Found::Failed || matches!(self.both(), Remote::Failed)
            }
        }
    }

    /// Whether the present page is a posting's that the board, as far as is known, does not have.
    pub fn lacks_posting(&self) -> bool {
        let page = self.route.posting();
        page.is_some_and(|(lang, slug)| self.find(lang, slug) == Found::Missing)
    }

    /// Whether what is shown names this posting: as what words have found, or as the present one in
    /// the other language.
    fn names(&self, lang: Lang, slug: &Slug) -> bool {
        let hits = self.results().map_or(&[][..], |results| &results.hits);
        let found = |hit: &Hit| hit.lang == lang && hit.slug == slug.as_str();
        let present = self.route.posting();
        let present = present.map(|(lang, slug)| self.find(lang, slug));
        hits.iter().any(found)
            || matches!(present, Some(Found::Posting(item)) if item.entry.lang != lang
                && item.entry.counterpart.as_ref() == Some(slug))
    }
}
