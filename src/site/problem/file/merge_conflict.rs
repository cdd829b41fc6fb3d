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
            en: "Git could not merge two changes and left both in the file. Keep the correct lines, delete the conflict markers, then check whether the other version has a conflict too.",
            fr: "Git n’a pas pu fusionner deux changements et a laissé les deux dans le fichier. Gardez les bonnes lignes, supprimez les marqueurs de conflit, puis vérifiez si l’autre version a aussi un conflit.",
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
                "keep the correct lines, and delete those with `<<<<<<<`, `=======` and `>>>>>>>`",
                "gardez les bonnes lignes et supprimez celles avec `<<<<<<<`, `=======` et `>>>>>>>`",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self]
    }
}
