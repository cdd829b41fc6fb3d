//! B067: the posting is open, and its last day is over.

use crate::posting::{Both, Date};
#[cfg(test)]
use crate::site::problem::rule::sample;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};

/// The posting is open, and its last day is over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expired {
    /// The last day.
    pub date: Date,
}

impl Rule for Expired {
    const STORY: Story = Story {
        code: "B067-expired",
        severity: Severity::Warning,
        text: Both {
            en: "The posting is open, and its `expiryDate` is over. People would write an application that nobody reads. The day is taken in Eastern Canada's winter time.",
            fr: "L’offre est ouverte, et son `expiryDate` est passé. On écrirait une candidature que personne ne lirait. Le jour est celui de l’heure normale de l’Est.",
        },
        bad: "archived: false
expiryDate: 2020-01-31",
        good: "archived: true
expiryDate: 2020-01-31",
    };

    fn words(&self) -> Words {
        let Self { date } = *self;
        Words {
            message: both(
                format!("the posting is open, and its last day was {date}"),
                format!("l’offre est ouverte, et son dernier jour était le {date}"),
            ),
            note: both(
                "people spend an evening on an application that nobody reads",
                "on passe une soirée sur une candidature que personne ne lira",
            ),
            help: both(
                "write `archived: true` in both languages, or a later `expiryDate`",
                "écrivez `archived: true` dans les deux langues, ou un `expiryDate` plus tardif",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self {
            date: sample::day("2026-01-05"),
        }]
    }
}
