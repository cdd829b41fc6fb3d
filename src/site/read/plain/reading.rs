//! Reads a body as Markdown and finds what is to be changed: HTML, bare addresses, pictures, headings.

mod definitions;
mod headings;

use crate::markdown::link::link as allowed;
use crate::markdown::{DEEPEST, MOST_EVENTS};
use crate::site::read::plain::dropped::{Dropped, What};
use crate::site::read::plain::edits::Edit;
use crate::site::read::plain::html::elements::{Element, element};
use crate::site::read::plain::html::inline::Line;
use crate::site::read::plain::html::tag::{closer, tag};
use crate::site::read::plain::html::{blocks, fragment, image};
use crate::site::read::plain::reading::definitions::folded;
use crate::site::read::plain::{address, escape};
use pulldown_cmark::{CowStr, Event, LinkType, Options, Parser, Tag, TagEnd};
use std::collections::BTreeSet;
use std::ops::Range;

/// What a reading found.
#[derive(Debug, Default)]
pub(super) struct Read {
    pub(super) edits: Vec<Edit>,
    pub(super) dropped: Vec<Dropped>,
    /// Whether there was HTML.
    pub(super) html: bool,
}

/// Reads `text`, whose title is `title`; a text over a bound is left as it is.
pub(super) fn read(text: &str, title: &str) -> Read {
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
    let events = Parser::new_ext(text, options).into_offset_iter();
    let definitions = definitions::definitions(events.reference_definitions());
    let mut reading = Reading {
        text,
        title,
        out: Read::default(),
        open: Vec::new(),
        line: Line::default(),
        html: Vec::new(),
        hidden: 0..0,
        no_closer: BTreeSet::new(),
        used: BTreeSet::new(),
        looked: 0,
        begun: false,
    };
    for (count, (event, range)) in events.enumerate() {
        if count == MOST_EVENTS || reading.open.len() > DEEPEST {
            return Read::default();
        }
        reading.take(event, range);
    }
    let mut out = reading.out;
    let unused = definitions::unused(definitions, &reading.used);
    out.edits.extend(unused.edits);
    out.dropped.extend(unused.dropped);
    out
}

/// A Markdown element that is open.
struct Open<'a> {
    tag: Tag<'a>,
    range: Range<usize>,
    /// What its content takes; nothing when it has none.
    inner: Option<Range<usize>>,
    /// The words in it, of pictures and headings.
    words: String,
    cells: usize,
}

struct Reading<'a> {
    text: &'a str,
    title: &'a str,
    out: Read,
    open: Vec<Open<'a>>,
    line: Line,
    /// The lines of the block of HTML that is open.
    html: Vec<Range<usize>>,
    /// What is gone already.
    hidden: Range<usize>,
    /// Names of elements that nothing closes from here on.
    no_closer: BTreeSet<String>,
    /// Labels of definitions that are used.
    used: BTreeSet<String>,
    /// Up to where bare addresses were looked for.
    looked: usize,
    /// Whether a block with content has begun.
    begun: bool,
}

impl<'a> Reading<'a> {
    fn edit(&mut self, start: usize, end: usize, by: impl Into<String>) {
        self.out.edits.push(Edit::new(start, end, by));
    }

    fn say(&mut self, what: What, name: &str, range: Range<usize>) {
        self.out.dropped.push(Dropped {
            what,
            name: name.to_owned(),
            start: range.start,
            end: range.end,
        });
    }

    /// What was to be changed from `start` on is not.
    fn forget(&mut self, start: usize) {
        while self.out.edits.pop_if(|edit| edit.start >= start).is_some() {}
    }

    fn is_hidden(&self, range: &Range<usize>) -> bool {
        range.start >= self.hidden.start && range.start < self.hidden.end
    }

    fn take(&mut self, event: Event<'a>, range: Range<usize>) {
        if let Event::End(end) = event {
            return self.end(end, range);
        }
        if let Some(open) = self.open.last_mut() {
            let inner = open.inner.get_or_insert(range.clone());
            inner.end = inner.end.max(range.end);
        }
        match event {
            Event::Start(tag) => self.start(tag, range),
            _ if self.is_hidden(&range) => {}
            Event::Text(words) => self.text(&words, range),
            Event::Code(words) => {
                self.line.mark_up();
                self.add(&words);
            }
            Event::Html(_) => self.html.push(range),
            Event::InlineHtml(_) => self.inline_html(range),
            Event::TaskListMarker(done) => {
                let sign = if done { "☑" } else { "☐" };
                self.edit(range.start, range.end, sign);
            }
            Event::SoftBreak | Event::HardBreak => self.add(" "),
            _ => {}
        }
    }

