//! B111: the front matter between `+++` is not TOML.

pub(crate) mod library;

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};
use crate::site::visible::visible;

/// The front matter between `+++` is not TOML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BrokenToml {
    /// What the reader of TOML says, in English.
    pub why: String,
}

impl Rule for BrokenToml {
    const STORY: Story = Story {
        code: "B111-broken-toml",
        severity: Severity::Error,
        text: Both {
            en: "The front matter between two `+++` lines cannot be read as TOML.",
            fr: "L’en-tête entre deux lignes `+++` ne peut être lu comme du TOML.",
        },
        bad: "en/policy-advisor.md
    +++
    title = Policy advisor
    description = \"Write rules that people can read.\"
    archived = false
    +++

    We are looking for…",
        good: "en/policy-advisor.md
    +++
    title = \"Policy advisor\"
    description = \"Write rules that people can read.\"
    archived = false
    +++

    We are looking for…",
    };

    fn words(&self) -> Words {
        let french = library::in_french(&self.why).map(|why| format!("\u{a0}: {why}"));
        Words {
            message: both(
                format!("the front matter is not TOML: {}", visible(&self.why)),
                format!("l’en-tête n’est pas du TOML{}", french.unwrap_or_default()),
            ),
            note: both(
                "the file is not on the board",
                "le fichier n’est pas sur le babillard",
            ),
            help: both(
                "write `key = \"value\"`, one to a line, between the two `+++` lines",
                "écrivez `clé = \"valeur\"`, une par ligne, entre les deux lignes `+++`",
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
