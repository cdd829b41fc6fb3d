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
            en: "A key stands twice. Programs do not agree on which of the two counts, so one page could show a posting as open and another as archived.",
            fr: "Une clé est donnée deux fois. Les programmes ne s’entendent pas sur celle qui compte\u{a0}: une page pourrait montrer une offre ouverte, une autre la montrer archivée.",
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
                format!("the key `{key}` is given twice"),
                format!("la clé `{key}` est donnée deux fois"),
            ),
            note: both(
                "it is unclear which of the two values counts",
                "on ne peut pas savoir laquelle des deux valeurs compte",
            ),
            help: both(
                "keep the line that is right, and delete the other",
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
