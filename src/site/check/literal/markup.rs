//! Signs of other programs' markup in a text: wikis, notebooks, chats.

use super::Found;
use crate::site::problem::literal::other_markup::OtherMarkup;
use crate::site::read::plain::code::has;
use std::ops::Range;

/// What a sign stands for in Markdown.
type Instead = Option<&'static str>;

const LINK: Instead = Some("[words](address)");

/// Words with which a line of another markup begins, and what stands there in Markdown.
const STARTS: [(&str, Instead); 31] = [
    ("#+", None),
    ("////", None),
    ("h1. ", Some("# ")),
    ("h2. ", Some("## ")),
    ("h3. ", Some("### ")),
    ("h4. ", Some("#### ")),
    ("h5. ", Some("##### ")),
    ("== ", Some("## ")),
    ("=== ", Some("### ")),
    ("link:http", LINK),
    ("{panel", None),
    ("{code", Some("```")),
    ("{info", None),
    ("{note", None),
    ("{tip", None),
    ("{warning", None),
    ("{quote", Some("> ")),
    ("{noformat", Some("```")),
    ("{expand", None),
    ("{toc", None),
    ("{color", None),
    (":::", None),
    ("!!! ", Some("> ")),
    ("??? ", Some("> ")),
    (".. ", None),
    (": ", None),
    ("*[", None),
    ("[toc]", None),
    ("[TOC]", None),
    ("\\pagebreak", None),
    ("\\newpage", None),
];

/// Pairs of signs with words between them.
const PAIRS: [(&str, &str, Instead); 12] = [
    ("![[", "]]", Some("![words](file.png)")),
    ("[[", "]]", Some("[words](file.md)")),
    ("==", "==", Some("**words**")),
    ("++", "++", None),
    ("'''", "'''", Some("**words**")),
    ("$$", "$$", None),
    ("[b]", "[/b]", Some("**words**")),
    ("[i]", "[/i]", Some("*words*")),
    ("[u]", "[/u]", None),
    ("[url", "[/url]", LINK),
    ("[img]", "[/img]", Some("![words](file.png)")),
    ("[color", "[/color]", None),
];

/// The bytes with which a sign within a line begins: every byte of every text is looked at.
const SIGNS: [bool; 256] = {
    let mut signs = [false; 256];
    let mut all: &[u8] = b"![='$:-+~^";
    while let [first, rest @ ..] = all {
        signs[*first as usize] = true;
        all = rest;
    }
    signs
};

/// All of it in the paragraphs of `body` at `ranges`, but in the bytes of `code`.
pub(super) fn find(body: &str, ranges: &[Range<usize>], code: &[Range<usize>]) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    for range in ranges {
        let mut at = range.start;
        for line in body[range.clone()].split_inclusive('\n') {
            let start = at;
            at += line.len();
            for (signs, instead) in line_signs(line.trim_end()) {
                let range = start + signs.start..start + signs.end;
                let before = body[..range.start].chars().next_back();
                if !has(code, range.start) && before != Some('\\') {
                    let signs = body[range.clone()].to_owned();
                    found.push(Found::new(OtherMarkup { signs, instead }, range));
                }
            }
        }
    }
    found
}

/// What a line has of it, with its place there.
fn line_signs(line: &str) -> Vec<(Range<usize>, Instead)> {
    let mut found = Vec::new();
    let lead = line.len() - line.trim_start().len();
    let text = &line[lead..];
    if let Some((start, instead)) = STARTS.iter().find(|(start, _)| begins(text, start)) {
        let end = text.find(['}', ' ']).map_or(text.len(), |end| {
            end + usize::from(text[end..].starts_with('}'))
        });
        found.push((lead..lead + end.max(start.trim_end().len()), *instead));
    }
    let mut at = 0;
    let is_sign = |b: &u8| SIGNS[usize::from(*b)];
    while let Some(next) = line.as_bytes()[at..].iter().position(is_sign) {
        let start = at + next;
        let rest = &line[start..];
        match pair(line, start)
            .or_else(|| emoji(line, start))
            .or_else(|| raised(line, start))
            .or_else(|| stray(rest, start))
        {
            Some((range, instead)) => {
                at = range.end;
                found.push((range, instead));
            }
            None => at = start + 1,
        }
    }
    found
}

