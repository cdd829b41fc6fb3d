//! A published page as a reader meets it: its words, links and pictures, read from the HTML.

use crate::publishing::view::html::{self, Element, Node};

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

/// Reads a page: its title, and what is in `<main>` above similar postings.
pub(crate) fn read(html: &str) -> Page {
    let mut page = Page::default();
    let mut open = true;
    for (start, end) in [("<h1", "</h1>"), ("<main", "</main>")] {
        if let Some(part) = between(html, start, end) {
            let part = without_comments(&format!("{start}{part}{end}"));
            meet(&html::read(&part), false, &mut open, &mut page);
        }
    }
    page
}

/// What Yew leaves to itself between the elements.
fn without_comments(html: &str) -> String {
    let mut parts = html.split("<!--");
    let first = parts.next().unwrap_or_default();
    let rest = parts.filter_map(|part| Some(part.split_once("-->")?.1));
    std::iter::once(first).chain(rest).collect()
}

/// Takes an element, within the board's own way to apply or not, until similar postings have come.
fn meet(element: &Element, applies: bool, open: &mut bool, page: &mut Page) {
    let class = element.get("class").unwrap_or_default();
    *open &= !class.starts_with("similar");
    if !*open {
        return;
    }
    let applies = applies || class == "apply";
    page.ids.extend(element.get("id").map(str::to_owned));
    let value = |key: &str| element.get(key).unwrap_or_default().to_owned();
    if element.name == "img" {
        page.images.push(Image {
            alt: value("alt"),
            from: value("src"),
            width: value("width"),
            height: value("height"),
        });
    }
    if class == "body" {
        page.items = element.named("li").len();
    }
    let is_block = BLOCKS.contains(&element.name.as_str());
    let line = |page: &mut Page| page.text.extend(is_block.then_some('\n'));
    line(page);
    let start = page.text.len();
    for child in &element.children {
        match child {
            Node::Text(text) if *open => page.text.push_str(text),
            Node::Text(_) => {}
            Node::Element(child) => meet(child, applies, open, page),
        }
    }
    if element.name == "a" {
        let text = folded(&page.text[start..]);
        let to = value("href");
        page.links.push(Link { text, to, applies });
    }
    line(page);
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
