//! Finds the parts of a body that are meant for programs: comments, shortcodes, Liquid, attribute lists.

use crate::site::read::plain::attributes;
use crate::site::read::plain::code::has;
use crate::site::read::plain::templates::dialects;
use crate::site::read::plain::templates::token::{Kind, LONGEST, Token};
use std::ops::Range;

/// Most comments within one.
const MOST_NESTED: usize = 8;

/// The parts of `text` outside `code`, in order; none within another.
pub(in crate::site::read::plain) fn tokens<'a>(
    text: &'a str,
    code: &[Range<usize>],
) -> Vec<Token<'a>> {
    let mut found = Vec::new();
    // Where a search for an end found none: it is not asked again.
    let mut no_comment_end = false;
    let mut lines = dialects::modules(text);
    lines.extend(dialects::alerts(text));
    lines.extend(dialects::blocks(text));
    lines.sort_by_key(|token| token.start);
    lines.retain(|token| !has(code, token.start));
    let mut lines = lines.into_iter().peekable();
    let mut at = 0;
    // Where the line begins whose start nothing but parts is.
    let mut fresh = 0;
    let mut code = code.iter().peekable();
    let sign = |at: usize| text[at..].find(['<', '{', '%']).map(|next| at + next);
    let mut ahead = sign(0);
    loop {
        // A sign far ahead is not looked for again at each line before it.
        if ahead.is_some_and(|next| next < at) {
            ahead = sign(at);
        }
        let next = ahead;
        while lines.next_if(|token| token.start < at).is_some() {}
        if let Some(token) = lines.next_if(|token| next.is_none_or(|next| token.start <= next)) {
            at = token.end;
            found.push(token);
            continue;
        }
        let Some(next) = next else {
            break;
        };
        while code.next_if(|range| range.end <= next).is_some() {}
        if let Some(range) = code.peek().filter(|range| range.contains(&next)) {
            at = range.end;
            continue;
        }
        let before = text[..next].bytes().rev();
        let spaces = before.take(4).take_while(|b| *b == b' ').count();
        let lead = &text[..next - spaces];
        let line = spaces < 4 && (lead.is_empty() || lead.ends_with('\n') || lead.len() == fresh);
        let token = match text.as_bytes()[next] {
            b'<' => comment(text, next, &mut no_comment_end),
            _ => None,
        };
        let token = token.or_else(|| dialects::token(text, next, line));
        let token = match text.as_bytes()[next] {
            b'{' => token
                .or_else(|| template(text, next))
                .or_else(|| attribute_list(text, next)),
            _ => token,
        };
        at = token.as_ref().map_or(next + 1, |token| token.end);
        if token.is_some() && line {
            fresh = at;
        }
        found.extend(token);
    }
    found
}

/// The comment that begins at `start` (CommonMark 0.31, 6.6). One that nothing ends goes to the end where
/// it begins a line (4.6), else to the end of its paragraph: its author hid it.
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
    if let Some(mut end) = end {
        // A comment in a comment: the outer one ends where its author meant it to.
        let mut open = inner[..end].matches("<!--").count().min(MOST_NESTED);
        while open > 0 {
            let rest = &inner[end + 3..];
            let Some(next) = rest
                .find("-->")
                .filter(|next| !rest[..*next].contains("<!--"))
            else {
                break;
            };
            if rest[..next].contains("\n\n") {
                break;
            }
            end += 3 + next;
            open -= 1;
        }
        return closed(from + end + "-->".len(), &inner[..end]);
    }
    *no_end = true;
    let before = text[..start].trim_end_matches(' ');
    let line = before.is_empty() || before.ends_with('\n');
    let end = match line && start - before.len() <= 3 {
        true => text.len(),
        // Within a line, what it hides ends with the paragraph.
        false => from + inner.find("\n\n").unwrap_or(inner.len()),
    };
    let kind = Kind::Comment {
        text: &text[from..end],
        closed: false,
    };
    Some(Token { start, end, kind })
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
