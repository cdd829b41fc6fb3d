//! A published page as a reader meets it: its words, links and pictures, read from the HTML.

/// What stands in the posting's own part of a page.
#[derive(Debug, Default)]
pub(crate) struct Page {
    /// The words, with white space as it is.
    pub(crate) text: String,
    pub(crate) links: Vec<Link>,
    pub(crate) images: Vec<Image>,
    /// How many list items its body has.
    pub(crate) items: usize,
    /// What a link can lead to on the page.
    pub(crate) ids: Vec<String>,
}

#[derive(Debug)]
pub(crate) struct Link {
    pub(crate) text: String,
    pub(crate) to: String,
    /// Whether it is the board's own way to apply.
    pub(crate) applies: bool,
}

#[derive(Debug)]
pub(crate) struct Image {
    pub(crate) alt: String,
    pub(crate) from: String,
    pub(crate) width: String,
    pub(crate) height: String,
}

/// Reads a page: its title, and what is in `<main>`.
pub(crate) fn read(html: &str) -> Page {
    let heading = between(html, "<h1", "</h1>").unwrap_or_default();
    let main = between(html, "<main", "</main>").unwrap_or_default();
    let main = main.split("class=\"similar").next().unwrap_or_default();
    let mut page = Page::default();
    let body_at = main.find("<div class=\"body\"").unwrap_or(main.len());
    page.items = main[body_at..].matches("<li>").count();
    parse(&format!("<h1{heading}</h1><main{main}"), &mut page);
    page
}

/// White space folded, apostrophes straight: how the expectations are written.
pub(crate) fn folded(text: &str) -> String {
    let words: Vec<&str> = text
        .split(is_white)
        .filter(|word| !word.is_empty())
        .collect();
    words.join(" ").replace('’', "'")
}

fn is_white(letter: char) -> bool {
    letter.is_whitespace() || letter == '\u{200b}'
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(start)?;
    Some(rest.split_once(end)?.0)
}

/// Elements that stand on lines of their own.
const BLOCKS: [&str; 17] = [
    "p", "li", "ul", "ol", "div", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "dd", "td", "th", "br",
    "summary",
];

fn parse(html: &str, page: &mut Page) {
    let mut rest = html;
    let mut open: Option<(usize, String, bool)> = None;
    let mut apply_depth = 0;
    while let Some((words, after)) = rest.split_once('<') {
        page.text.push_str(&decoded(words));
        let Some((tag, after)) = after.split_once('>') else {
            return;
        };
        rest = after;
        let name = tag.split([' ', '/']).next().unwrap_or_default();
        let value = |key: &str| between(tag, &format!(" {key}=\""), "\"").map(decoded);
        page.ids.extend(value("id"));
        if BLOCKS.contains(&name) || BLOCKS.contains(&tag.trim_start_matches('/')) {
            page.text.push('\n');
        }
        if value("class").is_some_and(|class| class == "apply") {
            apply_depth = 1;
        }
        if tag == "/p" {
            apply_depth = 0;
        }
        match name {
            "a" => {
                open = Some((
                    page.text.len(),
                    value("href").unwrap_or_default(),
                    apply_depth > 0,
                ))
            }
            "img" => page.images.push(Image {
                alt: value("alt").unwrap_or_default(),
                from: value("src").unwrap_or_default(),
                width: value("width").unwrap_or_default(),
                height: value("height").unwrap_or_default(),
            }),
            _ => {}
        }
        if tag == "/a"
            && let Some((start, to, applies)) = open.take()
        {
            let text = folded(&page.text[start..]);
            page.links.push(Link { text, to, applies });
        }
    }
    page.text.push_str(&decoded(rest));
}

/// Text with its entities resolved.
pub(crate) fn decoded(text: &str) -> String {
    let pairs = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&#39;", "'"),
        ("&#x2F;", "/"),
        ("&#x2f;", "/"),
        ("&#x3d;", "="),
        ("&nbsp;", " "),
        ("&amp;", "&"),
    ];
    let mut text = text.to_owned();
    for (entity, letter) in pairs {
        text = text.replace(entity, letter);
    }
    text
}
