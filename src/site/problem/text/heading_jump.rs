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
            en: "A heading is more than one level below the heading before it. With a screen reader, one seems to be missing. On an archived posting this is a notice.",
            fr: "Un intertitre est plus d’un niveau sous le précédent. À l’écoute, il semble en manquer un. Sur une offre archivée, c’est un avis.",
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
                format!("the heading level jumps from {from} to {to}"),
                format!("l’intertitre saute du niveau {from} au niveau {to}"),
            ),
            note: both(
                "with a screen reader, a heading seems to be missing",
                "à l’écoute, il semble en manquer un",
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
