//! B045: one side of a pair is open, the other archived.

use crate::posting::{Both, Status};
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};
use crate::site::visible::visible_whole;

/// One side of a pair is open, the other archived.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusDiffers {
    /// This side's.
    pub status: Status,
    /// The file of the other side.
    pub counterpart: String,
}

impl Rule for StatusDiffers {
    const STORY: Story = Story {
        code: "B045-status-differs",
        severity: Severity::Warning,
        text: Both {
            en: "One version of a pair is open, the other archived. People can apply in one language only, or apply in vain. Close both versions in one change.",
            fr: "Une version de la paire est ouverte, l’autre archivée. Postuler n’est possible que dans une langue, ou ne sert à rien. Fermez les deux versions dans le même changement.",
        },
        bad: "en/advisor.md
    archived: true
fr/conseiller.md
    archived: false",
        good: "en/advisor.md
    archived: true
fr/conseiller.md
    archived: true",
    };

    fn words(&self) -> Words {
        let (own, counterpart) = (self.status, &self.counterpart);
        let (own, other) = (
            status(own),
            status(match own {
                Status::Open => Status::Archived,
                Status::Archived => Status::Open,
            }),
        );
        let counterpart = visible_whole(counterpart);
        Words {
            message: both(
                format!(
                    "this version is {}, but `{counterpart}` is {}",
                    own.en, other.en
                ),
                format!(
                    "cette version est {}, mais `{counterpart}` est {}",
                    own.fr, other.fr
                ),
            ),
            note: both(
                "people can apply in one language but not in the other",
                "il est possible de postuler dans une langue, mais pas dans l’autre",
            ),
            help: both(
                "give both files the same `archived`",
                "donnez aux deux fichiers le même `archived`",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![
            Self {
                status: Status::Open,
                counterpart: "fr/dev.md".to_owned(),
            },
            Self {
                status: Status::Archived,
                counterpart: "fr/dev.md".to_owned(),
            },
        ]
    }
}

/// The status in words.
fn status(status: Status) -> Both<&'static str> {
    match status {
        Status::Open => Both {
            en: "open",
            fr: "ouverte",
        },
        Status::Archived => Both {
            en: "archived",
            fr: "archivée",
        },
    }
}
