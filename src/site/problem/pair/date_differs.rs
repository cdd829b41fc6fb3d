//! B072: the two sides of a pair have unlike dates.

use crate::posting::{Both, Date};
#[cfg(test)]
use crate::site::problem::rule::sample;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};

/// The two sides of a pair have unlike dates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateDiffers {
    /// The key.
    pub key: &'static str,
    /// This side's.
    pub own: Date,
    /// The other side's; none when it has no such key.
    pub theirs: Option<Date>,
}

impl Rule for DateDiffers {
    const STORY: Story = Story {
        code: "B072-date-differs",
        severity: Severity::Warning,
        text: Both {
            en: "`date` or `expiryDate` differs between the two versions. The lists follow the date, and a posting closes on its closing date: the two languages disagree. Each version has its own `lastmod`.",
            fr: "`date` ou `expiryDate` diffère d’une version à l’autre. Les listes suivent la date, et une offre ferme à sa date limite\u{a0}: les deux langues se contredisent. Chaque version a son propre `lastmod`.",
        },
        bad: "en/advisor.md
    date: 2026-03-05
fr/conseiller.md
    date: 2026-05-03",
        good: "en/advisor.md
    date: 2026-03-05
fr/conseiller.md
    date: 2026-03-05",
    };

    fn words(&self) -> Words {
        let (key, own, theirs) = (&self.key, self.own, self.theirs);
        let message = match theirs {
            Some(theirs) => both(
                format!("`{key}` is {own} here and {theirs} in the other version"),
                format!("`{key}` est {own} ici et {theirs} dans l’autre version"),
            ),
            None => both(
                format!("the other version has no `{key}`"),
                format!("l’autre version n’a pas de `{key}`"),
            ),
        };
        Words {
            message,
            note: both(
                "the two versions are sorted differently, or close on different days",
                "les deux versions sont triées autrement, ou ferment à des dates différentes",
            ),
            help: both(
                "give both files the same date",
                "donnez aux deux fichiers la même date",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![
            Self {
                key: "date",
                own: sample::day("2026-01-05"),
                theirs: Some(sample::day("2026-01-06")),
            },
            Self {
                key: "expiryDate",
                own: sample::day("2026-01-05"),
                theirs: None,
            },
        ]
    }
}
