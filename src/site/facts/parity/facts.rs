//! The facts of a block as values: `15 000 $` and `$15,000` are one number.

mod codes;
mod contacts;
mod dates;
mod numbers;

use crate::posting::Lang;
use crate::site::facts::parity::outline::Block;
use crate::site::problem::parity::stated::Fact;
use crate::site::problem::place::Span;

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
    /// An email address in lower case.
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
        let target = link.target.to_lowercase();
        let Some(address) = target.strip_prefix("mailto:") else {
            continue;
        };
        let address = address.split('?').next().unwrap_or(address).to_owned();
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
        if let Some(end) = self.month_and_day(at, word) {
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
        let date = self.numeric_date(at).or_else(|| self.time(at));
        if let Some(end) = date.or_else(|| self.day_and_month(at)) {
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
}

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
