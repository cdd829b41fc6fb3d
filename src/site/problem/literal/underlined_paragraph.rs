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
            en: "A line of hyphens right below a paragraph turns the paragraph into a heading. With an empty line between them, the hyphens draw a line across the page, which is probably what the author meant. `check --fix` adds the empty line.",
            fr: "Une ligne de traits d’union juste sous un paragraphe en fait un intertitre. Avec une ligne vide entre les deux, c’est un filet, ce que l’auteur voulait probablement. `check --fix` ajoute cette ligne.",
        },
        bad: "Bring your own knives.\n---",
        good: "Bring your own knives.\n\n---",
    };

    fn words(&self) -> Words {
        Words {
            message: both(
                "the line of hyphens turns this paragraph into a heading",
                "la ligne de traits d’union fait un intertitre de ce paragraphe",
            ),
            note: both(
                "it is shown large, and in the table of contents",
                "il s’affiche en grand, et dans la table des matières",
            ),
            help: both(
                "add an empty line before the hyphens",
                "ajoutez une ligne vide avant les traits d’union",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self]
    }
}
