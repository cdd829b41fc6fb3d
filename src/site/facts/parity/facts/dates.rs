//! Days, and months of a year: alone, in a range or in a row.

use crate::posting::{Both, Date, Lang};
use crate::site::facts::parity::facts::{Scanner, Value};
use crate::text;
use std::sync::LazyLock;

/// Most days of a row.
const MOST_DAYS: usize = 12;

/// What may stand between two days or months of a row.
const JOINING: [&str; 12] = [
    "to", "and", "or", "through", "until", "of", "au", "à", "et", "ou", "aux", "le",
];

/// What may follow the last day of a row without being counted: `June 8 and 10 at noon`.
const AFTER_DAYS: [&str; 16] = [
    "at",
    "from",
    "in",
    "for",
    "between",
    "with",
    "the",
    "only",
    "and",
    "or",
    "to",
    "inclusive",
    "inclusively",
    "of",
    "on",
    "by",
];

impl Scanner<'_> {
    /// `January 2, 2008`, `June 8 to 10, 2026`, `March 2020`, `May to August 2020`.
    pub(crate) fn month_and_day(&mut self, at: usize, word: &str) -> Option<usize> {
        let month = month(word, self.lang)?;
        let end = at + word.len();
        if self.lang == Lang::En
            && let Some((day, end)) = self.number_at(self.skip(end, "."), 2)
        {
            let day = (1..=31).contains(&day).then_some(day as u8)?;
            let mut days = vec![day];
            let mut end = self.skip_ordinal(end);
            while days.len() < MOST_DAYS
                && let Some((day, to)) = self.next_day(end, MOST_DAYS)
            {
                days.push(day);
                end = to;
            }
            return Some(self.add_days(&days, month, at, end));
        }
        self.months(at, end, month)
    }

    /// One more day after one that ends at `end`, with where it ends; at most `most` may follow it.
    fn next_day(&self, end: usize, most: usize) -> Option<(u8, usize)> {
        let (start, sign) = self.joined(end)?;
        let (day, end) = self.number_at(start, 2)?;
        let day = (1..=31).contains(&day).then_some(day as u8)?;
        let end = self.skip_ordinal(end);
        let rest = self.rest(end);
        if rest.starts_with(|c: char| c.is_alphanumeric() || c == ':' || c == '%') {
            return None;
        }
        let after = self.word_at(self.skip(end, "")).to_lowercase();
        // `June 8 and 10 people` has one day; so has `June 8, 10 people`.
        let is_last = after.is_empty() || AFTER_DAYS.contains(&after.as_str());
        let goes_on = sign != "," || most > 0 && self.next_day(end, most - 1).is_some();
        (is_last && goes_on).then_some((day, end))
    }

    /// Whether a sign or a word at `end` joins two parts of a row: where the next one starts.
    fn joined(&self, end: usize) -> Option<(usize, &str)> {
        let start = self.skip(end, "");
        let rest = self.rest(start);
        let sign = rest.chars().next()?;
        if matches!(sign, ',' | '-' | '–' | '—' | '‑' | '&' | '/') {
            let after = start + sign.len_utf8();
            let next = self.skip(after, "");
            let word = self.word_at(next);
            // `8, 9, and 10`.
            let is_word = sign == ',' && JOINING.contains(&word);
            let next = if is_word { next + word.len() } else { next };
            let sign = if is_word {
                word
            } else {
                &rest[..after - start]
            };
            return Some((self.past_weekday(self.skip(next, "")), sign));
        }
        let word = self.word_at(start);
        JOINING.contains(&word).then_some(())?;
        let mut next = self.skip(start + word.len(), "");
        if self.word_at(next) == "le" {
            next = self.skip(next + "le".len(), "");
        }
        Some((self.past_weekday(next), word))
    }

    /// `at`, moved behind the name of a day of the week.
    fn past_weekday(&self, at: usize) -> usize {
        let word = self.word_at(at);
        let is_weekday = matches!(
            word.to_lowercase().as_str(),
            "monday"
                | "tuesday"
                | "wednesday"
                | "thursday"
                | "friday"
                | "saturday"
                | "sunday"
                | "lundi"
                | "mardi"
                | "mercredi"
                | "jeudi"
                | "vendredi"
                | "samedi"
                | "dimanche"
        );
        match is_weekday {
            true => self.skip(at + word.len(), ","),
            false => at,
        }
    }

    fn word_at(&self, at: usize) -> &str {
        let rest = self.rest(at);
        let length = rest.find(|c: char| !c.is_alphabetic());
        &rest[..length.unwrap_or(rest.len())]
    }

    /// A month of a year, with the months before it that share the year.
    fn months(&mut self, at: usize, end: usize, first: u8) -> Option<usize> {
        let mut months = vec![first];
        let mut end = self.past_point(end);
        loop {
            if let (Some(year), end) = self.year(self.skip(end, ","), end) {
                for month in months {
                    let value = Value::Date {
                        year: Some(year),
                        month,
                        day: None,
                    };
                    self.add(value, at, end);
                }
                return Some(end);
            }
            let (start, _) = self.joined(end)?;
            let word = self.word_at(start);
            (months.len() < 12).then_some(())?;
            months.push(month(word, self.lang)?);
            end = self.past_point(start + word.len());
        }
    }

    /// `end`, moved behind the point of a shortened month.
    fn past_point(&self, end: usize) -> usize {
        end + usize::from(self.rest(end).starts_with('.'))
    }

    /// Days of one month, with the year that follows them.
    fn add_days(&mut self, days: &[u8], month: u8, at: usize, end: usize) -> usize {
        let (year, end) = self.year(self.skip(end, ","), end);
        for day in days {
            let day = Some(*day);
            self.add(Value::Date { year, month, day }, at, end);
        }
        end
    }

    /// `2008-01-02`, `2008/01/02`, `02/01/2008`.
    pub(crate) fn numeric_date(&mut self, at: usize) -> Option<usize> {
        let ten = self.rest(at).get(..10)?;
        if self.rest(at + 10).starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        if let Some(date) = Date::parse(&ten.replace('/', "-")) {
            let value = Value::Date {
                year: Some(date.year),
                month: date.month,
                day: Some(date.day),
            };
            return self.add(value, at, at + 10);
        }
        let (a, end) = self.number_at(at, 2)?;
        let rest = self.rest(end).strip_prefix(['/', '-', '.'])?;
        let (b, end) = self.number_at(self.text.len() - rest.len(), 2)?;
        let rest = self.rest(end).strip_prefix(['/', '-', '.'])?;
        let (year, end) = self.number_at(self.text.len() - rest.len(), 4)?;
        let year = u16::try_from(year)
            .ok()
            .filter(|year| (1900..2200).contains(year))?;
        let fits = |month: u64, day: u64| {
            let fits = (1..=12).contains(&month) && (1..=31).contains(&day);
            fits.then_some((month as u8, day as u8))
        };
        let readings = (fits(a, b), fits(b, a));
        let first = readings.0.or(readings.1)?;
        let second = readings.1.unwrap_or(first);
        self.add(
            Value::Slashed {
                year,
                first,
                second,
            },
            at,
            end,
        )
    }

    /// `2 janvier 2008`, `1er juin`, « du lundi 8 au mercredi 10 juin », `2nd of January 2008`.
    pub(crate) fn day_and_month(&mut self, at: usize) -> Option<usize> {
        let mut days = Vec::new();
        let mut start = at;
        loop {
            let (day, end) = self.number_at(start, 2)?;
            days.push((1..=31).contains(&day).then_some(day as u8)?);
            let end = self.skip_ordinal(end);
            let mut next = self.skip(end, "-");
            if self.word_at(next) == "of" {
                next = self.skip(next + "of".len(), "");
            }
            let word = self.word_at(next);
            if let Some(month) = month(word, self.lang) {
                let end = next + word.len();
                // A point shortens the month when a year follows it, else it ends the sentence.
                let short = self.past_point(end);
                let has_year = self.year(self.skip(short, ","), end).0.is_some();
                let end = if has_year { short } else { end };
                return Some(self.add_days(&days, month, at, end));
            }
            (days.len() < MOST_DAYS).then_some(())?;
            (start, _) = self.joined(end)?;
        }
    }

    /// A year at `at`, else none and `otherwise`.
    fn year(&self, at: usize, otherwise: usize) -> (Option<u16>, usize) {
        match self.number_at(at, 4) {
            Some((year, end)) if (1900..2200).contains(&year) => (Some(year as u16), end),
            _ => (None, otherwise),
        }
    }
}

