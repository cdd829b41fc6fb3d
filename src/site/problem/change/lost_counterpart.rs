//! B102: the posting had a counterpart at a commit.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};
use crate::site::visible::{visible, visible_whole};

/// The posting had a counterpart at a commit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LostCounterpart {
    /// The file of the other side, then.
    pub counterpart: String,
    /// The commit, as it was given.
    pub since: String,
}

impl Rule for LostCounterpart {
    const STORY: Story = Story {
        code: "B102-lost-counterpart",
        severity: Severity::Error,
        text: Both {
            en: "With `check --since`: the posting has lost its other version: the file was deleted, became a draft or has an error, or one version has another `translationKey`.",
            fr: "Avec `check --since`\u{a0}: l’offre a perdu son autre version\u{a0}: le fichier a été supprimé, est devenu un brouillon ou a une erreur, ou l’une des versions a une autre `translationKey`.",
        },
        bad: "en/advisor.md
    - title: Policy advisor
fr/conseiller.md
      title: Conseiller en politiques",
        good: "en/advisor.md
    - title: Policy advisor
fr/conseiller.md
    - title: Conseiller en politiques",
    };

    fn words(&self) -> Words {
        let Self { counterpart, since } = self;
        let (counterpart, since) = (visible_whole(counterpart), visible(since));
        Words {
            message: both(
                format!("the posting has lost its other version, `{counterpart}`, since `{since}`"),
                format!("l’offre a perdu son autre version, `{counterpart}`, depuis `{since}`"),
            ),
            note: both(
                "the other language shows this version, under a banner",
                "l’autre langue affiche cette version, sous un bandeau",
            ),
            help: both(
                "restore the other version or delete both, or add `parity-ok: <reason>` to the commit message",
                "rétablissez l’autre version ou supprimez les deux, ou ajoutez `parity-ok: <raison>` au message de commit",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self {
            counterpart: "fr/dev.md".to_owned(),
            since: "origin/main".to_owned(),
        }]
    }
}
