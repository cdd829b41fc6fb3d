//! Bare addresses in a text: GitHub's extended autolinks (GFM 0.29, 6.9).

/// A bare address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Address {
    pub(super) start: usize,
    pub(super) end: usize,
    /// The scheme that is not written: `http://`, `mailto:`.
    pub(super) scheme: &'static str,
}

/// Longest host, in bytes (RFC 1035, 2.3.4).
const LONGEST_HOST: usize = 253;

/// The first bare address of `text` between `from` and `to`; one of email may begin before it, at `back`.
pub(super) fn find(text: &str, back: usize, from: usize, to: usize) -> Option<Address> {
    if !may_be_in(text, from, to) {
        return None;
    }
    for at in from..to.min(text.len()) {
        let found = match text.as_bytes()[at] {
            b'h' | b'H' => web(text, at),
            b'w' | b'W' => www(text, at),
            b'@' => mail(text, at, back),
            _ => None,
        };
        if found.is_some() {
            return found;
        }
    }
    None
}

/// Whether a sign of an address that begins between `from` and `to` is there: most texts have none.
fn may_be_in(text: &str, from: usize, to: usize) -> bool {
    let signs = from..text.len().min(to + "https:".len());
    let bytes = text.as_bytes().get(signs).unwrap_or_default();
    let before = |at: usize| bytes[at.saturating_sub(1)];
    let mut signs = bytes.iter().enumerate();
    signs.any(|(at, byte)| match byte {
        b'@' => true,
        b':' => matches!(before(at), b's' | b'S' | b'p' | b'P'),
        b'.' => matches!(before(at), b'w' | b'W'),
        _ => false,
    })
}

fn starts_with(text: &str, at: usize, start: &str) -> bool {
    let found = text.as_bytes().get(at..at + start.len());
    found.is_some_and(|found| found.eq_ignore_ascii_case(start.as_bytes()))
}

fn before(text: &str, at: usize) -> Option<char> {
    text[..at].chars().next_back()
}

fn web(text: &str, start: usize) -> Option<Address> {
    let scheme = ["https://", "http://"]
        .into_iter()
        .find(|scheme| starts_with(text, start, scheme))?;
    if before(text, start).is_some_and(char::is_alphanumeric) {
        return None;
    }
    let host = start + scheme.len();
    let end = end_of_path(text, host + host_length(text, host, 0)?);
    Some(Address {
        start,
        end,
        scheme: "",
    })
}

fn www(text: &str, start: usize) -> Option<Address> {
    if !starts_with(text, start, "www.") {
        return None;
    }
    let free = before(text, start)
        .is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '.' | '/' | '-' | '@' | ':'));
    let length = host_length(text, start, 1).filter(|_| free)?;
    let end = end_of_path(text, start + length);
    Some(Address {
        start,
        end,
        scheme: "http://",
    })
}

/// The length of the host at `start`: at least `dots` dots, no `_` in its last two parts.
fn host_length(text: &str, start: usize, dots: usize) -> Option<usize> {
    let sign = |c: char| {
        c.is_whitespace()
            || matches!(
                c,
                '«' | '»' | '“' | '”' | '’' | '‘' | '…' | '·' | '•' | '–' | '—'
            )
    };
    let allowed = |c: char| {
        c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.') || (!c.is_ascii() && !sign(c))
    };
    let rest = &text[start..];
    let mut chars = rest.char_indices();
    let end = chars.find(|(at, c)| *at > LONGEST_HOST || !allowed(*c));
    let length = end.map_or(rest.len(), |(at, _)| at);
    if length > LONGEST_HOST {
        return None;
    }
    let host = rest[..length].trim_end_matches(['.', '-', '_']);
    let parts: Vec<&str> = host.split('.').collect();
    let good = parts.len() > dots
        && parts.iter().all(|part| !part.is_empty())
        && !parts.iter().rev().take(2).any(|part| part.contains('_'));
    good.then_some(host.len())
}

