//! B142: a paragraph is a heading because a line of hyphens follows it.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};

/// A paragraph is a heading because a line of hyphens follows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnderlinedParagraph;

impl Rule for UnderlinedParagraph {
    const STORY: Story = Story {
        code: "B142-underlined-paragraph",
        severity: Severity::Warning,
        text: Both {
            en: "A line of hyphens right below a paragraph makes a heading of it. With an empty line between them it is a line across the page, as was probably meant. `check --fix` adds that line.",
            fr: "Une ligne de traits d’union juste sous un paragraphe en fait un intertitre. Avec une ligne vide entre les deux, c’est un filet, ce que l’auteur voulait probablement. `check --fix` ajoute cette ligne.",
        },
        bad: "Bring your own knives.\n---",
        good: "Bring your own knives.\n\n---",
    };

    fn words(&self) -> Words {
        Words {
            message: both(
                "the line of hyphens makes a heading of this paragraph",
                "la ligne de traits d’union fait un intertitre de ce paragraphe",
            ),
            note: both(
                "readers see it large, and in the table of contents",
                "les lecteurs le voient en grand, et dans la table des matières",
            ),
            help: both(
                "put an empty line before the hyphens",
                "mettez une ligne vide devant les traits d’union",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self]
    }
}
