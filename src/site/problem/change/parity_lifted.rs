//! B103: one side changed alone, and a commit message says why.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};
use crate::site::visible::visible_whole;

/// One side changed alone, and a commit message says why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParityLifted {
    /// The start of the commit's id.
    pub commit: String,
    /// Why, as the message says it.
    pub why: String,
}

impl Rule for ParityLifted {
    const STORY: Story = Story {
        code: "B103-parity-lifted",
        severity: Severity::Info,
        text: Both {
            en: "With `check --since`: one version of a pair changed alone, and a commit that touched it has a line `parity-ok: <reason>` in its message. The report repeats the reason for the people who review the change.",
            fr: "Avec `check --since`\u{a0}: une seule version d’une paire a changé, et un commit qui l’a touchée a une ligne `parity-ok: <raison>` dans son message. Le rapport répète la raison pour les personnes qui relisent le changement.",
        },
        bad: "en/advisor.md
      title: Policy advisor
fr/conseiller.md
    - title: Conseiler
    + title: Conseiller

Fix a typo in the French title

parity-ok: the English title is right",
        good: "",
    };

    fn words(&self) -> Words {
        let Self { commit, why } = self;
        let why = visible_whole(why);
        Words {
            message: both(
                format!("one version changed alone; commit {commit} gives the reason: {why}"),
                format!(
                    "une seule version a changé; le commit {commit} donne la raison\u{a0}: {why}"
                ),
            ),
            note: both(
                "`parity-ok` in a commit message excuses the files that the commit changes",
                "`parity-ok` dans un message de commit excuse les fichiers que ce commit modifie",
            ),
            help: both(
                "nothing to do, if the reason is good",
                "rien à faire, si la raison est bonne",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self {
            commit: "a1b2c3d4e".to_owned(),
            why: "a typing slip\u{1b}[2J".to_owned(),
        }]
    }
}
