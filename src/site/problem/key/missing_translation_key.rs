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
            en: "There is no `translationKey`. The two languages of a posting find each other by it; without it, the language switch cannot lead to the other side.",
            fr: "Il n’y a pas de `translationKey`. C’est par elle que les deux langues d’une offre se trouvent; sans elle, le changement de langue ne mène pas à l’autre côté.",
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
                "the switch to the other language finds its counterpart by it",
                "le changement de langue s’en sert pour trouver son équivalent",
            ),
            help: both(
                "give both languages the same line, such as `translationKey: policy-advisor`",
                "donnez aux deux langues la même ligne, comme `translationKey: policy-advisor`",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self]
    }
}
