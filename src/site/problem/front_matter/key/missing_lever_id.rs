//! B018: there is no `leverId`, or it is empty.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};

/// There is no `leverId`, or it is empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingLeverId;

impl Rule for MissingLeverId {
    const STORY: Story = Story {
        code: "B018-missing-lever-id",
        severity: Severity::Warning,
        text: Both {
            en: "The posting has no `leverId`, so it has no apply link. An archived posting does not need one, but the ID also helps to recognize copies and pairs.",
            fr: "L’offre n’a pas de `leverId`, donc pas de lien pour postuler. Une offre archivée n’en a pas besoin, mais l’identifiant aide aussi à reconnaître les copies et les paires.",
        },
        bad: "babillard.toml
    [lever]
    site = \"rivage-demo\"
en/policy-advisor.md
    leverId:",
        good: "babillard.toml
    [lever]
    site = \"rivage-demo\"
en/policy-advisor.md
    leverId: 4874d95f-a569-43dc-a237-b503d91cacaf",
    };

    fn words(&self) -> Words {
        Words {
            message: both(
                "the posting has no `leverId`",
                "l’offre n’a pas de `leverId`",
            ),
            note: both(
                "without it, there is no apply link",
                "sans lui, il n’y a pas de lien pour postuler",
            ),
            help: both(
                "copy the ID from the posting's Lever address: `leverId: 4874d95f-…`",
                "copiez l’identifiant de l’adresse de l’offre chez Lever : `leverId: 4874d95f-…`",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self]
    }
}
