//! The head of a static page: title, description, canonical, languages, Open Graph, robots.

use crate::bundle::Board;
use crate::posting::Lang;
use crate::site::publish::pages::escape::markup;
use crate::site::publish::pages::manifest;
use crate::state::{self, State};
use crate::text::text;

/// What a static page has beside the facts that the viewer keeps right, too.
pub(crate) struct Head {
    title: String,
    lang: Lang,
    facts: state::head::Head,
    feed: Option<(Lang, String)>,
    /// Absolute URL of the picture for shared links.
    picture: Option<String>,
    /// The board's name, which the picture shows.
    name: String,
    manifest: String,
}

impl Head {
    /// The head of the page that shows `state`; none when it shows nothing. `picture` is the path of the
    /// picture for shared links.
    pub(crate) fn new(state: &State, board: &Board, picture: &str) -> Option<Head> {
        let lang = state.route.lang().unwrap_or(Lang::En);
        let base = board.base_url.as_ref();
        Some(Head {
            title: state.title()?,
            lang,
            facts: state.head()?,
            picture: base.map(|base| format!("{base}{picture}")),
            name: board.title.of(lang).clone(),
            feed: base.map(|base| (lang, format!("{base}{}/feed.xml", lang.code()))),
            manifest: state.root.to_string() + &manifest::path(lang),
        })
    }

    /// The head as HTML, from the title on.
    pub(crate) fn write(&self) -> String {
        let (title, description) = (markup(&self.title), markup(&self.facts.description));
        let mut out = format!(
            "<title>{title}</title>\n<meta name=\"description\" content=\"{description}\">\n"
        );
        let mut line = |text: String| {
            out.push_str(&text);
            out.push('\n');
        };
        if !self.facts.indexed {
            line("<meta name=\"robots\" content=\"noindex\">".to_owned());
        }
        if let Some(address) = &self.facts.canonical {
            let address = markup(address);
            line(format!("<link rel=\"canonical\" href=\"{address}\">"));
            line(format!("<meta property=\"og:url\" content=\"{address}\">"));
        }
        for (tag, address) in &self.facts.alternates {
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
        let kind = if self.facts.article {
            "article"
        } else {
            "website"
        };
        let locale = |lang: Lang| lang.tag().replace('-', "_");
        line(format!("<meta property=\"og:title\" content=\"{title}\">"));
        line(format!(
            "<meta property=\"og:description\" content=\"{description}\">"
        ));
        if let Some(address) = &self.picture {
            let (address, name) = (markup(address), markup(&self.name));
            line(format!(
                "<meta property=\"og:image\" content=\"{address}\">"
            ));
            line(format!(
                "<meta property=\"og:image:alt\" content=\"{name}\">"
            ));
            line("<meta name=\"twitter:card\" content=\"summary_large_image\">".to_owned());
        }
        line(format!("<meta property=\"og:type\" content=\"{kind}\">"));
        line(format!(
            "<meta property=\"og:locale\" content=\"{}\">",
            locale(self.lang)
        ));
        if !self.facts.alternates.is_empty() {
            line(format!(
                "<meta property=\"og:locale:alternate\" content=\"{}\">",
                locale(self.lang.other())
            ));
        }
        out
    }
}

/// The site's root as the shell says it.
pub(crate) fn root(shell: &str) -> Option<&str> {
    let (_, after) = shell.split_once("<meta name=\"babillard-base\" content=\"")?;
    after.split_once('"').map(|(root, _)| root)
}
