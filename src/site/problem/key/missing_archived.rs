//! B016: there is no `archived`.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};

/// There is no `archived`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingArchived;

impl Rule for MissingArchived {
    const STORY: Story = Story {
        code: "B016-missing-archived",
        severity: Severity::Error,
        text: Both {
            en: "There is no `archived`. Whether one can still apply must be said, or a closed posting would invite people to apply.",
            fr: "Il n’y a pas d’`archived`. Il faut dire si l’on peut encore postuler, sinon une offre fermée inviterait à le faire.",
        },
        bad: "en/policy-advisor.md
    ---
    title: Policy advisor
    description: Write rules that people can read.
    translationKey: policy-advisor
    ---

    We are looking for…
en/nurse.md
    title: Nurse
    archived: false
    translationKey: nurse",
        good: "en/policy-advisor.md
    ---
    title: Policy advisor
    description: Write rules that people can read.
    archived: false
    translationKey: policy-advisor
    ---

    We are looking for…
en/nurse.md
    title: Nurse
    archived: false
    translationKey: nurse",
    };

    fn words(&self) -> Words {
        Words {
            message: both(
                "the front matter has no `archived`",
                "l’en-tête n’a pas de `archived`",
            ),
            note: both(
                "it is unclear whether people can still apply",
                "on ne peut pas savoir si l’on peut encore postuler",
            ),
            help: both(
                "add `archived: false` while people can apply, `archived: true` after that",
                "ajoutez `archived: false` tant qu’on peut postuler, `archived: true` ensuite",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self]
    }
}
