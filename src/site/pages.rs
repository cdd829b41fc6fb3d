//! Every address as a static page: the views, rendered around the viewer's shell.
//!
//! The viewer takes such a page over with the data that it carries, so that nothing moves; without
//! script it is read as it is. Where Trunk's shell has `<div id="app"></div>`, the page stands.

pub(super) mod escape;
mod feed;
mod head;
mod job_posting;
mod manifest;
mod redirect;
mod sitemap;

use super::bundling::Files;
use super::old_address::as_file;
use super::workplace::Workplace;
use super::{Board, moved};
use crate::bundle::{INDEX_PATH, Index, Shown, Whole};
use crate::markdown::wire;
use crate::posting::{Lang, Slug, Status};
use crate::route::Route;
use crate::state::posting::Opened;
use crate::state::{Action, Arrival, State};
use crate::view::{On, page::page};
use head::Head;
use std::collections::BTreeMap;
use std::io;
use std::rc::Rc;
use yew::prelude::*;

/// Where the views go in the shell.
const MOUNT: &str = r#"<div id="app"></div>"#;

/// A page of the board, as the host knows it.
pub(crate) struct Page<'a> {
    /// Its address.
    pub(crate) route: Route,
    /// The posting that it shows.
    pub(crate) posting: Option<&'a Whole>,
}

/// A board with its pages, each made when it is asked for.
pub struct Site {
    shell: String,
    root: String,
    index: Index,
    /// The index without its entries, for pages that show no list.
    bare: Index,
    wholes: BTreeMap<(Lang, Slug), Whole>,
    /// Who hires for each open posting, and where.
    workplaces: BTreeMap<(Lang, Slug), Workplace>,
    /// Absolute URL of the employer's own site.
    employer_url: Option<String>,
    /// See [`moved::pages`].
    moved: BTreeMap<String, String>,
    runtime: tokio::runtime::Runtime,
}

/// Every page of `site` and the files for search engines and feed readers, by their path relative
/// to the site's root.
pub fn pages(site: &Site) -> io::Result<Files> {
    let mut files = site.around();
    let mut put = |path: String, text: String| files.insert(path, text.into_bytes());
    for page in site.all_pages() {
        let path = format!("{}index.html", page.route.to_address());
        put(path, site.render(&page)?);
    }
    put("404.html".to_owned(), site.not_found()?);
    for (path, target) in &site.moved {
        let page = redirect::page(&site.root, target);
        put(path.clone(), page);
    }
    Ok(files)
}

impl Site {
    /// The site of `board` around `shell` (the viewer's `index.html`); `bundle` is the board's.
    ///
    /// # Errors
    ///
    /// When `shell` is not a fresh shell of the viewer, or the bundle is not this version's.
    pub fn new(board: &Board, bundle: &Files, shell: &str) -> io::Result<Site> {
        let fault = |what: &str| io::Error::new(io::ErrorKind::InvalidData, what.to_owned());
        if shell.matches(MOUNT).count() != 1 || !shell.contains(head::START) {
            return Err(fault(
                "index.html is not a fresh shell of the viewer: build it again",
            ));
        }
        let root =
            head::root(shell).ok_or_else(|| fault("index.html does not say the site's root"))?;
        let index = bundle
            .get(INDEX_PATH)
            .ok_or_else(|| fault("the bundle has no index"))?;
        let index: Index = serde_json::from_slice(index)?;
        let mut wholes = BTreeMap::new();
        for lang in Lang::ALL {
            let folder = format!("data/{}/", lang.code());
            for bytes in bundle
                .iter()
                .filter(|(path, _)| path.starts_with(&folder))
                .map(|(_, bytes)| bytes)
            {
                let whole: Whole = serde_json::from_slice(bytes)?;
                wholes.insert((lang, whole.entry.slug.clone()), whole);
            }
        }
        let mut site = Site {
            root: root.to_owned(),
            shell: shell.to_owned(),
            bare: Index {
                open: Vec::new(),
                archive: Vec::new(),
                facets: Vec::new(),
                copies: None,
                ..index.clone()
            },
            index,
            wholes,
            workplaces: workplaces(board),
            employer_url: board.settings.employer_url.clone(),
            moved: BTreeMap::new(),
            runtime: tokio::runtime::Builder::new_current_thread().build()?,
        };
        let pages = site.all_pages().into_iter();
        let pages = pages.map(|page| format!("{}index.html", page.route.to_address()));
        let taken = pages.chain(["404.html".to_owned()]).collect();
        site.moved = moved::pages(board, &taken);
        Ok(site)
    }

    /// The page at an address below the root (`en/`, `old.html`), if there is one.
    pub fn page_at(&self, address: &str) -> io::Result<Option<String>> {
        if let Some(target) = as_file(address).and_then(|path| self.moved.get(&path)) {
            return Ok(Some(redirect::page(&self.root, target)));
        }
        let mut pages = self.all_pages().into_iter();
        let page = pages.find(|page| page.route.to_address() == address);
        page.map(|page| self.render(&page)).transpose()
    }

