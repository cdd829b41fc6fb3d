//! Where each key and value of a front matter stands, by its lines alone.

use crate::site::read::yaml::Span;

/// What the lines of a front matter are.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lines {
    /// Each key with its value, in their order.
    pub chunks: Vec<Chunk>,
    /// Lines that stand where a key should, and are none.
    pub odd: Vec<Span>,
}

/// A key, its value, and the lines of both.
#[derive(Clone, Debug, PartialEq)]
pub struct Chunk {
    /// The key, without quotation marks.
    pub key: String,
    /// Where the key stands.
    pub key_span: Span,
    /// Where the value stands, from its first to its last character; empty when there is none.
    pub value: Span,
    /// From the start of the key's line to the start of the next key's.
    pub whole: Span,
    /// For a value in quotation marks or brackets, where the closing one ends; none when it has none.
    pub closed: Option<usize>,
}

/// The lines of `text`. Keys stand at the indentation of the first line that is no comment.
pub fn scan(text: &str) -> Lines {
    let mut lines = Lines::default();
    let mut root = None;
    let mut at = 0;
    while at < text.len() {
        let line = line_at(text, at);
        let content = &text[line.start..line.end];
        let indent = content.len() - content.trim_start_matches(' ').len();
        let next = next_line(text, line.end);
        let bare = content.trim_matches([' ', '\t']);
        let inside = root.is_some_and(|root| indent > root)
            || content[indent..].starts_with('\t')
            || is_item(&lines, bare, text);
        if bare.is_empty() || bare.starts_with('#') || inside {
            at = next;
            continue;
        }
        root.get_or_insert(indent);
        end_last(&mut lines, line.start);
        match key_of(text, Span::new(line.start + indent, line.end)) {
            Some((key, key_span, behind)) => {
                let (value, closed) = value_of(text, behind, indent);
                let resume = if value.end > line.end {
                    next_line(text, value.end)
                } else {
                    next
                };
                lines.chunks.push(Chunk {
                    key,
                    key_span,
                    value,
                    whole: Span::new(line.start, text.len()),
                    closed,
                });
                at = resume.max(next);
            }
            None => {
                lines.odd.push(Span::new(
                    line.start + indent,
                    line.start + content.trim_end().len(),
                ));
                at = next;
            }
        }
    }
    for chunk in &mut lines.chunks {
        grow(text, chunk);
    }
    lines
}

/// The first line of `text` that is neither empty nor a comment.
pub fn first_line(text: &str) -> Span {
    let mut at = 0;
    while at < text.len() {
        let line = line_at(text, at);
        let bare = text[line.start..line.end].trim();
        if !bare.is_empty() && !bare.starts_with('#') {
            return line;
        }
        at = next_line(text, line.end);
    }
    Span::new(0, 0)
}

