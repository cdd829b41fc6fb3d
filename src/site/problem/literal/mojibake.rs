//! B149: letters that a program read in another encoding.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};

/// Letters that a program read in another encoding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mojibake {
    /// The signs.
    pub written: String,
    /// What they stand for; nothing where it is lost.
    pub letter: Option<char>,
}

impl Rule for Mojibake {
    const STORY: Story = Story {
        code: "B149-mojibake",
        severity: Severity::Warning,
        text: Both {
            en: "A program has read letters in the wrong encoding: `Ã©` for `é`, `â€™` for `’`, or `�` for a letter that is lost. `check --fix` restores the letters that can be recovered.",
            fr: "Un programme a lu des lettres avec le mauvais encodage\u{a0}: `Ã©` pour `é`, `â€™` pour `’`, ou `�` pour une lettre perdue. `check --fix` rétablit les lettres qui peuvent l’être.",
        },
        bad: "A cafÃ© by the water.",
        good: "A café by the water.",
    };

    fn words(&self) -> Words {
        let written = &self.written;
        let Some(letter) = self.letter else {
            return Words {
                message: both("a letter is lost here", "une lettre est perdue ici"),
                note: both("readers see `�`", "les lecteurs voient `�`"),
                help: both("type the word again", "retapez le mot"),
            };
        };
        Words {
            message: both(
                format!("`{written}` was read in the wrong encoding"),
                format!("`{written}` a été lu avec le mauvais encodage"),
            ),
            note: both(
                "readers see these characters",
                "les lecteurs voient ces caractères",
            ),
            help: both(format!("write `{letter}`"), format!("écrivez `{letter}`")),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![
            Self {
                written: "Ã©".to_owned(),
                letter: Some('é'),
            },
            Self {
                written: "�".to_owned(),
                letter: None,
            },
        ]
    }
}
