//! B028: a date is written in a form of its own.

use crate::posting::{Both, Date};
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};
use crate::site::visible::visible;

/// A date is written in a form of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateInWords {
    /// The key.
    pub key: &'static str,
    /// What stands there.
    pub found: String,
    /// The day as it was read.
    pub day: Date,
}

impl Rule for DateInWords {
    const STORY: Story = Story {
        code: "B028-date-in-words",
        severity: Severity::Info,
        text: Both {
            en: "The date is not written as in ISO 8601. The board reads dates in words, in English and in French, and says which day it read; a date that could be two days (`01/02/2027`, or a day of the week that the date is not) is not read.",
            fr: "La date n’est pas écrite comme dans ISO 8601. Le babillard lit les dates en toutes lettres, en anglais et en français, et dit quel jour il a lu; une date qui peut être deux jours (`01/02/2027`, ou un jour de la semaine qui n’est pas celui de la date) n’est pas lue.",
        },
        bad: "expiryDate: February 28, 2027",
        good: "expiryDate: 2027-02-28",
    };

    fn words(&self) -> Words {
        let Self { key, found, day } = self;
        let found = visible(found);
        Words {
            message: both(
                format!("`{key}` is read as {day}: `{found}`"),
                format!("`{key}` est lu comme {day}\u{a0}: `{found}`"),
            ),
            note: both(
                "other programs may not read this form, or read another day",
                "d’autres programmes peuvent y lire un autre jour, ou rien",
            ),
            help: both(format!("write `{day}`"), format!("écrivez `{day}`")),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        let day = Date {
            year: 2026,
            month: 12,
            day: 18,
        };
        vec![Self {
            key: "expiryDate",
            found: "December 18, 2026 at 11:59 pm EST".to_owned(),
            day,
        }]
    }
}