/// Where the address ends whose host ends at `at`.
fn end_of_path(text: &str, at: usize) -> usize {
    let rest = &text[at..];
    let stop =
        |c: char| c.is_whitespace() || matches!(c, '<' | '|' | '`' | '«' | '»' | '“' | '”' | '"');
    let mut path = &rest[..rest.find(stop).unwrap_or(rest.len())];
    // A bracket that ends what began before the address ends it too.
    let mut depth = 0_usize;
    let ends = path.find(|c| match c {
        '[' => {
            depth += 1;
            false
        }
        ']' => {
            let ends = depth == 0;
            depth = depth.saturating_sub(1);
            ends
        }
        _ => false,
    });
    path = &path[..ends.unwrap_or(path.len())];
    let signs = ['(', ')'];
    let mut counts = signs.map(|sign| path.matches(sign).count());
    loop {
        let Some(last) = path.chars().next_back() else {
            return at;
        };
        let drop = match last {
            '?' | '!' | '.' | ',' | ':' | '*' | '_' | '~' | '\'' | '’' | '…' | '}' | '\\' => {
                true
            }
            ')' => counts[1] > counts[0],
            ';' => {
                let before = path[..path.len() - 1].bytes().rev().take(32);
                let name = before.take_while(u8::is_ascii_alphanumeric).count();
                let start = path.len() - 1 - name;
                if name > 0 && path[..start].ends_with('&') {
                    path = &path[..start - 1];
                    continue;
                }
                true
            }
            _ => false,
        };
        if !drop {
            return at + path.len();
        }
        if let Some(sign) = signs.iter().position(|sign| *sign == last) {
            counts[sign] -= 1;
        }
        path = &path[..path.len() - last.len_utf8()];
    }
}

/// The email address around the `@` at `at`, which begins at `from` or behind it.
fn mail(text: &str, at: usize, from: usize) -> Option<Address> {
    let local = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_' | b'+' | b'\\');
    let length = text.as_bytes()[from..at]
        .iter()
        .rev()
        .take_while(|b| local(**b))
        .count();
    let mut start = at - length;
    while matches!(text.as_bytes()[start], b'.' | b'\\') {
        start += 1;
    }
    // A backslash keeps a sign from being mark-up, and is no part of the address.
    let mut escapes = text[start..at].split('\\').skip(1);
    if !escapes.all(|rest| rest.starts_with(['.', '-', '_', '+'])) {
        return None;
    }
    if start == at || before(text, start).is_some_and(|c| c == '/' || c.is_alphanumeric()) {
        return None;
    }
    let rest = &text[at + 1..];
    let domain = rest
        .find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '.' | '-' | '_'))
        .unwrap_or(rest.len());
    let domain = &rest[..domain];
    let trimmed = domain.trim_end_matches('.');
    let good = trimmed.len() <= LONGEST_HOST
        && trimmed.contains('.')
        && !trimmed.ends_with(['-', '_'])
        && trimmed.split('.').all(|part| !part.is_empty());
    let end = at + 1 + trimmed.len();
    let path = text[end..].starts_with(['/', '@']);
    let scheme = match text[..start].ends_with("mailto:") {
        true => {
            start -= "mailto:".len();
            ""
        }
        false => "mailto:",
    };
    (good && !path && start >= from).then_some(Address { start, end, scheme })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let (mut found, mut at) = (Vec::new(), 0);
        while let Some(address) = find(text, at, at, text.len()) {
            found.push(&text[address.start..address.end]);
            at = address.end;
        }
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn an_address_ends_before_the_signs_of_its_sentence() {
        check("see https://a.org/x?y=1&z=2.", &["https://a.org/x?y=1&z=2"]);
        check("(https://a.org/b_(c)) and", &["https://a.org/b_(c)"]);
        check("**https://a.org/**", &["https://a.org/"]);
        check("« https://a.org/é »", &["https://a.org/é"]);
        check("https://a.org/x&copy;", &["https://a.org/x"]);
        check("[https://a.org/x[1]]", &["https://a.org/x[1]"]);
        check("www.a.org, WWW.b.org!", &["www.a.org", "WWW.b.org"]);
        check("a.b-c_d+e@x-y.example.org.", &["a.b-c_d+e@x-y.example.org"]);
        check("mailto:a@b.org", &["mailto:a@b.org"]);
    }

    #[test]
    fn what_is_no_address_is_left() {
        for text in [
            "https://",
            "www.",
            "@a.b",
            "a@b",
            "a@b.c_",
            "xhttps://a.org",
            "a@b-.c-",
            "https://a_b.c_d",
        ] {
            check(text, &[]);
        }
    }
}
