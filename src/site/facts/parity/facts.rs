//! The facts of a block as values: `15 000 $` and `$15,000` are one number.

mod codes;
mod contacts;
mod dates;
mod numbers;
pub(crate) mod spoken;
mod times;

use crate::posting::{Both, Lang};
use crate::site::facts::parity::facts::numbers::Length;
use crate::site::facts::parity::outline::Block;
use crate::site::facts::parity::words::word_length;
use crate::site::memo::Memo;
use crate::site::problem::parity::stated::Fact;
use crate::site::problem::place::Span;
use std::collections::HashSet;
use std::sync::LazyLock;

/// A value that both languages can state.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
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
    /// A day all in digits whose month and day could be either way round.
    Slashed {
        /// The year.
        year: u16,
        /// Month and day, read one way.
        first: (u8, u8),
        /// Month and day, read the other way, or the same.
        second: (u8, u8),
    },
    /// A time of day, or a length that is written alike: « 7 h 30 ».
    Time {
        /// Minutes since midnight.
        minutes: u16,
        /// Whether it could be twelve hours later: `4:30` without `am` or `pm`.
        half: bool,
    },
    /// An email address in lower case.
    Email(String),
    /// The digits of a telephone number, the country's left out.
    Phone(String),
    /// A group and level: `CS-5`.
    Classification(String),
    /// A language profile: `CBC`, or `bilingual`, `english`, `french`.
    Profile(String),
    /// Letters with digits, such as a part of a postal code, without hyphens.
    Code(String),
}

impl Value {
    /// The fact that a problem tells, as it is written.
    pub fn fact(&self, written: &str) -> Fact {
        let written = written.to_owned();
        match self {
            Value::Number(_) | Value::Code(_) => Fact::Number(written),
            Value::Date { .. } | Value::Slashed { .. } => Fact::Date(written),
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
    /// The length of time that a number is.
    length: Option<Length>,
}

/// What two values have in common when they say the same: one of these.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Key {
    Number(u64),
    Length(Length),
    /// A day or month, whatever the year.
    AnyYear(u8, Option<u8>),
    NoYear(u8, Option<u8>),
    Day(u16, u8, Option<u8>),
    /// Minutes of a day.
    Exact(u16),
    /// Minutes of half a day.
    Vague(u16),
    AnyHalf(u16),
    /// A number that stands for a time: `8 to 10 pm`, and hours or minutes that last.
    Lasting(u64),
    Text(Sort, String),
}

impl Found {
    /// What the value is found under by a value of the other language: see [`Found::asked`].
    pub(crate) fn offered(&self) -> Vec<Key> {
        let mut keys = self.shared();
        match self.value {
            Value::Number(value) => keys.push(Key::Number(value)),
            Value::Date { year, month, day } => {
                keys.push(year.map_or(Key::NoYear(month, day), |year| Key::Day(year, month, day)));
                keys.push(Key::AnyYear(month, day));
            }
            Value::Slashed {
                year,
                first,
                second,
            } => {
                for (month, day) in [first, second] {
                    keys.push(Key::Day(year, month, Some(day)));
                    keys.push(Key::AnyYear(month, Some(day)));
                }
            }
            Value::Time { minutes, half } => {
                keys.push(match half {
                    true => Key::Vague(minutes % 720),
                    false => Key::Exact(minutes % 1440),
                });
                keys.push(Key::AnyHalf(minutes % 720));
                keys.extend(lasting(minutes).map(Key::Lasting));
            }
            _ => {}
        }
        keys
    }

    /// Under which keys a value of the other language that says the same is found.
    pub(crate) fn asked(&self) -> Vec<Key> {
        let mut keys = Vec::new();
        match self.value {
            Value::Number(value) => keys.extend([Key::Number(value), Key::Lasting(value)]),
            Value::Date { year, month, day } => match year {
                Some(year) => keys.extend([Key::Day(year, month, day), Key::NoYear(month, day)]),
                None => keys.push(Key::AnyYear(month, day)),
            },
            Value::Slashed {
                year,
                first,
                second,
            } => {
                for (month, day) in [first, second] {
                    keys.push(Key::Day(year, month, Some(day)));
                    keys.push(Key::NoYear(month, Some(day)));
                }
            }
            Value::Time { minutes, half } => {
                match half {
                    true => keys.push(Key::AnyHalf(minutes % 720)),
                    false => {
                        keys.extend([Key::Exact(minutes % 1440), Key::Vague(minutes % 720)]);
                    }
                }
                keys.extend(lasting(minutes).map(Key::Number));
            }
            _ => {}
        }
        keys.extend(self.shared());
        keys
    }

