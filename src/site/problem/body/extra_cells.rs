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
            en: "A table row has more cells than the header row. The extra cells are shown in the last column.",
            fr: "Une rangée du tableau a plus de cellules que la rangée d’en-tête. Les cellules en trop s’affichent dans la dernière colonne.",
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
                "the last column shows the extra cells",
                "la dernière colonne affiche les cellules en trop",
            ),
            help: both(
                "add a column to the header row, or write `\\|` for a bar that is text",
                "ajoutez une colonne à la rangée d’en-tête, ou écrivez `\\|` pour une barre qui est du texte",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self]
    }
}
