//! Text as Markdown that means just this text.

use crate::site::read::plain::edits::Edit;
use pulldown_cmark::{Event, Parser};

/// `text`, whose entities stay entities, so that none of its signs is mark-up within a line.
pub fn line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut previous = ' ';
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let within = |c: char, next: Option<&char>| {
            c == '_'
                && previous.is_alphanumeric()
                && next.is_some_and(|next| next.is_alphanumeric())
        };
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '~' | '|')
            && !within(c, chars.peek())
        {
            out.push('\\');
        }
        out.push(c);
        previous = c;
    }
    out
}

/// The change that keeps what begins with `[` at `start` from being a picture, where `!` is in front.
pub(super) fn no_picture(text: &str, start: usize) -> Option<Edit> {
    let before = text[..start].strip_suffix('!')?;
    let escaped = before.bytes().rev().take_while(|b| *b == b'\\').count() % 2 == 1;
    (!escaped).then(|| Edit::new(before.len(), before.len(), "\\"))
}

/// `text` without the backslashes that keep signs from being mark-up.
pub(super) fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let escapes = c == '\\' && chars.peek().is_some_and(char::is_ascii_punctuation);
        out.extend(if escapes { chars.next() } else { Some(c) });
    }
    out
}

/// `line`, so that it does not begin a block other than a paragraph.
pub(super) fn start(line: &str) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &line[digits..];
    if digits > 0 && rest.starts_with(['.', ')']) {
        return format!("{}\\{rest}", &line[..digits]);
    }
    match line.starts_with(['#', '>', '+', '-', '=']) {
        true => format!("\\{line}"),
        false => line.to_owned(),
    }
}

/// `address` as the target of a link between `<` and `>`.
pub fn target(address: &str) -> String {
    let plain = address.trim().replace(['\n', '\r', '\t'], "");
    let safe = plain
        .replace('<', "%3C")
        .replace('>', "%3E")
        .replace('\\', "\\\\");
    match safe.contains([' ', '(', ')']) || safe.is_empty() {
        true => format!("<{safe}>"),
        false => safe,
    }
}

/// `code` between as many backquotes as it takes.
pub(super) fn code(code: &str) -> String {
    let fence = "`".repeat(longest_run(code, '`') + 1);
    let pad = match code.starts_with('`') || code.ends_with('`') {
        true => " ",
        false => "",
    };
    format!("{fence}{pad}{code}{pad}{fence}")
}

/// How many of `sign` stand side by side in `text`, at most.
pub(super) fn longest_run(text: &str, sign: char) -> usize {
    let (mut longest, mut run) = (0, 0);
    for c in text.chars() {
        run = if c == sign { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    longest
}

/// The characters that the entities in `text` stand for.
pub(super) fn decoded(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.bytes().take(12).position(|b| b == b';');
        match end.and_then(|end| Some((entity(&rest[1..end])?, end))) {
            Some((c, end)) => {
                out.push(c);
                rest = &rest[end + 1..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    out
}

fn entity(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16),
            None => number.parse(),
        };
        return code.ok().and_then(char::from_u32);
    }
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => '\u{a0}',
        // The parser of Markdown knows all the others.
        _ if name.bytes().all(|b| b.is_ascii_alphanumeric()) => {
            let source = format!("&{name};");
            let text = Parser::new(&source).find_map(|event| match event {
                Event::Text(text) => text.chars().next(),
                _ => None,
            });
            text.filter(|c| *c != '&')?
        }
        _ => return None,
    })
}
