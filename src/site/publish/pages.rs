//! Every address as a static page: the views, rendered around the viewer's shell.
//!
//! The viewer takes such a page over with the data that it carries, so that nothing moves; without
//! script it is read as it is. Where Trunk's shell has `<div id="app"></div>`, the page stands.

mod around;
mod body;
mod calendar;
mod carried;
mod dress;
pub(crate) mod escape;
mod feed;
mod further;
mod head;
mod job_posting;
mod manifest;
mod picture;
mod print;
mod redirect;
mod rich;
mod shell;
mod sitemap;

use crate::bundle::Index;
use crate::posting::{Date, Lang, Slug, Status};
use crate::route::{Filter, Query, Route, list_page};
use crate::site::board::addresses::{PICTURE, ROBOTS};
use crate::site::board::moved;
use crate::site::board::{Board, IN_A_ROW};
use crate::site::files::Files;
use crate::site::files::Put;
use crate::site::publish::bundling::Bundle;
use crate::site::publish::pages::carried::{Carried, data, script};
use crate::site::publish::pages::head::Head;
use crate::site::publish::pages::print::print;
use crate::site::publish::pages::rich::is_rich;
use crate::site::publish::pages::shell::Shell;
use crate::site::publish::wholes::Posting;
use crate::site::publish::workplace::Workplace;
use crate::site::read::dates::zone::Zone;
use crate::site::read::old_address::as_file;
use crate::state::{Action, Arrival, LIST_PAGE, State};
use crate::view::{On, page::page};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::io;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};
use yew::prelude::*;

/// JSON by the id of its element, in the order of a page.
pub type Data = BTreeMap<&'static str, String>;

/// A page of the board, as the host knows it.
pub(crate) struct Page<'a> {
    /// Its address.
    pub(crate) route: Route,
    /// The posting that it shows.
    pub(crate) posting: Option<&'a Posting>,
    /// Which part of a list it shows, from 1. The viewer shows all that come after the first there.
    part: usize,
}

impl Page<'_> {
    fn address(&self) -> String {
        match &self.route {
            Route::List { lang, query } => list_page(*lang, query.filter, self.part),
            route => route.to_address(),
        }
    }
}

/// A board with its pages, each made when it is asked for.
pub struct Site {
    list_shell: Shell,
    posting_shell: Shell,
    /// For postings with the rarer parts of a body.
    rich_shell: Shell,
    /// For the pages that are the sheet alone.
    halves_shell: Shell,
    root: String,
    bundle: Bundle,
    /// The index without its entries, for pages that show no list.
    bare: Index,
    /// The path of each posting.
    paths: BTreeMap<(Lang, Slug), String>,
    /// Who hires for each open posting, and where.
    workplaces: BTreeMap<(Lang, Slug), Workplace>,
    /// Absolute URL of the employer's own site.
    employer_url: Option<String>,
    /// Where the board's days begin and end.
    zone: Zone,
    /// The day on which it is built.
    today: Date,
    /// See [`moved::find`].
    moved: BTreeMap<String, String>,
    /// Whether the folder adds a `robots.txt` of its own.
    has_robots: bool,
    /// Whether it adds a picture for shared links.
    has_picture: bool,
}

/// Gives `put` every page of `site` and the files for search engines and feed readers, by their path
/// relative to the site's root.
pub fn pages(site: &Site, put: &Put) -> io::Result<()> {
    let around = || -> io::Result<()> {
        let mut files = site.around()?.into_iter();
        files.try_for_each(|(path, bytes)| put(&path, bytes))
    };
    let pages = site.all_pages();
    // Each goes to its place as soon as it is made: none waits in memory.
    let rendered = || {
        let pages = pages.par_iter().with_max_len(IN_A_ROW);
        pages.try_for_each(|page| {
            let path = format!("{}index.html", page.address());
            put(&path, site.render(page)?.into_bytes())
        })
    };
    // The pictures alone take a while.
    let (around, rendered) = rayon::join(around, rendered);
    around.and(rendered)?;
    if let Some(root) = site.root_of_one_language() {
        put("index.html", root.into_bytes())?;
    }
    put("404.html", site.not_found()?.into_bytes())?;
    for (path, target) in &site.moved {
        put(path, redirect::page(&site.root, target).into_bytes())?;
    }
    Ok(())
}

