//! B032: a page that lists others.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};

/// A page that lists others: `_index.md`, or an `index.md` beside or above postings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectionPage;

impl Rule for SectionPage {
    const STORY: Story = Story {
        code: "B032-section-page",
        severity: Severity::Info,
        text: Both {
            en: "`_index.md`, or an `index.md` beside or above postings, is a page that lists others. Babillard builds its own lists and ignores it.",
            fr: "`_index.md`, ou un `index.md` à côté ou au-dessus d’offres, est une page de liste. Babillard génère ses propres listes et l’ignore.",
        },
        bad: "en/_index.md",
        good: "",
    };

    fn words(&self) -> Words {
        Words {
            message: both(
                "this page lists others; it is not a posting",
                "une page de liste au lieu d’une offre",
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