/// The month of this name, from 1.
fn month(word: &str, lang: Lang) -> Option<u8> {
    // `may` and `march` are words of their own in English. Nearly every word ends here.
    let [first, second, third, ..] = *word.as_bytes() else {
        return None;
    };
    let [first, second, third] = [first, second, third].map(|byte| byte.to_ascii_lowercase());
    let begins = match (first, second) {
        (b'j', b'a') => third == b'n',
        (b'j', b'u') => matches!(third, b'i' | b'l' | b'n'),
        (b'm', b'a') => matches!(third, b'r' | b'y' | b'i'),
        (b'a', b'p' | b'v') => third == b'r',
        (b'a', b'u') => third == b'g',
        // `é` and `û` begin with a byte that is no ASCII.
        (b'a', b'o') => third == b'u' || !third.is_ascii(),
        (b's', b'e') => third == b'p',
        (b'o', b'c') => third == b't',
        (b'n', b'o') => third == b'v',
        (b'f', b'e') => matches!(third, b'b' | b'v'),
        (b'd', b'e') => third == b'c',
        (b'f' | b'd', second) => !second.is_ascii(),
        _ => false,
    };
    let is_long = (3..=LONGEST_MONTH).contains(&word.len());
    if !begins || !is_long || lang == Lang::En && !word.starts_with(char::is_uppercase) {
        return None;
    }
    let lower = word.to_lowercase();
    let short = match lang {
        Lang::En => (3..=4).contains(&lower.len()),
        Lang::Fr => matches!(
            lower.as_str(),
            "janv" | "févr" | "avr" | "juill" | "sept" | "oct" | "nov" | "déc"
        ),
    };
    let at = MONTHS.of(lang).iter().position(|[name, plain]| {
        name.as_bytes()[0] == first
            && (*name == lower
                || short && name.starts_with(&lower)
                || lang == Lang::Fr && *plain == lower)
    })?;
    u8::try_from(at + 1).ok()
}

/// Most bytes of the name of a month.
const LONGEST_MONTH: usize = 10;

/// The months in lower case, as they are and without accents.
static MONTHS: LazyLock<Both<[[String; 2]; 12]>> = LazyLock::new(|| {
    let of = |lang: Lang| {
        text::dates::MONTHS.of(lang).map(|name| {
            let name = name.to_lowercase();
            [name.clone(), name.replace('é', "e").replace('û', "u")]
        })
    };
    Both {
        en: of(Lang::En),
        fr: of(Lang::Fr),
    }
});