impl Site {
    /// The site of `board` around `shell` (the viewer's `index.html`, whose styles are among its
    /// `files`); `bundle` is the board's.
    ///
    /// # Errors
    ///
    /// When `shell` is not a fresh shell of the viewer.
    pub fn new(board: &Board, bundle: Bundle, shell: &str, files: &Files) -> io::Result<Site> {
        let fault = |what: &str| io::Error::new(io::ErrorKind::InvalidData, what.to_owned());
        let stale = || fault("index.html is not a fresh shell of the viewer: build it again");
        let no_root = || fault("index.html does not say the site's root");
        let root = head::root(shell).ok_or_else(no_root)?;
        let parted = |kinds: &[&str]| {
            let dressed = dress::dressed(shell, root, kinds, files);
            Shell::of(&dressed).ok_or_else(stale)
        };
        let paths = bundle.postings.iter().map(|(path, posting)| {
            let entry = &posting.whole.entry;
            ((entry.lang, entry.slug.clone()), path.clone())
        });
        let site = Site {
            root: root.to_owned(),
            list_shell: parted(&["list"])?,
            posting_shell: parted(&["posting"])?,
            rich_shell: parted(&["posting", "rich"])?,
            halves_shell: parted(&["halves"])?,
            paths: paths.collect(),
            bare: Index {
                open: Vec::new(),
                archive: Vec::new(),
                facets: Vec::new(),
                copies: None,
                ..bundle.index.clone()
            },
            bundle,
            workplaces: workplaces(board),
            employer_url: board.settings.employer_url.clone(),
            zone: board.settings.time_zone.clone(),
            today: board.today,
            moved: moved::find(board).pages,
            has_robots: board.added.contains(ROBOTS),
            has_picture: board.added.contains(PICTURE),
        };
        Ok(site)
    }

    /// The page at an address below the root (`en/`, `old.html`), if there is one.
    pub fn page_at(&self, address: &str) -> io::Result<Option<String>> {
        if let Some(target) = as_file(address).and_then(|path| self.moved.get(&path)) {
            return Ok(Some(redirect::page(&self.root, target)));
        }
        if let Some(root) = self.root_of_one_language().filter(|_| address.is_empty()) {
            return Ok(Some(root));
        }
        let page = self.page_of(address);
        page.map(|page| self.render(&page)).transpose()
    }

    /// What the viewer takes from the page at an address: JSON by the id of the element that has it
    /// there. Nothing where the board has no such page.
    pub fn data_at(&self, address: &str) -> io::Result<Data> {
        let page = self.page_of(address);
        let page = page.filter(|page| page.part == 1);
        page.map_or_else(|| Ok(Data::new()), |page| data(&self.carried(&page)))
    }

    /// The language of all postings; none when the board has both.
    fn only(&self) -> Option<Lang> {
        self.bundle.index.board.only
    }

    /// The languages in which the board has pages.
    fn languages(&self) -> impl Iterator<Item = Lang> {
        let only = self.only();
        let has = move |lang: &Lang| only.is_none_or(|only| only == *lang);
        Lang::ALL.into_iter().filter(has)
    }

    /// The root of a board in one language, where nothing is to be chosen: it leads to the list.
    fn root_of_one_language(&self) -> Option<String> {
        let lang = self.only()?;
        let title = self.bundle.index.board.title.of(lang);
        let list = Route::list(lang).to_address();
        Some(redirect::leading(&self.root, &list, lang, title))
    }

    /// The page for addresses that the board does not have.
    pub fn not_found(&self) -> io::Result<String> {
        let nowhere = Route::NotFound {
            lang: self.only(),
            path: "404.html".to_owned(),
        };
        self.render(&Page {
            route: nowhere,
            posting: None,
            part: 1,
        })
    }

    /// What the viewer fetches.
    pub fn bundle(&self) -> &Bundle {
        &self.bundle
    }

    /// The files of old addresses, each with the address that it leads to: see [`moved::find`].
    pub fn moved(&self) -> &BTreeMap<String, String> {
        &self.moved
    }

