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
    /// What it is read as: Hugo takes `"false"`, a text, for `false`. Without it, the file is left out.
    pub read_as: Option<bool>,
}

impl Rule for BadDraft {
    const STORY: Story = Story {
        code: "B026-bad-draft",
        severity: Severity::Error,
        text: Both {
            en: "`draft` is neither `true` nor `false`. A draft must never be published by mistake. `\"true\"` and `\"false\"` in quotes are read as in Hugo, with a warning.",
            fr: "`draft` n’est ni `true` ni `false`. Un brouillon ne doit jamais être publié par erreur. Entre guillemets, `\"true\"` et `\"false\"` sont lus comme dans Hugo, avec un avertissement.",
        },
        bad: "draft: maybe",
        good: "draft: true",
    };

    fn severity(&self) -> Severity {
        match self.read_as {
            Some(_) => Severity::Warning,
            None => Severity::Error,
        }
    }

    fn words(&self) -> Words {
        let Self {
            key,
            found,
            read_as,
        } = self;
        let found = visible(found);
        if let Some(value) = read_as {
            return Words {
                message: both(
                    format!("`{key}` is a text, `{found}`"),
                    format!("`{key}` est un texte, `{found}`"),
                ),
                note: both(
                    format!("it is read as `{value}`"),
                    format!("il est lu comme `{value}`"),
                ),
                help: both(
                    format!("remove the quotes: `{key}: {value}`"),
                    format!("enlevez les guillemets\u{a0}: `{key}: {value}`"),
                ),
            };
        }
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
        vec![
            Self {
                key: "draft",
                found: "maybe".to_owned(),
                read_as: None,
            },
            Self {
                key: "draft",
                found: "\"false\"".to_owned(),
                read_as: Some(false),
            },
        ]
    }
}
