//! Every address as a static page: the views, rendered around the viewer's shell.
//!
//! The viewer takes such a page over with the data that it carries, so that nothing moves; without
//! script it is read as it is. Where Trunk's shell has `<div id="app"></div>`, the page stands.

mod calendar;
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
mod sitemap;

use crate::bundle::{ArchivePage, ArchiveRef, Entry, Index, Shown, Whole};
use crate::markdown::{self, Document, wire};
use crate::posting::{Date, Lang, Slug, Status};
use crate::route::{Filter, Query, Route, list_page};
use crate::site::board::Board;
use crate::site::board::addresses::{PICTURE, ROBOTS};
use crate::site::board::moved;
use crate::site::files::Files;
use crate::site::files::Put;
use crate::site::publish::bundling::{Bundle, Posting};
use crate::site::publish::pages::head::Head;
use crate::site::publish::workplace::Workplace;
use crate::site::read::old_address::as_file;
use crate::site::read::zone::Zone;
use crate::state::posting::Opened;
use crate::state::{Action, Arrival, LIST_PAGE, State};
use crate::view::{On, page::page};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::io;
use std::rc::Rc;
use yew::prelude::*;

/// How many pages are made before they are put in their places.
const AT_ONCE: usize = 256;

/// Where the views go in the shell.
const MOUNT: &str = r#"<div id="app"></div>"#;

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
    /// The shell of lists and of all other pages that show no posting: up to where the views go, and
    /// behind it.
    list_shell: [String; 2],
    posting_shell: [String; 2],
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
pub fn pages(site: &Site, put: &mut Put) -> io::Result<()> {
    for (path, bytes) in site.around()? {
        put(&path, bytes)?;
    }
    // Pages are made beside each other, and some of them wait for the others in memory.
    for pages in site.all_pages().chunks(AT_ONCE) {
        let made = pages.par_iter().map(|page| {
            let path = format!("{}index.html", page.address());
            Ok((path, site.render(page)?.into_bytes()))
        });
        for (path, bytes) in made.collect::<io::Result<Vec<_>>>()? {
            put(&path, bytes)?;
        }
    }
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
        if shell.matches(MOUNT).count() != 1 || !shell.contains(head::START) {
            return Err(fault(
                "index.html is not a fresh shell of the viewer: build it again",
            ));
        }
        let root =
            head::root(shell).ok_or_else(|| fault("index.html does not say the site's root"))?;
        let parted = |page| {
            let shell = dress::dressed(shell, root, page, files);
            let (before, behind) = shell.split_once(MOUNT).unwrap_or_default();
            [before.to_owned(), behind.to_owned()]
        };
        let paths = bundle.postings.iter().map(|(path, posting)| {
            let entry = &posting.whole.entry;
            ((entry.lang, entry.slug.clone()), path.clone())
        });
        let site = Site {
            root: root.to_owned(),
            list_shell: parted("list"),
            posting_shell: parted("posting"),
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

    /// What browsers, search engines and feed readers ask for.
    ///
    /// # Errors
    ///
    /// When the picture for shared links cannot be drawn.
    pub fn around(&self) -> io::Result<Files> {
        let mut files = Files::new();
        for lang in self.languages() {
            if let Some((path, picture)) = self.picture(lang)? {
                files.insert(path, picture);
            }
        }
        let mut put = |path: String, text: String| files.insert(path, text.into_bytes());
        for lang in self.languages() {
            let manifest = manifest::manifest(&self.root, lang, &self.bundle.index.board);
            put(manifest::path(lang), manifest);
        }
        let base = self.bundle.index.board.base_url.as_deref();
        for entry in &self.bundle.index.open {
            if let Some((path, text)) = calendar::last_day(base, entry) {
                put(path, text);
            }
        }
        if let Some(base) = base {
            let sitemap = sitemap::sitemap(base, &self.bundle.index);
            put("sitemap.xml".to_owned(), sitemap);
            if !self.has_robots {
                put(ROBOTS.to_owned(), sitemap::robots(base));
            }
            for lang in self.languages() {
                let path = format!("{}/feed.xml", lang.code());
                put(
                    path,
                    feed::feed(base, lang, &self.bundle.index, &self.zone, self.today),
                );
            }
        }
        Ok(files)
    }

    /// The picture for shared links, which need a whole address, and where it is; the team's own takes
    /// its place.
    fn picture(&self, lang: Lang) -> io::Result<Option<(String, Vec<u8>)>> {
        let board = &self.bundle.index.board;
        if self.has_picture || board.base_url.is_none() {
            return Ok(None);
        }
        let drawn = picture::drawn(lang, board.title.of(lang))?;
        Ok(Some((picture::path(lang), drawn)))
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
    fn job(&self, page: &Page, opened: &Opened) -> Option<String> {
        let entry = &opened.whole.entry;
        if page.route.lang() != Some(entry.lang) {
            return None;
        }
        let workplace = self.workplaces.get(&(entry.lang, entry.slug.clone()))?;
        let base = self.bundle.index.board.base_url.as_ref();
        let url = base.map(|base| format!("{base}{}", page.route.to_address()));
        let site = self.employer_url.as_deref();
        let script = job_posting::script(opened, workplace, &self.zone, url.as_deref(), site)?;
        Some(format!("{script}\n"))
    }

    fn carried(&self, page: &Page) -> Carried {
        if let (Route::List { lang, query }, 2..) = (&page.route, page.part) {
            return self.part(*lang, query.filter, page.part);
        }
        // Only a list needs the entries.
        let index = match page.route {
            Route::List { .. } => self.bundle.index.clone(),
            _ => self.bare.clone(),
        };
        let opened = page.posting.map(|posting| {
            let whole = Whole {
                markdown: String::new(),
                ..posting.whole.clone()
            };
            Box::new(Opened {
                document: Rc::new(markdown::typeset(
                    Document::clone(&posting.body),
                    whole.entry.lang,
                )),
                whole,
            })
        });
        let archive = self.first_archive(&page.route);
        Carried {
            index,
            opened,
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
            archive: Some((String::new(), ArchivePage { entries })),
        }
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
                after.push_str(&script(id, &address, &json));
            }
        }
        let Carried {
            index,
            opened,
            archive,
        } = carried;
        let job = opened.as_deref().and_then(|opened| self.job(page, opened));
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
        let renderer = yew::LocalServerRenderer::<StaticPage>::with_props(Props { state });
        let runtime = tokio::runtime::Builder::new_current_thread().build()?;
        let body = tokio::task::LocalSet::new().block_on(&runtime, renderer.render());
        let [before, behind] = match page.route {
            Route::Posting { .. } => &self.posting_shell,
            _ => &self.list_shell,
        };
        let before = head::put(before, &head, page.route.lang());
        Ok(format!(
            "{before}<div id=\"app\" data-print=\"{}\">{body}</div>\n{after}{behind}",
            print::print(&body)
        ))
    }
}

/// What a page gives to the viewer.
struct Carried {
    index: Index,
    opened: Option<Box<Opened>>,
    archive: Option<(String, ArchivePage)>,
}

/// JSON by the id of its element, in the order of a page.
pub type Data = BTreeMap<&'static str, String>;

fn data(carried: &Carried) -> io::Result<Data> {
    let mut data = Data::from([("page-index", serde_json::to_string(&carried.index)?)]);
    if let Some(opened) = &carried.opened {
        let shown = Shown {
            whole: opened.whole.clone(),
            body: wire::write(&opened.document),
        };
        data.insert("page-posting", serde_json::to_string(&shown)?);
    }
    if let Some((_, page)) = &carried.archive {
        data.insert("page-archive", serde_json::to_string(page)?);
    }
    Ok(data)
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

/// Data that the viewer reads from the page at `address`.
fn script(id: &str, address: &str, json: &str) -> String {
    let json = escape::json_in_html(json);
    format!(
        "<script type=\"application/json\" id=\"{id}\" data-page=\"{address}\">{json}</script>\n"
    )
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
