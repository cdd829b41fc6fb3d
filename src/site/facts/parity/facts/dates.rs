//! Days, months of a year, and times of day.

use crate::posting::{Date, Lang};
use crate::site::facts::parity::facts::{Scanner, Value};
use crate::text;

impl Scanner<'_> {
    /// `January 2, 2008`, `March 2020`.
    pub(crate) fn month_and_day(&mut self, at: usize, word: &str) -> Option<usize> {
        let month = month(word, self.lang)?;
        if self.lang == Lang::En
            && let Some((day, end)) = self.number_at(self.skip(at + word.len(), "."), 2)
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
        if let (Some(year), end) = self.year(self.skip(at + word.len(), ","), at + word.len()) {
            let value = Value::Date {
                year: Some(year),
                month,
                day: None,
            };
            return self.add(value, at, end);
        }
        None
    }

    /// `2008-01-02`.
    pub(crate) fn numeric_date(&mut self, at: usize) -> Option<usize> {
        let date = self.rest(at).get(..10).and_then(Date::parse)?;
        let value = Value::Date {
            year: Some(date.year),
            month: date.month,
            day: Some(date.day),
        };
        self.add(value, at, at + 10)
    }

    /// `2 janvier 2008`, `1er juin`, `2 January 2008`.
    pub(crate) fn day_and_month(&mut self, at: usize) -> Option<usize> {
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

    /// A year at `at`, else none and `otherwise`.
    fn year(&self, at: usize, otherwise: usize) -> (Option<u16>, usize) {
        match self.number_at(at, 4) {
            Some((year, end)) if (1900..2200).contains(&year) => (Some(year as u16), end),
            _ => (None, otherwise),
        }
    }

    /// `4:30 pm`, `7 p.m.`, `16 h 30`, `16h`, `16:30`.
    pub(crate) fn time(&mut self, at: usize) -> Option<usize> {
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
