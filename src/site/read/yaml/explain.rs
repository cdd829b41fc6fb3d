//! From a line that YAML does not read to what its author most likely did.

use crate::site::read::keys::KEYS;
use crate::site::read::yaml::lines::{Chunk, Lines, line_at, next_line};
use crate::site::read::yaml::{Failure, Fault, Span, YamlFault};
use crate::site::visible::visible;

/// Colons of other scripts and keyboards.
const ODD_COLONS: [char; 7] = [
    '\u{ff1a}', '\u{fe55}', '\u{fe13}', '\u{a789}', '\u{2d0}', '\u{2236}', '\u{589}',
];

/// Why the lines of one key cannot be read.
pub fn chunk(text: &str, chunk: &Chunk, failure: &Failure) -> Fault {
    let (why, span) = reason(text, chunk, failure);
    let fixed = fixed(text, chunk, &why);
    Fault { why, span, fixed }
}

fn reason(text: &str, chunk: &Chunk, failure: &Failure) -> (YamlFault, Span) {
    let at = failure.at.unwrap_or(chunk.value.start).min(text.len());
    let here = Span::new(at, at + text[at..].chars().next().map_or(0, char::len_utf8));
    let value = &text[chunk.value.start..chunk.value.end];
    // A value that starts with a sign of YAML's is a better reason than what came of it.
    let sign = value.starts_with(['*', '&']) && failure.fault == Some(YamlFault::TooDeep);
    let bound = failure
        .fault
        .clone()
        .filter(|fault| *fault != YamlFault::UnknownAlias && !sign);
    if let Some(fault) = bound {
        return (fault, here);
    }
    if let Some(found) = tab(text, chunk).or_else(|| first_character(text, chunk, failure)) {
        return found;
    }
    if let Some(fault) = &failure.fault {
        return (fault.clone(), here);
    }
    let plain = !value.starts_with(['"', '\'', '[', '{', '|', '>']);
    colon(text, chunk)
        .filter(|_| plain)
        .unwrap_or((YamlFault::Other(failure.message.clone()), here))
}

/// The line of a key as it should probably be, when the value fits on it.
fn fixed(text: &str, chunk: &Chunk, why: &YamlFault) -> Option<String> {
    let line = line_at(text, chunk.value.start);
    let value = text[chunk.value.start..line.end].trim_end();
    let bare = match why {
        YamlFault::ColonInValue
        | YamlFault::ReservedStart(_)
        | YamlFault::Indicator(_)
        | YamlFault::TextAfterBracket(_)
        | YamlFault::Template => value,
        YamlFault::UnclosedQuote(_) => &value[1..],
        YamlFault::TypographicQuote(last) => value[1..].strip_suffix(*last)?,
        YamlFault::TextAfterQuote('\'') => value[1..].strip_suffix('\'').unwrap_or(&value[1..]),
        _ => return None,
    };
    let one_line = chunk.value.end <= line.end && !bare.is_empty() && !bare.contains(" #");
    one_line.then(|| format!("{}: {}", chunk.key, quoted(bare)))
}

/// A text in quotation marks as YAML reads it.
pub fn quoted(text: &str) -> String {
    match text.contains(['"', '\\']) {
        true => format!("'{}'", text.replace('\'', "''")),
        false => format!("\"{text}\""),
    }
}

/// Why lines that stand in place of a key cannot be read: one fault for each run of them.
pub fn odd_lines(text: &str, lines: &Lines) -> Vec<Fault> {
    let mut faults: Vec<Fault> = Vec::new();
    let mut chunks = lines.chunks.iter().peekable();
    for (at, &odd) in lines.odd.iter().enumerate() {
        // Whether a key stands between this line and the one before.
        let mut apart = at == 0;
        while chunks
            .next_if(|chunk| chunk.whole.start < odd.start)
            .is_some()
        {
            apart = true;
        }
        let why = odd_line(text, lines, odd);
        if why == YamlFault::NotAKey && !apart {
            continue;
        }
        let span = match &why {
            YamlFault::OddSpaceAfterColon(c) | YamlFault::OddColon(c) => character(text, odd, *c),
            _ => odd,
        };
        let fixed = fixed_line(&text[odd.start..odd.end], &why);
        faults.push(Fault { why, span, fixed });
    }
    faults
}

