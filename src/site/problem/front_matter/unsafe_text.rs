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
            en: "The text contains a control character, or one that reverses the text direction. What people see is not what the file says.",
            fr: "Le texte contient un caractère de contrôle, ou un caractère qui inverse le sens de l’écriture. Ce qui s’affiche n’est pas ce que dit le fichier.",
        },
        bad: "title: \"Advisor\\u202E\"",
        good: "title: Advisor",
    };

    fn words(&self) -> Words {
        let (key, character) = (&self.key, self.character);
        let (en, fr) = match character.is_control() {
            true => ("a control character", "un caractère de contrôle"),
            false => (
                "a character that reverses the text direction",
                "un caractère qui inverse le sens de l’écriture",
            ),
        };
        let number = number(character);
        Words {
            message: both(
                format!("`{key}` contains {en} ({number})"),
                format!("`{key}` contient {fr} ({number})"),
            ),
            note: both(
                "this invisible character can change how the text reads",
                "ce caractère invisible peut fausser l’affichage du texte",
            ),
            help: both(
                "retype the value to remove the character",
                "retapez la valeur pour retirer le caractère",
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
