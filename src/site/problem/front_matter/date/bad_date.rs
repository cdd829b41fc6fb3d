//! B024: a date is no day of the calendar.

use crate::posting::{Both, Date};
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};
use crate::site::visible::visible;

/// A date is no day of the calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadDate {
    /// The key.
    pub key: &'static str,
    /// What stands there.
    pub found: String,
}

impl Rule for BadDate {
    const STORY: Story = Story {
        code: "B024-bad-date",
        severity: Severity::Warning,
        text: Both {
            en: "The date is not valid. Write year, month and day, as in ISO 8601, in both versions.",
            fr: "La date n’est pas valide. Écrivez l’année, le mois et le jour, comme dans ISO 8601, dans les deux versions.",
        },
        bad: "expiryDate: 29/02/2027",
        good: "expiryDate: 2027-02-28",
    };

    fn words(&self) -> Words {
        let Self { key, found } = self;
        let found = visible(found);
        Words {
            message: both(
                format!("`{key}` is not a valid date: `{found}`"),
                format!("`{key}` n’est pas une date valide\u{a0}: `{found}`"),
            ),
            note: both(
                "the board shows and sorts the posting without it",
                "le babillard affiche et trie l’offre sans elle",
            ),
            help: match meant_date(&found) {
                Some(date) => both(
                    format!("did you mean `{date}`?"),
                    format!("vouliez-vous dire `{date}`?"),
                ),
                None => both(
                    "write year, month and day: `2008-03-04`",
                    "écrivez l’année, le mois et le jour : `2008-03-04`",
                ),
            },
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![
            Self {
                key: "expiryDate",
                found: "29/02/2023".to_owned(),
            },
            Self {
                key: "date",
                found: "2026/1/5".to_owned(),
            },
        ]
    }
}

/// The day that is meant where a year comes first, as in `2026/1/5` and `20260105`.
fn meant_date(found: &str) -> Option<Date> {
    let digits = |part: &&str| !part.is_empty();
    let mut parts: Vec<&str> = found
        .split(|c: char| !c.is_ascii_digit())
        .filter(digits)
        .collect();
    if let ([one], true) = (parts.as_slice(), found.len() == 8) {
        parts = vec![one.get(..4)?, one.get(4..6)?, one.get(6..)?];
    }
    let [year, month, day] = parts.as_slice() else {
        return None;
    };
    Date::parse(&format!("{year}-{month:0>2}-{day:0>2}"))
}
