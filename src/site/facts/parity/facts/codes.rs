//! Codes of the public service: groups with levels, and language profiles.

use crate::site::facts::parity::facts::{Scanner, Value};

/// Groups of the federal public service.
const GROUPS: [&str; 45] = [
    "AO", "AR", "AS", "BI", "CH", "CO", "CR", "CS", "CT", "DA", "DD", "DS", "EC", "ED", "EG", "EL",
    "EN", "ENG", "EX", "FI", "FO", "FS", "GL", "GS", "GT", "HP", "IM", "IS", "IT", "LA", "LC",
    "LP", "LS", "MA", "NU", "OE", "OM", "PC", "PE", "PG", "PM", "SE", "TI", "TR", "WP",
];

/// How far from levels of language, in characters, the words stand that say what they are.
const NEAR: usize = 40;

/// The longest code, in characters.
const LONGEST: usize = 24;

impl Scanner<'_> {
    /// `CS-05`, `IT 4`, `EC06`.
    pub(crate) fn classification(&mut self, at: usize, word: &str) -> Option<usize> {
        let letters = word.bytes().take_while(u8::is_ascii_uppercase).count();
        let group = &word[..letters];
        (letters > 1 && GROUPS.contains(&group)).then_some(())?;
        let mut start = at + letters;
        if letters == word.len() {
            let rest = self.rest(start);
            let sign = rest
                .chars()
                .next()
                .filter(|c| matches!(c, '-' | '‑' | '–' | ' ' | '\u{a0}'))?;
            start += sign.len_utf8();
        }
        let (level, end) = self.number_at(start, 2)?;
        let glued = self.rest(end).starts_with(|c: char| c.is_alphanumeric());
        (!glued && (1..=15).contains(&level)).then_some(())?;
        self.add(Value::Classification(format!("{group}-{level}")), at, end)
    }

    /// `K1A`, `0B1`, `SP-07`, `B-204`: letters with digits, whatever they name.
    pub(crate) fn code(&mut self, at: usize) -> Option<usize> {
        let rest = self.rest(at);
        let inner = |c: char| c.is_alphanumeric() || matches!(c, '-' | '‑');
        let end = rest.char_indices().take(LONGEST).find(|(_, c)| !inner(*c));
        let longest = || {
            rest.char_indices()
                .nth(LONGEST)
                .map_or(rest.len(), |(end, _)| end)
        };
        let whole = &rest[..end.map_or_else(longest, |(end, _)| end)];
        let whole = whole.trim_end_matches(['-', '‑']);
        let mut parts = whole.split(['-', '‑']);
        let first = parts.next()?;
        let is_mixed = |part: &str| {
            part.contains(|c: char| c.is_ascii_digit()) && part.contains(char::is_alphabetic)
        };
        let length = if is_mixed(first) {
            first.len()
        } else {
            // A name in capitals, then digits.
            let second = parts.next()?;
            let is_name = !first.is_empty() && first.chars().all(char::is_uppercase);
            let is_level = !second.is_empty() && second.bytes().all(|b| b.is_ascii_digit());
            (is_name && is_level).then_some(())?;
            whole.len() - whole[first.len()..].trim_start_matches(['-', '‑']).len() + second.len()
        };
        let value = Value::Code(neutral(&whole[..length]));
        self.add(value, at, at + length)
    }

    /// `BBB/CBC`, a level near words that say so, `bilingual imperative`, `anglais essentiel`.
    pub(crate) fn profile(&mut self, at: usize, word: &str) -> Option<usize> {
        if is_profile(word)
            && let Some(end) = self.levels(at, word)
        {
            return Some(end);
        }
        // Nearly every word ends here.
        let [first, second, ..] = *word.as_bytes() else {
            return None;
        };
        let begins = matches!(
            (first.to_ascii_lowercase(), second.to_ascii_lowercase()),
            (b'b', b'i') | (b'e' | b'a' | b'u', b'n') | (b'f', b'r')
        );
        (begins && (6..=10).contains(&word.len())).then_some(())?;
        let name = language(&word.to_lowercase())?;
        let mut name = name;
        let mut next = self.skip(at + word.len(), "");
        // `English or French essential` is one profile, whichever comes first.
        for either in ["or ", "ou ", "/"] {
            if let Some(rest) = self.rest(next).strip_prefix(either) {
                let other = first_word(rest);
                if language(&other.to_lowercase()).is_some_and(|other| other != "bilingual") {
                    name = "either";
                    next = self.skip(next + either.len() + other.len(), "");
                }
            }
        }
        let (mut kind, mut end) = self.kind(self.past_naming(next))?;
        // `Imperative/Non-Imperative` are two.
        loop {
            self.add(Value::Profile(format!("{name} {kind}")), at, end);
            let next = self.skip(end, "");
            let joined = ["/", "or ", "ou ", "and ", "et "];
            let sign = joined
                .iter()
                .find(|sign| self.rest(next).starts_with(**sign));
            let more =
                sign.and_then(|sign| self.kind(self.past_naming(self.skip(next + sign.len(), ""))));
            let Some(more) = more else { return Some(end) };
            (kind, end) = more;
        }
    }

    /// Levels of reading, writing and speech: twice, or once where the words around them say what
    /// they are. `CBC` and `BBB` are names of companies too.
    fn levels(&mut self, at: usize, word: &str) -> Option<usize> {
        let after = self.skip(self.skip(self.skip(at + 3, ""), "/"), "");
        let is_double = self.rest(self.skip(at + 3, "")).starts_with('/');
        let second = first_word(self.rest(after));
        if is_double && is_profile(second) && !(is_name(word) && is_name(second)) {
            // Twice the same says no more than once.
            let value = match second == word {
                true => word.to_owned(),
                false => format!("{word}/{second}"),
            };
            return self.add(Value::Profile(value), at, after + 3);
        }
        let is_plain =
            word.bytes().all(|b| matches!(b, b'A'..=b'C')) && word != "ABC" && word != "BAC";
        (is_plain && self.speaks_of_levels(at)).then_some(())?;
        self.add(Value::Profile(word.to_owned()), at, at + 3)
    }

    /// Whether the words close to `at` are of levels of language.
    fn speaks_of_levels(&self, at: usize) -> bool {
        let near = |c: char| !matches!(c, '.' | ';' | '\n');
        let start = self.text[..at].char_indices().rev().nth(NEAR);
        let start = start.map_or(0, |(start, _)| start);
        let before = self.text[start..at]
            .rsplit(|c| !near(c))
            .next()
            .unwrap_or_default();
        let after = self.rest(at + 3);
        let end = after
            .char_indices()
            .nth(25)
            .map_or(after.len(), |(end, _)| end);
        let after = after[..end].split(|c| !near(c)).next().unwrap_or_default();
        let words = format!("{before} {after}").to_lowercase();
        let before_it = before.trim_end().to_lowercase();
        // `the CBC`, « à CBC »: a name.
        let named = [
            " the", " at", " with", " chez", " à", " la", " de", " by", " par",
        ];
        let named = named.iter().any(|article| before_it.ends_with(article));
        !named
            && [
                "imp",
                "profil",
                "linguisti",
                "level",
                "niveau",
                "proficienc",
                "role is",
                "position is",
                "poste est",
                "rôle est",
                "looking for",
            ]
            .iter()
            .any(|mark| words.contains(mark))
            || before_it.ends_with("bilingual")
            || before_it.ends_with("bilingue")
            || before_it.ends_with("bilingual (")
            || before_it.ends_with("bilingue (")
    }

    /// `at`, moved behind what French and some forms put between the language and its kind.
    fn past_naming(&self, at: usize) -> usize {
        let mut at = at;
        for word in [
            "-",
            "–",
            "—",
            ":",
            "(",
            ",",
            "à nomination",
            "à dotation",
            "dotation",
            "nomination",
            "position",
        ] {
            if starts_in_any_case(self.rest(at), word) {
                at = self.skip(at + word.len(), "");
            }
        }
        at
    }

    /// Whether a place must be filled by someone who already has the levels, at `at`.
    fn kind(&self, at: usize) -> Option<(&'static str, usize)> {
        let rest = self.rest(at);
        let (not, start) = match first_word(rest).eq_ignore_ascii_case("non") {
            true => (true, self.skip(self.skip(at + 3, "-‑"), "")),
            false => (false, at),
        };
        let word = first_word(self.rest(start));
        let kind = match word.to_lowercase().as_str() {
            "imperative" | "impératif" | "impérative" | "impératifs" | "impératives" => {
                match not {
                    true => "non",
                    false => "imperative",
                }
            }
            "essential" | "essentiel" | "essentielle" | "essentiels" if !not => "essential",
            _ => return None,
        };
        Some((kind, start + word.len()))
    }
}

