//! The head of a static page: title, description, canonical, languages, Open Graph, robots.

use super::escape::markup;
use super::{Page, manifest};
use crate::bundle::Board;
use crate::posting::{Lang, Slug, Status};
use crate::route::Route;
use crate::state::State;
use crate::text::text;

/// How the shell's own title starts; what describes the page takes its place.
pub(super) const START: &str = "<title>";

/// The facts of one head. Addresses are absolute, and only there when the board says its base.
pub(super) struct Head {
    title: String,
    description: String,
    lang: Lang,
    canonical: Option<String>,
    /// `hreflang` and address, of a page that has equals in both languages.
    alternates: Vec<(&'static str, String)>,
    feed: Option<(Lang, String)>,
    manifest: String,
    indexed: bool,
    article: bool,
}

impl Head {
    /// The head of `page`, which shows `state`.
    pub(super) fn new(page: &Page, state: &State, board: &Board) -> Head {
        let lang = page.route.lang().unwrap_or(Lang::En);
        let entry = page.posting.map(|whole| &whole.entry);
        // A page that only falls back to the other language speaks for the real one.
        let own = entry.map_or(page.route.clone(), |entry| posting(entry.lang, &entry.slug));
        let fallback = own != page.route;
        let unknown = matches!(page.route, Route::NotFound { .. });
        let absolute = |route: &Route| {
            board
                .base_url
                .as_ref()
                .map(|base| format!("{base}{}", route.to_address()))
        };
        let equals = match (&page.route, entry) {
            _ if fallback || unknown => Vec::new(),
            (_, Some(entry)) => match &entry.counterpart {
                Some(other) => vec![
                    (entry.lang.tag(), own.clone()),
                    (entry.lang.other().tag(), posting(entry.lang.other(), other)),
                ],
                None => Vec::new(),
            },
            _ => {
                let mut lists = Lang::ALL
                    .map(|lang| (lang.tag(), Route::list(lang)))
                    .to_vec();
                lists.push(("x-default", Route::Choice));
                lists
            }
        };
        let mut alternates: Vec<(&str, String)> = equals
            .iter()
            .filter_map(|(tag, route)| Some((*tag, absolute(route)?)))
            .collect();
        alternates.sort();
        if entry.is_some()
            && let Some((_, english)) = alternates.first().cloned()
        {
            alternates.push(("x-default", english));
        }
        let described = entry
            .map(|entry| entry.description.clone())
            .filter(|text| !text.is_empty());
        Head {
            title: state.title().unwrap_or_default(),
            description: described.unwrap_or_else(|| text(lang).board_description.to_owned()),
            lang,
            canonical: absolute(&own).filter(|_| !unknown),
            alternates,
            feed: board
                .base_url
                .as_ref()
                .map(|base| (lang, format!("{base}{}/feed.xml", lang.code()))),
            manifest: state.root.to_string() + &manifest::path(lang),
            indexed: !(fallback
                || unknown
                || entry.is_some_and(|entry| entry.status == Status::Archived)),
            article: entry.is_some(),
        }
    }

    /// The head as HTML, from the title on.
    pub(super) fn write(&self) -> String {
        let (title, description) = (markup(&self.title), markup(&self.description));
        let mut out = format!(
            "<title>{title}</title>\n<meta name=\"description\" content=\"{description}\">\n"
        );
        let mut line = |text: String| {
            out.push_str(&text);
            out.push('\n');
        };
        if !self.indexed {
            line("<meta name=\"robots\" content=\"noindex\">".to_owned());
        }
        if let Some(address) = &self.canonical {
            let address = markup(address);
            line(format!("<link rel=\"canonical\" href=\"{address}\">"));
            line(format!("<meta property=\"og:url\" content=\"{address}\">"));
        }
        for (tag, address) in &self.alternates {
            line(format!(
                "<link rel=\"alternate\" hreflang=\"{tag}\" href=\"{}\">",
                markup(address)
            ));
        }
        if let Some((lang, address)) = &self.feed {
            let (heading, address) = (markup(text(*lang).list_heading), markup(address));
            line(format!(
                "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"{heading}\" href=\"{address}\">"
            ));
        }
        let manifest = markup(&self.manifest);
        line(format!("<link rel=\"manifest\" href=\"{manifest}\">"));
        let kind = if self.article { "article" } else { "website" };
        let locale = |lang: Lang| lang.tag().replace('-', "_");
        line(format!("<meta property=\"og:title\" content=\"{title}\">"));
        line(format!(
            "<meta property=\"og:description\" content=\"{description}\">"
        ));
        line(format!("<meta property=\"og:type\" content=\"{kind}\">"));
        line(format!(
            "<meta property=\"og:locale\" content=\"{}\">",
            locale(self.lang)
        ));
        if !self.alternates.is_empty() {
            line(format!(
                "<meta property=\"og:locale:alternate\" content=\"{}\">",
                locale(self.lang.other())
            ));
        }
        out
    }
}

fn posting(lang: Lang, slug: &Slug) -> Route {
    Route::Posting {
        lang,
        slug: slug.clone(),
    }
}

/// The site's root as the shell says it.
pub(super) fn root(shell: &str) -> Option<&str> {
    let (_, after) = shell.split_once("<meta name=\"babillard-base\" content=\"")?;
    after.split_once('"').map(|(root, _)| root)
}

/// The shell with `head` in the place of its own title and description, and with the page's language.
pub(super) fn put(shell: &str, head: &str, lang: Option<Lang>) -> String {
    let lang = lang.unwrap_or(Lang::En);
    let mut written = false;
    let mut out = String::with_capacity(shell.len() + head.len());
    for line in shell.split_inclusive('\n') {
        if line.starts_with("<html ") {
            out.push_str(&format!("<html lang=\"{}\">\n", lang.code()));
        } else if line.starts_with(START) {
            out.push_str(head);
            written = true;
        } else if !(line.starts_with("<meta name=\"description\"") && written) {
            out.push_str(line);
        }
    }
    out
}