/// A line whose key YAML does not see, as it should probably be.
fn fixed_line(line: &str, why: &YamlFault) -> Option<String> {
    let (key, value) = match why {
        YamlFault::NoSpaceAfterColon => line.split_once(':')?,
        YamlFault::OddSpaceAfterColon(c) => line
            .split_once(':')
            .map(|(key, value)| (key, value.trim_start_matches(*c)))?,
        YamlFault::OddColon(c) => line.split_once(*c)?,
        YamlFault::EqualsSign => line
            .split_once('=')
            .map(|(key, value)| (key, value.trim_start_matches('>')))?,
        _ => return None,
    };
    Some(format!("{}: {}", key.trim(), value.trim()))
}

/// A comment right behind the mark or bracket that closes a value.
pub fn glued_comment(text: &str, chunk: &Chunk) -> Option<Fault> {
    let end = chunk.closed.filter(|end| text[*end..].starts_with('#'))?;
    let span = Span::new(
        end,
        end + text[end..line_at(text, end).end].trim_end().len(),
    );
    let why = match text[chunk.value.start..].chars().next()? {
        mark @ ('"' | '\'') => YamlFault::TextAfterQuote(mark),
        bracket => YamlFault::TextAfterBracket(bracket),
    };
    Some(Fault::new(why, span))
}

/// Why a text cannot be read when each of its keys can.
pub fn whole(text: &str, lines: &Lines, failure: &Failure) -> Fault {
    if let Some(at) = tab_before_a_key(text) {
        return Fault::new(YamlFault::Tab, Span::new(at, at + 1));
    }
    let indented = |chunk: &&Chunk| chunk.key_span.start > chunk.whole.start;
    // Where a key is set in less than the one above, the library thinks of another document.
    if let (Some(YamlFault::SecondDocument), Some(chunk)) =
        (&failure.fault, lines.chunks.iter().find(indented))
    {
        let why = YamlFault::IndentedKey(visible(&chunk.key));
        return Fault::new(why, chunk.key_span);
    }
    let at = failure.at.unwrap_or(0);
    let why = failure
        .fault
        .clone()
        .unwrap_or_else(|| YamlFault::Other(failure.message.clone()));
    Fault::new(why, Span::new(at, line_at(text, at).end))
}

/// The first tab in the white space before a word.
fn tab_before_a_key(text: &str) -> Option<usize> {
    let mut at = 0;
    while at < text.len() {
        let line = line_at(text, at);
        let content = &text[line.start..line.end];
        let blanks = &content[..content.len() - content.trim_start().len()];
        if let Some(tab) = blanks.find('\t').filter(|_| blanks.len() < content.len()) {
            return Some(at + tab);
        }
        at = next_line(text, line.end);
    }
    None
}

/// Lines that begin with a space that YAML does not know, so that nothing is set in.
pub fn odd_indents(text: &str) -> Vec<Fault> {
    let odd = |c: char| c.is_whitespace() && !c.is_ascii();
    if text.is_ascii() {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let line = line_at(text, at);
        let content = &text[line.start..line.end];
        let words = content.trim_start();
        let first = content.chars().next().filter(|c| odd(*c));
        if let Some(first) = first.filter(|_| !words.is_empty()) {
            let end = line.end - words.len();
            let span = Span::new(line.start, end);
            found.push(Fault::new(YamlFault::OddIndent(first), span));
        }
        at = next_line(text, line.end);
    }
    found
}

/// Whether an alias of `own` has its anchor somewhere in `text`.
pub fn has_anchor(text: &str, own: &str) -> bool {
    let name = |rest: &str| {
        rest.chars()
            .take_while(|c| c.is_alphanumeric() || matches!(c, '_' | '-'))
            .collect::<String>()
    };
    let mut names = own.split('*').skip(1).map(name);
    names.any(|name| !name.is_empty() && text.contains(&format!("&{name}")))
}