    /// Adds words to the pictures and headings that are open.
    fn add(&mut self, words: &str) {
        for open in self.open.iter_mut().rev() {
            match open.tag {
                Tag::Image { .. } => return open.words.push_str(words),
                Tag::Heading { .. } => open.words.push_str(words),
                _ => {}
            }
        }
    }

    fn start(&mut self, tag: Tag<'a>, range: Range<usize>) {
        match &tag {
            Tag::Link { link_type, id, .. } | Tag::Image { link_type, id, .. } => {
                self.line.mark_up();
                if !matches!(
                    link_type,
                    LinkType::Inline | LinkType::Autolink | LinkType::Email
                ) {
                    self.used.insert(folded(id));
                }
            }
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough => self.line.mark_up(),
            Tag::TableCell => {
                let row = self.open.last_mut();
                row.into_iter().for_each(|row| row.cells += 1);
                self.end_of_line();
            }
            Tag::HtmlBlock => self.html.clear(),
            _ => self.end_of_line(),
        }
        self.open.push(Open {
            tag,
            range,
            inner: None,
            words: String::new(),
            cells: 0,
        });
    }

    fn end_of_line(&mut self) {
        self.line.end();
        self.out.edits.append(&mut self.line.edits);
        for (href, start, end) in std::mem::take(&mut self.line.refused) {
            self.say(What::Refused, &href, start..end);
        }
    }

    fn end(&mut self, end: TagEnd, range: Range<usize>) {
        let Some(open) = self.open.pop() else {
            return;
        };
        let within = matches!(
            end,
            TagEnd::Link
                | TagEnd::Image
                | TagEnd::Emphasis
                | TagEnd::Strong
                | TagEnd::Strikethrough
        );
        if !within {
            self.end_of_line();
        }
        if let Some(around) = self
            .open
            .last_mut()
            .and_then(|around| around.inner.as_mut())
        {
            around.end = around.end.max(range.end);
        }
        if self.is_hidden(&range) {
            return;
        }
        match &open.tag {
            Tag::HtmlBlock => self.html_block(range),
            Tag::Heading { .. } => self.heading(&open),
            Tag::Link {
                dest_url,
                link_type,
                ..
            } => self.link(&open, dest_url, *link_type),
            Tag::Image { dest_url, .. } => self.image(&open, dest_url),
            Tag::TableRow => self.row(&open),
            Tag::Paragraph if self.open.is_empty() => self.table_below(range),
            _ => {}
        }
        if !within && !matches!(open.tag, Tag::HtmlBlock) {
            self.begun = true;
        }
    }

    fn heading(&mut self, open: &Open) {
        let range = &open.range;
        let first = !self.begun && self.open.is_empty();
        if first && headings::repeats(&open.words, self.title) {
            self.hidden = range.clone();
            self.forget(range.start);
            return self.edit(range.start, range.end, "");
        }
        if open.words.trim().is_empty() && open.inner.is_none() {
            self.say(What::EmptyHeading, "", range.clone());
        }
        self.out.edits.extend(headings::braces(self.text, range));
    }

    /// A table that begins in a paragraph: GitHub makes one of it.
    fn table_below(&mut self, range: Range<usize>) {
        let source = &self.text[range.clone()];
        if !source.contains('|') {
            return;
        }
        let cells = |line: &str| line.trim().trim_matches('|').split('|').count();
        let rule = |line: &str| {
            line.contains('-')
                && line
                    .chars()
                    .all(|c| matches!(c, '-' | ':' | '|' | ' ' | '\t'))
        };
        let mut starts: [Option<(usize, &str)>; 2] = [None, None];
        let mut at = range.start;
        for line in source.split_inclusive('\n') {
            if let [Some(_), Some((head, names))] = starts
                && rule(line.trim_end())
                && cells(line) > 1
                && cells(line) == cells(names)
            {
                return self.edit(head, head, "\n");
            }
            starts = [starts[1], Some((at, line))];
            at += line.len();
        }
    }

    /// A row with more cells than the table has columns: what is too much stands in the last one.
    fn row(&mut self, open: &Open) {
        let columns = open.cells;
        let source = &self.text[open.range.clone()];
        let line = source.trim_end();
        let from = open.range.start + usize::from(line.starts_with('|'));
        let to = open.range.start + line.len()
            - usize::from(line.ends_with('|') && !line.ends_with("\\|") && line.len() > 1);
        let bytes = self.text.as_bytes();
        let (mut cell, mut extra) = (1, Vec::new());
        for at in from..to.max(from) {
            if bytes[at] == b'|' && bytes[at - 1] != b'\\' {
                cell += 1;
                if cell > columns && columns > 0 {
                    extra.push(at);
                }
            }
        }
        let said = extra.iter().any(|at| {
            !self.text[at + 1..to]
                .trim_matches(['|', ' ', '\t'])
                .is_empty()
        });
        if said {
            self.say(What::ExtraCells, "", open.range.clone());
            for at in extra {
                self.edit(at, at, "\\");
            }
        }
    }

