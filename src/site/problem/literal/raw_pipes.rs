//! B145: lines with pipes that make no table.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};

/// Lines with pipes that make no table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RawPipes;

impl Rule for RawPipes {
    const STORY: Story = Story {
        code: "B145-raw-pipes",
        severity: Severity::Warning,
        text: Both {
            en: "Lines have the pipes of a table but do not make one. Usually, the line of hyphens below the first line is missing, or has a different number of cells.",
            fr: "Des lignes ont les barres d’un tableau, mais n’en font pas un. Le plus souvent, il manque la ligne de traits d’union sous la première ligne, ou elle n’a pas autant de cellules.",
        },
        bad: "| Day | Shift |\n| Monday | Night |",
        good: "| Day | Shift |\n|---|---|\n| Monday | Night |",
    };

    fn words(&self) -> Words {
        Words {
            message: both(
                "these pipes do not make a table",
                "ces barres ne font pas de tableau",
            ),
            note: both(
                "readers see the pipes, and the lines run together",
                "les lecteurs voient les barres, et les lignes se suivent",
            ),
            help: both(
                "add `|---|---|` below the first line, with one part for each cell",
                "ajoutez `|---|---|` sous la première ligne, avec une partie par cellule",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self]
    }
}
