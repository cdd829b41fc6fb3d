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
            en: "The settings list the file in `ignore_files`, so it is not read as a posting.",
            fr: "Le fichier figure dans `ignore_files`, dans les réglages : il n’est pas lu comme une offre.",
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
                "nothing to do; if it is a posting, remove it from the list in `babillard.toml`",
                "rien à faire; si c’est une offre, retirez-le de la liste dans `babillard.toml`",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self]
    }
}
