//! HTML: a tag in a line, a block of its own, and what goes with its content.

use super::Reading;
use crate::site::read::plain::dropped::What;
use crate::site::read::plain::escape;
use crate::site::read::plain::html::elements::{Element, element};
use crate::site::read::plain::html::tag::{closer, tag};
use crate::site::read::plain::html::{blocks, declaration, fragment, image};
use std::ops::Range;

impl Reading<'_> {
    /// Takes an element out with its content: from `start` to its end tag, which is looked for from `from`.
    fn gone(&mut self, name: &str, start: usize, from: usize) -> Option<usize> {
        if self.no_closer.contains(name) {
            return None;
        }
        let Some((_, length)) = closer(&self.text[from..], name) else {
            self.no_closer.insert(name.to_owned());
            return None;
        };
        let end = from + length;
        self.say(What::Element, name, start..end);
        self.hidden = start..end;
        Some(end)
    }

    pub(super) fn inline_html(&mut self, range: Range<usize>) {
        self.out.html = true;
        let source = &self.text[range.clone()];
        if self.text[..range.start].ends_with("](") {
            // Without the tag, an address would stand there.
            self.edit(range.start - 1, range.start - 1, "\\");
        }
        if source.starts_with("<!") || source.starts_with("<?") {
            if let Some(name) = declaration::worded(source) {
                self.say(What::Element, name, range.clone());
            }
            return self.edit(range.start, range.end, "");
        }
        let known = tag(source).and_then(|tag| {
            if tag.hides() {
                return Some((tag, Element::Gone));
            }
            let unknown = self.unknown.contains(&tag.name);
            let element = element(&tag.name).or(unknown.then_some(Element::Words))?;
            if (unknown && tag.says_something()) || element.loses_the_way_of(&tag) {
                self.say(What::Element, &tag.name, range.clone());
            }
            Some((tag, element))
        });
        let Some((tag, element)) = known else {
            self.words_follow();
            self.line.mark_up();
            self.add(source);
            self.no_definition(range.start);
            return self.edit(range.start, range.end, escape::line(source));
        };
        match element {
            Element::Gone if !tag.closes => match self.gone(&tag.name, range.start, range.end) {
                Some(end) => self.edit(range.start, end, ""),
                None => {
                    self.say(What::Element, &tag.name, range.clone());
                    self.edit(range.start, range.end, "");
                }
            },
            Element::Marked(_) | Element::Code | Element::Raised(_) | Element::Link => {
                let depth = self.open.len();
                self.line.tag(self.text, tag, element, range.start, depth);
            }
            Element::Break if source == "<br>" => self.out.html = false,
            Element::Break => self.edit(range.start, range.end, "<br>"),
            Element::Image => {
                let linked = self.in_link();
                self.words_follow();
                self.line.mark_up();
                let by = image::markdown(&tag, linked);
                if by.is_none() {
                    self.say(What::Element, "img", range.clone());
                }
                self.edit(range.start, range.end, by.unwrap_or_default());
            }
            Element::Emptied => {
                self.say(What::Element, &tag.name, range.clone());
                self.edit(range.start, range.end, "");
            }
            Element::Words | Element::Gone | Element::Cell { .. } => {
                self.edit(range.start, range.end, "")
            }
            Element::Entry if !tag.closes => self.apart(range, "• "),
            _ => self.apart(range, ""),
        }
    }

    /// What stands at `at` behind `[…]:` becomes text, and no address.
    fn no_definition(&mut self, at: usize) {
        let before = self.text[..at].trim_end();
        if before.ends_with("]:") {
            let colon = before.len() - 1;
            self.edit(colon, colon, "\\");
        }
    }

    /// A block within a line: what follows it stands on a line of its own.
    pub(super) fn apart(&mut self, range: Range<usize>, sign: &'static str) {
        let earlier = self.pending.take().map_or("", |(before, earlier)| {
            self.edit(before.start, before.end, "");
            earlier
        });
        self.pending = Some((range, if sign.is_empty() { earlier } else { sign }));
    }

    pub(super) fn html_block(&mut self, range: Range<usize>) {
        self.out.html = true;
        let lines = std::mem::take(&mut self.html);
        let mut html = String::new();
        let mut places: Vec<(usize, usize)> = Vec::with_capacity(lines.len());
        for line in &lines {
            places.push((html.len(), line.start));
            html.push_str(&self.text[line.clone()]);
        }
        if html.is_empty() {
            return;
        }
        let place = |at: usize| {
            let after = places.partition_point(|(start, _)| *start <= at);
            let (start, old) = places[after.saturating_sub(1)];
            old + (at - start)
        };
        let mut turned = fragment::turned(&html, self.unknown);
        if self.is_unknown(&html, &turned) {
            // No HTML begins here: read as text, its Markdown counts.
            let Some(first) = tag(html.trim_start()).filter(|tag| self.unknown.contains(&tag.name))
            else {
                return self.edit(place(0), place(0), "\\");
            };
            let start = html.len() - html.trim_start().len();
            let (start, end) = (place(start), place(start + first.length - 1) + 1);
            if first.says_something() {
                self.say(What::Element, &first.name, start..end);
            }
            return self.edit(start, end, "");
        }
        if let Some(at) = html
            .find("**")
            .filter(|_| turned.markdown.contains("\\*\\*"))
        {
            // Within HTML, Markdown is not read.
            self.say(What::Stars, "", place(at)..place(at + 1) + 1);
        }
        for (name, start, end) in std::mem::take(&mut turned.gone) {
            self.say(What::Element, &name, place(start)..place(end - 1) + 1);
        }
        for (href, start, end) in std::mem::take(&mut turned.refused) {
            self.say(What::Refused, &href, place(start)..place(end));
        }
        let mut whole = lines.first().map_or(range.start, |line| line.start)
            ..lines.last().map_or(range.end, |line| line.end);
        if let Some((name, at)) = turned.open.take() {
            let start = place(at);
            match self.gone(&name, start, whole.end) {
                Some(end) => whole.end = end,
                None => {
                    self.say(What::Element, &name, start..whole.end);
                    self.hidden = start..whole.end;
                }
            }
        }
        self.begun |= !turned.markdown.is_empty();
        let edit = blocks::placed(self.text, whole, &turned.markdown);
        self.out.edits.push(edit);
    }

    /// Whether the block begins with what only looks like a tag.
    fn is_unknown(&self, html: &str, turned: &fragment::Fragment) -> bool {
        let start = html.trim_start();
        let known = tag(start).is_none_or(|tag| element(&tag.name).is_some());
        !known && turned.gone.is_empty() && !start.starts_with("<!") && !start.starts_with("<?")
    }
}
