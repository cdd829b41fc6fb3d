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
            en: "A value of `url` or `aliases` is not a path on this site. A path starts with `/` and does not contain `..`.",
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
                "the value is ignored, and no page redirects from there",
                "la valeur est ignorée, et aucune page ne redirige de là",
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
