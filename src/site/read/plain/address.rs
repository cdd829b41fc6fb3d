//! Bare addresses in a text: GitHub's extended autolinks (GFM 0.29, 6.9).

/// A bare address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Address {
    pub(super) start: usize,
    pub(super) end: usize,
    /// What it leads to lacks: `http://`, `mailto:`.
    pub(super) lacks: &'static str,
}

/// Longest host, in bytes (RFC 1035, 2.3.4).
const LONGEST_HOST: usize = 253;

/// The first bare address of `text` that begins at `from` or behind it and before `to`.
pub(super) fn find(text: &str, from: usize, to: usize) -> Option<Address> {
    let bytes = text.as_bytes();
    for (at, byte) in bytes.iter().enumerate().take(to).skip(from) {
        let found = match byte {
            b'h' | b'H' => web(text, at),
            b'w' | b'W' => www(text, at),
            b'@' => mail(text, at, from),
            _ => None,
        };
        if found.is_some() {
            return found;
        }
    }
    None
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
        lacks: "",
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
        lacks: "http://",
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
    let mut open = path.matches('(').count();
    let mut closed = path.matches(')').count();
    loop {
        let Some(last) = path.chars().next_back() else {
            return at;
        };
        let drop = match last {
            '?' | '!' | '.' | ',' | ':' | '*' | '_' | '~' | '\'' | '’' | ']' | '…' | '}' => {
                true
            }
            ')' => closed > open,
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
        match last {
            ')' => closed -= 1,
            '(' => open -= 1,
            _ => {}
        }
        path = &path[..path.len() - last.len_utf8()];
    }
}

/// The email address around the `@` at `at`, which begins at `from` or behind it.
fn mail(text: &str, at: usize, from: usize) -> Option<Address> {
    let local = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_' | b'+');
    let length = text.as_bytes()[from..at]
        .iter()
        .rev()
        .take_while(|b| local(**b))
        .count();
    let mut start = at - length;
    while text.as_bytes()[start] == b'.' {
        start += 1;
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
    let lacks = match text[..start].ends_with("mailto:") {
        true => {
            start -= "mailto:".len();
            ""
        }
        false => "mailto:",
    };
    (good && !path && start >= from).then_some(Address { start, end, lacks })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let (mut found, mut at) = (Vec::new(), 0);
        while let Some(address) = find(text, at, text.len()) {
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
