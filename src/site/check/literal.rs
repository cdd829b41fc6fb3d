//! What looks like Markdown in a body and is none, or is other Markdown than it looks.

mod addresses;
mod lines;
mod markup;
mod mojibake;
mod stars;

use crate::markdown::pieces;
use crate::posting::Status;
use crate::site::board::File;
use crate::site::check::of_side;
use crate::site::facts::parity::outline;
use crate::site::memo::Memo;
use crate::site::problem::literal::empty_body::EmptyBody;
use crate::site::problem::literal::list_as_code::ListAsCode;
use crate::site::problem::literal::second_front_matter::SecondFrontMatter;
use crate::site::problem::literal::space_in_address::SpaceInAddress;
use crate::site::problem::literal::underlined_paragraph::UnderlinedParagraph;
use crate::site::problem::place::Span;
use crate::site::problem::{Kind, Problem};
use crate::site::read::plain::written::Written;
use pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};
use std::ops::Range;
use std::sync::LazyLock;

/// Something in a body, and the bytes that it takes there.
pub(super) struct Found(Kind, Range<usize>);

impl Found {
    fn new(kind: impl Into<Kind>, range: Range<usize>) -> Found {
        Found(kind.into(), range)
    }
}

/// Whether nothing is found in the Markdown of a body, nor would be in one that has any of its pieces: so it is with most,
/// and they share their pieces.
pub(super) fn is_plain(body: &str) -> bool {
    static KNOWN: LazyLock<Memo<bool>> = Memo::lazy();
    let plain = |piece: &str| {
        let mut read = Read::new(piece);
        outline::of_posting_telling(piece, &Written::default(), &mut |event, range| {
            read.take(event, range);
        });
        read.shows_nothing()
    };
    let pieces = pieces::pieces(body);
    pieces.is_some_and(|pieces| pieces.into_iter().all(|piece| *KNOWN.of(piece, plain)))
}

/// Looks at the text of a posting that the board shows, whose Markdown is read, unless it is known to be plain.
pub(super) fn check(file: &File, read: Option<Read>, found: &mut Vec<Problem>) {
    let Some((posting, _)) = file.shown() else {
        return;
    };
    let mut tell = |kind, span| found.push(of_side(kind, file, span));
    let start = posting.written.start;
    let second = second_front_matter(file.text.get(start..).unwrap_or_default());
    let after = second.as_ref().map_or(0, |second| start + second.end);
    for Found(kind, range) in read.into_iter().flat_map(Read::found) {
        let span = posting.written.place(range.start, range.end);
        let source = file.text.get(span.start..span.end);
        // What the plain stage made of something else is not what its author typed.
        let typed = match &kind {
            Kind::SpaceInAddress(SpaceInAddress { address }) => source == Some(address),
            _ => source == posting.body.get(range),
        };
        if typed && span.start >= after {
            tell(kind, span);
        }
    }
    for Found(kind, range) in mojibake::find(&file.text) {
        tell(kind, Span::new(range.start, range.end));
    }
    if let Some(second) = second {
        let span = Span::new(second.start, second.start + "---".len()).shifted(start);
        tell(SecondFrontMatter.into(), span);
    }
    let open = file.status() == Some(Status::Open);
    if let (true, true, Some(span)) = (open, posting.body.trim().is_empty(), posting.spans.title) {
        tell(EmptyBody.into(), span);
    }
}

/// A body of which the Markdown is read, event by event.
pub(super) struct Read<'b> {
    body: &'b str,
    found: Vec<Found>,
    paragraphs: Vec<Range<usize>>,
    stars: Vec<usize>,
    texts: Vec<Range<usize>>,
    spans: Vec<Range<usize>>,
    code: usize,
    items: Items,
}