    /// The choice of language, the lists, each posting in its own language, and those without
    /// counterpart under the other interface.
    fn all_pages(&self) -> Vec<Page<'_>> {
        let mut pages = Vec::new();
        if self.only().is_none() {
            pages.push(Page {
                route: Route::Choice,
                posting: None,
                part: 1,
            });
        }
        let lists = self
            .languages()
            .flat_map(|lang| Filter::ALL.map(|filter| (lang, filter)));
        for (lang, filter) in lists {
            for part in 1..=self.parts(lang, filter) {
                pages.push(part_of(lang, filter, part));
            }
        }
        for ((own, slug), path) in &self.paths {
            let posting = &self.bundle.postings[path];
            let alone = posting.whole.entry.counterpart.is_none();
            for lang in self.languages().filter(|lang| lang == own || alone) {
                let route = Route::Posting {
                    lang,
                    slug: slug.clone(),
                };
                pages.push(Page {
                    route,
                    posting: Some(posting),
                    part: 1,
                });
            }
        }
        pages
    }

    /// How many pages the whole list of a filter has.
    fn parts(&self, lang: Lang, filter: Filter) -> usize {
        let totals = self.bundle.index.totals.of(lang);
        let shown = [
            (Status::Open, totals.open),
            (Status::Archived, totals.archived),
        ];
        let shown = shown.iter().filter(|(status, _)| filter.shows(*status));
        let count: usize = shown.map(|(_, count)| count).sum();
        count.div_ceil(LIST_PAGE).max(1)
    }

    /// The board's own page at an address below the root.
    fn page_of(&self, address: &str) -> Option<Page<'_>> {
        let route = Route::from_address(address, "");
        let elsewhere = |lang: Lang| !self.languages().any(|own| own == lang);
        if route.lang().is_some_and(elsewhere) {
            return None;
        }
        if let Route::List { lang, query } = &route {
            let mut parts = 1..=self.parts(*lang, query.filter);
            let part = parts.find(|part| list_page(*lang, query.filter, *part) == address)?;
            return Some(part_of(*lang, query.filter, part));
        }
        // Other ways to write an address lead to it, but are none.
        let exact = route.to_address() == address;
        let posting = match &route {
            _ if !exact => return None,
            Route::Choice if self.only().is_some() => return None,
            Route::Choice | Route::List { .. } => None,
            Route::Posting { lang, slug } => {
                let in_lang = |lang| {
                    let path = self.paths.get(&(lang, slug.clone()))?;
                    self.bundle.postings.get(path)
                };
                let own = in_lang(*lang);
                let other = || in_lang(lang.other());
                let alone = || other().filter(|other| other.whole.entry.counterpart.is_none());
                Some(own.or_else(alone)?)
            }
            Route::Both { .. } | Route::NotFound { .. } => return None,
        };
        Some(Page {
            route,
            posting,
            part: 1,
        })
    }

    /// The job data of a page that shows an open posting in its own language.
    fn job(&self, page: &Page) -> Option<String> {
        let posting = page.posting?;
        let entry = &posting.whole.entry;
        if page.route.lang() != Some(entry.lang) {
            return None;
        }
        let workplace = self.workplaces.get(&(entry.lang, entry.slug.clone()))?;
        let base = self.bundle.index.board.base_url.as_ref();
        let url = base.map(|base| format!("{base}{}", page.route.to_address()));
        let site = self.employer_url.as_deref();
        let script = job_posting::script(posting, workplace, &self.zone, url.as_deref(), site)?;
        Some(format!("{script}\n"))
    }

    fn render(&self, page: &Page) -> io::Result<String> {
        let carried = self.carried(page);
        let address = page.address();
        let mut after = String::new();
        if let Route::List { lang, query } = &page.route {
            let parts = self.parts(*lang, query.filter);
            after = further::links(&self.root, *lang, query.filter, page.part, parts);
        }
        if page.part == 1 {
            for (id, json) in data(&carried)? {
                script(&mut after, id, &address, &json);
            }
        }
        let Carried {
            index,
            opened,
            body,
            archive,
        } = carried;
        let job = self.job(page);
        let rich = match (&body, &opened) {
            (Some(body), _) => body.is_rich(),
            (None, Some(opened)) => is_rich(&opened.document),
            (None, None) => false,
        };
        let state = State::new(&self.root, page.route.clone());
        let mut state = state.update(Action::Arrived(Arrival::Page(index, opened)));
        if let Some((path, page)) = archive {
            state = state.update(Action::Arrived(Arrival::Archive(path, page)));
        }
        let state = Rc::new(state);
        let picture = match self.has_picture {
            true => PICTURE.to_owned(),
            false => picture::path(page.route.lang().unwrap_or(Lang::En)),
        };
        let head = Head::new(&state, &self.bundle.index.board, &picture);
        let head = head.map(|head| head.write()).unwrap_or_default();
        let head = head + &job.unwrap_or_default();
        let views = rendered::<StaticPage>(Props { state });
        let filled = match &body {
            Some(body) => {
                let no_place = || io::Error::other("the page has no place for its body");
                body.fill(&views).ok_or_else(no_place)?
            }
            None => ([&*views, "", ""], print(&views)),
        };
        let shell = match page.route {
            Route::List { .. } => &self.list_shell,
            Route::Posting { .. } if rich => &self.rich_shell,
            Route::Posting { .. } => &self.posting_shell,
            _ => &self.halves_shell,
        };
        let lang = page.route.lang().unwrap_or(Lang::En);
        Ok(shell.around(lang, &head, filled, &after))
    }
}

/// A page of a whole list.
fn part_of(lang: Lang, filter: Filter, part: usize) -> Page<'static> {
    let query = Query {
        filter,
        ..Query::default()
    };
    Page {
        route: Route::List { lang, query },
        posting: None,
        part,
    }
}

/// Who hires for each open posting, and where.
fn workplaces(board: &Board) -> BTreeMap<(Lang, Slug), Workplace> {
    let open = board.files.iter().filter_map(|file| {
        let (posting, lang) = file.shown()?;
        let workplace = Workplace::of(posting, lang, &board.settings);
        let open = file.status() == Some(Status::Open);
        open.then_some(((lang, file.slug.clone()?), workplace))
    });
    open.collect()
}

/// A component as HTML that the viewer can take over.
fn rendered<C: BaseComponent>(props: C::Properties) -> String {
    let renderer = yew::LocalServerRenderer::<C>::with_props(props);
    let mut html = std::pin::pin!(renderer.render());
    // No view waits for anything, so that nobody has to be woken.
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(html) = html.as_mut().poll(&mut context) {
            return html;
        }
    }
}

#[derive(Clone, PartialEq, Properties)]
struct Props {
    state: Rc<State>,
}

/// The root component of a static page; what a reader does there is the viewer's business.
#[component]
fn StaticPage(props: &Props) -> Html {
    page(&props.state, &On::default())
}
