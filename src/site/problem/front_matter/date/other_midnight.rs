//! B117: a date is the first minute of a day elsewhere, when the board still has the day before.

use crate::posting::{Both, Date};
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};

/// A date is the first minute of a day elsewhere, when the board still has the day before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherMidnight {
    /// The key.
    pub key: &'static str,
    /// The day that is written.
    pub written: Date,
    /// The day that it is in the board's time zone.
    pub day: Date,
    /// Whether it decides what is on the board: from when on, or until when one can apply.
    pub decides: bool,
}

impl Rule for OtherMidnight {
    const STORY: Story = Story {
        code: "B117-other-midnight",
        severity: Severity::Warning,
        text: Both {
            en: "Some programs write a day as midnight with an offset (`2099-12-31T00:00:00Z`). In the `time_zone` of the settings, that moment is still the day before, and the board uses that day. Write only the day, or a time with the board’s own offset.",
            fr: "Certains programmes écrivent un jour comme minuit avec un décalage (`2099-12-31T00:00:00Z`). Dans le `time_zone` des réglages, c’est encore la veille, et le babillard retient ce jour-là. Écrivez seulement le jour, ou une heure avec le décalage du babillard.",
        },
        bad: "expiryDate: 2099-12-31T00:00:00Z",
        good: "expiryDate: 2099-12-31",
    };

    fn severity(&self) -> Severity {
        match self.decides {
            true => Severity::Warning,
            false => Severity::Info,
        }
    }

    fn words(&self) -> Words {
        let Self {
            key, written, day, ..
        } = self;
        Words {
            message: both(
                format!("`{key}` is read as {day}, not as {written}"),
                format!("`{key}` est lu comme {day} au lieu de {written}"),
            ),
            note: both(
                "midnight with this offset is still the day before in the board's time zone",
                "minuit avec ce décalage, c’est encore la veille dans le fuseau horaire du babillard",
            ),
            help: both(
                format!("if you mean that day, write `{written}` alone"),
                format!("si vous voulez ce jour-là, écrivez `{written}` seul"),
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        use crate::site::problem::rule::sample;
        vec![Self {
            key: "expiryDate",
            written: sample::day("2026-12-31"),
            day: sample::day("2026-12-30"),
            decides: true,
        }]
    }
}
