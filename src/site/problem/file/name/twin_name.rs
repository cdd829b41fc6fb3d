//! B069: the names of two files differ only in case or in how accents are written.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};
use crate::site::visible::visible_whole;

/// The names of two files differ only in case or in how accents are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TwinName {
    /// The other file.
    pub other: String,
}

impl Rule for TwinName {
    const STORY: Story = Story {
        code: "B069-twin-name",
        severity: Severity::Warning,
        text: Both {
            en: "Two names differ only in capital letters or in how their accents are stored. On Linux they are two files, on Windows and macOS one, and Git then shows changes that nobody made.",
            fr: "Deux noms ne diffèrent que par les majuscules ou la façon d’enregistrer les accents. Sous Linux, ce sont deux fichiers; sous Windows et macOS, un seul, et Git montre alors des changements que personne n’a faits.",
        },
        bad: "en/Advisor.md
en/advisor.md",
        good: "en/advisor.md",
    };

    fn words(&self) -> Words {
        let Self { other } = self;
        let other = visible_whole(other);
        Words {
            message: both(
                format!("on some systems, this name is the same as `{other}`"),
                format!("sur certains systèmes, ce nom est le même que `{other}`"),
            ),
            note: both(
                "on Windows and macOS, one of the two files replaces the other",
                "sous Windows et macOS, l’un des deux fichiers remplace l’autre",
            ),
            help: both(
                "rename or delete one of the two",
                "renommez ou supprimez l’un des deux",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self {
            other: "en/Dev.md".to_owned(),
        }]
    }
}
