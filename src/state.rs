//! The viewer's state, the actions that change it, and what it needs to have fetched.
//!
//! One direction: an [`Action`] goes through [`State::update`] and gives the next state; views show
//! it, and the effects fetch what [`State::wanted`] lists. Nothing here touches a browser.

pub mod beside;
pub mod catalog;
pub mod clock;
pub mod head;
pub mod list;
pub mod nearest;
pub mod posting;
pub mod reach;
pub mod results;
pub mod sheet;

use crate::bundle::{ArchivePage, Board, Copies, Entry, Index, Totals, VERSION};
use crate::posting::{Both, Lang, Status};
use crate::route::{Filter, Query, Route};
use crate::search::reply::Results;
use crate::text::{self, text};
use catalog::{Catalog, Item};
use posting::{Found, Opened};
use results::{Asked, Search};
use std::rc::Rc;

/// How many postings a list shows at once, and how many more each time.
pub const LIST_PAGE: usize = 50;

/// The same of what is found by words: it changes at every key, and the best comes first.
pub const FOUND_PAGE: usize = 10;

/// How many postings the list of `query` shows at once, and how many more each time.
pub fn page_of(query: &Query) -> usize {
    match query.text.trim() {
        "" => LIST_PAGE,
        _ => FOUND_PAGE,
    }
}

/// Something that comes from the network.
#[derive(Debug, Default, PartialEq)]
pub enum Remote<T> {
    /// Not asked for.
    #[default]
    Absent,
    /// On its way.
    Loading,
    /// Here.
    Ready(Rc<T>),
    /// It did not come.
    Failed,
}

impl<T> Clone for Remote<T> {
    fn clone(&self) -> Self {
        match self {
            Remote::Absent => Remote::Absent,
            Remote::Loading => Remote::Loading,
            Remote::Ready(value) => Remote::Ready(value.clone()),
            Remote::Failed => Remote::Failed,
        }
    }
}

impl<T> Remote<T> {
    /// The value, once it is here.
    pub fn ready(&self) -> Option<&Rc<T>> {
        match self {
            Remote::Ready(value) => Some(value),
            _ => None,
        }
    }

    fn forget_failure(&mut self) {
        if matches!(self, Remote::Failed) {
            *self = Remote::Absent;
        }
    }
}

/// Remote things by their path. A reader opens few, so a list does, at a fraction of a map's code.
#[derive(Clone, Debug, PartialEq)]
struct Remotes<T>(Vec<(String, Remote<T>)>);

impl<T> Default for Remotes<T> {
    fn default() -> Self {
        Remotes(Vec::new())
    }
}

impl<T> Remotes<T> {
    fn get(&self, path: &str) -> Option<&Remote<T>> {
        self.0
            .iter()
            .find(|(at, _)| at == path)
            .map(|(_, remote)| remote)
    }

    fn of_mut(&mut self, path: &str) -> &mut Remote<T> {
        let known = self.0.iter().position(|(at, _)| at == path);
        let at = known.unwrap_or_else(|| {
            self.0.push((path.to_owned(), Remote::Absent));
            self.0.len() - 1
        });
        &mut self.0[at].1
    }

    fn forget_failures(&mut self) {
        self.0
            .iter_mut()
            .for_each(|(_, remote)| remote.forget_failure());
    }
}

/// A file of the bundle that the present page needs. Paths are relative to the site's root.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Want {
    /// The index.
    Index,
    /// A page of the archive.
    Archive(String),
    /// A posting whole.
    Whole(String),
    /// The addresses of copies.
    Copies(String),
    /// The answer of the search module.
    Search(Asked),
    /// The same once it has the texts at these paths, from which snippets are cut.
    Texts(Asked, Vec<String>),
}

/// A file of the bundle that has come.
#[derive(Clone, Debug, PartialEq)]
pub enum Arrival {
    /// The index.
    Index(Index),
    /// The index, which is the same as before.
    Same,
    /// A page of the archive, by its path.
    Archive(String, ArchivePage),
    /// A posting whole, by its path, its Markdown laid out.
    Whole(String, Box<Opened>),
    /// The addresses of copies.
    Copies(Copies),
    /// What the search module found for a question.
    Found(Asked, Results),
    /// What a static page carries: its index, and the posting that it shows.
    Page(Index, Option<Box<Opened>>),
}

