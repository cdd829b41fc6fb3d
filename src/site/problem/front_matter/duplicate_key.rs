//! B009: a key stands twice.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};
use crate::site::visible::visible;

/// A key stands twice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DuplicateKey {
    /// The key.
    pub key: String,
    /// Whether the settings ignore it, or it says something only once.
    pub is_harmless: bool,
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

    fn severity(&self) -> Severity {
        match self.is_harmless {
            true => Severity::Warning,
            false => Self::STORY.severity,
        }
    }

    fn words(&self) -> Words {
        let Self { key, is_harmless } = self;
        let key = visible(key);
        let note = match is_harmless {
            true => both(
                "the board is the same with one of them; another program may refuse the file",
                "le babillard est le même avec une seule; un autre programme pourrait refuser le fichier",
            ),
            false => both(
                "it is unclear which of the two values counts",
                "impossible de savoir laquelle des deux valeurs compte",
            ),
        };
        Words {
            message: both(
                format!("the key `{key}` appears twice"),
                format!("la clé `{key}` figure deux fois"),
            ),
            note,
            help: both(
                "keep the correct line, and delete the other",
                "gardez la bonne ligne et supprimez l’autre",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        let key = "archived".to_owned();
        [false, true]
            .map(|is_harmless| Self {
                key: key.clone(),
                is_harmless,
            })
            .to_vec()
    }
}