/// The words that the lines of `lines` start with, where they could be keys.
pub fn words(lines: &str) -> Vec<String> {
    let word = |line: &str| {
        let start = line.trim_start_matches(|c: char| !c.is_alphanumeric());
        let word: String = start
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .collect();
        let behind = start[word.len()..].trim_start();
        (behind.starts_with([':', '=']) || behind.starts_with(ODD_COLONS)).then_some(word)
    };
    lines
        .split(['\n', '\r'])
        .filter_map(word)
        .filter(|word| KEYS.contains(&word.as_str()))
        .collect()
}

/// A tab that sets in a line of the value.
fn tab(text: &str, chunk: &Chunk) -> Option<(YamlFault, Span)> {
    let mut at = next_line(text, line_at(text, chunk.whole.start).end);
    while at < chunk.whole.end {
        let line = line_at(text, at);
        let content = &text[line.start..line.end];
        let blanks = &content[..content.len() - content.trim_start().len()];
        if let Some(tab) = blanks.find('\t') {
            return Some((YamlFault::Tab, Span::new(at + tab, at + tab + 1)));
        }
        at = next_line(text, line.end);
    }
    None
}

/// A fault that the value's first character lets one see.
fn first_character(text: &str, chunk: &Chunk, failure: &Failure) -> Option<(YamlFault, Span)> {
    let value = &text[chunk.value.start..chunk.value.end];
    let first = value.chars().next()?;
    let mark = Span::new(chunk.value.start, chunk.value.start + first.len_utf8());
    let line = line_at(text, chunk.value.start);
    let same_line =
        line.end == line_at(text, chunk.key_span.start).end || chunk.key_span.end > line.start;
    let behind = chunk.closed.map(|end| {
        Span::new(
            end,
            end + text[end..line_at(text, end).end].trim_end().len(),
        )
    });
    let text_behind = behind.filter(|span| {
        let rest = &text[span.start..span.end];
        let comment = rest.starts_with([' ', '\t']) && rest.trim_start().starts_with('#');
        !rest.trim_start().is_empty() && !comment
    });
    let found = match first {
        '@' | '`' | '%' | ',' | ']' | '}' => (YamlFault::ReservedStart(first), mark),
        '-' | '?' | ':' if same_line && value[1..].starts_with(' ') => {
            (YamlFault::ReservedStart(first), mark)
        }
        '*' | '&' | '!' => (YamlFault::Indicator(first), mark),
        '{' if value.starts_with("{{") => {
            (YamlFault::Template, Span::new(mark.start, mark.end + 1))
        }
        '"' | '\'' if chunk.closed.is_none() => {
            unclosed_quote(text, Span::new(chunk.value.start, line.end), first)
        }
        '"' | '\'' if text_behind.is_some() => (YamlFault::TextAfterQuote(first), text_behind?),
        '"' if ["escape", "hexadecimal", "character code"]
            .iter()
            .any(|word| failure.message.contains(word)) =>
        {
            let at = failure.at.unwrap_or(mark.start);
            (
                YamlFault::BadEscape,
                Span::new(
                    at,
                    at + text[at..]
                        .chars()
                        .take(2)
                        .map(char::len_utf8)
                        .sum::<usize>(),
                ),
            )
        }
        '[' | '{' if chunk.closed.is_none() => (YamlFault::UnclosedBracket(first), mark),
        '[' | '{' if text_behind.is_some() => (YamlFault::TextAfterBracket(first), text_behind?),
        '[' | '{' if failure.fault.is_none() => {
            let at = failure
                .at
                .filter(|at| chunk.value.start < *at && *at < chunk.value.end)?;
            let sign = text[at..].chars().next()?;
            (YamlFault::InBrackets, Span::new(at, at + sign.len_utf8()))
        }
        '|' | '>' if failure.message.contains("expected key") => {
            let at = failure.at.filter(|at| *at > line.end)?;
            (YamlFault::NotIndented, line_at(text, at))
        }
        '|' | '>'
            if ["block scalar", "line break", "indentation"]
                .iter()
                .any(|word| failure.message.contains(word)) =>
        {
            (YamlFault::BlockHeader, first_line_of(text, chunk.value))
        }
        _ => return None,
    };
    Some(found)
}

