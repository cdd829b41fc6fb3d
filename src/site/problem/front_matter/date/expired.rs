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
    /// Whether only the text says it: then it closes nothing.
    pub said: bool,
}

impl Rule for Expired {
    const STORY: Story = Story {
        code: "B067-expired",
        severity: Severity::Warning,
        text: Both {
            en: "The closing date (`expiryDate`) of the posting, or of its other version, has passed. The board closed both at the end of that day, in the `time_zone` of the settings; the files still say that they are open. A date that only the text says closes nothing: the board goes on offering the job.",
            fr: "La date limite (`expiryDate`) de l’offre, ou de son autre version, est passée. Le babillard a fermé les deux à la fin de ce jour, selon le `time_zone` des réglages; les fichiers les disent encore ouvertes. Une date que seul le texte donne ne ferme rien\u{a0}: le babillard continue d’offrir l’emploi.",
        },
        bad: "archived: false
expiryDate: 2020-01-31",
        good: "archived: true
expiryDate: 2020-01-31",
    };

    fn words(&self) -> Words {
        let Self { date, said } = *self;
        let (note, help) = match said {
            false => (
                both(
                    "the board shows it as closed, but the file says that it is open",
                    "le babillard l’affiche comme fermée, mais le fichier la dit ouverte",
                ),
                both(
                    "write `archived: true` in both versions, or a later `expiryDate`",
                    "écrivez `archived: true` dans les deux versions, ou un `expiryDate` plus tardif",
                ),
            ),
            true => (
                both(
                    "only the text says that date: the board still offers the job",
                    "seul le texte donne cette date\u{a0}: le babillard offre toujours l’emploi",
                ),
                both(
                    format!("add a line `expiryDate: {date}`, or correct the date in the text"),
                    format!("ajoutez une ligne `expiryDate: {date}`, ou corrigez la date du texte"),
                ),
            ),
        };
        Words {
            message: both(
                format!("the posting is open, but its closing date was {date}"),
                format!("l’offre est ouverte, mais sa date limite était le {date}"),
            ),
            note,
            help,
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        let date = sample::day("2026-01-05");
        [false, true].map(|said| Self { date, said }).to_vec()
    }
}
