//! B027: `draft: true` or `published: false`.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};

/// `draft: true` or `published: false`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft;

impl Rule for Draft {
    const STORY: Story = Story {
        code: "B027-draft",
        severity: Severity::Info,
        text: Both {
            en: "The posting says `draft: true` or `published: false`, so it is not on the board. Remove the line when both versions are ready.",
            fr: "L’offre indique `draft: true` ou `published: false`\u{a0}: elle ne paraît pas sur le babillard. Retirez la ligne quand les deux versions sont prêtes.",
        },
        bad: "draft: true",
        good: "",
    };

    fn words(&self) -> Words {
        Words {
            message: both("the posting is a draft", "l’offre est un brouillon"),
            note: both("it is not on the board", "elle n’est pas sur le babillard"),
            help: both(
                "delete `draft: true` or `published: false` to publish it",
                "supprimez `draft: true` ou `published: false` pour la publier",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self]
    }
}
