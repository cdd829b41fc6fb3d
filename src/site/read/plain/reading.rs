//! Reads a body as Markdown and finds what is to be changed: what is open where, and whose words are whose.

pub(super) mod definitions;
mod headings;
mod html;
mod links;
mod tables;
pub(super) mod unknown;

use crate::markdown::{DEEPEST, MOST_EVENTS, pieces};
use crate::site::memo::Memo;
use crate::site::read::plain::dropped::{Dropped, What};
use crate::site::read::plain::edits::Edit;
use crate::site::read::plain::html::inline::Line;
use crate::site::read::plain::reading::definitions::folded;
use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::{Arc, LazyLock};

/// What a reading found.
#[derive(Debug, Default)]
pub(super) struct Read {
    pub(super) edits: Vec<Edit>,
    pub(super) dropped: Vec<Dropped>,
    /// Whether there was HTML.
    pub(super) html: bool,
    /// How many events there were.
    events: usize,
}

/// What was found in pieces that no body begins with; nothing where one is over a bound.
static KNOWN: LazyLock<Memo<Option<Read>>> = Memo::lazy();

/// Reads `text`, whose title is `title`, and in which elements of these names are another program's; a text over a bound is left as it is.
pub(super) fn read(text: &str, title: &str, unknown: &BTreeSet<String>) -> Read {
    let pieces = pieces::ranges(text).filter(|_| !text.contains('<'));
    let read = match pieces {
        Some(pieces) => in_pieces(text, title, pieces),
        None => whole(text, title, unknown),
    };
    read.unwrap_or_default()
}

/// Reads a text without HTML piece by piece; only the first can repeat the title.
fn in_pieces(text: &str, title: &str, pieces: Vec<Range<usize>>) -> Option<Read> {
    let mut all = Read::default();
    let unknown = BTreeSet::new();
    for (at, piece) in pieces.into_iter().enumerate() {
        let (from, piece) = (piece.start, &text[piece]);
        let read = match at {
            0 => Arc::new(whole(piece, title, &unknown)),
            _ => KNOWN.of(piece, |piece| whole(piece, "", &unknown)),
        };
        let read = read.as_ref().as_ref()?;
        all.events += read.events;
        all.edits.extend(read.edits.iter().map(|edit| Edit {
            start: edit.start + from,
            end: edit.end + from,
            ..edit.clone()
        }));
        all.dropped
            .extend(read.dropped.iter().map(|dropped| Dropped {
                start: dropped.start + from,
                end: dropped.end + from,
                ..dropped.clone()
            }));
    }
    (all.events <= MOST_EVENTS).then_some(all)
}

fn whole(text: &str, title: &str, unknown: &BTreeSet<String>) -> Option<Read> {
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
        unknown,
        worded: false,
        pending: None,
        run: 0..0,
        looked: 0,
        begun: false,
    };
    for (count, (event, range)) in events.enumerate() {
        if count == MOST_EVENTS || reading.open.len() > DEEPEST {
            return None;
        }
        reading.take(event, range);
        reading.out.events += 1;
    }
    let mut out = reading.out;
    let unused = definitions::unused(text, definitions, &reading.used);
    out.edits.extend(unused.edits);
    out.dropped.extend(unused.dropped);
    Some(out)
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
    /// Names of elements that HTML does not know, which are closed somewhere.
    unknown: &'a BTreeSet<String>,
    /// Whether the line that is open has words.
    worded: bool,
    /// The end or the start of a block within a line, and the sign to put behind it, if words follow.
    pending: Option<(Range<usize>, &'static str)>,
    /// The text that is read, without what parts it.
    run: Range<usize>,
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
            Event::Text(words) => {
                if !words.trim().is_empty() {
                    self.words_follow();
                }
                self.text(&words, range);
            }
            Event::Code(words) => {
                self.words_follow();
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
                if matches!(tag, Tag::Image { .. }) {
                    self.words_follow();
                }
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

    /// Words come: a block that ended or began before them is apart from them.
    fn words_follow(&mut self) {
        if let Some((range, sign)) = self.pending.take() {
            let by = if self.worded { "<br>" } else { "" };
            self.edit(range.start, range.end, format!("{by}{sign}"));
        }
        self.worded = true;
    }

    fn end_of_line(&mut self) {
        if let Some((range, _)) = self.pending.take() {
            self.edit(range.start, range.end, "");
        }
        self.worded = false;
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
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_title_is_repeated_only_by_the_first_piece() {
        let text = "# Cook\n\n## Cook\n\nWrite to hr@example.org\n";
        let edits = read(text, "Cook", &BTreeSet::new()).edits;
        let changed: Vec<&str> = edits
            .iter()
            .map(|edit| &text[edit.start..edit.end])
            .collect();
        assert_eq!(changed, ["# Cook\n", "hr@example.org"]);
    }

    proptest! {
        #[test]
        fn a_text_is_read_alike_in_pieces_and_whole(
            text in "([a-c ]|\n|\n\n|\n\n|[-+*#|=_.)\\[\\](!{}\\\\]|    |1\\. |- \\[x\\] |## a|> |\\|-\\||https://a\\.b|a@b\\.org |\\[a\\]\\(javascript:b\\)|!\\[\\]\\(c\\)|\\{#a\\}){0,40}",
        ) {
            let (title, unknown) = ("a", BTreeSet::new());
            if let Some(ranges) = pieces::ranges(&text) {
                let parts = in_pieces(&text, title, ranges).expect("within bounds");
                let all = whole(&text, title, &unknown).expect("within bounds");
                prop_assert_eq!(parts.edits, all.edits);
                prop_assert_eq!(parts.dropped, all.dropped);
            }
        }
    }
}
