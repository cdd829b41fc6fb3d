//! What the sheet at the top of a page says: its heading, and beyond the fold the same in the other
//! language.

use super::posting::Found;
use super::{Remote, State};
use crate::posting::{Lang, Status};
use crate::route::Route;
use crate::text::text;

/// Both sides of the sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The heading, with its own language; none while the page is not known.
    pub heading: Option<(Lang, String)>,
    /// What stands beyond the fold, in the other language of the interface.
    pub beyond: (Lang, String),
    /// Whether it is a posting's.
    pub posting: bool,
    /// Whether that posting is closed.
    pub closed: bool,
}

impl State {
    /// The sheet of the present page, whose interface is in `lang`.
    pub fn sheet(&self, lang: Lang) -> Sheet {
        let other = lang.other();
        let plain = |own: &'static str, theirs: &'static str| Sheet {
            heading: Some((lang, own.to_owned())),
            beyond: (other, theirs.to_owned()),
            posting: false,
            closed: false,
        };
        let (here, there) = (text(lang), text(other));
        let list = plain(here.list_heading, there.list_heading);
        let failed = plain(here.failed_title, there.list_heading);
        let missing = plain(here.not_found_title, there.list_heading);
        let unknown = |sheet: Sheet| Sheet {
            heading: None,
            ..sheet
        };
        match (&self.route, &self.catalog) {
            (Route::Posting { slug, .. } | Route::Both { slug, .. }, _) => {
                match self.find(lang, slug) {
                    Found::Posting(item) => {
                        let entry = &item.entry;
                        // Without a counterpart the other side shows the same posting.
                        let beyond = match &entry.other_title {
                            Some(title) => (other, title.clone()),
                            None if entry.lang == other => (other, entry.title.clone()),
                            None => (other, there.only_in_other.to_owned()),
                        };
                        Sheet {
                            heading: Some((entry.lang, entry.title.clone())),
                            beyond,
                            posting: true,
                            closed: entry.status == Status::Archived,
                        }
                    }
                    Found::Failed => failed,
                    Found::Missing => missing,
                    Found::Pending(_) | Found::Moved(_) => unknown(list),
                }
            }
            (Route::NotFound { .. }, _) => missing,
            (Route::List { .. }, Remote::Failed) => failed,
            (Route::List { .. }, Remote::Absent | Remote::Loading) => unknown(list),
            (Route::List { .. } | Route::Choice, _) => list,
        }
    }
}
