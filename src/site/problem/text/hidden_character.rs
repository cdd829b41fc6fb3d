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
            en: "The text, the title or the description has a character that one does not see: one of no width, one that turns the direction of writing, or a soft hyphen. Search does not find a word with it in it. On an archived posting this is a notice.",
            fr: "Le texte, le titre ou la description a un caractère qu’on ne voit pas\u{a0}: sans largeur, qui change le sens de l’écriture, ou un trait d’union conditionnel. La recherche ne trouve pas un mot qui le contient. Sur une offre archivée, c’est un avis.",
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
                format!("there is a character that one does not see, {number}"),
                format!("il y a un caractère qu’on ne voit pas, {number}"),
            ),
            note: if turns {
                both(
                    "it turns the direction of writing: one reads something else than what is there",
                    "il change le sens de l’écriture\u{a0}: on lit autre chose que ce qui est là",
                )
            } else {
                both(
                    "a word with it in it is not found by search",
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