/// The nearest place between two characters at or before `at`.
pub fn boundary(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// The line that starts at `at`, without its end.
pub fn line_at(text: &str, at: usize) -> Span {
    let end = text[at..]
        .find('\n')
        .map_or(text.len(), |length| at + length);
    Span::new(at, at + text[at..end].trim_end_matches('\r').len())
}

/// Where the line after the one that holds `at` starts.
pub fn next_line(text: &str, at: usize) -> usize {
    text[at..]
        .find('\n')
        .map_or(text.len(), |length| at + length + 1)
}

/// Whether the line is an item of the last key's list: YAML lets `- ` stand below its key.
fn is_item(lines: &Lines, bare: &str, text: &str) -> bool {
    let dash = bare == "-" || bare.starts_with("- ");
    let open = lines.chunks.last().is_some_and(|chunk| {
        let value = &text[chunk.value.start..chunk.value.end];
        (value.is_empty() || value.starts_with('#'))
            && lines
                .odd
                .last()
                .is_none_or(|odd| odd.start < chunk.whole.start)
    });
    dash && open
}

/// Ends the last chunk where the next line of the root starts.
fn end_last(lines: &mut Lines, at: usize) {
    if let Some(chunk) = lines.chunks.last_mut()
        && chunk.whole.end > at
    {
        chunk.whole.end = at.max(chunk.whole.start);
    }
}

/// The key that `line` starts with, its place, and the byte after its colon.
fn key_of(text: &str, line: Span) -> Option<(String, Span, usize)> {
    let content = &text[line.start..line.end];
    let first = content.chars().next()?;
    let length = match first {
        '"' | '\'' => close_of_quote(content, first)?,
        '[' | '{' | '?' | '|' | '>' | '@' | '`' | '%' | '&' | '*' | '!' => return None,
        '-' if content == "-" || content.starts_with("- ") => return None,
        _ => {
            let ends = |at: &usize| {
                content[at + 1..].is_empty() || content[at + 1..].starts_with([' ', '\t'])
            };
            content.match_indices(':').map(|(at, _)| at).find(ends)?
        }
    };
    let colon = length
        + (content[length..].len() - content[length..].trim_start_matches([' ', '\t']).len());
    let behind = content[colon..].strip_prefix(':')?;
    if !behind.is_empty() && !behind.starts_with([' ', '\t']) {
        return None;
    }
    let written = content[..length].trim_end_matches([' ', '\t']);
    let key = if matches!(first, '"' | '\'') {
        &written[1..written.len() - 1]
    } else {
        written
    };
    // A comment or another sentence before the first colon is no key.
    if key.contains(" #") {
        return None;
    }
    Some((
        key.to_owned(),
        Span::new(line.start, line.start + written.len()),
        line.start + colon + 1,
    ))
}

/// How many bytes the quoted text at the start of `content` takes, both marks included.
fn close_of_quote(content: &str, mark: char) -> Option<usize> {
    let bytes = content.as_bytes();
    let mut at = 1;
    while at < bytes.len() {
        match (bytes[at], mark) {
            (b'\\', '"') => at += 1,
            (b'\'', '\'') if bytes.get(at + 1) == Some(&b'\'') => at += 1,
            (byte, mark) if char::from(byte) == mark => return Some(at + 1),
            _ => {}
        }
        at += 1;
    }
    None
}

/// The value behind a colon: its place on the first line or beyond, and where it is closed.
fn value_of(text: &str, behind: usize, indent: usize) -> (Span, Option<usize>) {
    let line = Span::new(behind, line_at(text, behind).end);
    let content = &text[line.start..line.end];
    let start = line.start + (content.len() - content.trim_start_matches([' ', '\t']).len());
    let first_end = start + plain_end(&text[start..line.end]);
    let close = match text[start..line.end].chars().next() {
        Some(mark @ ('"' | '\'')) => close_of_quote(&text[start..], mark),
        Some('[' | '{') => close_of_bracket(&text[start..]),
        _ => None,
    };
    // A mark that is closed further down than the next key was never meant to be closed there.
    let closed = close
        .map(|length| start + length)
        .filter(|end| !has_key(&text[..*end], line.end, indent));
    match closed {
        Some(end) if end > line.end => (Span::new(start, end), closed),
        _ => (Span::new(start, first_end), closed),
    }
}

/// How long a value on one line is: up to a comment, trailing blanks left out.
fn plain_end(content: &str) -> usize {
    let end = match content.chars().next() {
        Some(mark @ ('"' | '\'')) => close_of_quote(content, mark).unwrap_or(0),
        _ => 0,
    };
    let comment = if content.starts_with('#') {
        Some(0)
    } else {
        content[end..].find(" #").map(|at| end + at)
    };
    content[..comment.unwrap_or(content.len())].trim_end().len()
}

/// Whether a line below the one that ends at `line_end` can only be a key.
fn has_key(text: &str, line_end: usize, indent: usize) -> bool {
    let mut at = next_line(text, line_end.min(text.len()));
    while at < text.len() {
        let line = line_at(text, at);
        let (blanks, key) = text[line.start..line.end]
            .split_at_checked(indent)
            .unwrap_or_default();
        let rest =
            key.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'));
        if blanks.trim().is_empty()
            && rest.len() < key.len()
            && (rest == ":" || rest.starts_with(": "))
        {
            return true;
        }
        at = next_line(text, line.end);
    }
    false
}

/// How many bytes the list or map in brackets at the start of `content` takes.
fn close_of_bracket(content: &str) -> Option<usize> {
    let mut depth = 0_usize;
    let mut before = '[';
    let mut at = 0;
    while let Some(c) = content[at..].chars().next() {
        match c {
            '"' | '\'' if matches!(before, '[' | '{' | ',' | ':') => {
                at += close_of_quote(&content[at..], c)?;
                before = c;
                continue;
            }
            '[' | '{' => depth += 1,
            ']' | '}' => depth -= 1,
            _ => {}
        }
        if depth > super::DEEPEST {
            return None;
        }
        at += c.len_utf8();
        if depth == 0 {
            return Some(at);
        }
        if !c.is_whitespace() {
            before = c;
        }
    }
    None
}

/// Lets the value of a chunk reach to the end of its lines, comments behind it left out.
fn grow(text: &str, chunk: &mut Chunk) {
    let first = text[chunk.value.start..chunk.value.end].chars().next();
    if matches!(first, Some('"' | '\'' | '[' | '{')) {
        return;
    }
    let block = matches!(first, Some('|' | '>'));
    let mut at = next_line(text, chunk.value.end);
    while at < chunk.whole.end {
        let line = line_at(text, at);
        let content = text[line.start..line.end].trim_end();
        let comment = !block && content.trim_start().starts_with('#');
        if !content.trim().is_empty() && !comment {
            if chunk.value.start == chunk.value.end {
                chunk.value.start = line.start + (content.len() - content.trim_start().len());
            }
            chunk.value.end = line.start + content.len();
        }
        at = next_line(text, line.end);
    }
}
