//! Finds the parts of a body that are meant for programs: comments, shortcodes, Liquid, attribute lists.

use crate::site::read::plain::attributes;
use std::ops::Range;

/// Longest shortcode, tag or value, in bytes.
const LONGEST: usize = 4096;

/// A part that is meant for a program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::site::read::plain) struct Token<'a> {
    pub(in crate::site::read::plain) start: usize,
    pub(in crate::site::read::plain) end: usize,
    pub(in crate::site::read::plain) kind: Kind<'a>,
}

/// The kinds of such parts, with what stands between their marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::site::read::plain) enum Kind<'a> {
    /// `<!-- … -->`; not closed when it takes the rest of the text.
    Comment { text: &'a str, closed: bool },
    /// `{{< … >}}` and `{{% … %}}`.
    Shortcode(&'a str),
    /// A shortcode that is to be shown: `{{</* … */>}}`.
    Shown(String),
    /// `{% … %}`.
    Tag(&'a str),
    /// `{{ … }}`.
    Value(&'a str),
    /// `{: … }` and the like.
    Attributes(&'a str),
}

/// The parts of `text` outside `code`, in order; none within another.
pub(in crate::site::read::plain) fn tokens<'a>(
    text: &'a str,
    code: &[Range<usize>],
) -> Vec<Token<'a>> {
    let mut found = Vec::new();
    let mut code = code.iter().peekable();
    // Where a search for an end found none: it is not asked again.
    let mut no_comment_end = false;
    let mut at = 0;
    while let Some(next) = text[at..].find(['<', '{']).map(|next| at + next) {
        while code.next_if(|range| range.end <= next).is_some() {}
        if let Some(range) = code.peek().filter(|range| range.contains(&next)) {
            at = range.end;
            continue;
        }
        let token = match text.as_bytes()[next] {
            b'<' => comment(text, next, &mut no_comment_end),
            b'{' => template(text, next).or_else(|| attribute_list(text, next)),
            _ => None,
        };
        at = token.as_ref().map_or(next + 1, |token| token.end);
        found.extend(token);
    }
    found
}

/// The comment that begins at `start` (CommonMark 0.31, 6.6). One that nothing ends is a comment at
/// the start of a line only (4.6), and goes to the end.
fn comment<'a>(text: &'a str, start: usize, no_end: &mut bool) -> Option<Token<'a>> {
    let inner = text[start..].strip_prefix("<!--")?;
    let from = start + "<!--".len();
    let closed = |end: usize, text: &'a str| {
        let kind = Kind::Comment { text, closed: true };
        Some(Token { start, end, kind })
    };
    for short in [">", "->"] {
        if inner.starts_with(short) {
            return closed(from + short.len(), "");
        }
    }
    let end = if *no_end { None } else { inner.find("-->") };
    if let Some(end) = end {
        return closed(from + end + "-->".len(), &inner[..end]);
    }
    *no_end = true;
    let before = text[..start].trim_end_matches(' ');
    let line = before.is_empty() || before.ends_with('\n');
    let opens = line && start - before.len() <= 3;
    opens.then_some(Token {
        start,
        end: text.len(),
        kind: Kind::Comment {
            text: inner,
            closed: false,
        },
    })
}

/// The shortcode, tag or value that begins at `start`.
fn template(text: &str, start: usize) -> Option<Token<'_>> {
    let rest = &text[start..];
    for (open, close) in [("{{<", ">}}"), ("{{%", "%}}"), ("{%", "%}"), ("{{", "}}")] {
        let Some(inner) = rest.strip_prefix(open) else {
            continue;
        };
        let inner = inside(inner, open, close)?;
        let end = start + open.len() + inner.len() + close.len();
        let trimmed = inner.trim_matches('-').trim();
        let kind = match open {
            "{%" => Kind::Tag(trimmed),
            "{{" => Kind::Value(trimmed),
            _ => match inner
                .trim()
                .strip_prefix("/*")
                .and_then(|inner| inner.strip_suffix("*/"))
            {
                Some(shown) => Kind::Shown(format!("{open}{shown}{close}")),
                None => Kind::Shortcode(inner.trim()),
            },
        };
        return Some(Token { start, end, kind });
    }
    None
}

/// What stands before `close`, where no other part opens before, and no empty line is in it.
fn inside<'a>(text: &'a str, open: &str, close: &str) -> Option<&'a str> {
    let mut limit = text.len().min(LONGEST);
    while !text.is_char_boundary(limit) {
        limit -= 1;
    }
    let window = &text[..limit];
    for (at, _) in window.match_indices(['{', '}', '%', '>']) {
        if window[at..].starts_with(close) {
            let inner = &window[..at];
            return (!inner.contains("\n\n")).then_some(inner);
        }
        if window[at..].starts_with(open) {
            return None;
        }
    }
    None
}

/// The attribute list that begins at `start`: with a colon anywhere, without one on a line of its own
/// or right behind a link or an image.
fn attribute_list(text: &str, start: usize) -> Option<Token<'_>> {
    let line = &text[start + 1..];
    let length = line
        .bytes()
        .take(LONGEST)
        .position(|b| matches!(b, b'{' | b'}'))
        .filter(|at| line.as_bytes()[*at] == b'}')?;
    let inner = &line[..length];
    if inner.contains('\n') {
        return None;
    }
    let end = start + length + 2;
    let marked = inner.strip_prefix(':');
    let before = &text[..start];
    let alone = || {
        let above = before.trim_end_matches([' ', '\t']);
        let below = text[end..].trim_start_matches([' ', '\t']);
        (above.is_empty() || above.ends_with('\n')) && (below.is_empty() || below.starts_with('\n'))
    };
    let list = marked.unwrap_or(inner).trim();
    let plain = || before.ends_with([')', '}']) || alone();
    let fits = match marked {
        Some(_) => attributes::is_kramdown_list(list),
        None => attributes::is_list(list) && plain(),
    };
    fits.then_some(Token {
        start,
        end,
        kind: Kind::Attributes(list),
    })
}
