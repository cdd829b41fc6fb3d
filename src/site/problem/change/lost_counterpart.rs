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
            en: "With `check --since`: the posting had a counterpart, and has none any more: its file is gone, has become a draft, has an error, or one side has another `translationKey`.",
            fr: "Avec `check --since`\u{a0}: l’offre avait un équivalent et n’en a plus\u{a0}: son fichier est parti, est devenu un brouillon, a une erreur, ou un côté a une autre `translationKey`.",
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
                format!("the posting has lost its counterpart `{counterpart}` since `{since}`"),
                format!("l’offre a perdu son équivalent `{counterpart}` depuis `{since}`"),
            ),
            note: both(
                "readers of the other language get it in this one, with a notice",
                "dans l’autre langue, on la lit dans celle-ci, avec un avis",
            ),
            help: both(
                "bring the other side back or take both away, or write `parity-ok: <why>` in the commit message",
                "ramenez l’autre côté ou retirez les deux, ou écrivez `parity-ok: <pourquoi>` dans le message du commit",
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
