//! B020: there is no `translationKey`.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};

/// There is no `translationKey`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingTranslationKey;

impl Rule for MissingTranslationKey {
    const STORY: Story = Story {
        code: "B020-missing-translation-key",
        severity: Severity::Warning,
        text: Both {
            en: "There is no `translationKey`. It pairs the two versions of a posting; without it, the language switch cannot find the other version.",
            fr: "Il n’y a pas de `translationKey`. Cette clé réunit les deux versions d’une offre; sans elle, le sélecteur de langue ne peut pas trouver l’autre version.",
        },
        bad: "en/policy-advisor.md
    ---
    title: Policy advisor
    description: Write rules that people can read.
    archived: false
    ---

    We are looking for…
fr/conseiller.md
    translationKey: policy-advisor",
        good: "en/policy-advisor.md
    ---
    title: Policy advisor
    description: Write rules that people can read.
    archived: false
    translationKey: policy-advisor
    ---

    We are looking for…
fr/conseiller.md
    translationKey: policy-advisor",
    };

    fn words(&self) -> Words {
        Words {
            message: both(
                "the posting has no `translationKey`",
                "l’offre n’a pas de `translationKey`",
            ),
            note: both(
                "the language switch needs it to find the other version",
                "le sélecteur de langue en a besoin pour trouver l’autre version",
            ),
            help: both(
                "give both versions the same line, such as `translationKey: policy-advisor`",
                "donnez aux deux versions la même ligne, comme `translationKey: policy-advisor`",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self]
    }
}
