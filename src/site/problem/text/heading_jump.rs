//! B062: a heading is more than one level below the one before it.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};

/// A heading is more than one level below the one before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeadingJump {
    /// The level of the heading before.
    pub from: u8,
    /// The level of this one.
    pub to: u8,
}

impl Rule for HeadingJump {
    const STORY: Story = Story {
        code: "B062-heading-jump",
        severity: Severity::Warning,
        text: Both {
            en: "A heading is more than one level below the one before it. Who goes from heading to heading by ear thinks that one is missing. On an archived posting this is a notice.",
            fr: "Un titre est plus d’un niveau sous le précédent. Qui va de titre en titre à l’oreille croit qu’il en manque un. Sur une offre archivée, c’est un avis.",
        },
        bad: "## Your team

#### Where",
        good: "## Your team

### Where",
    };

    fn words(&self) -> Words {
        let Self { from, to } = *self;
        let wanted = "#".repeat(usize::from(from) + 1);
        Words {
            message: both(
                format!("the heading goes from level {from} to level {to}"),
                format!("le titre passe du niveau {from} au niveau {to}"),
            ),
            note: both(
                "who goes from heading to heading by ear thinks that one is missing",
                "qui va de titre en titre à l’oreille croit qu’il en manque un",
            ),
            help: both(
                format!("write it with `{wanted}`"),
                format!("écrivez-le avec `{wanted}`"),
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self { from: 2, to: 4 }]
    }
}
