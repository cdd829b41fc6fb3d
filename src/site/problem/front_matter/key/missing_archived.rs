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
            en: "There is no `archived`. This key says whether people can still apply; without it, a closed posting could invite applications.",
            fr: "Il n’y a pas de `archived`. Cette clé dit s’il est encore possible de postuler; sans elle, une offre fermée pourrait y inviter.",
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
                "il manque `archived` dans l’en-tête",
            ),
            note: both(
                "it is unclear whether people can still apply",
                "impossible de savoir si l’offre est encore ouverte",
            ),
            help: both(
                "add `archived: false` while people can apply, `archived: true` after that",
                "ajoutez `archived: false` tant que l’offre est ouverte, `archived: true` ensuite",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self]
    }
}
