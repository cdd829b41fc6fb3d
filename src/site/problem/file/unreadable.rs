//! B001: the system does not let us read the file.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};
#[cfg(test)]
use crate::site::visible::fault;
use crate::site::visible::visible;

/// The system does not let us read the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// What the system says.
    pub why: Both<String>,
}

impl Rule for Unreadable {
    const STORY: Story = Story {
        code: "B001-unreadable",
        severity: Severity::Error,
        text: Both {
            en: "Babillard is not allowed to read the file. Usually it belongs to another user, or it was deleted while Babillard was reading the folder. The other files are read as usual.",
            fr: "Babillard n’a pas le droit de lire le fichier. Le plus souvent, il appartient à une autre personne, ou il a été supprimé pendant la lecture du dossier. Les autres fichiers sont lus normalement.",
        },
        bad: "",
        good: "chmod a+r content/en/policy-advisor.md",
    };

    fn words(&self) -> Words {
        let Self { why } = self;
        Words {
            message: both(
                format!("the file cannot be read: {}", visible(&why.en)),
                format!("le fichier ne peut pas être lu : {}", visible(&why.fr)),
            ),
            note: both("it is not on the board", "il n’est pas sur le babillard"),
            help: both(
                "check that the file exists and that you are allowed to read it",
                "vérifiez que le fichier existe et que vous avez le droit de le lire",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self {
            why: fault(&std::io::ErrorKind::PermissionDenied.into()),
        }]
    }
}