/// Whether `text` begins as a line of another markup does.
fn begins(text: &str, start: &str) -> bool {
    // Nearly every line ends here, for each start.
    if text.as_bytes().first() != start.as_bytes().first() {
        return false;
    }
    let Some(rest) = text.strip_prefix(start) else {
        return false;
    };
    match start {
        ":::" => true,
        "!!! " | "??? " => rest.starts_with(|c: char| c.is_ascii_lowercase()),
        ".. " => rest
            .split_whitespace()
            .next()
            .is_some_and(|word| word.ends_with("::")),
        _ if start.starts_with('{') => rest.starts_with(['}', ':', '|']),
        "*[" => rest.contains("]: "),
        "[toc]" | "[TOC]" => rest.is_empty(),
        _ => true,
    }
}

/// As much of `text` as may stand between two signs, in bytes: a line of which each word opens and none closes is
/// not read to its end for each.
fn ahead(text: &str) -> &str {
    &text[..text.floor_char_boundary(1000)]
}

fn pair(line: &str, start: usize) -> Option<(Range<usize>, Instead)> {
    let rest = &line[start..];
    let (open, close, instead) = PAIRS.iter().find(|(open, ..)| rest.starts_with(*open))?;
    let inner = &rest[open.len()..];
    let end = ahead(inner).find(close)?;
    let words = &inner[..end];
    // `C++` begins nothing.
    let apart = *open != "++" || !line[..start].ends_with(char::is_alphanumeric);
    let fits = words.trim() == words && !words.is_empty() && !words.starts_with('=') && apart;
    let address = inner[end + close.len()..].starts_with('(');
    let range = start..start + open.len() + end + close.len();
    (fits && !address).then_some((range, *instead))
}

/// `:smile:`, as chats have it.
fn emoji(line: &str, start: usize) -> Option<(Range<usize>, Instead)> {
    let inner = line[start..].strip_prefix(':')?;
    let before = line[..start].chars().next_back();
    let end = ahead(inner).find(':')?;
    let name = &inner[..end];
    let fits = matches!(name, "+1" | "-1")
        || name.len() > 1
            && name.starts_with(|c: char| c.is_ascii_lowercase())
            && name
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
    let apart = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() && c != ':' && c != '/');
    let behind = inner[end + 1..].chars().next();
    let range = start..start + end + 2;
    (fits && apart(before) && apart(behind)).then_some((range, None))
}

/// `H~2~O` and `m^2^`, as Pandoc has them: GitHub strikes the first through.
fn raised(line: &str, start: usize) -> Option<(Range<usize>, Instead)> {
    let sign = line[start..]
        .chars()
        .next()
        .filter(|sign| matches!(sign, '~' | '^'))?;
    let inner = &line[start + 1..];
    let digits = &inner[..ahead(inner).find(sign)?];
    let fits = (1..=3).contains(&digits.len())
        && digits.bytes().all(|b| b.is_ascii_digit())
        && line[..start].ends_with(char::is_alphanumeric);
    let instead = if sign == '~' { "₂" } else { "²" };
    fits.then_some((start..start + digits.len() + 2, Some(instead)))
}

/// The end of a comment that none begins, or what a wiki has for a link.
fn stray(rest: &str, start: usize) -> Option<(Range<usize>, Instead)> {
    if rest.starts_with("-->") {
        return Some((start..start + 3, None));
    }
    let inner = rest.strip_prefix('[')?;
    let end = ahead(inner).find(']')?;
    // An address in it is a link by now, so that only its name is named.
    let name = shortcode(&inner[..end]).filter(|_| !inner[end + 1..].starts_with('('));
    if let Some(name) = name {
        return Some((start..start + 1 + name.len(), None));
    }
    let (words, address) = inner[..end].split_once('|')?;
    let links = address.starts_with("http") || address.starts_with("<http");
    let fits = links && !words.is_empty() && !inner[end + 1..].starts_with('(');
    fits.then_some((start..start + words.len() + 2, LINK))
}

/// The name of `button url="…"`, as WordPress has it between brackets.
fn shortcode(inner: &str) -> Option<&str> {
    let (name, rest) = inner.split_once(' ')?;
    let (key, value) = rest.split_once('=')?;
    let word = |word: &str| {
        let plain =
            |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'-' | b'_');
        word.starts_with(|c: char| c.is_ascii_lowercase()) && word.bytes().all(plain)
    };
    (word(name) && word(key) && value.starts_with('"')).then_some(name)
}
