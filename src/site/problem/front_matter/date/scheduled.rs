//! B029: the posting waits for its day.

use crate::posting::{Both, Date};
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};

/// The posting is not published before this day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scheduled {
    /// The day.
    pub day: Date,
}

impl Rule for Scheduled {
    const STORY: Story = Story {
        code: "B029-scheduled",
        severity: Severity::Info,
        text: Both {
            en: "The `date` or the `publishDate` of the posting is still to come: until that day nothing of it is on the board, as in Hugo. The day begins at midnight in the `time_zone` of the settings.",
            fr: "La `date` ou la `publishDate` de l’offre est à venir\u{a0}: jusqu’à ce jour, rien n’en paraît sur le babillard, comme dans Hugo. Le jour commence à minuit dans le `time_zone` des réglages.",
        },
        bad: "publishDate: 2099-01-15",
        good: "",
    };

    fn words(&self) -> Words {
        let day = self.day;
        Words {
            message: both(
                format!("the posting is scheduled: not published until {day}"),
                format!("l’offre est programmée\u{a0}: elle paraîtra le {day}"),
            ),
            note: both(
                "nothing of it is on the board before that day",
                "rien n’en paraît sur le babillard avant ce jour",
            ),
            help: both(
                "to publish it sooner, change `date` or `publishDate` in both languages",
                "pour la publier plus tôt, changez `date` ou `publishDate` dans les deux langues",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        let day = Date {
            year: 2099,
            month: 1,
            day: 15,
        };
        vec![Self { day }]
    }
}
