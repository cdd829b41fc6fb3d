//! B014: `title` is no text.

use crate::posting::Both;
use crate::site::problem::front_matter::wrong_type::{Found, a, quoted};
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};

/// `title` is no text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TitleNotText {
    /// What it is.
    pub found: Found,
}

impl Rule for TitleNotText {
    const STORY: Story = Story {
        code: "B014-title-not-text",
        severity: Severity::Error,
        text: Both {
            en: "`title` is a list, a map, a number or a boolean. Quotation marks turn any value into text.",
            fr: "`title` est une liste, une table, un nombre ou un booléen. Des guillemets droits font un texte de toute valeur.",
        },
        bad: "title: [Policy, advisor]",
        good: "title: Policy advisor",
    };

    fn words(&self) -> Words {
        let Self { found } = *self;
        let found = a(found);
        Words {
            message: both(
                format!("`title` is {}, not text", found.en),
                format!("`title` est {} au lieu d’un texte", found.fr),
            ),
            note: both(
                "some words and characters have a special meaning in YAML",
                "certains mots et caractères ont un sens particulier en YAML",
            ),
            help: quoted("title"),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self { found: Found::List }]
    }
}
