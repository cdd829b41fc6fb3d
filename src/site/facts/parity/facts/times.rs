//! Times of day, and lengths in hours and minutes, which French writes alike.

use crate::site::facts::parity::facts::{Scanner, Value};

impl Scanner<'_> {
    /// `4:30 pm`, `7 p.m.`, `16 h 30`, `16h`, `16:30`, « 9 heures 30 », `1 hour 30 minutes`.
    pub(crate) fn time(&mut self, at: usize) -> Option<usize> {
        let (hour, end) = self.number_at(at, 4)?;
        let (hour, mut minute, mut end, mut said) = self.clock(at, hour, end)?;
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
            "h" | "heure" | "heures" | "hr" | "hrs" | "hour" | "hours" if !said => {
                let after = start + word.trim_end_matches('.').len();
                let minutes = self.minutes(after, lower == "h");
                // `8 hours` is a number; `8 h` may be a time.
                (lower == "h" || minutes.is_some()).then_some(())?;
                (minute, end) = minutes.unwrap_or((0, after));
                (half, said) = (false, true);
            }
            _ => {}
        }
        if !said || hour > 99 {
            return None;
        }
        let minutes = u16::try_from(hour * 60 + minute).ok()?;
        self.add(Value::Time { minutes, half }, at, end)
    }

    /// The hour, minute and end of `16:30`, and whether it says that it is a time.
    fn clock(&self, at: usize, hour: u64, end: usize) -> Option<(u64, u64, usize, bool)> {
        let rest = self.rest(end);
        if end - at == 4 {
            // `0900 hours`, `2300 to 0700 hours`.
            let (hour, minute) = (hour / 100, hour % 100);
            let word = rest.trim_start();
            let range = ["to ", "- ", "– ", "-", "–", "à "];
            let range = range.iter().find_map(|sign| word.strip_prefix(*sign));
            let until = range.and_then(|until| {
                let (_, after) = self.number_at(self.text.len() - until.len(), 4)?;
                (after + until.len() == self.text.len() + 4).then(|| self.rest(after).trim_start())
            });
            let is_time = ["h ", "hrs", "hours", "h,", "h."];
            let says = |word: &str| is_time.iter().any(|start| word.starts_with(start));
            let opens = until.is_some_and(says);
            let is_time = says(word) || opens;
            let fits =
                is_time && hour < 25 && minute < 60 && self.rest(at).starts_with(['0', '1', '2']);
            if opens {
                return fits.then_some((hour, minute, end, true));
            }
            let start = end + rest.len() - word.len();
            let length = word
                .find(|c: char| !c.is_alphabetic())
                .unwrap_or(word.len());
            return fits.then_some((hour, minute, start + length, true));
        }
        (end - at < 3).then_some(())?;
        if let Some(after) = rest.strip_prefix(':') {
            let (value, to) = self.number_at(end + 1, 2)?;
            (to - end == 3 && value < 60 && after.starts_with(|c: char| c.is_ascii_digit()))
                .then_some(())?;
            return Some((hour, value, to, true));
        }
        Some((hour, 0, end, false))
    }

    /// The minutes that follow an hour which ends at `at`, and where they end.
    fn minutes(&self, at: usize, short: bool) -> Option<(u64, usize)> {
        let mut start = self.skip(at, "");
        for and in ["and ", "et "] {
            if !short && self.rest(start).starts_with(and) {
                start = self.skip(start + and.len(), "");
            }
        }
        let (value, to) = self.number_at(start, 2)?;
        let after = self.rest(self.skip(to, ""));
        let is_said = after.starts_with("min");
        (value < 60 && (to - start == 2 || is_said)).then_some(())?;
        // `8 hours 30 days` are two numbers; so are « 8 h 30 employés ».
        let ends = !self.rest(to).starts_with([':', '%']);
        let ends = ends
            && (short
                || is_said
                || !after.starts_with(char::is_alphabetic)
                || after.starts_with(['à', 'p']));
        ends.then(|| match is_said {
            true => {
                let word = after.find(|c: char| !c.is_alphabetic());
                let start = self.text.len() - after.len();
                (value, start + word.unwrap_or(after.len()))
            }
            false => (value, to),
        })
    }
}
