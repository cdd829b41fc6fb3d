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
            en: "With `check --since`: one side of a pair changed alone, and the message of a commit that touched it has a line `parity-ok: <why>`. The report repeats the reason, so that whoever reviews the change can judge it.",
            fr: "Avec `check --since`\u{a0}: un seul côté d’une paire a changé, et le message d’un commit qui l’a touchée a une ligne `parity-ok: <pourquoi>`. Le rapport répète la raison, pour que la personne qui relit le changement puisse en juger.",
        },
        bad: "en/advisor.md
      title: Policy advisor
fr/conseiller.md
    - title: Conseiler
    + title: Conseiller

Mend a typing slip in the French title

parity-ok: the English title is right",
        good: "",
    };

    fn words(&self) -> Words {
        let Self { commit, why } = self;
        let why = visible_whole(why);
        Words {
            message: both(
                format!("one side changed alone; commit {commit} says why: {why}"),
                format!("un seul côté a changé; le commit {commit} dit pourquoi\u{a0}: {why}"),
            ),
            note: both(
                "`parity-ok` in a commit message lets the files that it touches pass",
                "`parity-ok` dans le message d’un commit laisse passer les fichiers qu’il touche",
            ),
            help: both(
                "nothing to do, when the reason is good",
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
