//! Ways to reach someone: addresses of mail, telephone numbers.

use crate::site::facts::parity::facts::{Scanner, Value};

/// The longest address of mail, in characters.
const LONGEST_MAIL: usize = 254;

impl Scanner<'_> {
    /// An address of mail or of the web: one word, whatever is in it. Its letters up to the first
    /// sign are `length` bytes.
    pub(crate) fn address(&mut self, at: usize, length: usize) -> Option<usize> {
        let rest = self.rest(at);
        // Nearly every word ends here.
        let sign = rest.as_bytes().get(length)?;
        b"@:.-_+&=%/".contains(sign).then_some(())?;
        let is_web = rest[length..].starts_with("://") || rest.starts_with("www.");
        // A row of hyphens is looked at once for each of its words.
        let most = if is_web { usize::MAX } else { LONGEST_MAIL };
        let ends = |c: char| {
            let signs = ['<', '>', '(', ')', '[', ']', ',', ';', '"', '»', '*'];
            c.is_whitespace() || signs.contains(&c)
        };
        let mut near = rest.char_indices().take(most);
        let end = near.find(|(_, c)| ends(*c)).map(|(end, _)| end);
        let longest = || {
            rest.char_indices()
                .nth(most)
                .map_or(rest.len(), |(end, _)| end)
        };
        let whole = end.unwrap_or_else(longest);
        let whole = rest[..whole].trim_end_matches(['.', ':', '!', '?', '’', '\'']);
        if let Some((name, host)) = whole.split_once('@') {
            let name = name.trim_start_matches("mailto:");
            if !name.is_empty() && host.contains('.') && !host.contains('@') {
                let value = Value::Email(format!("{name}@{host}").to_lowercase());
                let end = at + whole.len();
                return self.add(value, end - name.len() - 1 - host.len(), end);
            }
        }
        (whole.contains("://") || whole.starts_with("www.")).then_some(at + whole.len())
    }

    /// `9-1-1`, which is one number.
    pub(crate) fn short_number(&mut self, at: usize) -> Option<usize> {
        let five = self.rest(at).get(..5)?.as_bytes();
        let is_short = five.iter().enumerate().all(|(at, b)| match at % 2 {
            0 => b.is_ascii_digit(),
            _ => *b == b'-',
        });
        let ends = !self
            .rest(at + 5)
            .starts_with(|c: char| c.is_alphanumeric() || c == '-');
        (is_short && five[2] == b'1' && five[4] == b'1' || is_short && five == b"9-8-8")
            .then_some(())?;
        ends.then_some(())?;
        let digits = [five[0], five[2], five[4]];
        let value = digits
            .iter()
            .fold(0, |sum, b| sum * 10 + u64::from(b - b'0'));
        self.add(Value::Number(value * 1000), at, at + 5)
    }

    /// `506-555-0117`, `+1 506 555 0117`, `(506) 555-0117` from its first digit on.
    pub(crate) fn phone(&mut self, at: usize) -> Option<usize> {
        let rest = self.rest(at);
        let rest = rest.strip_prefix('+').unwrap_or(rest);
        let start = self.text.len() - rest.len();
        let mut digits = String::new();
        let mut groups = vec![0usize];
        let mut end = start;
        for (offset, c) in rest.char_indices() {
            if c.is_ascii_digit() {
                digits.push(c);
                if let Some(group) = groups.last_mut() {
                    *group += 1;
                }
                end = start + offset + 1;
            } else if matches!(c, '-' | '.' | ' ' | '\u{a0}' | '‑' | '–' | '(' | ')') {
                if groups.last() != Some(&0) {
                    groups.push(0);
                }
            } else {
                break;
            }
            if digits.len() > 11 {
                return None;
            }
            if groups.ends_with(&[3, 3, 4]) {
                break;
            }
        }
        let groups: Vec<usize> = groups.into_iter().filter(|group| *group > 0).collect();
        let fits = groups == [3, 3, 4] || (groups == [1, 3, 3, 4] && digits.starts_with('1'));
        if !fits || self.rest(end).starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let number = digits[digits.len() - 10..].to_owned();
        self.add(Value::Phone(number), at, end)
    }
}

/// French words of addresses, with the English word for the same box.
const BOXES: [(&str, &str); 16] = [
    ("emploi", "job"),
    ("emplois", "jobs"),
    ("carriere", "career"),
    ("carrieres", "careers"),
    ("recrutement", "recruitment"),
    ("embauche", "hiring"),
    ("rh", "hr"),
    ("ressourceshumaines", "humanresources"),
    ("candidature", "application"),
    ("candidatures", "applications"),
    ("postuler", "apply"),
    ("benevoles", "volunteers"),
    ("ville", "city"),
    ("hopital", "hospital"),
    ("universite", "university"),
    ("accommodements", "accommodation"),
];

/// An address without what only says a language: `emplois@…` is `jobs@…`, `info-fr` is `info-en`.
pub(crate) fn neutral(address: &str) -> String {
    let word = |word: &str| -> String {
        match word {
            "en" | "eng" | "fr" | "fra" | "english" | "francais" | "french" => "*".to_owned(),
            _ => {
                let known = BOXES.iter().find(|(name, _)| *name == word);
                known.map_or(word, |(_, neutral)| neutral).to_owned()
            }
        }
    };
    let mut out = String::with_capacity(address.len());
    for part in address.split_inclusive(|c: char| !c.is_alphanumeric()) {
        let name = part.trim_end_matches(|c: char| !c.is_alphanumeric());
        out.push_str(&word(name));
        out.push_str(&part[name.len()..]);
    }
    out
}
