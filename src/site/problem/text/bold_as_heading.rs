//! B061: a line in bold stands where a heading would.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};
use crate::site::visible::visible;

/// A line in bold stands where a heading would.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoldAsHeading {
    /// What it says.
    pub text: String,
}

impl Rule for BoldAsHeading {
    const STORY: Story = Story {
        code: "B061-bold-as-heading",
        severity: Severity::Info,
        text: Both {
            en: "A line in bold is used as a heading. It looks like one, but screen readers, the table of contents and the language switch do not treat it as one.",
            fr: "Une ligne en gras tient lieu d’intertitre. Elle en a l’air, mais les lecteurs d’écran, la table des matières et le sélecteur de langue ne la reconnaissent pas.",
        },
        bad: "**Your team**",
        good: "## Your team",
    };

    fn words(&self) -> Words {
        let Self { text } = self;
        let text = visible(text);
        Words {
            message: both(
                format!("the bold line `{text}` looks like a heading"),
                format!("la ligne en gras `{text}` a l’air d’un intertitre"),
            ),
            note: both(
                "screen readers and search do not treat it as one",
                "les lecteurs d’écran et la recherche n’y voient pas un intertitre",
            ),
            help: both(
                format!("make it a heading: `## {text}`"),
                format!("faites-en un intertitre\u{a0}: `## {text}`"),
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self {
            text: "Your team".to_owned(),
        }]
    }
}
