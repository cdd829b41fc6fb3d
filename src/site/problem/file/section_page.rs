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
            en: "Hugo builds a folder's page from `_index.md`. Babillard builds its own lists and ignores this file.",
            fr: "Hugo génère la page d’un dossier à partir de `_index.md`. Babillard génère ses propres listes et ignore ce fichier.",
        },
        bad: "en/_index.md",
        good: "",
    };

    fn words(&self) -> Words {
        Words {
            message: both(
                "`_index.md` is a Hugo section page, not a posting",
                "`_index.md` est une page de section Hugo",
            ),
            note: both("it is not on the board", "elle n’est pas sur le babillard"),
            help: both(
                "nothing to do; if it is a posting, rename it",
                "rien à faire; si c’est une offre, renommez le fichier",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self]
    }
}
