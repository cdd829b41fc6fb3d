//! What writers of other tools hide or leave behind: comments of other dialects, imports, tags of a word
//! processor, wrappers of a paste.

use crate::site::read::plain::html::elements::{Element, element};
use crate::site::read::plain::html::tag::tag;
use crate::site::read::plain::templates::token::{Kind, LONGEST, Token};
use std::ops::Range;

/// What begins at `start`, a `<`, `{` or `%`; `line` is whether nothing is before it on its line.
pub(super) fn token(text: &str, start: usize, line: bool) -> Option<Token<'_>> {
    let rest = &text[start..];
    match rest.as_bytes()[0] {
        b'<' => corrected(text, start)
            .or_else(|| embedded(text, start))
            .or_else(|| office(text, start))
            .or_else(|| wrapper(text, start).filter(|_| line)),
        b'{' => between(text, start, "{/*", "*/}")
            .or_else(|| between(text, start, "{{/*", "*/}}"))
            .or_else(|| between(text, start, "{{- /*", "*/ -}}"))
            .or_else(|| between(text, start, "{{- /*", "*/}}"))
            .or_else(|| between(text, start, "{{--", "--}}"))
            .or_else(|| between(text, start, "{{!--", "--}}"))
            .or_else(|| between(text, start, "{>>", "<<}"))
            .or_else(|| between(text, start, "{--", "--}"))
            .or_else(|| between(text, start, "{# ", "#}"))
            .or_else(|| between(text, start, "{#-", "#}"))
            .or_else(|| tight(text, start))
            .or_else(|| kramdown(text, start)),
        b'%' => obsidian(text, start, line),
        _ => None,
    }
}

fn comment<'a>(text: &'a str, whole: Range<usize>, inner: Range<usize>) -> Option<Token<'a>> {
    let text = &text[inner];
    Some(Token {
        start: whole.start,
        end: whole.end,
        kind: Kind::Comment { text, closed: true },
    })
}

fn note<'a>(start: usize, end: usize) -> Option<Token<'a>> {
    let kind = Kind::Note;
    Some(Token { start, end, kind })
}

/// As much of `text` as a part may be long.
fn window(text: &str) -> &str {
    let mut limit = text.len().min(LONGEST);
    while !text.is_char_boundary(limit) {
        limit -= 1;
    }
    &text[..limit]
}

/// A comment between these marks; white space may be in it.
fn between<'a>(text: &'a str, start: usize, open: &str, close: &str) -> Option<Token<'a>> {
    let from = start + open.len();
    let inner = window(text[start..].strip_prefix(open)?);
    let end = from + inner.find(close)?;
    comment(text, start..end + close.len(), from..end)
}

/// `{#…#}` without spaces; `{#id}` is an attribute.
fn tight(text: &str, start: usize) -> Option<Token<'_>> {
    let token = between(text, start, "{#", "#}")?;
    let inner = &text[start + "{#".len()..token.end - "#}".len()];
    (!inner.contains(['}', '\n'])).then_some(token)
}

/// Between which lines other programs hide what stands there: style sheets, AsciiDoc, Razor, Org.
const BLOCKS: [(&str, &str); 4] = [
    ("/*", "*/"),
    ("////\n", "\n////"),
    ("@*", "*@"),
    ("#+BEGIN_COMMENT", "#+END_COMMENT"),
];

/// Comments that take whole lines.
pub(super) fn blocks(text: &str) -> Vec<Token<'_>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let opens = BLOCKS.iter().find(|(open, _)| text[at..].starts_with(open));
        let token = opens.and_then(|(open, close)| between(text, at, open, close));
        let ends = |token: &Token| {
            text[token.end..]
                .lines()
                .next()
                .is_none_or(|rest| rest.trim().is_empty())
        };
        if let Some(token) = token.filter(ends) {
            at = token.end;
            found.push(token);
        }
        at += text[at..].find('\n').map_or(text.len() - at, |end| end + 1);
    }
    found
}

/// `<!— … —>`: a comment whose hyphens a word processor made dashes, or that has a space too many.
fn corrected(text: &str, start: usize) -> Option<Token<'_>> {
    let marks = ["<!—", "<!–", "<!-–", "<!-—", "<! --", "< !--"];
    let open = marks
        .iter()
        .find(|open| text[start..].starts_with(**open))?;
    let from = start + open.len();
    let inner = window(&text[from..]);
    let ends = inner.match_indices('>').map(|(at, _)| at);
    let end = ends
        .map(|at| from + at)
        .find(|at| text[from..*at].ends_with(['-', '–', '—']))?;
    comment(text, start..end + 1, from..end)
}

/// `<% … %>`: a comment, or a value of a program.
fn embedded(text: &str, start: usize) -> Option<Token<'_>> {
    let inner = window(text[start..].strip_prefix("<%")?);
    let from = start + "<%".len();
    let end = from + inner.find("%>")?;
    if ["#", "--"]
        .iter()
        .any(|sign| text[from..].starts_with(*sign))
    {
        return comment(text, start..end + 2, from..end);
    }
    let kind = Kind::Value(text[from..end].trim_matches(['=', '-']).trim());
    let end = end + "%>".len();
    Some(Token { start, end, kind })
}

