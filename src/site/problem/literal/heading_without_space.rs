//! B143: signs of a heading without a space behind them.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};

/// Signs of a heading without a space behind them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeadingWithoutSpace {
    /// The signs.
    pub signs: String,
}

impl Rule for HeadingWithoutSpace {
    const STORY: Story = Story {
        code: "B143-heading-without-space",
        severity: Severity::Warning,
        text: Both {
            en: "A line begins with `#` and words, but has no ordinary space between them: it is text, not a heading. `check --fix` adds the space.",
            fr: "Une ligne commence par `#` et des mots, sans espace ordinaire entre les deux\u{a0}: c’est du texte, et non un intertitre. `check --fix` ajoute l’espace.",
        },
        bad: "##Duties",
        good: "## Duties",
    };

    fn words(&self) -> Words {
        let signs = &self.signs;
        Words {
            message: both(
                format!("`{signs}` without a space is not a heading"),
                format!("`{signs}` sans espace ne fait pas d’intertitre"),
            ),
            note: both(
                "readers see these characters",
                "les lecteurs voient ces caractères",
            ),
            help: both(
                "put a space after the `#`",
                "mettez une espace après le `#`",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self {
            signs: "##".to_owned(),
        }]
    }
}
