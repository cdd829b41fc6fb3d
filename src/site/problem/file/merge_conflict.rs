//! B007: Git left the two sides of a conflict in the file.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};

/// Git left the two sides of a conflict in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MergeConflict;

impl Rule for MergeConflict {
    const STORY: Story = Story {
        code: "B007-merge-conflict",
        severity: Severity::Error,
        text: Both {
            en: "Git could not merge two changes and left both in the file. Keep the lines that are right, delete the marks, then look whether the other language has a conflict too.",
            fr: "Git n’a pas pu fusionner deux changements et les a laissés tous deux dans le fichier. Gardez les bonnes lignes, supprimez les marques, puis voyez si l’autre langue a aussi un conflit.",
        },
        bad: "<<<<<<< HEAD
archived: true
=======
archived: false
>>>>>>> main",
        good: "archived: true",
    };

    fn words(&self) -> Words {
        Words {
            message: both(
                "Git left a merge conflict in the file",
                "Git a laissé un conflit de fusion dans le fichier",
            ),
            note: both(
                "both sides of the conflict would be published",
                "les deux côtés du conflit seraient publiés",
            ),
            help: both(
                "keep the lines that are right, and delete those with `<<<<<<<`, `=======` and `>>>>>>>`",
                "gardez les bonnes lignes et supprimez celles avec `<<<<<<<`, `=======` et `>>>>>>>`",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self]
    }
}
