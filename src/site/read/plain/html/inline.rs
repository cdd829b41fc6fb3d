//! Elements of HTML within a line, as Markdown.

use crate::site::read::plain::edits::Edit;
use crate::site::read::plain::escape;
use crate::site::read::plain::html::elements::{Element, raised};
use crate::site::read::plain::html::emphasis;
use crate::site::read::plain::html::image;
use crate::site::read::plain::html::tag::Tag;

/// An element within a line that is open.
#[derive(Debug)]
struct Open {
    tag: Tag,
    element: Element,
    start: usize,
    end: usize,
    /// How much Markdown is open around it.
    depth: usize,
    /// Whether there is more than text behind it.
    rich: bool,
}

/// The elements that are open in a line, and the changes that they make.
#[derive(Debug, Default)]
pub(in crate::site::read::plain) struct Line {
    open: Vec<Open>,
    pub(in crate::site::read::plain) edits: Vec<Edit>,
    /// Addresses that are not allowed, and the bytes of their tags.
    pub(in crate::site::read::plain) refused: Vec<(String, usize, usize)>,
}

/// Most elements that are open at once; further ones are only their words.
const MOST_OPEN: usize = 16;

impl Line {
    /// Whether a link of HTML is open.
    pub(in crate::site::read::plain) fn linked(&self) -> bool {
        self.open.iter().any(|open| open.element == Element::Link)
    }

    /// Whether words of code are open.
    pub(in crate::site::read::plain) fn is_code(&self) -> bool {
        self.open.iter().any(|open| open.element == Element::Code)
    }

    /// Something else than text stands in the line.
    pub(in crate::site::read::plain) fn mark_up(&mut self) {
        self.open.iter_mut().for_each(|open| open.rich = true);
    }

    /// The line ends: what is open is only its words.
    pub(in crate::site::read::plain) fn end(&mut self) {
        for open in std::mem::take(&mut self.open) {
            self.edits.push(Edit::new(open.start, open.end, ""));
        }
    }

    /// A tag at `start`, `depth` deep in Markdown.
    pub(in crate::site::read::plain) fn tag(
        &mut self,
        text: &str,
        tag: Tag,
        element: Element,
        start: usize,
        depth: usize,
    ) {
        let end = start + tag.length;
        if !tag.closes {
            if element == Element::Code
                || self.open.len() >= MOST_OPEN
                || (element == Element::Link && self.linked())
            {
                self.mark_up();
            }
            if self.open.len() >= MOST_OPEN {
                return self.edits.push(Edit::new(start, end, ""));
            }
            return self.open.push(Open {
                tag,
                element,
                start,
                end,
                depth,
                rich: false,
            });
        }
        let Some(place) = self.open.iter().rposition(|open| open.tag.name == tag.name) else {
            return self.edits.push(Edit::new(start, end, ""));
        };
        for open in self.open.split_off(place + 1) {
            self.edits.push(Edit::new(open.start, open.end, ""));
        }
        if let Some(open) = self.open.pop() {
            self.pair(text, &open, start, end, depth);
        }
    }

    fn pair(&mut self, text: &str, open: &Open, start: usize, end: usize, depth: usize) {
        let words = &text[open.end..start];
        let both = |edits: &mut Vec<Edit>, before: &str, after: &str| {
            edits.push(Edit::new(open.start, open.end, before));
            edits.push(Edit::new(start, end, after));
        };
        if open.depth != depth || words.trim().is_empty() {
            return both(&mut self.edits, "", "");
        }
        match open.element {
            Element::Marked(sign) => self.emphasis(text, open, sign, start, end),
            Element::Code if !open.rich => {
                let code = escape::code(&escape::decoded(words).replace('\n', " "));
                self.edits.push(Edit::new(open.start, end, code));
            }
            Element::Raised(above) => match raised(words, above) {
                Some(signs) => self.edits.push(Edit::new(open.start, end, signs)),
                None => both(&mut self.edits, "", ""),
            },
            Element::Link => self.link(text, open, start, end),
            _ => both(&mut self.edits, "", ""),
        }
    }

    /// The signs stand where [`emphasis::marked`] would put them.
    fn emphasis(&mut self, text: &str, open: &Open, sign: &str, start: usize, end: usize) {
        let words = &text[open.end..start];
        let before = text[..open.start].chars().next_back();
        let glued = text[end..]
            .chars()
            .next()
            .is_some_and(char::is_alphanumeric);
        let marked = emphasis::marked(words, sign, before, glued);
        let Some(from) = (marked.len() > words.len())
            .then(|| marked.find(sign))
            .flatten()
        else {
            self.edits.push(Edit::new(open.start, open.end, ""));
            return self.edits.push(Edit::new(start, end, ""));
        };
        let to = marked.len()
            - 2 * sign.len()
            - (marked.len() - sign.len() - marked.rfind(sign).unwrap_or(0));
        let mut at = |place: usize| match place {
            0 => self.edits.push(Edit::new(open.start, open.end, sign)),
            place if place == words.len() => self.edits.push(Edit::new(start, end, sign)),
            place => self
                .edits
                .push(Edit::new(open.end + place, open.end + place, sign)),
        };
        at(from);
        at(to);
        if from != 0 {
            self.edits.push(Edit::new(open.start, open.end, ""));
        }
        if to != words.len() {
            self.edits.push(Edit::new(start, end, ""));
        }
    }

    fn link(&mut self, text: &str, open: &Open, start: usize, end: usize) {
        let words = &text[open.end..start];
        let (href, told) = (
            open.tag.attribute("href").unwrap_or_default(),
            open.tag.attribute("title"),
        );
        let (whole, refused) = image::link("x", &href, told.as_deref());
        if refused {
            self.refused.push((href.clone(), open.start, open.end));
        }
        let linked = whole
            .strip_prefix("[x]")
            .filter(|_| !open.rich || !words.contains("]("));
        match linked {
            Some(target) => {
                self.edits.extend(escape::no_picture(text, open.start));
                self.edits.push(Edit::new(open.start, open.end, "["));
                if !words.contains("![") {
                    self.brackets(words, open.end);
                }
                self.edits.push(Edit::new(start, end, format!("]{target}")));
            }
            None => {
                let behind = if refused {
                    whole.strip_prefix('x').unwrap_or_default()
                } else {
                    ""
                };
                self.edits.push(Edit::new(open.start, open.end, ""));
                self.edits.push(Edit::new(start, end, behind));
            }
        }
    }

    fn brackets(&mut self, words: &str, from: usize) {
        for (at, _) in words.match_indices(['[', ']']) {
            if !words[..at].ends_with('\\') {
                self.edits.push(Edit::new(from + at, from + at, "\\"));
            }
        }
    }
}
