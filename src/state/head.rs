//! What the head of a page says of it beside the title: for a static page and, as the reader moves on,
//! for the present one.

use super::State;
use super::posting::Found;
use crate::posting::{Lang, Slug, Status};
use crate::route::{Filter, Route};
use crate::text::text;

/// The facts of one head. Addresses are absolute, and only there when the board says its base.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// The posting's description, else the board's.
    pub description: String,
    /// The address that the page speaks for.
    pub canonical: Option<String>,
    /// `hreflang` and address, of a page that has equals in both languages.
    pub alternates: Vec<(&'static str, String)>,
    /// Whether search engines may list it.
    pub indexed: bool,
    /// Whether it shows a posting.
    pub article: bool,
}

impl State {
    /// The language of all postings of the board; none when it has both.
    pub fn only(&self) -> Option<Lang> {
        self.board().and_then(|board| board.only)
    }

    /// The languages in which the board has pages.
    pub fn languages(&self) -> impl Iterator<Item = Lang> {
        let only = self.only();
        let has = move |lang: &Lang| only.is_none_or(|only| only == *lang);
        Lang::ALL.into_iter().filter(has)
    }

    /// The head of the present page; none while the page is not known.
    pub fn head(&self) -> Option<Head> {
        let lang = self.route.lang().unwrap_or(Lang::En);
        let (mut found, mut unknown) = (None, matches!(self.route, Route::NotFound { .. }));
        if let Some((_, slug)) = self.route.posting() {
            match self.find(lang, slug) {
                Found::Posting(item) => found = Some(item),
                Found::Missing => unknown = true,
                Found::Moved(_) | Found::Pending(_) | Found::Failed => return None,
            }
        }
        let entry = found.as_ref().map(|item| &item.entry);
        let base = self.board()?.base_url.as_ref();
        let absolute = |route: &Route| base.map(|base| format!("{base}{}", route.to_address()));
        // A page that only falls back to the other language speaks for the real one, and a search
        // or another order for the whole list.
        let own = match (entry, &self.route) {
            (Some(entry), _) => posting(entry.lang, &entry.slug),
            (None, Route::List { lang, query }) if !query.is_whole() || query.by_closing => {
                Route::list(*lang)
            }
            (None, route) => route.clone(),
        };
        // Lists of what is archived are for readers alone, as are its postings.
        let record = matches!(&own, Route::List { query, .. } if query.filter != Filter::Open);
        let fallback = entry.is_some_and(|entry| entry.lang != lang);
        let (english, french) = match entry {
            _ if fallback || unknown || record => (None, None),
            Some(entry) => match (&entry.counterpart, &own) {
                (Some(other), own) if entry.lang == Lang::En => {
                    (Some(own.clone()), Some(posting(Lang::Fr, other)))
                }
                (Some(other), own) => (Some(posting(Lang::En, other)), Some(own.clone())),
                (None, _) => (None, None),
            },
            None => (Some(Route::list(Lang::En)), Some(Route::list(Lang::Fr))),
        };
        // A posting's English side stands in for languages that the board does not have.
        let any = match entry {
            Some(_) => english.clone(),
            None => english.as_ref().map(|_| Route::Choice),
        };
        let alternates = [
            (Lang::En.tag(), english),
            (Lang::Fr.tag(), french),
            ("x-default", any),
        ];
        let both = self.only().is_none();
        let alternates = alternates
            .into_iter()
            .filter(|_| both)
            .filter_map(|(tag, route)| Some((tag, absolute(&route?)?)))
            .collect();
        let archived = entry.is_some_and(|entry| entry.status == Status::Archived);
        let described = entry.map(|entry| entry.description.as_str());
        Some(Head {
            description: described
                .filter(|words| !words.is_empty())
                .unwrap_or(match self.only() {
                    Some(_) => text(lang).board_description_alone,
                    None => text(lang).board_description,
                })
                .to_owned(),
            canonical: absolute(&own).filter(|_| !unknown),
            alternates,
            indexed: !(fallback || unknown || archived || record),
            article: entry.is_some(),
        })
    }
}

fn posting(lang: Lang, slug: &Slug) -> Route {
    Route::Posting {
        lang,
        slug: slug.clone(),
    }
}
