//! B128: a row with more cells than its table has columns.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};

/// A row with more cells than its table has columns: the last column has the rest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExtraCells;

impl Rule for ExtraCells {
    const STORY: Story = Story {
        code: "B128-extra-cells",
        severity: Severity::Warning,
        text: Both {
            en: "A row of a table has more cells than the head. What is too much stands in the last column.",
            fr: "Une rangée d’un tableau a plus de cellules que son en-tête. Le surplus se trouve dans la dernière colonne.",
        },
        bad: "|a|b|\n|-|-|\n|1|2|3|",
        good: "|a|b|c|\n|-|-|-|\n|1|2|3|",
    };

    fn words(&self) -> Words {
        Words {
            message: both(
                "the row has more cells than the table has columns",
                "la rangée a plus de cellules que le tableau n’a de colonnes",
            ),
            note: both(
                "the last column shows all that is left",
                "la dernière colonne montre tout le reste",
            ),
            help: both(
                "add a column to the head, or write `\\|` for a bar that is text",
                "ajoutez une colonne à l’en-tête, ou écrivez `\\|` pour une barre qui est du texte",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self]
    }
}
