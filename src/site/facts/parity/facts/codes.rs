//! Codes of the public service: groups with levels, and language profiles.

use crate::site::facts::parity::facts::{Scanner, Value, is_blank};

/// Groups of the federal public service.
const GROUPS: [&str; 45] = [
    "AO", "AR", "AS", "BI", "CH", "CO", "CR", "CS", "CT", "DA", "DD", "DS", "EC", "ED", "EG", "EL",
    "EN", "ENG", "EX", "FI", "FO", "FS", "GL", "GS", "GT", "HP", "IM", "IS", "IT", "LA", "LC",
    "LP", "LS", "MA", "NU", "OE", "OM", "PC", "PE", "PG", "PM", "SE", "TI", "TR", "WP",
];

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

    /// `BBB`, `CBC/CBC`, `bilingual imperative`, `anglais essentiel`.
    pub(crate) fn profile(&mut self, at: usize, word: &str) -> Option<usize> {
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
