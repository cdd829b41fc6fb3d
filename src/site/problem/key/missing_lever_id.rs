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
            en: "The posting has no `leverId`, so there is no link to apply. On an archived posting nobody misses it; but it also tells copies and pairs apart.",
            fr: "L’offre n’a pas de `leverId`, donc pas de lien pour postuler. Sur une offre archivée, il ne manque à personne; mais il aide aussi à distinguer copies et paires.",
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
                "without it there is no link to apply",
                "sans lui, il n’y a pas de lien pour postuler",
            ),
            help: both(
                "copy the id from the posting's address at Lever: `leverId: 4874d95f-…`",
                "copiez l’identifiant de l’adresse de l’offre chez Lever : `leverId: 4874d95f-…`",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self]
    }
}
