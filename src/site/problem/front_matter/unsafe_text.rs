//! B015: a text has a control character, or one that turns the direction of writing.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both, number};

/// A text has a control character, or one that turns the direction of writing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnsafeText {
    /// The key.
    pub key: &'static str,
    /// The character.
    pub character: char,
}

impl Rule for UnsafeText {
    const STORY: Story = Story {
        code: "B015-unsafe-text",
        severity: Severity::Error,
        text: Both {
            en: "The text has a control character, or one that turns the direction of writing. What one reads would not be what is there.",
            fr: "Le texte a un caractère de commande, ou un caractère qui change le sens de l’écriture. On lirait autre chose que ce qui est là.",
        },
        bad: "title: \"Advisor\\u202E\"",
        good: "title: Advisor",
    };

    fn words(&self) -> Words {
        let (key, character) = (&self.key, self.character);
        let (en, fr) = match character.is_control() {
            true => ("a control character", "un caractère de contrôle"),
            false => (
                "a character that turns the direction of writing",
                "un caractère qui inverse le sens de l’écriture",
            ),
        };
        let number = number(character);
        Words {
            message: both(
                format!("`{key}` has {en} ({number})"),
                format!("`{key}` contient {fr} ({number})"),
            ),
            note: both(
                "it is invisible, and it can make the text read as something else",
                "il est invisible, et il peut faire lire autre chose que le texte",
            ),
            help: both(
                "delete the character; typing the value anew is safest",
                "supprimez le caractère; le plus sûr est de retaper la valeur",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![
            Self {
                key: "title",
                character: '\u{202e}',
            },
            Self {
                key: "description",
                character: '\0',
            },
        ]
    }
}