    /// The keys that are asked and offered alike.
    fn shared(&self) -> Vec<Key> {
        let text = match &self.value {
            Value::Email(text) => contacts::neutral(text),
            Value::Classification(text) => codes::neutral(text),
            Value::Phone(text) | Value::Profile(text) | Value::Code(text) => text.clone(),
            _ => return self.length.map(Key::Length).into_iter().collect(),
        };
        vec![Key::Text(self.sort(), text)]
    }

    /// Of two values of one sort in the same place, one is a slip.
    pub(crate) fn sort(&self) -> Sort {
        match &self.value {
            Value::Number(_) => Sort::Number,
            Value::Date { .. } | Value::Slashed { .. } => Sort::Date,
            Value::Time { .. } => Sort::Time,
            Value::Email(_) => Sort::Email,
            Value::Phone(_) => Sort::Phone,
            Value::Classification(_) => Sort::Classification,
            Value::Profile(_) => Sort::Profile,
            // Unlike letters are a name in each language.
            Value::Code(code) => Sort::Code(codes::letters_and_digits(code).0),
        }
    }
}

/// What sort of thing a value states.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Sort {
    Number,
    Date,
    Time,
    Email,
    Phone,
    Classification,
    Profile,
    Code(String),
}

/// The plain numbers, in thousandths, that may stand for a time: its hour on either clock, and as a
/// length its hours or minutes.
fn lasting(minutes: u16) -> impl Iterator<Item = u64> {
    let minutes = u64::from(minutes);
    let hour = (minutes.is_multiple_of(60)).then_some(minutes / 60 % 12);
    let hours = hour
        .into_iter()
        .flat_map(|hour| [hour * 1000, (hour + 12) * 1000]);
    let lasting = [minutes * 1000 / 60, minutes * 1000];
    hours.chain(lasting)
}

/// Every value of a block, in order of place.
pub fn of_block(block: &Block, lang: Lang) -> Vec<Found> {
    let said = KNOWN.of(lang).of(&block.text, |text| said(text, lang));
    let found = |(value, start, end, length): &Said| Found {
        value: value.clone(),
        written: block.text[*start..*end].to_owned(),
        span: block.place(*start, *end),
        length: *length,
    };
    let mut all: Vec<Found> = said.iter().map(found).collect();
    let mails = all
        .iter()
        .filter(|found| matches!(found.value, Value::Email(_)));
    let mut known: HashSet<Value> = mails.map(|found| found.value.clone()).collect();
    for link in &block.links {
        let target = link.target.to_lowercase();
        let Some(address) = target.strip_prefix("mailto:") else {
            continue;
        };
        let address = address.split('?').next().unwrap_or(address).to_owned();
        let value = Value::Email(address.clone());
        if known.insert(value.clone()) {
            all.push(Found {
                value,
                written: address,
                span: link.span,
                length: None,
            });
        }
    }
    all
}

/// The values of texts that were read.
static KNOWN: Both<LazyLock<Memo<Vec<Said>>>> = Both {
    en: Memo::lazy(),
    fr: Memo::lazy(),
};

/// A value, the bytes where it stands, and the length of time that it is.
type Said = (Value, usize, usize, Option<Length>);

/// Every value of a text with the bytes where it stands.
pub fn of_text(text: &str, lang: Lang) -> Vec<(Value, usize, usize)> {
    let said = said(text, lang).into_iter();
    said.map(|(value, start, end, _)| (value, start, end))
        .collect()
}

