//! B114: a file of `ignore_files`.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};

/// A file of `ignore_files`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IgnoredFile;

impl Rule for IgnoredFile {
    const STORY: Story = Story {
        code: "B114-ignored-file",
        severity: Severity::Info,
        text: Both {
            en: "The settings list the file in `ignore_files`: it is no posting.",
            fr: "Les réglages nomment le fichier dans `ignore_files` : ce n’est pas une offre.",
        },
        bad: "babillard.toml
    ignore_files = [\"en/about.md\"]
en/about.md
    ---
    title: About us
    ---

    We build boats.",
        good: "",
    };

    fn words(&self) -> Words {
        Words {
            message: both(
                "left out by `ignore_files`",
                "laissé de côté par `ignore_files`",
            ),
            note: both("it is not on the board", "il n’est pas sur le babillard"),
            help: both(
                "nothing to do, unless it is a posting: then take it off the list in `babillard.toml`",
                "rien à faire, sauf si c’est une offre : retirez-le alors de la liste dans `babillard.toml`",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self]
    }
}
