//! Numbers, amounts and percentages.

use crate::posting::Lang;
use crate::site::facts::parity::facts::Scanner;

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

/// How many bytes at the start of `text` say "always" with numbers: none that the other language
/// must have.
pub(crate) fn always(text: &str) -> Option<usize> {
    let idiom = IDIOMS.iter().find(|idiom| text.starts_with(**idiom));
    idiom.map(|idiom| idiom.len())
}

impl Scanner<'_> {
    /// A number in thousandths, with its groups of thousands and its decimals.
    pub(crate) fn number(&self, at: usize) -> Option<(u64, usize)> {
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
    pub(crate) fn scaled(&self, value: u64, end: usize) -> (u64, usize) {
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
}