    fn link(&mut self, open: &Open, target: &CowStr, kind: LinkType) {
        if kind == LinkType::Email || allowed(target).is_some() {
            return;
        }
        let (range, target) = (open.range.clone(), target.trim());
        self.say(What::Refused, target, range.clone());
        if kind == LinkType::Autolink {
            return self.edit(range.start, range.start, "\\");
        }
        let words = open.inner.clone().unwrap_or(range.start..range.start);
        let behind = match target.is_empty() {
            true => String::new(),
            false if words.is_empty() => escape::line(target),
            false => format!(" ({})", escape::line(target)),
        };
        self.edit(range.start, words.start, "");
        self.edit(words.end, range.end, behind);
    }

    fn image(&mut self, open: &Open, target: &CowStr) {
        let linked = self.line.linked()
            || self
                .open
                .iter()
                .any(|open| matches!(open.tag, Tag::Link { .. }));
        let range = open.range.clone();
        let alt = open.words.trim();
        let by = match image::source(target) {
            image::Source::Own => return,
            image::Source::Remote if !linked && !alt.is_empty() => {
                image::remote(&escape::line(alt), target)
            }
            source => {
                let lost = alt.is_empty() || source == image::Source::Other;
                if lost && !target.is_empty() {
                    self.say(What::Element, "img", range.clone());
                }
                escape::line(alt)
            }
        };
        self.forget(range.start);
        self.edit(range.start, range.end, by);
    }

    fn text(&mut self, words: &str, range: Range<usize>) {
        self.add(words);
        let quiet = self.line.linked() || self.line.is_code();
        let linked = |open: &Open| {
            matches!(
                open.tag,
                Tag::Link { .. } | Tag::Image { .. } | Tag::CodeBlock(_) | Tag::HtmlBlock
            )
        };
        if quiet || self.open.iter().rev().any(linked) {
            return;
        }
        let mut at = range.start.max(self.looked);
        while at < range.end {
            let Some(found) = address::find(self.text, at, range.end) else {
                break;
            };
            self.link_address(&found);
            at = found.end;
            self.looked = at;
        }
    }

    fn link_address(&mut self, found: &address::Address) {
        let shown = &self.text[found.start..found.end];
        self.line.mark_up();
        let plain = found.lacks.is_empty() || found.lacks == "mailto:";
        let by = match plain && !shown.contains(['&', '\\', '<', '>']) && shown.is_ascii() {
            true => format!("<{shown}>"),
            false => format!(
                "[{shown}]({})",
                escape::target(&format!("{}{shown}", found.lacks))
            ),
        };
        self.edit(found.start, found.end, by);
    }

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

    fn inline_html(&mut self, range: Range<usize>) {
        self.out.html = true;
        let source = &self.text[range.clone()];
        if source.starts_with("<!") || source.starts_with("<?") {
            return self.edit(range.start, range.end, "");
        }
        let Some((tag, element)) =
            tag(source).and_then(|tag| element(&tag.name).map(|found| (tag, found)))
        else {
            self.line.mark_up();
            self.add(source);
            return self.edit(range.start, range.start, "\\");
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
                let linked = self.line.linked()
                    || self
                        .open
                        .iter()
                        .any(|open| matches!(open.tag, Tag::Link { .. }));
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

    /// A block within a line: what follows it stands on a line of its own.
    fn apart(&mut self, range: Range<usize>, sign: &str) {
        let inner = self.open.last().and_then(|open| open.inner.clone());
        let first = inner.is_none_or(|inner| inner.start >= range.start);
        let rest = self.text[range.end..].trim_start_matches([' ', '\t']);
        let last = rest.is_empty() || rest.starts_with('\n');
        let before = self.text[..range.start].ends_with('>');
        let by = if first || last || before { "" } else { "<br>" };
        self.edit(range.start, range.end, format!("{by}{sign}"));
    }

    fn html_block(&mut self, range: Range<usize>) {
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
        let mut turned = fragment::turned(&html);
        if self.is_unknown(&html, &turned) {
            // No HTML begins here: read as text, its Markdown counts.
            return self.edit(place(0), place(0), "\\");
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