impl<'b> Read<'b> {
    pub(super) fn new(body: &'b str) -> Read<'b> {
        Read {
            body,
            found: Vec::new(),
            paragraphs: Vec::new(),
            stars: Vec::new(),
            texts: Vec::new(),
            spans: Vec::new(),
            code: 0,
            items: Items::default(),
        }
    }

    pub(super) fn take(&mut self, event: &Event, range: &Range<usize>) {
        self.items.take(event, range);
        match event {
            Event::Start(Tag::CodeBlock(kind)) => {
                self.code += 1;
                if *kind == CodeBlockKind::Indented {
                    self.found.extend(list_as_code(self.body, range));
                }
            }
            Event::End(TagEnd::CodeBlock) => self.code -= 1,
            Event::Start(Tag::Heading { .. }) => {
                self.found.extend(underlined(self.body, range));
                self.texts.push(range.clone());
            }
            Event::Start(Tag::Paragraph) => {
                self.texts.push(range.clone());
                self.paragraphs.push(range.clone());
            }
            Event::Start(Tag::TableCell) => self.texts.push(range.clone()),
            Event::Code(_) | Event::Start(Tag::Link { .. } | Tag::Image { .. }) => {
                self.spans.push(range.clone());
            }
            Event::Text(_) if self.code == 0 => {
                stars::collect(self.body, range, &mut self.stars);
            }
            _ => {}
        }
    }

    /// Whether there is nothing that is to be told, nor might be beside something else of a body.
    fn shows_nothing(self) -> bool {
        let (body, stars) = (self.body, self.stars.len());
        let paragraphs = self.paragraphs.iter().chain(&self.items.texts);
        stars == 0
            && !paragraphs
                .clone()
                .any(|range| lines::may_count(body, range))
            && self.found().is_empty()
    }

    /// All that was found, in order of place.
    fn found(self) -> Vec<Found> {
        let Read {
            body,
            mut found,
            mut paragraphs,
            stars,
            mut texts,
            spans,
            items,
            ..
        } = self;
        texts.extend(items.texts.iter().cloned());
        paragraphs.extend(items.texts);
        paragraphs.sort_by_key(|range| range.start);
        found.extend(markup::find(body, &texts, &spans));
        found.extend(addresses::find(body, &texts, &spans));
        found.extend(lines::find(body, &paragraphs));
        found.extend(stars::find(body, &stars));
        found.sort_by_key(|Found(_, range)| range.start);
        found
    }
}

/// The texts of entries without a paragraph around them.
#[derive(Default)]
struct Items {
    texts: Vec<Range<usize>>,
    /// How many entries are open, and how many other blocks with a text of their own.
    entries: usize,
    blocks: usize,
    open: Option<Range<usize>>,
}

impl Items {
    fn take(&mut self, event: &Event, range: &Range<usize>) {
        let own = |tag: TagEnd| {
            matches!(
                tag,
                TagEnd::Paragraph
                    | TagEnd::Heading(_)
                    | TagEnd::CodeBlock
                    | TagEnd::Table
                    | TagEnd::HtmlBlock
            )
        };
        let block = |tag: TagEnd| {
            own(tag) || matches!(tag, TagEnd::List(_) | TagEnd::Item | TagEnd::BlockQuote(_))
        };
        match event {
            Event::Start(tag) if block(tag.to_end()) => {
                self.texts.extend(self.open.take());
                self.blocks += usize::from(own(tag.to_end()));
                self.entries += usize::from(tag.to_end() == TagEnd::Item);
            }
            Event::End(tag) if block(*tag) => {
                self.texts.extend(self.open.take());
                self.blocks -= usize::from(own(*tag));
                self.entries -= usize::from(*tag == TagEnd::Item);
            }
            Event::Rule => self.texts.extend(self.open.take()),
            _ if self.entries > 0 && self.blocks == 0 => {
                let open = self.open.get_or_insert(range.clone());
                open.end = open.end.max(range.end);
            }
            _ => {}
        }
    }
}

/// Longest text that is meant as a heading, in characters.
const LONGEST_HEADING: usize = 80;

/// A paragraph that `---` makes a heading.
fn underlined(body: &str, range: &Range<usize>) -> Option<Found> {
    let source = body[range.clone()].trim_end();
    let (text, line) = source.rsplit_once('\n')?;
    let rule = line.trim();
    let hyphens = rule.len() >= 3 && rule.bytes().all(|b| b == b'-');
    let text = text.trim();
    let sentence = text.ends_with(['.', ';', ',', '!']) || text.contains('\n');
    let long = text.chars().count() > LONGEST_HEADING;
    if !hyphens || text.starts_with('#') || !(sentence || long) {
        return None;
    }
    let start = range.start + source.len() - line.len() + line.find('-')?;
    Some(Found::new(UnderlinedParagraph, start..start + rule.len()))
}

/// Code of which each line begins as an entry of a list.
fn list_as_code(body: &str, range: &Range<usize>) -> Option<Found> {
    let source = body[range.clone()].trim_end();
    let mut lines = source.lines().filter(|line| !line.trim().is_empty());
    let entry = |line: &str| {
        let line = line.trim_start();
        let digits = line.bytes().take_while(u8::is_ascii_digit).count();
        let numbered = digits > 0 && line[digits..].starts_with([')', '.']);
        let rest = match numbered {
            true => &line[digits + 1..],
            false => line.strip_prefix(['-', '*', '+', '•']).unwrap_or_default(),
        };
        let words = rest.trim_start();
        // Options of a command look like entries too.
        words.len() < rest.len() && words.starts_with(char::is_alphabetic)
    };
    let first = source.lines().next().unwrap_or_default();
    lines.all(entry).then(|| {
        let start = range.start + (first.len() - first.trim_start().len());
        Found::new(ListAsCode, start..range.start + first.trim_end().len())
    })
}

/// The second front matter that `text` begins with.
fn second_front_matter(text: &str) -> Option<Range<usize>> {
    let start = text.len() - text.trim_start().len();
    let mut lines = text[start..].split_inclusive('\n');
    let fence = lines.next()?;
    let mut at = start + fence.len();
    let fence = fence.trim_end();
    if fence != "---" && fence != "+++" {
        return None;
    }
    let mut keys = 0;
    for line in lines.take(60) {
        if line.trim_end() == fence {
            return (keys > 0).then(|| start..at + fence.len());
        }
        at += line.len();
        let line = line.trim_end();
        let key = line.split([':', '=']).next().unwrap_or_default().trim();
        let named = !key.is_empty()
            && key.len() < line.len()
            && key
                .chars()
                .all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'));
        keys += usize::from(named && !line.starts_with(' '));
        if !named && !line.is_empty() && !line.starts_with([' ', '-', '#', ']', '}']) {
            return None;
        }
    }
    None
}

#[cfg(test)]
mod tests;
