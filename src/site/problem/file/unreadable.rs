//! B001: the system does not let us read the file.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};
use crate::site::visible::visible;

/// The system does not let us read the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// What the system says.
    pub why: String,
}

impl Rule for Unreadable {
    const STORY: Story = Story {
        code: "B001-unreadable",
        severity: Severity::Error,
        text: Both {
            en: "The system does not let Babillard read the file. Most often the file belongs to another user, or it vanished while the folder was read. The rest of the board is read all the same.",
            fr: "Le système ne laisse pas Babillard lire le fichier. Le plus souvent, il appartient à quelqu’un d’autre, ou il a disparu pendant la lecture du dossier. Le reste du babillard est lu quand même.",
        },
        bad: "",
        good: "chmod a+r content/en/policy-advisor.md",
    };

    fn words(&self) -> Words {
        let Self { why } = self;
        let why = visible(why);
        Words {
            message: both(
                format!("the file cannot be read: {why}"),
                format!("le fichier ne peut pas être lu : {why}"),
            ),
            note: both("it is not on the board", "il n’est pas sur le babillard"),
            help: both(
                "check that the file exists and that you may read it",
                "vérifiez que le fichier existe et que vous avez le droit de le lire",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self {
            why: "Permission denied (os error 13)".to_owned(),
        }]
    }
}