/// What happened.
#[derive(Clone, Debug, PartialEq)]
// An index comes once in a visit: a box for it would be code without a gain.
#[allow(clippy::large_enum_variant)]
pub enum Action {
    /// The reader went to an address.
    Navigated(Route),
    /// The address of the page that was opened asks for this, which its static page could not show.
    Located(Route),
    /// The reader came back to the page, from another one or from another window.
    Returned,
    /// The reader's language became known: remembered from before, or the browser's.
    LanguageKnown(Lang),
    /// The reader typed in the search field.
    QueryTyped(String),
    /// The reader chose what postings must have of the kind of a code; nothing when the key is empty.
    FacetChosen(String, String),
    /// The reader has paused since this was asked of a list: what it found can be announced.
    Settled(Query),
    /// The reader asked for more of the list.
    MoreAsked,
    /// The reader asked again for what failed.
    Retried,
    /// What this browser offers became known.
    OfferKnown(Offer),
    /// The reader's clock shows this second since 1970.
    Ticked(i64),
    /// The page's address was copied.
    LinkCopied,
    /// The board is another one than what is known of it. What is named by its content stays true.
    Outdated,
    /// A fetch began.
    Asked(Want),
    /// A fetch ended well.
    Arrived(Arrival),
    /// A fetch failed.
    Lost(Want),
}

/// What a browser offers for passing a page's address on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Offer {
    /// It can be copied.
    pub copy: bool,
    /// The system has a sheet for sharing.
    pub share: bool,
}

/// All that the viewer knows.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The site's root: `/`, or `/repo/` under a sub-path.
    pub root: Rc<str>,
    /// The present page: the one truth of language, posting, query and filter.
    pub route: Route,
    /// The query of the list last seen, which the way back from a posting leads to.
    pub last_query: Query,
    /// How many postings the list shows at most.
    pub shown: usize,
    /// The index.
    pub catalog: Remote<Catalog>,
    /// Whether the index is to be asked for again: a file that it names is gone.
    stale: bool,
    /// What this browser offers; nothing until the viewer runs.
    pub offer: Offer,
    /// The browser was asked to load no more than it must: nothing is fetched ahead.
    pub saves_data: bool,
    /// Whether the page's address has been copied.
    pub copied: bool,
    /// Whether the reader has paused since they changed what is asked of the list.
    settled: bool,
    /// Whether the reader has moved since the page was opened: only then is there news to announce.
    moved: bool,
    /// The board as the page itself carries it, and how many postings it has, until the index is here.
    board: Option<Rc<(Board, Both<Totals>)>>,
    /// The posting that the page itself carries.
    given: Option<Rc<Item>>,
    /// The reader's clock, in seconds since 1970; none until the page has been taken over.
    pub now: Option<i64>,
    archive: Remotes<Vec<Rc<Item>>>,
    opened: Remotes<Opened>,
    copies: Remote<Copies>,
    search: Search,
}

impl State {
    /// The state of a page that has just been opened.
    pub fn new(root: &str, route: Route) -> State {
        let mut state = State {
            root: root.into(),
            route: Route::Choice,
            last_query: Query::default(),
            shown: LIST_PAGE,
            catalog: Remote::Absent,
            stale: false,
            offer: Offer::default(),
            saves_data: false,
            copied: false,
            settled: false,
            moved: false,
            board: None,
            given: None,
            now: None,
            archive: Remotes::default(),
            opened: Remotes::default(),
            copies: Remote::Absent,
            search: Search::default(),
        };
        state.go(route);
        state
    }

    /// The next state.
    pub fn update(mut self, action: Action) -> State {
        match action {
            Action::Navigated(route) => {
                self.moved |= route != self.route;
                // A posting that is opened may have been closed since the index came.
                self.stale |= route.posting().is_some() && self.catalog.ready().is_some();
                // What failed before, perhaps only fetched ahead, is worth another try.
                self.forget_failures();
                self.go(route);
            }
            Action::Returned => self.stale |= self.catalog.ready().is_some(),
            Action::Located(route) => self.go(route),
            Action::LanguageKnown(lang) if self.route == Route::Choice => {
                self.go(Route::list(lang))
            }
            Action::LanguageKnown(_) => {}
            Action::QueryTyped(text) => {
                if let Route::List { lang, query } = &self.route {
                    let query = Query {
                        text,
                        ..query.clone()
                    };
                    self.go(Route::List { lang: *lang, query });
                }
            }
            Action::FacetChosen(code, key) => {
                if let Route::List { lang, query } = &self.route {
                    let query = query.clone().with_facet(&code, &key);
                    self.go(Route::List { lang: *lang, query });
                }
            }
            Action::Settled(query) => self.settled = query == self.last_query,
            Action::MoreAsked => self.shown += page_of(&self.last_query),
            Action::Retried => self.forget_failures(),
            Action::OfferKnown(offer) => self.offer = offer,
            Action::LinkCopied => self.copied = true,
            Action::Ticked(now) => self.tell_time(now),
            Action::Outdated => {
                (self.catalog, self.copies) = (Remote::Absent, Remote::Absent);
                self.given = None;
            }
            Action::Asked(want) => {
                self.stale &= want != Want::Index;
                self.mark(&want, false);
            }
            Action::Lost(want) => {
                // A newer board may have another file in its place, which its index names.
                self.stale |= !matches!(want, Want::Index | Want::Texts(..));
                self.mark(&want, true);
            }
            Action::Arrived(arrival) => {
                self.keep(arrival);
                if let Some(now) = self.now {
                    self.tell_time(now);
                }
            }
        }
        self.follow_moved_posting();
        self
    }

