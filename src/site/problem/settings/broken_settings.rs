//! B050: `babillard.toml` is not TOML.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};
use crate::site::visible::visible;

/// `babillard.toml` is not TOML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BrokenSettings {
    /// What the reader of TOML says, in English.
    pub why: String,
}

impl Rule for BrokenSettings {
    const STORY: Story = Story {
        code: "B050-broken-settings",
        severity: Severity::Error,
        text: Both {
            en: "`babillard.toml` is not TOML. What the reader of TOML says is shown in English.",
            fr: "`babillard.toml` n’est pas du TOML. Ce qu’en dit le lecteur de TOML est montré en anglais.",
        },
        bad: "base_url = https://example.org/",
        good: "base_url = \"https://example.org/\"",
    };

    fn words(&self) -> Words {
        let Self { why } = self;
        let why = visible(why);
        Words {
            message: both(
                format!("the settings are not TOML: {why}"),
                format!("les réglages ne sont pas du TOML : {why}"),
            ),
            note: both(
                "none of the settings is used",
                "aucun des réglages n’est utilisé",
            ),
            help: both(
                "write `name = \"value\"`, one to a line",
                "écrivez `nom = \"valeur\"`, un par ligne",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self {
            why: "string values must be quoted".to_owned(),
        }]
    }
}
