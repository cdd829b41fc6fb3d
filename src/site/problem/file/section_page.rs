//! B032: `_index.md`: a page of Hugo's for the folder.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};

/// `_index.md`: a page of Hugo's for the folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectionPage;

impl Rule for SectionPage {
    const STORY: Story = Story {
        code: "B032-section-page",
        severity: Severity::Warning,
        text: Both {
            en: "`_index.md` is a page that Hugo makes for a folder. Babillard makes its lists itself and leaves it out.",
            fr: "`_index.md` est une page que Hugo fait pour un dossier. Babillard fait lui-même ses listes et la laisse de côté.",
        },
        bad: "en/_index.md",
        good: "",
    };

    fn words(&self) -> Words {
        Words {
            message: both(
                "`_index.md` is a page of Hugo's for the folder, not a posting",
                "`_index.md` est une page de Hugo pour le dossier, non une offre",
            ),
            note: both("it is not on the board", "elle n’est pas sur le babillard"),
            help: both(
                "nothing to do, unless it is a posting: then give it another name",
                "rien à faire, sauf si c’est une offre : donnez-lui alors un autre nom",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self]
    }
}
