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
            en: "`date` or `expiryDate` is not the same in both languages. Lists are ordered by the date, and a posting closes on its last day: the two languages would not agree. `lastmod` is each side's own.",
            fr: "`date` ou `expiryDate` n’est pas le même dans les deux langues. Les listes suivent la date, et une offre ferme son dernier jour\u{a0}: les deux langues ne s’entendraient pas. `lastmod` appartient à chaque côté.",
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
                format!("`{key}` is {own} here and {theirs} in the counterpart"),
                format!("`{key}` est {own} ici et {theirs} dans l’équivalent"),
            ),
            None => both(
                format!("the counterpart has no `{key}`"),
                format!("l’équivalent n’a pas de `{key}`"),
            ),
        };
        Words {
            message,
            note: both(
                "the two languages would be listed in another order, or close on another day",
                "les deux langues seraient listées dans un autre ordre, ou fermeraient un autre jour",
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
