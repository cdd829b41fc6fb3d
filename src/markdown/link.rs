//! The one link rule: what a text may link to.
//!
//! It reads a target as a browser would (WHATWG URL, 4.4), and is stricter where a browser is
//! lenient: a target that needs mending is no link.

use super::heading::id_of;

/// An allowed target; made by [`link`] alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    href: String,
    kind: Kind,
}

/// What an allowed target is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `http:` or `https:`, with a host.
    Web,
    /// `mailto:`.
    Mail,
    /// `tel:`.
    Phone,
    /// `#…`: a heading of the same document.
    Section,
    /// An address without a scheme or host: on the same site.
    Relative,
}

impl Target {
    /// The value for `href`.
    pub fn href(&self) -> &str {
        &self.href
    }

    /// What the target is.
    pub fn kind(&self) -> Kind {
        self.kind
    }
}

/// The target of a link, entities already decoded; nothing when it is not to be a link.
///
/// Of control and invisible characters, those that a browser drops are dropped; the rest is
/// percent-encoded, or refused in a host.
pub fn link(target: &str) -> Option<Target> {
    let url = stripped(target);
    if let Some(fragment) = url.strip_prefix('#') {
        return Some(section(fragment));
    }
    let end = url.find(['?', '#']).unwrap_or(url.len());
    let path = &url[..end];
    let first = path.split(['/', '\\']).next().unwrap_or_default();
    let kind = match first.split_once(':') {
        Some((scheme, _)) => match scheme.to_ascii_lowercase().as_str() {
            "http" | "https" => has_host(&path[scheme.len() + 1..]).then_some(Kind::Web),
            "mailto" => (path.len() > "mailto:".len()).then_some(Kind::Mail),
            "tel" => (path.len() > "tel:".len()).then_some(Kind::Phone),
            _ => None,
        },
        None => (!url.is_empty() && stays_here(path)).then_some(Kind::Relative),
    }?;
    Some(Target {
        href: encoded(&url),
        kind,
    })
}

/// `target` without what a browser takes out before it looks: C0 controls and spaces at the ends,
/// tabs and line ends everywhere.
fn stripped(target: &str) -> String {
    target
        .trim_matches(|c| c <= ' ')
        .chars()
        .filter(|c| !matches!(c, '\t' | '\n' | '\r'))
        .collect()
}

/// Where `#fragment` leads: to the heading whose id is made of the same words. `#` alone is the
/// top of the page.
fn section(fragment: &str) -> Target {
    let href = match fragment {
        "" => "#".to_owned(),
        _ => format!("#{}", id_of(&decoded(fragment))),
    };
    Target {
        href,
        kind: Kind::Section,
    }
}

/// Whether `rest` of an `http:` or `https:` address begins with `//` and a host. A backslash is
/// refused: a browser reads it as a slash, a reader does not.
fn has_host(rest: &str) -> bool {
    let Some(rest) = rest.strip_prefix("//") else {
        return false;
    };
    let authority = rest.split('/').next().unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default();
    let visible = !authority.contains(must_be_encoded);
    visible && !host.is_empty() && !host.starts_with(':') && !rest.contains('\\')
}

/// Whether `path`, which has no scheme, does not name another host.
fn stays_here(path: &str) -> bool {
    !path.starts_with("//") && !path.contains('\\')
}

/// `url` with what cannot be seen, or does not belong in an address, percent-encoded.
fn encoded(url: &str) -> String {
    let mut out = String::with_capacity(url.len());
    for c in url.chars() {
        if must_be_encoded(c) {
            c.encode_utf8(&mut [0; 4])
                .bytes()
                .for_each(|byte| out.push_str(&format!("%{byte:02X}")));
        } else {
            out.push(c);
        }
    }
    out
}

/// Controls, white space, quotes and angle brackets, and the characters that are invisible or turn
/// the direction of a line.
fn must_be_encoded(c: char) -> bool {
    c.is_control()
        || c.is_whitespace()
        || matches!(c, '"' | '<' | '>' | '`')
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
        || matches!(c, '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// `text` with its percent-encoding taken off.
fn decoded(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let digits = text.get(at + 1..at + 3).filter(|_| byte == b'%');
        match digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(value) => {
                out.push(value);
                at += 3;
            }
            None => {
                out.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}
