//! B009: a key stands twice.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};
use crate::site::visible::visible;

/// A key stands twice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DuplicateKey {
    /// The key.
    pub key: String,
}

impl Rule for DuplicateKey {
    const STORY: Story = Story {
        code: "B009-duplicate-key",
        severity: Severity::Error,
        text: Both {
            en: "A key appears twice. Programs disagree on which value counts, so one page could show a posting as open and another as archived.",
            fr: "Une clé figure deux fois. Les programmes ne s’entendent pas sur la valeur qui compte\u{a0}: une page pourrait montrer l’offre ouverte, et une autre, archivée.",
        },
        bad: "archived: false
title: Policy advisor
archived: true",
        good: "title: Policy advisor
archived: true",
    };

    fn words(&self) -> Words {
        let Self { key } = self;
        let key = visible(key);
        Words {
            message: both(
                format!("the key `{key}` appears twice"),
                format!("la clé `{key}` figure deux fois"),
            ),
            note: both(
                "it is unclear which of the two values counts",
                "impossible de savoir laquelle des deux valeurs compte",
            ),
            help: both(
                "keep the correct line, and delete the other",
                "gardez la bonne ligne et supprimez l’autre",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self {
            key: "archived".to_owned(),
        }]
    }
}
