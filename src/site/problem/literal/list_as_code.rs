//! B144: a list is code because four spaces stand before it.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};

/// A list is code because four spaces stand before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListAsCode;

impl Rule for ListAsCode {
    const STORY: Story = Story {
        code: "B144-list-as-code",
        severity: Severity::Warning,
        text: Both {
            en: "Lines set in by four spaces or a tab, with an empty line before them, are code: a list there is shown as it was typed.",
            fr: "Des lignes en retrait de quatre espaces ou d’une tabulation, après une ligne vide, sont du code\u{a0}: une liste s’y affiche comme elle a été tapée.",
        },
        bad: "You will:\n\n    - bake\n    - sell",
        good: "You will:\n\n- bake\n- sell",
    };

    fn words(&self) -> Words {
        Words {
            message: both(
                "this list is set in so far that it is code",
                "cette liste est si loin en retrait qu’elle est du code",
            ),
            note: both(
                "readers see its signs, in a narrow typeface",
                "les lecteurs voient ses signes, en chasse fixe",
            ),
            help: both(
                "take the spaces away before its lines",
                "enlevez les espaces devant ses lignes",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self]
    }
}