    /// The page for addresses that the board does not have.
    pub fn not_found(&self) -> io::Result<String> {
        let nowhere = Route::NotFound {
            lang: None,
            path: "404.html".to_owned(),
        };
        self.render(&Page {
            route: nowhere,
            posting: None,
        })
    }

    /// What browsers, search engines and feed readers ask for.
    pub fn around(&self) -> Files {
        let mut files = Files::new();
        let mut put = |path: String, text: String| files.insert(path, text.into_bytes());
        for lang in Lang::ALL {
            let manifest = manifest::manifest(&self.root, lang, &self.index.board);
            put(manifest::path(lang), manifest);
        }
        if let Some(base) = &self.index.board.base_url {
            let sitemap = sitemap::sitemap(base, &self.index.open);
            put("sitemap.xml".to_owned(), sitemap);
            put("robots.txt".to_owned(), sitemap::robots(base));
            for lang in Lang::ALL {
                let path = format!("{}/feed.xml", lang.code());
                put(path, feed::feed(base, lang, &self.index));
            }
        }
        files
    }

    /// The choice of language, the lists, each posting in its own language, and those without
    /// counterpart under the other interface.
    fn all_pages(&self) -> Vec<Page<'_>> {
        let plain = |route| Page {
            route,
            posting: None,
        };
        let mut pages = vec![plain(Route::Choice)];
        pages.extend(Lang::ALL.map(Route::list).map(plain));
        for ((own, slug), whole) in &self.wholes {
            let alone = whole.entry.counterpart.is_none();
            for lang in Lang::ALL.into_iter().filter(|lang| lang == own || alone) {
                let route = Route::Posting {
                    lang,
                    slug: slug.clone(),
                };
                pages.push(Page {
                    route,
                    posting: Some(whole),
                });
            }
        }
        pages
    }

    /// The job data of a page that shows an open posting in its own language.
    fn job(&self, page: &Page, opened: &Opened) -> Option<String> {
        let entry = &opened.whole.entry;
        if page.route.lang() != Some(entry.lang) {
            return None;
        }
        let workplace = self.workplaces.get(&(entry.lang, entry.slug.clone()))?;
        let base = self.index.board.base_url.as_ref();
        let url = base.map(|base| format!("{base}{}", page.route.to_address()));
        let site = self.employer_url.as_deref();
        let script = job_posting::script(opened, workplace, url.as_deref(), site)?;
        Some(format!("{script}\n"))
    }

    fn render(&self, page: &Page) -> io::Result<String> {
        // Only a list needs the entries.
        let index = match page.route {
            Route::List { .. } => self.index.clone(),
            _ => self.bare.clone(),
        };
        let address = page.route.to_address();
        let mut data = script("page-index", &address, &index)?;
        let opened = page.posting.cloned().map(Opened::lay_out).map(Box::new);
        if let Some(opened) = &opened {
            let shown = Shown {
                whole: opened.whole.clone(),
                body: wire::write(&opened.document),
            };
            data.push_str(&script("page-posting", &address, &shown)?);
        }
        let job = opened.as_deref().and_then(|opened| self.job(page, opened));
        let state = State::new(&self.root, page.route.clone());
        let state = Rc::new(state.update(Action::Arrived(Arrival::Page(index, opened))));
        let head = Head::new(&state, &self.index.board);
        let head = head.map(|head| head.write()).unwrap_or_default();
        let head = head + &job.unwrap_or_default();
        let renderer = yew::LocalServerRenderer::<StaticPage>::with_props(Props { state });
        let body = tokio::task::LocalSet::new().block_on(&self.runtime, renderer.render());
        let mounted = format!("<div id=\"app\">{body}</div>\n{data}");
        Ok(head::put(&self.shell, &head, page.route.lang()).replacen(MOUNT, &mounted, 1))
    }
}

/// Who hires for each open posting, and where.
fn workplaces(board: &Board) -> BTreeMap<(Lang, Slug), Workplace> {
    let open = board.files.iter().filter_map(|file| {
        let (posting, lang) = file.shown()?;
        let workplace = Workplace::of(posting, lang, &board.settings);
        let open = posting.status == Status::Open;
        open.then_some(((lang, file.slug.clone()?), workplace))
    });
    open.collect()
}

/// Data that the viewer reads from the page at `address`.
fn script(id: &str, address: &str, value: &impl serde::Serialize) -> io::Result<String> {
    let json = escape::json_in_html(&serde_json::to_string(value)?);
    Ok(format!(
        "<script type=\"application/json\" id=\"{id}\" data-page=\"{address}\">{json}</script>\n"
    ))
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
