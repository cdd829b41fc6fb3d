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
            en: "Lines indented by four spaces or a tab, after an empty line, are code: a list there is shown as it was typed.",
            fr: "Des lignes en retrait de quatre espaces ou d’une tabulation, après une ligne vide, sont du code\u{a0}: une liste s’y affiche comme elle a été tapée.",
        },
        bad: "You will:\n\n    - bake\n    - sell",
        good: "You will:\n\n- bake\n- sell",
    };

    fn words(&self) -> Words {
        Words {
            message: both(
                "this list is indented so far that it is code",
                "cette liste a un retrait si grand qu’elle devient du code",
            ),
            note: both(
                "it is shown as typed, in a fixed-width font",
                "elle s’affiche telle qu’elle a été tapée, en police à chasse fixe",
            ),
            help: both(
                "remove the spaces before its lines",
                "enlevez les espaces avant ses lignes",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self]
    }
}
