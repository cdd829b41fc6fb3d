//! The two `---` or `+++` lines around front matter, as Hugo takes them, and what stands in their place.

use crate::site::problem::front_matter::no_front_matter::Opening;
use crate::site::problem::front_matter::unclosed_front_matter::Closing;
use crate::site::problem::place::Span;
use crate::site::read::yaml::lines::{line_at, next_line};

/// Where front matter and body stand in a file's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Envelope {
    /// What is between the two lines.
    pub format: Format,
    /// The opening `---` or `+++`.
    pub opening: Span,
    /// The lines between the two.
    pub block: Span,
    /// The byte after the line of the closing `---`.
    pub body_start: usize,
}

/// How front matter is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Between two `---`.
    Yaml,
    /// Between two `+++`.
    Toml,
}

/// Front matter without an end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unclosed {
    /// The opening `---`.
    pub opening: Span,
    /// The lines that are probably front matter.
    pub block: Span,
    /// What stands where the end should be.
    pub closing: Closing,
    /// Where that is; without such a line, the last one that looks like front matter.
    pub perhaps: Option<Span>,
}

/// A line that Git left, when the file holds the two sides of a conflict: `<<<<<<< ` at the start
/// of a line, and `>>>>>>> ` further down or nothing else to be the file's first line.
pub fn merge_marker(source: &str) -> Option<Span> {
    let starts = |marker: &str| match source.starts_with(marker) {
        true => Some(0),
        false => source.find(&format!("\n{marker}")).map(|at| at + 1),
    };
    let (first, last) = (starts("<<<<<<< ")?, starts(">>>>>>> "));
    let conflict = last.is_some_and(|last| last > first) || source[..first].trim().is_empty();
    conflict.then(|| line_at(source, first))
}

/// Finds the front matter: how the file starts instead, or front matter without an end, or both
/// ends.
pub fn open(source: &str) -> Result<Result<Envelope, Unclosed>, (Opening, Span)> {
    let start = if source.starts_with('\u{feff}') {
        '\u{feff}'.len_utf8()
    } else {
        0
    };
    let first = line_at(source, start);
    let content = source[first.start..first.end].trim_end_matches([' ', '\t']);
    if source.contains('\r') && !source.contains('\n') {
        let end = source.find('\r').unwrap_or(first.end);
        return Err((Opening::CarriageReturns, Span::new(start, end)));
    }
    let opening = Span::new(start, start + content.len());
    let (format, fence) = match content {
        "---" => (Format::Yaml, "---"),
        "+++" => (Format::Toml, "+++"),
        _ => return Err(not_front_matter(source, start, opening)),
    };
    let block_start = next_line(source, first.end);
    let is_end = |line: &Span| {
        line.start >= block_start
            && source[line.start..line.end].trim_end_matches([' ', '\t']) == fence
    };
    match lines(source).find(is_end) {
        Some(end) => {
            let block = Span::new(block_start, end.start);
            Ok(Ok(Envelope {
                format,
                opening,
                block,
                body_start: next_line(source, end.end),
            }))
        }
        None if format == Format::Toml => Err((Opening::Toml, opening)),
        None => Ok(Err(unclosed(source, opening, block_start))),
    }
}

/// How a file starts that does not start with `---`.
fn not_front_matter(source: &str, start: usize, first: Span) -> (Opening, Span) {
    let text = &source[start..];
    let content = &source[first.start..first.end];
    if text.trim().is_empty() {
        return (Opening::Empty, Span::new(start, start));
    }
    let lead = text.chars().next().unwrap_or_default();
    let blanks = text.len() - text.trim_start().len();
    if blanks > 0 && text[blanks..].starts_with("---") {
        let opening = if text[..blanks].contains('\n') {
            Opening::BlankLine
        } else {
            Opening::Blank
        };
        return (opening, Span::new(start, start + blanks + 3));
    }
    if let Some(rest) = text
        .strip_prefix(lead)
        .filter(|rest| rest.starts_with("---"))
        && !lead.is_ascii_graphic()
        && !is_dash(lead)
    {
        return (
            Opening::Invisible(lead),
            Span::new(start, start + text.len() - rest.len() + 3),
        );
    }
    let lower = content.to_ascii_lowercase();
    let opening = match content {
        _ if lower.starts_with("<!doctype")
            || lower.starts_with("<html")
            || lower.starts_with("<?xml") =>
        {
            Opening::Html
        }
        _ if content.starts_with("version https://git-lfs.github.com/spec/") => Opening::LfsPointer,
        _ if content.chars().all(|c| c == '-') && content.len() > 1 => {
            Opening::Dashes(content.len())
        }
        _ if content.chars().all(is_dash) && !content.is_empty() => Opening::LongDashes,
        _ if content.starts_with("---") => Opening::TextBehind,
        _ if content.starts_with('{') => Opening::Json,
        _ if content.starts_with("#+") => Opening::Org,
        _ => Opening::Nothing,
    };
    (opening, first)
}

/// Front matter without an end: up to the line that looks like one, else to the first empty line.
fn unclosed(source: &str, opening: Span, block_start: usize) -> Unclosed {
    let behind = || lines(source).filter(|line| line.start >= block_start);
    let likely = behind().find_map(|line| {
        let content = source[line.start..line.end].trim_end_matches([' ', '\t']);
        let bare = content.trim_start();
        let closing = match content {
            "..." => Closing::Dots,
            "+++" => Closing::Plus,
            _ if bare == "---" => Closing::Indented,
            _ if content.starts_with("--- ") => Closing::TextBehind,
            _ if content.len() > 1 && content.chars().all(|c| c == '-') => {
                Closing::Dashes(content.len())
            }
            _ if !content.is_empty() && content.chars().all(is_dash) && content != "-" => {
                Closing::LongDashes
            }
            _ => return None,
        };
        let indent = content.len() - bare.len();
        Some((
            closing,
            Span::new(line.start + indent, line.start + content.len()),
        ))
    });
    // Without one, front matter has no empty lines as a rule.
    let last = behind()
        .take_while(|line| !source[line.start..line.end].trim().is_empty())
        .last();
    let (closing, perhaps, end) = match likely {
        Some((closing, span)) => (closing, Some(span), span.start),
        None => (
            Closing::Nothing,
            last,
            last.map_or(block_start, |line| line.end),
        ),
    };
    Unclosed {
        opening,
        block: Span::new(block_start, end),
        closing,
        perhaps,
    }
}

/// Hyphen, and the dashes that word processors put in its place.
fn is_dash(c: char) -> bool {
    matches!(
        c,
        '-' | '\u{2010}'
            ..='\u{2015}' | '\u{2212}' | '\u{2e3a}' | '\u{2e3b}' | '\u{fe58}' | '\u{ff0d}'
    )
}

/// The lines of `source`, without their ends.
fn lines(source: &str) -> impl Iterator<Item = Span> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let line = (at < source.len()).then(|| line_at(source, at))?;
        at = next_line(source, line.end);
        Some(line)
    })
}