/// Whether `text` starts with what `lower` says, in small or capital letters.
fn starts_in_any_case(text: &str, lower: &str) -> bool {
    let mut text = text.chars().flat_map(char::to_lowercase);
    lower.chars().all(|c| text.next() == Some(c))
}

/// The letters at the start of `rest`.
fn first_word(rest: &str) -> &str {
    &rest[..rest
        .find(|c: char| !c.is_alphabetic())
        .unwrap_or(rest.len())]
}

/// Whether `word` could be levels of reading, writing and speech.
fn is_profile(word: &str) -> bool {
    word.len() == 3
        && word.bytes().all(|b| matches!(b, b'A'..=b'C' | b'E' | b'P'))
        && word.bytes().any(|b| matches!(b, b'A'..=b'C'))
}

/// Whether these letters more often name an office, a diploma or a programme.
fn is_name(word: &str) -> bool {
    matches!(
        word,
        "ABC"
            | "BAC"
            | "CAP"
            | "CPA"
            | "EAP"
            | "PAE"
            | "ECE"
            | "EPE"
            | "PAB"
            | "ACE"
            | "CPE"
            | "CEC"
            | "APE"
    )
}

/// The language of a profile.
fn language(lower: &str) -> Option<&'static str> {
    Some(match lower {
        "bilingual" | "bilingue" => "bilingual",
        "english" | "anglais" => "english",
        "french" | "français" => "french",
        "unilingual" | "unilingue" => "unilingual",
        _ => return None,
    })
}

/// What two codes have in common when they are one: some groups have their letters the other way
/// round in French (`IT-03`, `TI-03`), and a hyphen more or less says nothing.
pub(crate) fn neutral(code: &str) -> String {
    let (letters, digits) = letters_and_digits(code);
    letters + &digits
}

/// The letters of a code, sorted, and its digits.
pub(crate) fn letters_and_digits(code: &str) -> (String, String) {
    let all = code.chars().filter(|c| c.is_alphanumeric());
    let (digits, letters): (Vec<char>, Vec<char>) = all.partition(char::is_ascii_digit);
    let mut letters: Vec<char> = letters.into_iter().flat_map(char::to_uppercase).collect();
    letters.sort_unstable();
    (letters.into_iter().collect(), digits.into_iter().collect())
}
