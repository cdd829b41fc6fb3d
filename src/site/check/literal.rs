//! What looks like Markdown in a body and is none, or is other Markdown than it looks.

mod lines;
mod mojibake;
mod stars;

use crate::posting::Status;
use crate::site::board::File;
use crate::site::check::of_side;
use crate::site::problem::literal::empty_body::EmptyBody;
use crate::site::problem::literal::list_as_code::ListAsCode;
use crate::site::problem::literal::second_front_matter::SecondFrontMatter;
use crate::site::problem::literal::underlined_paragraph::UnderlinedParagraph;
use crate::site::problem::place::Span;
use crate::site::problem::{Kind, Problem};
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};
use std::ops::Range;

/// Something in a body, and the bytes that it takes there.
pub(super) struct Found(Kind, Range<usize>);

impl Found {
    fn new(kind: impl Into<Kind>, range: Range<usize>) -> Found {
        Found(kind.into(), range)
    }
}

/// Looks at the text of a posting that the board shows.
pub(super) fn check(file: &File, found: &mut Vec<Problem>) {
    let Some((posting, _)) = file.shown() else {
        return;
    };
    let mut tell = |kind, span| found.push(of_side(kind, file, span));
    let start = posting.written.start;
    let second = second_front_matter(file.text.get(start..).unwrap_or_default());
    let after = second.as_ref().map_or(0, |second| start + second.end);
    for Found(kind, range) in find(&posting.body) {
        let span = posting.written.place(range.start, range.end);
        // What the plain stage made of something else is not what its author typed.
        let typed = file.text.get(span.start..span.end) == posting.body.get(range);
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

/// All of it in a body, in order of place.
fn find(body: &str) -> Vec<Found> {
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_HEADING_ATTRIBUTES;
    let mut found = Vec::new();
    let mut paragraphs = Vec::new();
    let mut stars = Vec::new();
    let mut code = 0;
    for (event, range) in Parser::new_ext(body, options).into_offset_iter() {
        match event {
            Event::Start(Tag::CodeBlock(kind)) => {
                code += 1;
                if kind == CodeBlockKind::Indented {
                    found.extend(list_as_code(body, &range));
                }
            }
            Event::End(TagEnd::CodeBlock) => code -= 1,
            Event::Start(Tag::Heading { .. }) => found.extend(underlined(body, &range)),
            Event::Start(Tag::Paragraph) => paragraphs.push(range),
            Event::Text(_) if code == 0 => stars::collect(body, &range, &mut stars),
            _ => {}
        }
    }
    found.extend(lines::find(body, &paragraphs));
    found.extend(stars::find(body, &stars));
    found.sort_by_key(|Found(_, range)| range.start);
    found
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
