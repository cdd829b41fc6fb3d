//! The one link rule: what a text may link to.
//!
//! It reads a target as a browser would (WHATWG URL, 4.4), and is stricter where a browser is
//! lenient: a target that needs fixing is not a link.

use super::heading::id_of;

/// An allowed target; made by [`link`], or read from what it made.
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
    /// `tel:` or `sms:`.
    Phone,
    /// `#…`: a heading of the same document.
    Section,
    /// An address without a scheme or host: on the same site.
    Relative,
    /// A picture of the board, which is shown: see [`picture`].
    Picture,
}

impl Target {
    /// A target that [`link`] once allowed.
    pub(super) fn known(href: &str, kind: Kind) -> Target {
        Target {
            href: href.to_owned(),
            kind,
        }
    }

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
            "tel" | "sms" => (path.len() > "tel:".len()).then_some(Kind::Phone),
            _ => None,
        },
        None => (!url.is_empty() && stays_here(path)).then_some(Kind::Relative),
    }?;
    Some(Target {
        href: encoded(&url),
        kind,
    })
}

/// Where a site has the pictures of its postings, below its root.
pub const PICTURES: &str = "data/pictures/";

/// The way to the root of a site from a posting's page.
pub const TO_ROOT: &str = "../../../";

/// A picture of the board: its address is what the host puts in the place of the author's. Its name says
/// how large it is, `<hash>-<width>x<height>.<ending>`. Nothing for any other address.
pub fn picture(address: &str) -> Option<Target> {
    let name = address.strip_prefix(TO_ROOT)?.strip_prefix(PICTURES)?;
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.');
    name.bytes()
        .all(plain)
        .then(|| Target::known(address, Kind::Picture))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(target: &str, allowed: Option<(Kind, &str)>) {
        let link = link(target);
        let found = link.as_ref().map(|target| (target.kind(), target.href()));
        assert_eq!(found, allowed, "{target:?}");
    }

    #[test]
    fn the_web_mail_and_phones_are_links() {
        for (target, kind) in [
            ("https://example.org/a?b=c#d", Kind::Web),
            ("http://example.org", Kind::Web),
            ("HTTPS://Example.org/É", Kind::Web),
            ("https://user:word@example.org:8080/", Kind::Web),
            ("https://good.example@evil.example/", Kind::Web),
            ("https://[::1]/", Kind::Web),
            ("https://example.org/?back=\\a", Kind::Web),
            ("mailto:jobs@example.org?subject=Hi", Kind::Mail),
            ("tel:+1-613-555-0100", Kind::Phone),
            ("sms:+1-613-555-0100", Kind::Phone),
        ] {
            check(target, Some((kind, target)));
        }
    }

    #[test]
    fn an_address_on_the_same_site_is_a_link() {
        for target in [
            "/en/", "a/b", "./a:b", "../x?y#z", "?q=a:b", "a//b", "é", ".", "/a?\\b",
        ] {
            check(target, Some((Kind::Relative, target)));
        }
    }

    #[test]
    fn a_section_is_named_by_the_id_of_its_heading() {
        for (target, href) in [
            ("#what-you-do", "#s-what-you-do"),
            ("#%C3%80-propos", "#s-a-propos"),
            ("#À propos", "#s-a-propos"),
            ("#page-title", "#s-page-title"),
            ("#javascript:alert(1)", "#s-javascript-alert-1"),
            ("#%", "#s-section"),
            ("#", "#"),
        ] {
            check(target, Some((Kind::Section, href)));
        }
    }

    #[test]
    fn any_other_scheme_is_none() {
        for target in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            " \u{1}\u{1f}javascript:alert(1)",
            "java\tscr\nip\rt:alert(1)",
            "java\u{0}script:alert(1)",
            "javascript\u{ff1a}alert(1):",
            "java%73cript:alert(1)",
            "vbscript:x",
            "data:text/html,x",
            "blob:https://example.org/x",
            "file:///etc/passwd",
            "ftp://example.org/",
            "view-source:https://example.org/",
            "1x:y",
            ":",
            "a b:c",
            "\u{a0}https://example.org",
        ] {
            check(target, None);
        }
    }

    #[test]
    fn an_address_of_another_site_in_disguise_is_none() {
        for target in [
            "//evil.example",
            "/\\evil.example",
            "\\\\evil.example",
            "\\/evil.example",
        ] {
            check(target, None);
            check(&format!(" {target}"), None);
            check(&target.replacen(['/', '\\'], "/\t", 1), None);
        }
        check("a\\b", None);
        check("https://good.example\\@evil.example", None);
    }

    #[test]
    fn an_address_that_needs_mending_is_none() {
        for target in [
            "",
            "  ",
            "https:example.org",
            "https:/example.org",
            "https:\\\\example.org",
            "https://",
            "https:///example.org",
            "https://?x",
            "https://#x",
            "https://a@",
            "https://a@:80/",
            "https://:80",
            "https://exa mple.org",
            "https://exa\u{202e}mple.org",
            "https://example.org\u{200b}/",
            "http:",
            "mailto:",
            "tel:",
        ] {
            check(target, None);
        }
    }

    #[test]
    fn what_cannot_be_seen_is_dropped_or_encoded() {
        check(
            "\u{c} https://example.org/\u{1b}",
            Some((Kind::Web, "https://example.org/")),
        );
        check(
            "https://exam\nple.org/\ta",
            Some((Kind::Web, "https://example.org/a")),
        );
        check(
            "/a b\u{202e}c\u{7f}",
            Some((Kind::Relative, "/a%20b%E2%80%AEc%7F")),
        );
        check("/\"><b>`", Some((Kind::Relative, "/%22%3E%3Cb%3E%60")));
        check(
            "mailto:a\u{200b}b@example.org",
            Some((Kind::Mail, "mailto:a%E2%80%8Bb@example.org")),
        );
    }
}
