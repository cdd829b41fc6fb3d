//! B002: the file is not text in UTF-8.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};

/// The file is not text in UTF-8.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotUtf8(pub Encoding);

/// What the file's bytes are, when they are not UTF-8.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-16, with or without a byte order mark.
    Utf16,
    /// A byte that UTF-8 does not allow there.
    Byte {
        /// How many bytes stand before it in the file.
        offset: usize,
        /// The byte.
        byte: u8,
        /// The character that it is in Windows-1252.
        guess: Option<char>,
    },
    /// Zero bytes: no text at all.
    Binary,
}

impl Rule for NotUtf8 {
    const STORY: Story = Story {
        code: "B002-not-utf8",
        severity: Severity::Error,
        text: Both {
            en: "The file is not UTF-8 text. Older Windows editors save in Windows-1252, where `é` is a byte that is not valid UTF-8. Open the file, choose the UTF-8 encoding, save it, and check its accents.",
            fr: "Le fichier n’est pas du texte en UTF-8. D’anciens éditeurs sous Windows enregistrent en Windows-1252, où `é` est un octet invalide en UTF-8. Ouvrez le fichier, choisissez l’encodage UTF-8, enregistrez-le, puis vérifiez les accents.",
        },
        bad: "title: Charg\\xE9 de projet",
        good: "title: Chargé de projet",
    };

    fn words(&self) -> Words {
        let Self(encoding) = self;
        let message = match encoding {
            Encoding::Utf16 => both(
                "the file is UTF-16, not UTF-8",
                "le fichier est en UTF-16 au lieu d’UTF-8",
            ),
            Encoding::Binary => both("the file is not text", "le fichier n’est pas du texte"),
            Encoding::Byte {
                offset,
                byte,
                guess: Some(guess),
            } => both(
                format!(
                    "the file is not UTF-8: byte {offset} is 0x{byte:02X}, `{guess}` in Windows-1252"
                ),
                format!(
                    "le fichier n’est pas en UTF-8 : l’octet {offset} est 0x{byte:02X}, soit `{guess}` en Windows-1252"
                ),
            ),
            Encoding::Byte {
                offset,
                byte,
                guess: None,
            } => both(
                format!("the file is not UTF-8: byte {offset} is 0x{byte:02X}"),
                format!("le fichier n’est pas en UTF-8 : l’octet {offset} est 0x{byte:02X}"),
            ),
        };
        let help = match encoding {
            Encoding::Binary => both(
                "move the file elsewhere, or restore the text from its history",
                "déplacez le fichier, ou rétablissez le texte à partir de son historique",
            ),
            _ => both(
                "save the file again as UTF-8, then check its accents",
                "enregistrez de nouveau le fichier en UTF-8, puis vérifiez les accents",
            ),
        };
        Words {
            message,
            note: both("letters show as �", "les lettres s’affichent comme �"),
            help,
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![
            Self(Encoding::Utf16),
            Self(Encoding::Binary),
            Self(Encoding::Byte {
                offset: 46,
                byte: 233,
                guess: Some('é'),
            }),
            Self(Encoding::Byte {
                offset: 46,
                byte: 129,
                guess: None,
            }),
        ]
    }
}