    fn go(&mut self, route: Route) {
        if let Route::List { query, .. } = &route {
            if *query != self.last_query {
                self.shown = page_of(query);
                self.settled = false;
            }
            self.last_query = query.clone();
        }
        self.copied = false;
        self.route = route;
    }

    fn follow_moved_posting(&mut self) {
        let Some((lang, slug)) = self.route.posting() else {
            return;
        };
        let both = matches!(self.route, Route::Both { .. });
        match self.find(lang, slug) {
            Found::Moved(slug) if both => self.route = Route::Both { lang, slug },
            Found::Moved(slug) => self.route = Route::Posting { lang, slug },
            Found::Posting(item) if both && item.entry.counterpart.is_none() => {
                let slug = slug.clone();
                self.route = Route::Posting { lang, slug };
            }
            _ => {}
        }
    }

    fn mark(&mut self, want: &Want, failed: bool) {
        fn set<T>(remote: &mut Remote<T>, failed: bool) {
            if !matches!(remote, Remote::Ready(_)) {
                *remote = if failed {
                    Remote::Failed
                } else {
                    Remote::Loading
                };
            }
        }
        match want {
            Want::Index => set(&mut self.catalog, failed),
            Want::Archive(path) => set(self.archive.of_mut(path), failed),
            Want::Whole(path) => set(self.opened.of_mut(path), failed),
            Want::Copies(_) => set(&mut self.copies, failed),
            Want::Search(asked) if failed => self.search.lose(asked),
            Want::Search(asked) => self.search.ask(asked.clone()),
            // Without its texts an answer stays as it is.
            Want::Texts(asked, _) => self.search.ask_for_texts(asked.clone()),
        }
    }

    fn keep(&mut self, arrival: Arrival) {
        match arrival {
            Arrival::Same => {}
            Arrival::Index(index) if index.version != VERSION => self.catalog = Remote::Failed,
            Arrival::Index(index) => {
                // What a page carried of a file that is gone, or that the index no longer names, is of an
                // older board.
                let gone = |item: &Rc<Item>| {
                    let named = |entry: &Entry| entry.data == item.entry.data;
                    let open = item.entry.status == Status::Open;
                    open && !index.open.iter().any(named)
                        || matches!(self.opened(item), Remote::Failed)
                };
                if self.given.as_ref().is_some_and(gone) {
                    self.given = None;
                }
                self.catalog = Remote::Ready(Rc::new(Catalog::new(index)));
            }
            Arrival::Archive(path, page) => {
                let items = page
                    .entries
                    .into_iter()
                    .map(|entry| Item { entry })
                    .map(Rc::new)
                    .collect();
                *self.archive.of_mut(&path) = Remote::Ready(Rc::new(items));
            }
            Arrival::Whole(path, opened) => {
                *self.opened.of_mut(&path) = Remote::Ready(Rc::from(opened));
            }
            Arrival::Copies(copies) => self.copies = Remote::Ready(Rc::new(copies)),
            Arrival::Found(asked, results) => self.search.keep(asked, results),
            Arrival::Page(index, _) if index.version != VERSION => {}
            Arrival::Page(index, opened) => {
                self.board = Some(Rc::new((index.board.clone(), index.totals)));
                if matches!(self.route, Route::List { .. }) {
                    self.keep(Arrival::Index(index));
                }
                if let Some(opened) = opened {
                    let entry = &opened.whole.entry;
                    self.given = Some(Rc::new(Item {
                        entry: entry.clone(),
                    }));
                    self.keep(Arrival::Whole(entry.data.clone(), opened));
                }
            }
        }
    }

    fn forget_failures(&mut self) {
        self.catalog.forget_failure();
        self.copies.forget_failure();
        self.search.forget_failure();
        self.archive.forget_failures();
        self.opened.forget_failures();
    }

    /// What the present page needs and nobody has asked for yet.
    pub fn wanted(&self) -> Vec<Want> {
        let needed = match &self.route {
            Route::Choice if self.board.is_some() => Vec::new(),
            // An unknown address is answered with the postings that are most like it.
            Route::Choice | Route::NotFound { .. } => vec![Want::Index],
            Route::List { lang, query } => self.needed_by_list(*lang, query),
            Route::Posting { lang, slug } | Route::Both { lang, slug } => {
                self.needed_by_posting(*lang, slug)
            }
        };
        let again = self.stale.then_some(Want::Index);
        let absent = needed.into_iter().filter(|want| self.is_absent(want));
        again.into_iter().chain(absent).collect()
    }

