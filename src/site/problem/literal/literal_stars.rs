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
            en: "Stars that were to make words bold are shown as stars. The closing ones mark nothing where a sign stands before them and a letter behind, and none where a space stands before them. `check --fix` puts a space behind them in the first case.",
            fr: "Des astérisques qui devaient mettre des mots en gras s’affichent tels quels. Ceux qui ferment n’ont pas d’effet avec un signe devant et une lettre derrière, ni avec une espace devant. Dans le premier cas, `check --fix` met une espace derrière.",
        },
        bad: "**Place:**Ottawa",
        good: "**Place:** Ottawa",
    };

    fn words(&self) -> Words {
        Words {
            message: both(
                "the stars are shown, and mark nothing",
                "les astérisques s’affichent et ne marquent rien",
            ),
            note: both("readers see `**`", "les lecteurs voient `**`"),
            help: both(
                "put a space behind the closing stars, and none before them",
                "mettez une espace après les astérisques qui ferment, et aucune devant",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self { needs_space: true }]
    }
}
