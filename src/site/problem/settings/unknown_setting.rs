//! B051: a setting that does not exist.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};
use crate::site::visible::visible;

/// A setting that does not exist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownSetting {
    /// Its name as it is written.
    pub name: String,
    /// The setting that is spelt most like it.
    pub meant: Option<&'static str>,
}

impl Rule for UnknownSetting {
    const STORY: Story = Story {
        code: "B051-unknown-setting",
        severity: Severity::Error,
        text: Both {
            en: "No setting has this name. A setting with a typo would silently have no effect.",
            fr: "Aucun réglage ne porte ce nom. Avec une faute de frappe, un réglage resterait sans effet, sans avertissement.",
        },
        bad: "base-url = \"https://example.org/\"",
        good: "base_url = \"https://example.org/\"",
    };

    fn words(&self) -> Words {
        let (name, meant) = (&self.name, self.meant);
        let name = visible(name);
        let help = match meant {
            Some(meant) => both(
                format!("did you mean `{meant}`?"),
                format!("vouliez-vous dire `{meant}`?"),
            ),
            None => both(
                "the settings are `base_url` and the sections `title`, `lever`, `employer`, `place`, `country`, `old_addresses` and `check`",
                "les réglages sont `base_url` et les sections `title`, `lever`, `employer`, `place`, `country`, `old_addresses` et `check`",
            ),
        };
        Words {
            message: both(
                format!("unknown setting `{name}`"),
                format!("réglage inconnu `{name}`"),
            ),
            note: both("this setting has no effect", "ce réglage est sans effet"),
            help,
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![
            Self {
                name: "base-url".to_owned(),
                meant: Some("base_url"),
            },
            Self {
                name: "colour".to_owned(),
                meant: None,
            },
        ]
    }
}
