//! B070: the text has a character that one does not see.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both, number};

/// The text has a character that one does not see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HiddenCharacter {
    /// The character.
    pub character: char,
}

impl Rule for HiddenCharacter {
    const STORY: Story = Story {
        code: "B070-hidden-character",
        severity: Severity::Warning,
        text: Both {
            en: "The text, the title or the description contains an invisible character: a zero-width character, one that reverses the text direction, or a soft hyphen. Search does not find a word that contains it. On an archived posting this is a notice.",
            fr: "Le texte, le titre ou la description contient un caractère invisible\u{a0}: un caractère sans largeur, un caractère qui inverse le sens de l’écriture, ou un trait d’union conditionnel. La recherche ne trouve pas un mot qui le contient. Sur une offre archivée, c’est un avis.",
        },
        bad: "poli\\u{200b}cy",
        good: "policy",
    };

    fn words(&self) -> Words {
        let Self { character } = *self;
        let number = number(character);
        let turns = matches!(character, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        Words {
            message: both(
                format!("there is an invisible character, {number}"),
                format!("il y a un caractère invisible, {number}"),
            ),
            note: if turns {
                both(
                    "it reverses the text direction: what people see is not what the file says",
                    "il inverse le sens de l’écriture\u{a0}: ce qui s’affiche n’est pas ce que dit le fichier",
                )
            } else {
                both(
                    "search does not find a word that contains it",
                    "la recherche ne trouve pas un mot qui le contient",
                )
            },
            help: both("delete it", "supprimez-le"),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![
            Self {
                character: '\u{202e}',
            },
            Self {
                character: '\u{200b}',
            },
        ]
    }
}
