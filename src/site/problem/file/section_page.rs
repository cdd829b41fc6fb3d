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
            en: "`_index.md`, or an `index.md` beside or above postings, is a page that lists others. Babillard makes its own lists and leaves it out.",
            fr: "`_index.md`, ou un `index.md` à côté ou au-dessus d’offres, est une page de liste. Babillard génère ses propres listes et la laisse de côté.",
        },
        bad: "en/_index.md",
        good: "",
    };

    fn words(&self) -> Words {
        Words {
            message: both(
                "a page that lists others, not a posting",
                "une page de liste, pas une offre",
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
