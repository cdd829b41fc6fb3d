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
            en: "A line of its own in bold stands where a heading would. It looks like one, but screen readers, the table of contents and the language switch do not know it.",
            fr: "Une ligne en gras, seule, tient lieu de titre. Elle en a l’air, mais les lecteurs d’écran, la table des matières et le changement de langue ne la connaissent pas.",
        },
        bad: "**Your team**",
        good: "## Your team",
    };

    fn words(&self) -> Words {
        let Self { text } = self;
        let text = visible(text);
        Words {
            message: both(
                format!("the bold line `{text}` serves as a heading"),
                format!("la ligne en gras `{text}` sert de titre"),
            ),
            note: both(
                "screen readers and search do not find it as one",
                "les lecteurs d’écran et la recherche ne la trouvent pas comme titre",
            ),
            help: both(
                format!("make it one: `## {text}`"),
                format!("faites-en un titre\u{a0}: `## {text}`"),
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
