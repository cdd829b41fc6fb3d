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
            en: "The posting has typographic apostrophes and straight ones. Who searches on the page for `l'équipe` does not find `l’équipe`. `check --fix` writes the typographic one. On an archived posting this is a notice.",
            fr: "L’offre a des apostrophes typographiques et des droites. Qui cherche `l'équipe` dans la page ne trouve pas `l’équipe`. `check --fix` écrit la typographique. Sur une offre archivée, c’est un avis.",
        },
        bad: "fr/conseiller.md
    l’équipe et l'offre",
        good: "fr/conseiller.md
    l’équipe et l’offre",
    };

    fn words(&self) -> Words {
        Words {
            message: both(
                "a straight apostrophe in a text that has typographic ones",
                "une apostrophe droite dans un texte qui en a de typographiques",
            ),
            note: both(
                "who searches on the page for one of the two does not find the other",
                "qui cherche l’une des deux dans la page ne trouve pas l’autre",
            ),
            help: both(
                "`babillard check --fix` writes `’`",
                "`babillard check --fix` écrit `’`",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self]
    }
}
