//! A body as a row of blocks, each with its place in the file.

use crate::markdown::{DEEPEST, MOST_EVENTS, pieces, within_bounds};
use crate::site::memo::Memo;
use crate::site::problem::place::Span;
use crate::site::read::plain::written::Written;
use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};
use std::ops::Range;
use std::sync::LazyLock;

/// The blocks of one text, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    /// The blocks; lines when the text is over a bound of what is laid out.
    pub blocks: Vec<Block>,
}

/// What a block is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A heading of this level.
    Heading(u8),
    /// An entry of a list, at this depth from 1.
    Entry(usize),
    /// A paragraph, a cell or a block of HTML.
    Paragraph,
}

impl Kind {
    /// Whether both are headings, entries or paragraphs, at whatever level.
    pub fn is_like(&self, other: &Kind) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }
}

/// One block. Entries in an entry are blocks of their own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: Kind,
    /// Its first line in the file, without white space around it.
    pub span: Span,
    /// Its words without mark-up.
    pub text: String,
    /// Where runs of its words stand: byte of `text`, byte of the file.
    pub places: Vec<(usize, usize)>,
    /// Its links, images left out.
    pub links: Vec<Link>,
    /// Which bytes of `text` are code: typography leaves them alone.
    pub code: Vec<(usize, usize)>,
    /// Whether all its words are in bold.
    pub bold: bool,
}

/// A link of a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Its target as it is written.
    pub target: String,
    /// The whole of it in the file.
    pub span: Span,
    /// Its words.
    pub text: String,
    /// What follows it in the block, some words.
    pub after: usize,
}

impl Block {
    pub(crate) fn new(kind: Kind) -> Block {
        Block {
            kind,
            span: Span::new(0, 0),
            text: String::new(),
            places: Vec::new(),
            links: Vec::new(),
            code: Vec::new(),
            bold: true,
        }
    }

    /// The same block of a text in which it stands so many bytes farther.
    fn shifted(&self, by: usize) -> Block {
        let mut block = self.clone();
        block.span = block.span.shifted(by);
        block.places.iter_mut().for_each(|(_, place)| *place += by);
        for link in &mut block.links {
            link.span = link.span.shifted(by);
        }
        block
    }

    /// Whether the byte `at` of the block's text is code.
    pub fn is_code(&self, at: usize) -> bool {
        self.code
            .iter()
            .any(|(start, end)| (*start..*end).contains(&at))
    }

    /// The place in the file of the bytes `start..end` of the block's text.
    pub fn place(&self, start: usize, end: usize) -> Span {
        let of = |at: usize| {
            let run = self.places.partition_point(|(text, _)| *text <= at);
            run.checked_sub(1)
                .and_then(|run| self.places.get(run))
                .map_or(self.span.start, |(text, file)| file + (at - text))
        };
        let last = end.saturating_sub(1).max(start);
        Span::new(of(start), of(last) + (end - last))
    }
}

/// What is shown every event of a body, with its place.
pub type Tell<'t> = dyn FnMut(&Event, &Range<usize>) + 't;

/// Reads `body` as readers get it. Spans count in the file, to which `written` leads back.
pub fn of_posting(body: &str, written: &Written) -> Outline {
    in_file(read(body), written)
}

/// [`of_posting`], and shows `tell` every event of the body: Markdown is read once for both.
pub fn of_posting_telling(body: &str, written: &Written, tell: &mut Tell) -> Outline {
    let mut reader = within_bounds(body).then(Reader::default);
    for (count, (event, range)) in Parser::new_ext(body, OPTIONS)
        .into_offset_iter()
        .enumerate()
    {
        tell(&event, &range);
        reader = reader.filter(|reader| reader.is_within_bounds(count));
        if let Some(reader) = &mut reader {
            reader.take(event, Span::new(range.start, range.end), body);
        }
    }
    let outline = reader.map_or_else(|| line_by_line(body), |reader| reader.outline);
    in_file(outline, written)
}