    fn is_absent(&self, want: &Want) -> bool {
        fn absent<T>(remote: Option<&Remote<T>>) -> bool {
            matches!(remote, None | Some(Remote::Absent))
        }
        match want {
            Want::Index => absent(Some(&self.catalog)),
            Want::Archive(path) => absent(self.archive.get(path)),
            Want::Whole(path) => absent(self.opened.get(path)),
            Want::Copies(_) => absent(Some(&self.copies)),
            Want::Search(_) | Want::Texts(..) => true,
        }
    }

    /// How many postings of `lang` the filter shows; none while the index is not here.
    pub fn total(&self, lang: Lang, filter: Filter) -> usize {
        let fetched = self.catalog.ready().map(|catalog| catalog.index.totals);
        let carried = || self.board.as_deref().map(|(_, totals)| *totals);
        fetched.or_else(carried).map_or(0, |totals| {
            let Totals { open, archived } = *totals.of(lang);
            match filter {
                Filter::Open => open,
                Filter::Archived => archived,
                Filter::All => open + archived,
            }
        })
    }

    /// The board, once it is known.
    pub(crate) fn board(&self) -> Option<&Board> {
        let fetched = self.catalog.ready().map(|catalog| &catalog.index.board);
        fetched.or(self.board.as_deref().map(|(board, _)| board))
    }

    /// The board's name on a page in `lang`, in both languages on a page that is in both; the
    /// program's own while it is not known.
    pub fn board_title(&self, lang: Option<Lang>) -> String {
        match (self.board(), lang) {
            (Some(board), Some(lang)) => board.title.of(lang).clone(),
            (Some(board), None) => format!("{} / {}", board.title.en, board.title.fr),
            (None, _) => text::PRODUCT.to_owned(),
        }
    }

    /// The title of the document; nothing while the page is not known.
    pub fn title(&self) -> Option<String> {
        let lang = self.route.lang().unwrap_or(Lang::En);
        let board = self.board_title(self.route.lang());
        let page = match (&self.route, &self.catalog) {
            (Route::Choice, _) => {
                return Some(self.board_title(None));
            }
            (Route::NotFound { .. }, _) => text(lang).not_found_title,
            (Route::Posting { slug, .. } | Route::Both { slug, .. }, _) => {
                match self.find(lang, slug) {
                    Found::Posting(item) => {
                        return Some(format!("{} – {board}", item.entry.title));
                    }
                    Found::Missing => text(lang).not_found_title,
                    Found::Failed => text(lang).failed_title,
                    Found::Pending(_) | Found::Moved(_) => return None,
                }
            }
            (Route::List { .. }, Remote::Failed) => text(lang).failed_title,
            (Route::List { .. }, Remote::Absent | Remote::Loading) => return None,
            (Route::List { query, .. }, Remote::Ready(_)) => {
                let list = self.list_title(lang, query);
                // A board that is called as its list is has one name.
                return Some(match list == board {
                    true => board,
                    false => format!("{list} – {board}"),
                });
            }
        };
        Some(format!("{page} – {board}"))
    }

    /// What a screen reader should say of the present page: its title, once the reader has moved; what a
    /// list has left, once they have paused.
    pub fn announcement(&self) -> String {
        let lang = self.route.lang().unwrap_or(Lang::En);
        match &self.route {
            _ if self.copied => text(lang).link_copied.to_owned(),
            Route::List { query, .. } if !query.is_whole() => {
                let count = self.settled.then(|| self.matching(lang, query)).flatten();
                count.map_or_else(String::new, |count| self.counted(lang, query, count))
            }
            _ => self.title().filter(|_| self.moved).unwrap_or_default(),
        }
    }

    /// The address of a route on this site: an absolute path, with the query.
    pub fn href(&self, route: &Route) -> String {
        format!("{}{}", self.root, route.to_address())
    }

    /// The page that shows the same in the other language: the same posting, or the same list with
    /// the same query and filter.
    pub fn switched(&self, to: Lang) -> Route {
        match &self.route {
            Route::List { query, .. } => Route::List {
                lang: to,
                query: query.clone(),
            },
            Route::Posting { lang, slug } | Route::Both { lang, slug } => {
                let slug = match self.find(*lang, slug) {
                    Found::Posting(item) => {
                        match (&item.entry.counterpart, item.entry.lang == to) {
                            (Some(counterpart), false) => counterpart.clone(),
                            _ => slug.clone(),
                        }
                    }
                    _ => slug.clone(),
                };
                match self.route {
                    Route::Both { .. } => Route::Both { lang: to, slug },
                    _ => Route::Posting { lang: to, slug },
                }
            }
            Route::Choice | Route::NotFound { .. } => Route::list(to),
        }
    }
}

#[cfg(test)]
mod tests;
