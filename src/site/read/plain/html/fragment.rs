//! A block of HTML as Markdown.

use crate::site::read::plain::escape;
use crate::site::read::plain::html::declaration;
use crate::site::read::plain::html::elements::{Element, element, raised};
use crate::site::read::plain::html::pages::Pages;
use crate::site::read::plain::html::tag::{Tag, closer, tag};
use std::collections::BTreeSet;

/// A block of HTML, turned.
#[derive(Debug, Default)]
pub(in crate::site::read::plain) struct Fragment {
    /// Its Markdown, without an empty line at an end.
    pub(in crate::site::read::plain) markdown: String,
    /// What went with its content or lost something: the element's name, and the bytes of the fragment.
    pub(in crate::site::read::plain) gone: Vec<(String, usize, usize)>,
    /// Addresses that are not allowed, and the bytes of their tags.
    pub(in crate::site::read::plain) refused: Vec<(String, usize, usize)>,
    /// An element that is to go, whose end is not in the fragment: its name, and where it begins.
    pub(in crate::site::read::plain) open: Option<(String, usize)>,
}

/// Turns `html`.
pub(in crate::site::read::plain) fn turned(html: &str, unknown: &BTreeSet<String>) -> Fragment {
    let mut turning = Turning {
        html,
        unknown,
        pages: Pages::default(),
        open: Vec::new(),
        code: None,
        out: Fragment::default(),
    };
    turning.read();
    turning.pages.end();
    turning.out.markdown = std::mem::take(&mut turning.pages).finish();
    turning.out
}

/// An element within a line that is open.
struct Open {
    name: String,
    element: Element,
    /// Where its words begin in the line.
    from: usize,
    target: Option<(String, Option<String>)>,
    start: usize,
}

struct Turning<'a> {
    html: &'a str,
    /// Names of elements that HTML does not know, which are closed somewhere.
    unknown: &'a BTreeSet<String>,
    pages: Pages,
    open: Vec<Open>,
    /// The words of an element that is code, while it is open.
    code: Option<String>,
    out: Fragment,
}

/// Most elements within a line that are open at once; further ones are only their words.
const MOST_OPEN: usize = 16;