/// An outline whose spans count in the body, as one whose spans count in the file.
fn in_file(mut outline: Outline, written: &Written) -> Outline {
    for block in &mut outline.blocks {
        block.span = written.place(block.span.start, block.span.end);
        for link in &mut block.links {
            link.span = written.place(link.span.start, link.span.end);
        }
        let length = block.text.len();
        let mut places = Vec::with_capacity(block.places.len());
        for (at, (text, plain)) in block.places.iter().enumerate() {
            let end = block.places.get(at + 1).map_or(length, |next| next.0);
            let runs = written.runs(*plain, plain + (end - text)).into_iter();
            places.extend(runs.map(|(run, file)| (text + (run - plain), file)));
        }
        block.places = places;
    }
    outline
}

/// Reads the Markdown in `body`. Spans count in it. What is too much to be laid out is read as
/// readers see it: line by line.
pub fn read(body: &str) -> Outline {
    let whole = || within_bounds(body).then(|| laid_out(body)).flatten();
    let laid_out = in_pieces(body).or_else(|| Some(whole()?.0));
    laid_out.unwrap_or_else(|| line_by_line(body))
}

/// The pieces of bodies, and of how many events each is made; nothing of those over a bound.
static KNOWN: LazyLock<Memo<Option<(Outline, usize)>>> = Memo::lazy();

/// The blocks of a body piece by piece.
fn in_pieces(body: &str) -> Option<Outline> {
    let mut all = Outline::default();
    let mut events = 0;
    for piece in pieces::ranges(body)? {
        let known = KNOWN.of(&body[piece.clone()], laid_out);
        let (outline, own) = known.as_ref().as_ref()?;
        events += own;
        let blocks = outline.blocks.iter();
        all.blocks
            .extend(blocks.map(|block| block.shifted(piece.start)));
    }
    (events <= MOST_EVENTS).then_some(all)
}

/// The Markdown that bodies are read as.
const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_HEADING_ATTRIBUTES);

/// The blocks of a body within the bounds of what is laid out, and of how many events they are made.
fn laid_out(body: &str) -> Option<(Outline, usize)> {
    let mut reader = Reader::default();
    let mut events = 0;
    for (count, (event, range)) in Parser::new_ext(body, OPTIONS)
        .into_offset_iter()
        .enumerate()
    {
        if !reader.is_within_bounds(count) {
            return None;
        }
        reader.take(event, Span::new(range.start, range.end), body);
        events += 1;
    }
    Some((reader.outline, events))
}

fn line_by_line(body: &str) -> Outline {
    let mut outline = Outline::default();
    let mut start = 0;
    for line in body.split_inclusive('\n') {
        let span = first_line(body, Span::new(start, start + line.len()));
        start += line.len();
        if !line.trim().is_empty() {
            outline.blocks.push(Block {
                span,
                text: line.trim().to_owned(),
                places: vec![(0, span.start)],
                bold: false,
                ..Block::new(Kind::Paragraph)
            });
        }
    }
    outline
}

#[derive(Default)]
struct Reader {
    outline: Outline,
    depth: usize,
    lists: usize,
    /// The block that takes words; entries stay open while their own lists are read.
    open: Vec<usize>,
    bold: usize,
    /// In a code block or an autolink: words that are no prose.
    code: usize,
    link: Option<usize>,
}

impl Reader {
    /// Whether it may take one more event when it has taken `count`.
    fn is_within_bounds(&self, count: usize) -> bool {
        count < MOST_EVENTS && self.depth <= DEEPEST
    }

    fn take(&mut self, event: Event, span: Span, source: &str) {
        match event {
            Event::Start(tag) => {
                self.depth += 1;
                self.start(tag, span, source);
            }
            Event::End(end) => {
                self.depth = self.depth.saturating_sub(1);
                self.end(end);
            }
            Event::Text(text) if self.code == 0 => self.words(&text, span, source),
            Event::Code(text) => {
                self.words(&text, span, source);
                if let Some(block) = self.block() {
                    let end = block.text.len();
                    block.code.push((end - text.len(), end));
                }
            }
            Event::SoftBreak | Event::HardBreak => self.words("\n", span, source),
            _ => {}
        }
    }