/// A quotation mark that is not closed, or closed with another one.
fn unclosed_quote(text: &str, line: Span, mark: char) -> (YamlFault, Span) {
    let content = text[line.start..line.end].trim_end();
    match content.chars().next_back() {
        Some(last @ ('”' | '“' | '„' | '’' | '‘' | '»')) => {
            let end = line.start + content.len();
            (
                YamlFault::TypographicQuote(last),
                Span::new(end - last.len_utf8(), end),
            )
        }
        _ => (
            YamlFault::UnclosedQuote(mark),
            Span::new(line.start, line.start + 1),
        ),
    }
}

/// A colon and a space in a value without quotation marks, or a key that is set in below it.
fn colon(text: &str, chunk: &Chunk) -> Option<(YamlFault, Span)> {
    let first = first_line_of(text, chunk.value);
    let value = &text[first.start..first.end];
    if let Some(at) = value
        .find(": ")
        .or_else(|| value.ends_with(':').then(|| value.len() - 1))
    {
        return Some((
            YamlFault::ColonInValue,
            Span::new(first.start + at, first.start + at + 1),
        ));
    }
    let mut at = next_line(text, first.end);
    while at < chunk.value.end {
        let line = line_at(text, at);
        let content = text[line.start..line.end].trim_start();
        let start = line.end - content.len();
        if let Some(length) = content
            .find(": ")
            .or_else(|| content.ends_with(':').then(|| content.len() - 1))
        {
            let word = &content[..length];
            let found = match KEYS.contains(&word) {
                true => (
                    YamlFault::IndentedKey(word.to_owned()),
                    Span::new(start, start + length),
                ),
                false => (
                    YamlFault::ColonInValue,
                    Span::new(start + length, start + length + 1),
                ),
            };
            return Some(found);
        }
        at = next_line(text, line.end);
    }
    None
}

/// What is wrong with a line that stands in place of a key.
fn odd_line(text: &str, lines: &Lines, odd: Span) -> YamlFault {
    let content = &text[odd.start..odd.end];
    let word: String = content
        .chars()
        .take_while(|c| c.is_alphanumeric() || matches!(c, '_' | '-'))
        .collect();
    let behind = content[word.len()..].trim_start_matches([' ', '\t']);
    let colon = behind.strip_prefix(':');
    match behind.chars().next() {
        Some(c) if !word.is_empty() && ODD_COLONS.contains(&c) => return YamlFault::OddColon(c),
        Some('=') if !word.is_empty() => return YamlFault::EqualsSign,
        _ => {}
    }
    match colon.and_then(|behind| behind.chars().next()) {
        Some(c)
            if !word.is_empty()
                && (c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}' | '\u{2060}')) =>
        {
            return YamlFault::OddSpaceAfterColon(c);
        }
        Some(c) if !word.is_empty() && c != '/' => return YamlFault::NoSpaceAfterColon,
        _ => {}
    }
    let above = lines
        .chunks
        .iter()
        .rev()
        .find(|chunk| chunk.whole.start < odd.start);
    let header = above.is_some_and(|chunk| {
        let value = &text[chunk.value.start..chunk.value.end];
        value.starts_with(['|', '>']) && !value.contains('\n') && chunk.whole.end == odd.start
    });
    match content {
        _ if header => YamlFault::NotIndented,
        "..." => YamlFault::SecondDocument,
        _ if content.starts_with("--- ") => YamlFault::SecondDocument,
        "?" => YamlFault::ComplexKey,
        _ if content.starts_with("? ") || content.starts_with("?\t") => YamlFault::ComplexKey,
        _ if lines.chunks.is_empty() && (content == "-" || content.starts_with("- ")) => {
            YamlFault::RootIsList
        }
        _ => YamlFault::NotAKey,
    }
}

/// The first line of a span.
fn first_line_of(text: &str, span: Span) -> Span {
    Span::new(
        span.start,
        line_at(text, span.start).end.min(span.end.max(span.start)),
    )
}

/// The first place of `c` in a line.
fn character(text: &str, line: Span, c: char) -> Span {
    let at = text[line.start..line.end]
        .find(c)
        .map_or(line.start, |at| line.start + at);
    Span::new(at, (at + c.len_utf8()).min(line.end.max(at)))
}
