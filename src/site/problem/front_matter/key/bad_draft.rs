//! B026: `draft` or `published` is neither `true` nor `false`.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};
use crate::site::visible::visible;

/// `draft` or `published` is neither `true` nor `false`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadDraft {
    /// The key.
    pub key: &'static str,
    /// What stands there.
    pub found: String,
}

impl Rule for BadDraft {
    const STORY: Story = Story {
        code: "B026-bad-draft",
        severity: Severity::Error,
        text: Both {
            en: "`draft` is neither `true` nor `false`. A draft must never be published by mistake.",
            fr: "`draft` n’est ni `true` ni `false`. Un brouillon ne doit jamais être publié par erreur.",
        },
        bad: "draft: maybe",
        good: "draft: true",
    };

    fn words(&self) -> Words {
        let Self { key, found } = self;
        let found = visible(found);
        Words {
            message: both(
                format!("`{key}` is `{found}`, not `true` or `false`"),
                format!("`{key}` est `{found}` au lieu de `true` ou `false`"),
            ),
            note: both(
                "a posting that is not ready could be published",
                "une offre qui n’est pas prête pourrait être publiée",
            ),
            help: both(
                format!("write `{key}: true` or `{key}: false`, or delete the line"),
                format!("écrivez `{key}: true` ou `{key}: false`, ou supprimez la ligne"),
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self {
            key: "draft",
            found: "maybe".to_owned(),
        }]
    }
}
