//! B021: `translationKey` cannot serve as a name.

use crate::posting::Both;
use crate::site::problem::front_matter::wrong_type::{Found, a};
use crate::site::problem::rule::{Rule, Severity, Story, Words, both, number};
use crate::site::visible::visible;

/// `translationKey` cannot serve as a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadTranslationKey(pub TranslationKeyFault);

/// What is wrong with a `translationKey`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TranslationKeyFault {
    /// Nothing stands there.
    Empty,
    /// It looks like a path.
    Path(String),
    /// It has a character that no key has.
    Character {
        /// What stands there.
        found: String,
        /// The character.
        character: char,
    },
    /// It is no text.
    NotText(Found),
}

impl Rule for BadTranslationKey {
    const STORY: Story = Story {
        code: "B021-bad-translation-key",
        severity: Severity::Error,
        text: Both {
            en: "`translationKey` cannot be used as a name: it is empty, a path, not text, or contains a character that is not allowed.",
            fr: "`translationKey` ne peut pas servir de nom\u{a0}: elle est vide, est un chemin, n’est pas un texte, ou contient un caractère interdit.",
        },
        bad: "translationKey: ../policy-advisor",
        good: "translationKey: policy-advisor",
    };

    fn words(&self) -> Words {
        let Self(fault) = self;
        let message = match fault {
            TranslationKeyFault::Empty => {
                both("`translationKey` is empty", "`translationKey` est vide")
            }
            TranslationKeyFault::Path(found) => {
                let found = visible(found);
                both(
                    format!("`translationKey` looks like a path: `{found}`"),
                    format!("`translationKey` ressemble à un chemin : `{found}`"),
                )
            }
            TranslationKeyFault::Character { found, character } => {
                let (found, shown, number) = (
                    visible(found),
                    visible(&character.to_string()),
                    number(*character),
                );
                both(
                    format!(
                        "`translationKey` contains the character `{shown}` ({number}): `{found}`"
                    ),
                    format!(
                        "`translationKey` contient le caractère `{shown}` ({number}) : `{found}`"
                    ),
                )
            }
            TranslationKeyFault::NotText(found) => {
                let found = a(*found);
                both(
                    format!("`translationKey` is {}, not text", found.en),
                    format!("`translationKey` est {} au lieu d’un texte", found.fr),
                )
            }
        };
        Words {
            message,
            note: both(
                "both versions share this name; such a value could pair postings that do not belong together",
                "les deux versions partagent ce nom; une telle valeur pourrait réunir des offres sans rapport",
            ),
            help: both(
                "write letters, digits and hyphens, such as `translationKey: policy-advisor`",
                "écrivez des lettres, des chiffres et des traits d’union, comme `translationKey: policy-advisor`",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![
            Self(TranslationKeyFault::Empty),
            Self(TranslationKeyFault::Path("../../x".to_owned())),
            Self(TranslationKeyFault::Character {
                found: "a<b".to_owned(),
                character: '<',
            }),
            Self(TranslationKeyFault::NotText(Found::Boolean)),
        ]
    }
}
