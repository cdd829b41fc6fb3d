//! B101: the posting is new since a commit, in one language only.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};
use crate::site::visible::visible;

/// The posting is new since a commit, in one language only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewOnOneSide {
    /// The commit, as it was given.
    pub since: String,
}

impl Rule for NewOnOneSide {
    const STORY: Story = Story {
        code: "B101-new-on-one-side",
        severity: Severity::Error,
        text: Both {
            en: "With `check --since`: the posting is new, and the other language has none with the same `translationKey`. Add both versions in one change.",
            fr: "Avec `check --since`\u{a0}: l’offre est nouvelle, et l’autre langue n’en a pas avec la même `translationKey`. Ajoutez les deux versions dans le même changement.",
        },
        bad: "en/advisor.md
    + title: Policy advisor",
        good: "en/advisor.md
    + title: Policy advisor
fr/conseiller.md
    + title: Conseiller en politiques",
    };

    fn words(&self) -> Words {
        let Self { since } = self;
        let since = visible(since);
        Words {
            message: both(
                format!("the posting is new since `{since}`, in one language only"),
                format!("l’offre est nouvelle depuis `{since}`, dans une seule langue"),
            ),
            note: both(
                "both versions should open at the same time",
                "les deux versions devraient ouvrir en même temps",
            ),
            help: both(
                "add the other version with the same `translationKey`, or add `parity-ok: <reason>` to the commit message",
                "ajoutez l’autre version avec la même `translationKey`, ou ajoutez `parity-ok: <raison>` au message de commit",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self {
            since: "origin/main".to_owned(),
        }]
    }
}
