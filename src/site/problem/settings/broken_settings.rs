//! B050: `babillard.toml` is not TOML.

use crate::posting::Both;
use crate::site::problem::front_matter::broken_toml::library;
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
            en: "`babillard.toml` is not valid TOML.",
            fr: "`babillard.toml` n’est pas du TOML valide.",
        },
        bad: "base_url = https://example.org/",
        good: "base_url = \"https://example.org/\"",
    };

    fn words(&self) -> Words {
        let french = library::in_french(&self.why).map(|why| format!("\u{a0}: {why}"));
        Words {
            message: both(
                format!("`babillard.toml` is not valid TOML: {}", visible(&self.why)),
                format!(
                    "`babillard.toml` n’est pas du TOML valide{}",
                    french.unwrap_or_default()
                ),
            ),
            note: both("no setting is used", "aucun réglage n’est utilisé"),
            help: both(
                "write `name = \"value\"`, one per line",
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
