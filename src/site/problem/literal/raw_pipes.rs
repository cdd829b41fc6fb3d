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
            en: "Lines have the pipes of a table and make none, most often because the line of hyphens below the first one is missing or has another number of cells.",
            fr: "Des lignes ont les barres d’un tableau et n’en font pas un, le plus souvent parce que la ligne de traits d’union sous la première manque, ou n’a pas autant de cellules.",
        },
        bad: "| Day | Shift |\n| Monday | Night |",
        good: "| Day | Shift |\n|---|---|\n| Monday | Night |",
    };

    fn words(&self) -> Words {
        Words {
            message: both(
                "these pipes make no table",
                "ces barres ne font pas de tableau",
            ),
            note: both(
                "readers see the pipes, and the lines run together",
                "les lecteurs voient les barres, et les lignes se suivent",
            ),
            help: both(
                "put `|---|---|` below the first line, one part for each cell",
                "mettez `|---|---|` sous la première ligne, une partie par cellule",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self]
    }
}
