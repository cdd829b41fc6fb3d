//! The facts of a block as values: `15 000 $` and `$15,000` are one number.

use super::outline::Block;
use crate::posting::Lang;
use crate::site::problem::{Fact, Span};
use crate::text;

/// A value that both languages can state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// In thousandths; an amount, a percentage and an ordinal are numbers.
    Number(u64),
    /// A day or a month of a year.
    Date {
        /// None when it is not said.
        year: Option<u16>,
        /// From 1.
        month: u8,
        /// None for a whole month.
        day: Option<u8>,
    },
    /// A time of day.
    Time {
        /// Minutes since midnight.
        minutes: u16,
        /// Whether it could be twelve hours later: `4:30` without `am` or `pm`.
        half: bool,
    },
    /// A mail address in lower case.
    Email(String),
    /// The digits of a telephone number, the country's left out.
    Phone(String),
    /// A group and level: `CS-5`.
    Classification(String),
    /// A language profile: `CBC`, or `bilingual`, `english`, `french`.
    Profile(String),
}

impl Value {
    /// Whether both are the same, as far as each says.
    pub fn agrees(&self, other: &Value) -> bool {
        match (self, other) {
            (
                Value::Date { year, month, day },
                Value::Date {
                    year: y,
                    month: m,
                    day: d,
                },
            ) => month == m && day == d && (year == y || year.is_none() || y.is_none()),
            (
                Value::Time { minutes, half },
                Value::Time {
                    minutes: m,
                    half: h,
                },
            ) => minutes == m || ((*half || *h) && minutes % 720 == m % 720),
            // `8 to 10 pm` has a plain number where French has a time.
            (Value::Time { minutes, .. }, Value::Number(n))
            | (Value::Number(n), Value::Time { minutes, .. }) => {
                minutes % 60 == 0 && (u64::from(*minutes) / 60 % 12) * 1000 == n % 12_000
            }
            _ => self == other,
        }
    }

    /// The fact that a problem tells, as it is written.
    pub fn fact(&self, written: &str) -> Fact {
        let written = written.to_owned();
        match self {
            Value::Number(_) => Fact::Number(written),
            Value::Date { .. } => Fact::Date(written),
            Value::Time { .. } => Fact::Time(written),
            Value::Email(_) => Fact::Email(written),
            Value::Phone(_) => Fact::Phone(written),
            Value::Classification(_) => Fact::Classification(written),
            Value::Profile(_) => Fact::Profile(written),
        }
    }
}

/// A value in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The value.
    pub value: Value,
    /// As it is written.
    pub written: String,
    /// Where, in the file.
    pub span: Span,
}

/// Every value of a block, in order of place.
pub fn of_block(block: &Block, lang: Lang) -> Vec<Found> {
    let mut all: Vec<Found> = of_text(&block.text, lang)
        .into_iter()
        .map(|(value, start, end)| Found {
            value,
            written: block.text[start..end].to_owned(),
            span: block.place(start, end),
        })
        .collect();
    for link in &block.links {
        let Some(address) = link.target.strip_prefix("mailto:") else {
            continue;
        };
        let address = address.split('?').next().unwrap_or(address).to_lowercase();
        let value = Value::Email(address.clone());
        if !all.iter().any(|found| found.value == value) {
            all.push(Found {
                value,
                written: address,
                span: link.span,
            });
        }
    }
    all
}

/// Every value of a text with the bytes where it stands.
pub fn of_text(text: &str, lang: Lang) -> Vec<(Value, usize, usize)> {
    let mut scanner = Scanner {
        text,
        lang,
        found: Vec::new(),
    };
    scanner.run();
    scanner.found
}

struct Scanner<'a> {
    text: &'a str,
    lang: Lang,
    found: Vec<(Value, usize, usize)>,
}

/// Ways to say "at any time".
const IDIOMS: [&str; 9] = [
    "24/7",
    "24 heures sur 24",
    "24\u{a0}heures sur\u{a0}24",
    "24 h sur 24",
    "24\u{a0}h sur\u{a0}24",
    "7 jours sur 7",
    "7\u{a0}jours sur\u{a0}7",
    "24 hours a day",
    "7 days a week",
];

/// A space that may stand inside a number or a date.
fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\n' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}