/// A tag that only a word processor knows: `<o:p>`, `<w:…>`, `<st1:place>`, `<![endif]>`, `<xml>`.
fn office(text: &str, start: usize) -> Option<Token<'_>> {
    let rest = window(&text[start + 1..]);
    let name = rest.strip_prefix('/').unwrap_or(rest);
    let conditional = ["![if ", "![endif]", "?xml:namespace"];
    let own = ["o", "w", "v", "st1", "st2"];
    let prefixed = own.iter().any(|space| {
        let named = name
            .strip_prefix(space)
            .and_then(|rest| rest.strip_prefix(':'));
        named.is_some_and(|name| name.starts_with(|c: char| c.is_ascii_alphabetic()))
    });
    if !prefixed && !conditional.iter().any(|open| rest.starts_with(open)) {
        return None;
    }
    let end = rest
        .find(['>', '<'])
        .filter(|at| rest[*at..].starts_with('>'))?;
    note(start, start + 1 + end + 1)
}

/// A tag within a line that stands around blocks, as a paste from a browser begins: without it, the
/// block behind it is one.
fn wrapper(text: &str, start: usize) -> Option<Token<'_>> {
    let mut at = start;
    let mut first = None;
    for _ in 0..8 {
        let rest = window(&text[at..]);
        let found = tag(rest).filter(|tag| !tag.closes)?;
        let kind = match &*found.name {
            "meta" => Element::Words,
            name => element(name)?,
        };
        match kind {
            Element::Words | Element::Marked(_) => {}
            Element::Heading(_) | Element::List { .. } | Element::Table => break,
            Element::Block if matches!(&*found.name, "p" | "div" | "section" | "article") => break,
            _ => return None,
        }
        at += found.length;
        first.get_or_insert(at);
        at += text[at..].len() - text[at..].trim_start_matches([' ', '\t']).len();
    }
    note(start, first?)
}

/// What Jekyll's Markdown has in braces: a comment with its content, and the marks of other parts.
fn kramdown(text: &str, start: usize) -> Option<Token<'_>> {
    let rest = window(&text[start..]);
    if let Some(inner) = rest.strip_prefix("{::comment}") {
        let from = rest.len() - inner.len();
        let end = inner.find("{:/")?;
        let close = inner[end..].find('}')?;
        let whole = start..start + from + end + close + 1;
        return comment(text, whole, start + from..start + from + end);
    }
    if !rest.starts_with("{:/") && !rest.starts_with("{::") {
        return None;
    }
    let end = rest
        .find(['}', '\n'])
        .filter(|at| rest[*at..].starts_with('}'))?;
    note(start, start + end + 1)
}

/// `%% … %%` within a line, or on lines of its own.
fn obsidian(text: &str, start: usize, line: bool) -> Option<Token<'_>> {
    let inner = window(text[start..].strip_prefix("%%")?);
    let before = text[..start].chars().next_back();
    // `50 %% of` is a number.
    let number = text[..start]
        .trim_end_matches(' ')
        .ends_with(|c: char| c.is_ascii_digit());
    if number || inner.starts_with('%') || before.is_some_and(|c| !c.is_whitespace() && c != '(') {
        return None;
    }
    let from = start + "%%".len();
    let end = inner.find("%%")?;
    let content = &inner[..end];
    let behind = inner[end + 2..].chars().next();
    let ends = behind.is_none_or(|c| c.is_whitespace() || matches!(c, '.' | ',' | ')'));
    let block = line && content.starts_with('\n') && content.ends_with('\n');
    let within = !content.contains('\n') && !content.trim().is_empty();
    let whole = start..from + end + 2;
    comment(text, whole, from..from + end).filter(|_| ends && (block || within))
}

/// Lines that import or export something, as the files of some documentation tools begin.
pub(super) fn modules(text: &str) -> Vec<Token<'_>> {
    if !text.contains("import ") && !text.contains("export ") {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let quoted = line.contains(['"', '\'']);
        let imports = line.starts_with("import ")
            && quoted
            && (line.contains(" from ") || line[7..].starts_with(['"', '\'']));
        let exports = ["const ", "default ", "function ", "let "];
        let exports = line
            .strip_prefix("export ")
            .is_some_and(|rest| exports.iter().any(|word| rest.starts_with(word)));
        if imports || exports {
            let end = start + line.trim_end().len();
            let kind = Kind::Module(if imports { "import" } else { "export" });
            found.push(Token { start, end, kind });
        }
    }
    found
}

/// The marks of GitHub's alerts and of Obsidian's callouts: `> [!NOTE]` begins with its name in bold.
pub(super) fn alerts(text: &str) -> Vec<Token<'_>> {
    if !text.contains("[!") {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let inner = line.trim_start_matches([' ', '>']);
        let lead = line.len() - inner.len();
        let Some((name, title)) = inner
            .strip_prefix("[!")
            .and_then(|rest| rest.split_once(']'))
        else {
            continue;
        };
        let named = !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphabetic() || b == b'-');
        if !line[..lead].contains('>') || !named || title.starts_with(['(', '[', ':']) {
            continue;
        }
        let title = title.trim_start_matches(['-', '+']).trim();
        let shown = match title {
            "" => {
                let (first, rest) = name.split_at(1);
                format!("{}{}", first.to_uppercase(), rest.to_lowercase())
            }
            title => title.replace('*', ""),
        };
        let end = start + line.trim_end().len();
        let start = start + lead;
        // The next line would follow on this one.
        let next = text[at..].lines().next().unwrap_or_default();
        let words = next.trim_start().trim_start_matches(['>', ' ']);
        let goes_on = next.trim_start().starts_with('>') && !words.is_empty();
        let kind = Kind::Shown(format!("**{shown}**{}", if goes_on { "\\" } else { "" }));
        found.push(Token { start, end, kind });
    }
    found
}
