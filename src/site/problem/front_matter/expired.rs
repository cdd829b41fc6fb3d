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
            en: "The closing date (`expiryDate`) of the posting, or of its other version, has passed. The board closed both at the end of that day, in the `time_zone` of the settings; the files still say that they are open.",
            fr: "La date limite (`expiryDate`) de l’offre, ou de son autre version, est passée. Le babillard a fermé les deux à la fin de ce jour, selon le `time_zone` des réglages; les fichiers les disent encore ouvertes.",
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
                format!("the posting is open, but its closing date was {date}"),
                format!("l’offre est ouverte, mais sa date limite était le {date}"),
            ),
            note: both(
                "the board shows it as closed, but the file says that it is open",
                "le babillard l’affiche comme fermée, mais le fichier la dit ouverte",
            ),
            help: both(
                "write `archived: true` in both versions, or a later `expiryDate`",
                "écrivez `archived: true` dans les deux versions, ou un `expiryDate` plus tardif",
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
