//! B141: stars that were to make a text bold stand in it.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};

/// Stars that were to make a text bold stand in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LiteralStars {
    /// Whether a space behind them is all that is missing.
    pub needs_space: bool,
}

impl Rule for LiteralStars {
    const STORY: Story = Story {
        code: "B141-literal-stars",
        severity: Severity::Warning,
        text: Both {
            en: "Stars meant to make words bold are shown as stars. The closing stars do not work with punctuation before them and a letter after them, or with a space before them. In the first case, `check --fix` adds a space after them.",
            fr: "Des astérisques qui devaient mettre des mots en gras s’affichent tels quels. Les astérisques fermants n’ont pas d’effet entre une ponctuation et une lettre, ni après une espace. Dans le premier cas, `check --fix` ajoute une espace après eux.",
        },
        bad: "**Place:**Ottawa",
        good: "**Place:** Ottawa",
    };

    fn words(&self) -> Words {
        Words {
            message: both(
                "the stars are shown, and nothing is bold",
                "les astérisques s’affichent, et rien n’est en gras",
            ),
            note: both("readers see `**`", "les lecteurs voient `**`"),
            help: both(
                "put a space after the closing stars, and none before them",
                "mettez une espace après les astérisques fermants, et aucune avant",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self { needs_space: true }]
    }
}
