//! B025: A value of `url` or `aliases` is no path on this site.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};
use crate::site::visible::visible;

/// A value of `url` or `aliases` is no path on this site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadAddress {
    /// The key.
    pub key: &'static str,
    /// What stands there.
    pub found: String,
}

impl Rule for BadAddress {
    const STORY: Story = Story {
        code: "B025-bad-address",
        severity: Severity::Warning,
        text: Both {
            en: "A value of `url` or `aliases` is no path on this site. It starts with `/` and has no `..` in it.",
            fr: "Une valeur d’`url` ou d’`aliases` n’est pas un chemin de ce site. Un chemin commence par `/` et ne contient pas de `..`.",
        },
        bad: "aliases: [../old]",
        good: "aliases: [/old/]",
    };

    fn words(&self) -> Words {
        let Self { key, found } = self;
        let found = visible(found);
        Words {
            message: both(
                format!("`{key}` is not a path on this site: `{found}`"),
                format!("`{key}` n’est pas un chemin de ce site : `{found}`"),
            ),
            note: both(
                "the value is ignored, and nothing is written there",
                "la valeur est ignorée, et rien n’est écrit là",
            ),
            help: both(
                "write a path such as `/policy-advisor/`",
                "écrivez un chemin comme `/policy-advisor/`",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self {
            key: "aliases",
            found: "../x".to_owned(),
        }]
    }
}