fn said(text: &str, lang: Lang) -> Vec<Said> {
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
    found: Vec<Said>,
}

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
            // A blank or a sign that begins nothing.
            if c.is_ascii() && !c.is_ascii_alphanumeric() && c != '+' {
                before = c;
                at += 1;
                continue;
            }
            let starts_word = !before.is_alphanumeric() && before != '@';
            let next = if starts_word && c.is_alphabetic() {
                self.word(at)
            } else if c.is_ascii_digit() && (starts_word || !before.is_ascii_digit()) {
                self.digits(at, before)
            } else if c == '+' {
                self.phone(at)
            } else {
                numbers::part(c)
                    .and_then(|part| self.add(Value::Number(part), at, at + c.len_utf8()))
            };
            let next = next.filter(|next| *next > at).unwrap_or(at + c.len_utf8());
            before = self.text[..next].chars().next_back().unwrap_or(' ');
            at = next;
        }
    }

    fn add(&mut self, value: Value, start: usize, end: usize) -> Option<usize> {
        self.found.push((value, start, end, None));
        Some(end)
    }

    /// A value that starts with a letter; the end of the word when there is none.
    fn word(&mut self, at: usize) -> Option<usize> {
        let rest = self.rest(at);
        let length = word_length(rest);
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
        if let Some(end) = self.month_and_day(at, word) {
            return Some(end);
        }
        // Most words have neither a digit nor a hyphen behind them.
        let may_be_code =
            word.bytes().any(|b| b.is_ascii_digit()) || rest[length..].starts_with(['-', '‑']);
        if may_be_code && let Some(end) = self.code(at) {
            return Some(end);
        }
        Some(at + length)
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

    /// A value that starts with a digit.
    fn digits(&mut self, at: usize, before: char) -> Option<usize> {
        if let Some(length) = numbers::always(self.rest(at)) {
            return Some(at + length);
        }
        if let Some(end) = self.phone(at) {
            return Some(end);
        }
        if let Some(end) = self.short_number(at) {
            return Some(end);
        }
        let date = self.numeric_date(at).or_else(|| self.time(at));
        if let Some(end) = date.or_else(|| self.day_and_month(at)) {
            return Some(end);
        }
        if before != '/'
            && let Some((part, end)) = self.fraction(at)
        {
            return self.add(Value::Number(part), at, end);
        }
        let (value, end) = self.number(at)?;
        if let Some((next, to)) = self.next_year(value, end) {
            self.add(Value::Number(value), at, end);
            return self.add(Value::Number(next * 1000), end, to);
        }
        let after = self.skip_ordinal(end);
        let unit = self.glued_unit(after);
        let joined = unit.is_none() && self.rest(after).starts_with(char::is_alphabetic);
        if joined && before != '-' && !before.is_alphanumeric() {
            return self.code(at).or(Some(after));
        }
        // Digits behind a name, such as `COVID-19`; `mid-2026` is a year.
        let word = self.text[..at]
            .trim_end_matches('-')
            .rsplit(|c: char| !c.is_alphanumeric());
        let word = word.into_iter().next().unwrap_or_default();
        let in_name = before == '-' && word.contains(char::is_uppercase);
        let by = before == 'x'
            && word
                .trim_end_matches('x')
                .ends_with(|c: char| c.is_ascii_digit());
        if in_name
            || before.is_alphanumeric() && !by
            || joined
            || (before == '.' && self.rest(end).starts_with('.'))
        {
            return Some(after);
        }
        let (value, end, length) = self.scaled(value, end);
        self.found.push((Value::Number(value), at, end, length));
        Some(unit.unwrap_or(end).max(end))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::facts::parity::outline::Kind;

    /// The values of an English and of a French text are the same, and there are `count` of them.
    #[track_caller]
    fn check(en: &str, fr: &str, count: usize) {
        let of = |text: &str, lang| {
            let block = Block {
                text: text.to_owned(),
                ..Block::new(Kind::Paragraph)
            };
            of_block(&block, lang)
        };
        let (en, fr) = (of(en, Lang::En), of(fr, Lang::Fr));
        assert_eq!((en.len(), fr.len()), (count, count), "{en:?} {fr:?}");
        for (a, b) in en.iter().zip(&fr) {
            let agree =
                |a: &Found, b: &Found| a.asked().iter().any(|key| b.offered().contains(key));
            assert!(agree(a, b) && agree(b, a), "{a:?} {b:?}");
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
        check("WCAG 2.2, Web3", "WCAG 2.2, Web3", 2);
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
            1,
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