impl Turning<'_> {
    fn read(&mut self) {
        let mut at = 0;
        while at < self.html.len() {
            let rest = &self.html[at..];
            let next = rest.find('<').unwrap_or(rest.len());
            if next > 0 {
                self.words(&rest[..next]);
                at += next;
                continue;
            }
            at = match self.part(at) {
                Some(end) => end,
                None => return,
            };
        }
    }

    /// Reads what begins with `<` at `at`; gives where the next part begins, nothing at an open end.
    fn part(&mut self, at: usize) -> Option<usize> {
        let rest = &self.html[at..];
        if let Some(end) = declaration::length(rest) {
            if let Some(name) = declaration::worded(&rest[..end]) {
                self.out.gone.push((name.to_owned(), at, at + end));
            }
            return Some(at + end);
        }
        let known = tag(rest).and_then(|tag| {
            let unknown = self.unknown.contains(&tag.name);
            let element = element(&tag.name).or(unknown.then_some(Element::Words))?;
            Some((element, tag))
        });
        let Some((element, tag)) = known else {
            self.words("<");
            return Some(at + 1);
        };
        let end = at + tag.length;
        let element = if tag.hides() { Element::Gone } else { element };
        if element.loses_the_way_of(&tag) {
            self.out.gone.push((tag.name.clone(), at, end));
        }
        match element {
            Element::Gone if !tag.closes => {
                let name = tag.name;
                match closer(&self.html[end..], &name) {
                    Some((_, length)) => {
                        self.out.gone.push((name, at, end + length));
                        return Some(end + length);
                    }
                    None => {
                        self.out.open = Some((name, at));
                        return None;
                    }
                }
            }
            Element::Gone => {}
            Element::Preformatted if !tag.closes => return Some(self.preformatted(&tag.name, end)),
            Element::Emptied if !tag.closes => self.out.gone.push((tag.name, at, end)),
            Element::Marked(_) | Element::Code | Element::Raised(_) | Element::Link => {
                self.within(tag, element, at)
            }
            Element::Image if !tag.closes => self.image(&tag, at),
            Element::Break => self.pages.put("<br>"),
            element => self.block(&tag, element),
        }
        Some(end)
    }

    fn words(&mut self, text: &str) {
        match &mut self.code {
            Some(code) => code.push_str(&escape::decoded(text)),
            None => self.pages.words(text),
        }
    }

    fn block(&mut self, tag: &Tag, element: Element) {
        let is_block = !matches!(
            element,
            Element::Words
                | Element::Emptied
                | Element::Gone
                | Element::Image
                | Element::Preformatted
        );
        if is_block {
            self.close_all();
            self.pages.block(tag, element);
        }
    }

    fn preformatted(&mut self, name: &str, from: usize) -> usize {
        self.close_all();
        self.pages.end();
        let rest = &self.html[from..];
        let (inner, end) = match closer(rest, name) {
            Some((inner, end)) => (&rest[..inner], end),
            None => (rest, rest.len()),
        };
        let mut code = String::new();
        let mut left = inner.strip_prefix('\n').unwrap_or(inner);
        while let Some(at) = left.find('<') {
            code.push_str(&left[..at]);
            left = &left[at..];
            let length = tag(left)
                .filter(|tag| element(&tag.name).is_some())
                .map_or(0, |tag| tag.length);
            if length == 0 {
                code.push('<');
            }
            left = &left[length.max(1)..];
        }
        code.push_str(left);
        self.pages.code(&escape::decoded(&code));
        from + end
    }

    fn image(&mut self, tag: &Tag, at: usize) {
        let linked = self.open.iter().any(|open| open.element == Element::Link);
        match super::image::markdown(tag, linked) {
            Some(markdown) => self.pages.put(&markdown),
            None => self.out.gone.push(("img".to_owned(), at, at + tag.length)),
        }
    }

    fn within(&mut self, tag: Tag, element: Element, at: usize) {
        if !tag.closes {
            if self.open.len() < MOST_OPEN {
                if element == Element::Code {
                    self.code.get_or_insert_default();
                }
                let target = tag
                    .attribute("href")
                    .map(|href| (href, tag.attribute("title")));
                self.open.push(Open {
                    name: tag.name,
                    element,
                    from: self.pages.length(),
                    target,
                    start: at,
                });
            }
            return;
        }
        let Some(place) = self.open.iter().rposition(|open| open.name == tag.name) else {
            return;
        };
        while self.open.len() > place {
            let glued = self.glued(at + tag.length);
            self.close(glued);
        }
    }

    /// Whether a letter or digit follows `at`, with nothing but tags within a line between.
    fn glued(&self, mut at: usize) -> bool {
        for _ in 0..MOST_OPEN {
            let rest = &self.html[at..];
            match rest.chars().next() {
                Some('<') => {
                    match tag(rest).and_then(|tag| Some((element(&tag.name)?, tag.length))) {
                        Some((
                            Element::Marked(_)
                            | Element::Words
                            | Element::Link
                            | Element::Code
                            | Element::Raised(_),
                            length,
                        )) => at += length,
                        _ => return false,
                    }
                }
                next => return next.is_some_and(char::is_alphanumeric),
            }
        }
        true
    }

    fn close_all(&mut self) {
        while !self.open.is_empty() {
            self.close(false);
        }
    }

    /// Ends the innermost element within a line.
    fn close(&mut self, glued: bool) {
        let Some(open) = self.open.pop() else {
            return;
        };
        if open.element == Element::Code {
            let more = self.open.iter().any(|open| open.element == Element::Code);
            if !more && let Some(code) = self.code.take().filter(|code| !code.trim().is_empty()) {
                self.pages.put(&escape::code(&code.replace('\n', " ")));
            }
            return;
        }
        if self.code.is_some() {
            return;
        }
        let words = self.pages.take(open.from);
        let turned = match open.element {
            Element::Marked(sign) => {
                super::emphasis::marked(&words, sign, self.pages.last(), glued)
            }
            Element::Raised(above) => raised(&words, above).unwrap_or(words),
            _ => match open.target {
                Some((href, title)) => {
                    let (text, refused) = super::image::link(&words, &href, title.as_deref());
                    if refused {
                        self.out.refused.push((href, open.start, open.start + 2));
                    }
                    text
                }
                None => words,
            },
        };
        self.pages.put(&turned);
    }
}