impl<'a> Scanner<'a> {
    fn rest(&self, at: usize) -> &'a str {
        self.text.get(at..).unwrap_or_default()
    }

    fn run(&mut self) {
        let mut at = 0;
        let mut before = ' ';
        while let Some(c) = self.rest(at).chars().next() {
            let starts_word = !before.is_alphanumeric() && before != '@';
            let next = if starts_word && c.is_alphabetic() {
                self.word(at)
            } else if c.is_ascii_digit() && (starts_word || !before.is_ascii_digit()) {
                self.digits(at, before)
            } else if c == '+' {
                self.phone(at)
            } else {
                None
            };
            let next = next.filter(|next| *next > at).unwrap_or(at + c.len_utf8());
            before = self.text[..next].chars().next_back().unwrap_or(' ');
            at = next;
        }
    }

    fn add(&mut self, value: Value, start: usize, end: usize) -> Option<usize> {
        self.found.push((value, start, end));
        Some(end)
    }

    /// A value that starts with a letter; the end of the word when there is none.
    fn word(&mut self, at: usize) -> Option<usize> {
        let rest = self.rest(at);
        let length = rest
            .find(|c: char| !c.is_alphanumeric())
            .unwrap_or(rest.len());
        let word = &rest[..length];
        if let Some(end) = self.address(at, length) {
            return Some(end);
        }
        if let Some(end) = self.classification(at, word) {
            return Some(end);
        }
        if let Some(end) = self.profile(at, word) {
            return Some(end);
        }
        if let Some(month) = month(word, self.lang) {
            if self.lang == Lang::En
                && let Some((day, end)) = self.number_at(self.skip(at + length, "."), 2)
            {
                let day = (1..=31).contains(&day).then_some(day as u8)?;
                let end = self.skip_ordinal(end);
                let (year, end) = self.year(self.skip(end, ","), end);
                return self.add(
                    Value::Date {
                        year,
                        month,
                        day: Some(day),
                    },
                    at,
                    end,
                );
            }
            if let (Some(year), end) = self.year(self.skip(at + length, ","), at + length) {
                let value = Value::Date {
                    year: Some(year),
                    month,
                    day: None,
                };
                return self.add(value, at, end);
            }
        }
        Some(at + length)
    }

    /// An address of mail or of the web: one word, whatever is in it. Its letters up to the first
    /// sign are `length` bytes.
    fn address(&mut self, at: usize, length: usize) -> Option<usize> {
        let rest = self.rest(at);
        // Nearly every word ends here.
        rest[length..]
            .starts_with(['@', ':', '.', '-', '_', '+', '&', '=', '%', '/'])
            .then_some(())?;
        let whole = rest
            .find(|c: char| {
                c.is_whitespace()
                    || matches!(
                        c,
                        '<' | '>' | '(' | ')' | '[' | ']' | ',' | ';' | '"' | '»' | '*'
                    )
            })
            .unwrap_or(rest.len());
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

    /// `at`, moved behind one of `signs` and behind blanks.
    fn skip(&self, at: usize, signs: &str) -> usize {
        let rest = self.rest(at);
        let cut = rest.strip_prefix(|c| signs.contains(c)).unwrap_or(rest);
        let cut = cut.trim_start_matches(is_blank);
        at + rest.len() - cut.len()
    }

    fn skip_ordinal(&self, at: usize) -> usize {
        let rest = self.rest(at);
        let word: String = rest.chars().take_while(|c| c.is_alphabetic()).collect();
        match word.as_str() {
            "st" | "nd" | "rd" | "th" | "er" | "re" | "e" | "ère" | "ème" | "ième" => {
                at + word.len()
            }
            _ => at,
        }
    }

    /// The digits at `at`, at most `most` of them, as a number with its end.
    fn number_at(&self, at: usize, most: usize) -> Option<(u64, usize)> {
        let rest = self.rest(at);
        let length = rest.bytes().take_while(u8::is_ascii_digit).count();
        (1..=most).contains(&length).then_some(())?;
        Some((rest[..length].parse().ok()?, at + length))
    }

    /// A year at `at`, else none and `otherwise`.
    fn year(&self, at: usize, otherwise: usize) -> (Option<u16>, usize) {
        match self.number_at(at, 4) {
            Some((year, end)) if (1900..2200).contains(&year) => (Some(year as u16), end),
            _ => (None, otherwise),
        }
    }

    /// A value that starts with a digit.
    fn digits(&mut self, at: usize, before: char) -> Option<usize> {
        // Always, in words of its own: no number that the other language must have.
        let rest = self.rest(at);
        let idiom = IDIOMS.iter().find(|idiom| rest.starts_with(**idiom));
        if let Some(idiom) = idiom {
            return Some(at + idiom.len());
        }
        if let Some(end) = self.phone(at) {
            return Some(end);
        }
        let iso = self
            .rest(at)
            .get(..10)
            .and_then(crate::posting::Date::parse);
        if let Some(date) = iso {
            let value = Value::Date {
                year: Some(date.year),
                month: date.month,
                day: Some(date.day),
            };
            return self.add(value, at, at + 10);
        }
        if let Some(end) = self.time(at).or_else(|| self.day_and_month(at)) {
            return Some(end);
        }
        // Digits in a word, such as `Web3`, are part of a name.
        let (value, end) = self.number(at)?;
        let after = self.skip_ordinal(end);
        let joined = self.rest(after).starts_with(|c: char| c.is_alphabetic());
        let in_name = before == '-' && self.text[..at - 1].ends_with(char::is_alphabetic);
        if in_name
            || before.is_alphanumeric()
            || joined
            || (before == '.' && self.rest(end).starts_with('.'))
        {
            return Some(after);
        }
        let (value, end) = self.scaled(value, end);
        self.add(Value::Number(value), at, end)
    }

    /// A number in thousandths, with its groups of thousands and its decimals.
    fn number(&self, at: usize) -> Option<(u64, usize)> {
        let (mut value, mut end) = self.number_at(at, 12)?;
        let mut groups = end - at <= 3;
        while groups {
            let rest = self.rest(end);
            let sign = rest.chars().next().filter(|c| match c {
                ',' | '.' if self.lang == Lang::En => *c == ',',
                ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' => true,
                _ => false,
            });
            let next = sign.and_then(|sign| self.number_at(end + sign.len_utf8(), 3));
            groups = match next {
                Some((group, to)) if to - end - sign.map_or(0, char::len_utf8) == 3 => {
                    value = value.checked_mul(1000)?.checked_add(group)?;
                    end = to;
                    true
                }
                _ => false,
            };
        }
        let mut thousandths = value.checked_mul(1000)?;
        // French has a comma; versions such as `2.2` have a point in both.
        let rest = self.rest(end);
        let point = rest.starts_with('.') || (self.lang == Lang::Fr && rest.starts_with(','));
        if point && let Some((_, to)) = self.number_at(end + 1, 12) {
            let decimals = &self.text[end + 1..to];
            let three: String = decimals.chars().chain("000".chars()).take(3).collect();
            thousandths = thousandths.checked_add(three.parse().ok()?)?;
            end = to;
        }
        Some((thousandths, end))
    }

    /// The number with the word behind it that multiplies it.
    fn scaled(&self, value: u64, end: usize) -> (u64, usize) {
        let start = self.skip(end, "");
        let rest = self.rest(start);
        let length = rest
            .find(|c: char| !c.is_alphanumeric())
            .unwrap_or(rest.len());
        let factor = match rest[..length].to_lowercase().as_str() {
            "thousand" | "mille" => 1_000,
            "million" | "millions" => 1_000_000,
            "billion" | "billions" | "milliard" | "milliards" => 1_000_000_000,
            _ if rest.starts_with("M$") || rest.starts_with("M $") => {
                return (value.saturating_mul(1_000_000), start + 1);
            }
            _ => return (value, end),
        };
        (value.saturating_mul(factor), start + length)
    }

    /// `506-555-0117`, `+1 506 555 0117`, `(506) 555-0117` from its first digit on.
    fn phone(&mut self, at: usize) -> Option<usize> {
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

    /// `4:30 pm`, `7 p.m.`, `16 h 30`, `16h`, `16:30`.
    fn time(&mut self, at: usize) -> Option<usize> {
        let (hour, mut end) = self.number_at(at, 2)?;
        let mut minute = 0;
        let mut said = false;
        let rest = self.rest(end);
        if let Some(after) = rest.strip_prefix(':') {
            let (value, to) = self.number_at(end + 1, 2)?;
            (to - end == 3 && value < 60 && after.starts_with(|c: char| c.is_ascii_digit()))
                .then_some(())?;
            (minute, end, said) = (value, to, true);
        }
        let start = self.skip(end, "");
        let tail = self.rest(start);
        let word: String = tail
            .chars()
            .take_while(|c| c.is_alphabetic() || *c == '.')
            .collect();
        let lower = word.to_lowercase().replace('.', "");
        let mut half = hour <= 12;
        let mut hour = hour;
        match lower.as_str() {
            "am" | "pm" => {
                (1..=12).contains(&hour).then_some(())?;
                hour = hour % 12 + if lower == "pm" { 12 } else { 0 };
                // The last dot may end the sentence.
                end = start + word.trim_end_matches('.').len();
                (half, said) = (false, true);
            }
            "h" if !said => {
                end = start + 1;
                if let Some((value, to)) = self.number_at(self.skip(end, ""), 2)
                    && value < 60
                    && to - self.skip(end, "") == 2
                {
                    (minute, end) = (value, to);
                }
                (half, said) = (false, true);
            }
            _ => {}
        }
        if !said || hour > 24 {
            return None;
        }
        let minutes = (hour * 60 + minute) as u16 % 1440;
        self.add(Value::Time { minutes, half }, at, end)
    }

    /// `2 janvier 2008`, `1er juin`, `2 January 2008`.
    fn day_and_month(&mut self, at: usize) -> Option<usize> {
        let (day, end) = self.number_at(at, 2)?;
        (1..=31).contains(&day).then_some(())?;
        let start = self.skip(self.skip_ordinal(end), "");
        let rest = self.rest(start);
        let length = rest
            .find(|c: char| !c.is_alphabetic())
            .unwrap_or(rest.len());
        let month = month(&rest[..length], self.lang)?;
        let end = start + length;
        let (year, end) = self.year(self.skip(end, ","), end);
        let day = Some(day as u8);
        self.add(Value::Date { year, month, day }, at, end)
    }

    /// `CS-05`, `IT 4`, `EC06`.
    fn classification(&mut self, at: usize, word: &str) -> Option<usize> {
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

    /// `BBB`, `CBC/CBC`, `bilingual imperative`, `anglais essentiel`.
    fn profile(&mut self, at: usize, word: &str) -> Option<usize> {
        let levels = |word: &str| {
            word.len() == 3 && word.bytes().all(|b| matches!(b, b'A'..=b'C' | b'E' | b'P'))
        };
        if levels(word) && word.bytes().any(|b| matches!(b, b'A'..=b'C')) && (word != "ABC") {
            let mut end = at + 3;
            let mut value = word.to_owned();
            let after = self.rest(self.skip(end, "")).strip_prefix('/');
            let second = after.map(|rest| rest.trim_start_matches(is_blank));
            if let Some(second) = second.and_then(|rest| rest.get(..3))
                && levels(second)
            {
                // Twice the same says no more than once.
                if second != word {
                    value = format!("{word}/{second}");
                }
                end = self.skip(self.skip(self.skip(end, ""), "/"), "") + 3;
            }
            return self.add(Value::Profile(value), at, end);
        }
        // Nearly every word ends here.
        word.starts_with(['b', 'B', 'e', 'E', 'f', 'F', 'a', 'A'])
            .then_some(())?;
        let lower = word.to_lowercase();
        let name = match lower.as_str() {
            "bilingual" | "bilingue" => "bilingual",
            "english" | "anglais" => "english",
            "french" | "français" => "french",
            _ => return None,
        };
        let mut next = self.skip(at + word.len(), "");
        let mut rest = self.rest(next).to_lowercase();
        let mut name = name;
        // `English or French essential` is one profile, whichever comes first.
        for either in ["or french ", "or english ", "ou français ", "ou anglais "] {
            if rest.starts_with(either) {
                name = "either";
                next += either.len();
                rest = rest.split_off(either.len());
            }
        }
        let kinds = [
            ("imperative", "imperative"),
            ("impératif", "imperative"),
            ("impérative", "imperative"),
            ("non-imperative", "non"),
            ("non imperative", "non"),
            ("non impératif", "non"),
            ("non-impératif", "non"),
            ("essential", "essential"),
            ("essentiel", "essential"),
        ];
        let (written, kind) = kinds.iter().find(|(start, _)| rest.starts_with(start))?;
        self.add(
            Value::Profile(format!("{name} {kind}")),
            at,
            next + written.len(),
        )
    }
}

/// The month of this name, from 1.
fn month(word: &str, lang: Lang) -> Option<u8> {
    // `may` and `march` are words of their own in English. Nearly every word ends here.
    let first = word.as_bytes().first()?.to_ascii_lowercase();
    let initial = matches!(first, b'j' | b'f' | b'm' | b'a' | b's' | b'o' | b'n' | b'd');
    if !initial || lang == Lang::En && !word.starts_with(char::is_uppercase) {
        return None;
    }
    let lower = word.to_lowercase();
    let short = lang == Lang::En && (3..=4).contains(&lower.len());
    let starts = |name: &str| {
        let start = name.get(..lower.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(&lower))
    };
    let at = text::MONTHS.of(lang).iter().position(|name| {
        name.eq_ignore_ascii_case(&lower)
            || short && starts(name)
            || lower == "fevrier" && *name == "février"
    })?;
    u8::try_from(at + 1).ok()
}

/// Groups of the federal public service.
const GROUPS: [&str; 45] = [
    "AO", "AR", "AS", "BI", "CH", "CO", "CR", "CS", "CT", "DA", "DD", "DS", "EC", "ED", "EG", "EL",
    "EN", "ENG", "EX", "FI", "FO", "FS", "GL", "GS", "GT", "HP", "IM", "IS", "IT", "LA", "LC",
    "LP", "LS", "MA", "NU", "OE", "OM", "PC", "PE", "PG", "PM", "SE", "TI", "TR", "WP",
];

#[cfg(test)]
mod tests {
    use super::*;

    /// The values of an English and of a French text are the same, and there are `count` of them.
    #[track_caller]
    fn check(en: &str, fr: &str, count: usize) {
        let of = |text, lang| of_text(text, lang).into_iter().map(|(value, ..)| value);
        let (en, fr): (Vec<_>, Vec<_>) = (of(en, Lang::En).collect(), of(fr, Lang::Fr).collect());
        assert_eq!((en.len(), fr.len()), (count, count), "{en:?} {fr:?}");
        for (a, b) in en.iter().zip(&fr) {
            assert!(a.agrees(b) && b.agrees(a), "{a:?} {b:?}");
        }
    }

    #[test]
    fn a_number_is_one_value_however_it_is_written() {
        check("$15,000", "15 000 $", 1);
        check("$15,000", "15\u{a0}000\u{a0}$", 1);
        check("2.5%", "2,5 %", 1);
        check("$2 million", "2 M$", 1);
        check("$2,000,000", "2 millions de dollars", 1);
        check("the 1st of 26", "le 1er de 26", 2);
        check("WCAG 2.2, Web3", "WCAG 2.2, Web3", 1);
    }

    #[test]
    fn a_date_and_a_time_are_values() {
        check("January 2, 2008", "le 2 janvier 2008", 1);
        check("2008-01-02", "2 janvier 2008", 1);
        check("June 1", "1er juin", 1);
        check("in March 2020", "en mars 2020", 1);
        check("7 pm", "19 h", 1);
        check("at 8:30 to 4:30 p.m.", "de 8 h 30 à 16 h 30", 2);
        check("noon, you may come", "midi, on peut marcher", 0);
    }

    #[test]
    fn addresses_numbers_and_codes_are_values() {
        check("call 506-555-0117", "appelez le 506 555-0117", 1);
        check("+1 506 555 0117.", "1-506-555-0117", 1);
        check("jobs@a.ca, or a@b.ca.", "« jobs@a.ca », A@b.ca", 2);
        check("CS-05 and IT 4", "CS 5 et IT-04", 2);
        check(
            "bilingual imperative BBB/BBB",
            "bilingue impératif, BBB / BBB",
            2,
        );
        check(
            "English or French essential",
            "français ou anglais essentiel",
            1,
        );
        check(
            "https://a.ca/2020/01 COVID-19",
            "24 heures sur 24, COVID-19",
            0,
        );
    }

    proptest::proptest! {
        #[test]
        fn any_text_can_be_read(text in "([0-9]{1,4}|[ ,.:/@h+-]|[a-zà-ÿ]{1,3}|\u{a0}|janvier|May|pm|CS|BBB){0,24}") {
            for lang in Lang::ALL {
                for (_, start, end) in of_text(&text, lang) {
                    proptest::prop_assert!(text.get(start..end).is_some_and(|part| !part.is_empty()));
                }
            }
        }
    }
}