    fn begin(&mut self, kind: Kind, span: Span, source: &str) {
        let mut block = Block::new(kind);
        block.span = first_line(source, span);
        block.text.reserve(block.span.end - block.span.start);
        block.places.reserve(2);
        self.outline.blocks.push(block);
        self.open.push(self.outline.blocks.len() - 1);
    }

    fn start(&mut self, tag: Tag, span: Span, source: &str) {
        match tag {
            Tag::Heading { level, .. } => self.begin(Kind::Heading(level as u8), span, source),
            Tag::List(_) => self.lists += 1,
            Tag::Item => self.begin(Kind::Entry(self.lists), span, source),
            Tag::Paragraph => {
                // The first paragraph of an entry is the entry.
                let entry = self.open.last().map(|at| &self.outline.blocks[*at]);
                let is_entry = entry.is_some_and(|block| {
                    matches!(block.kind, Kind::Entry(_)) && block.text.is_empty()
                });
                match (is_entry, self.open.last().copied()) {
                    (true, Some(at)) => self.open.push(at),
                    _ => self.begin(Kind::Paragraph, span, source),
                }
            }
            Tag::TableCell => self.begin(Kind::Paragraph, span, source),
            Tag::CodeBlock(_) => self.code += 1,
            Tag::Strong => self.bold += 1,
            Tag::Link {
                dest_url,
                link_type,
                ..
            } => {
                if let Some(block) = self.block() {
                    let target = if link_type == LinkType::Email {
                        format!("mailto:{dest_url}")
                    } else {
                        dest_url.into_string()
                    };
                    let after = block.text.len();
                    block.links.push(Link {
                        target,
                        span,
                        text: String::new(),
                        after,
                    });
                    self.link = Some(after);
                }
            }
            _ => {}
        }
    }

    fn end(&mut self, end: TagEnd) {
        match end {
            TagEnd::Heading(_) | TagEnd::Item | TagEnd::Paragraph | TagEnd::TableCell => {
                self.open.pop();
            }
            TagEnd::List(_) => self.lists = self.lists.saturating_sub(1),
            TagEnd::CodeBlock => self.code = self.code.saturating_sub(1),
            TagEnd::Strong => self.bold = self.bold.saturating_sub(1),
            TagEnd::Image => {}
            TagEnd::Link => {
                if let (Some(start), Some(block)) = (self.link.take(), self.block()) {
                    let text = block.text.get(start..).unwrap_or_default().to_owned();
                    let end = block.text.len();
                    if let Some(link) = block.links.last_mut() {
                        link.text = text;
                        link.after = end;
                    }
                }
            }
            _ => {}
        }
    }

    fn block(&mut self) -> Option<&mut Block> {
        let at = *self.open.last()?;
        self.outline.blocks.get_mut(at)
    }

    fn words(&mut self, text: &str, span: Span, source: &str) {
        let bold = self.bold > 0;
        let written = source.get(span.start..span.end).unwrap_or_default();
        // Code stands behind its backquotes.
        let before = if written == text {
            0
        } else {
            written.find(text).unwrap_or(0)
        };
        let start = span.start + before;
        if let Some(block) = self.block() {
            block.bold &= bold || text.trim().is_empty();
            block.places.push((block.text.len(), start));
            block.text.push_str(text);
        }
    }
}

/// The first line of a block, without white space around it.
fn first_line(source: &str, span: Span) -> Span {
    let text = source.get(span.start..span.end).unwrap_or_default();
    let before = text.len() - text.trim_start().len();
    let line = text[before..].lines().next().unwrap_or_default().trim_end();
    let start = span.start + before;
    Span::new(start, start + line.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_body_has_the_same_blocks_in_pieces_and_whole(
            body in "([a-c ]|\n|\n\n|\n\n|[-+*#|=_.)\\[\\](!`~<\\\\]|    |1\\. |- |## |> |\\|-\\||https://a\\.b|<a@b\\.org>|\\[a\\]\\(b\\)|\\{#a\\}){0,40}",
        ) {
            if let Some(parts) = in_pieces(&body) {
                let (whole, _) = laid_out(&body).expect("within bounds");
                prop_assert_eq!(parts, whole);
            }
        }
    }
}
