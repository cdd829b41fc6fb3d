//! B066: a straight apostrophe in a text that has typographic ones.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};

/// A straight apostrophe in a text that has typographic ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MixedApostrophes;

impl Rule for MixedApostrophes {
    const STORY: Story = Story {
        code: "B066-mixed-apostrophes",
        severity: Severity::Warning,
        text: Both {
            en: "The posting mixes typographic and straight apostrophes. In the browser, a search for `l'équipe` misses `l’équipe`. `check --fix` writes the typographic one. On an archived posting this is a notice.",
            fr: "L’offre mêle des apostrophes typographiques et droites. Dans le navigateur, chercher `l'équipe` ne trouve pas `l’équipe`. `check --fix` écrit l’apostrophe typographique. Sur une offre archivée, c’est un avis.",
        },
        bad: "fr/conseiller.md
    l’équipe et l'offre",
        good: "fr/conseiller.md
    l’équipe et l’offre",
    };

    fn words(&self) -> Words {
        Words {
            message: both(
                "straight apostrophe in a text with typographic ones",
                "apostrophe droite dans un texte qui en a de typographiques",
            ),
            note: both(
                "a search for one misses the other",
                "chercher l’une ne trouve pas l’autre",
            ),
            help: both(
                "run `babillard check --fix` to write `’`",
                "lancez `babillard check --fix` pour écrire `’`",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self]
    }
}
