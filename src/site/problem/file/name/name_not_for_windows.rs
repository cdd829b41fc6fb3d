//! B068: a system cannot hold a file of this name.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};
use crate::site::visible::{escaped, visible};

/// A system cannot hold a file of this name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameNotForWindows(pub NameFault);

/// Why Windows cannot hold a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NameFault {
    /// It has a character that means something else there.
    Character(char),
    /// It ends in a dot or a space.
    End,
    /// It is the name of a device.
    Device(String),
    /// It is longer than 255 characters.
    Length,
    /// It is not UTF-8.
    NotUnicode,
}

impl Rule for NameNotForWindows {
    const STORY: Story = Story {
        code: "B068-name-not-for-windows",
        severity: Severity::Warning,
        text: Both {
            en: "Windows does not allow this file name. It contains one of `<>:\"|?*\\`, ends in a dot or a space, is the name of a device such as `con`, or is too long. On Windows, people cannot even clone the project.",
            fr: "Windows n’accepte pas ce nom de fichier. Il contient l’un de ces signes, `<>:\"|?*\\`, finit par un point ou une espace, est le nom d’un périphérique comme `con`, ou est trop long. Sous Windows, il est même impossible de cloner le projet.",
        },
        bad: "en/developer: platform.md",
        good: "en/developer-platform.md",
    };

    fn words(&self) -> Words {
        let Self(fault) = self;
        let message = match fault {
            NameFault::Character(c) => both(
                format!("Windows does not allow `{}` in a file name", escaped(*c)),
                format!(
                    "Windows n’accepte pas `{}` dans un nom de fichier",
                    escaped(*c)
                ),
            ),
            NameFault::End => both(
                "Windows does not allow a file name that ends in a dot or a space",
                "Windows n’accepte pas un nom de fichier qui finit par un point ou une espace",
            ),
            NameFault::Device(name) => {
                let name = visible(name);
                both(
                    format!("Windows reserves the name `{name}` for a device"),
                    format!("Windows réserve le nom `{name}` à un périphérique"),
                )
            }
            NameFault::Length => both(
                "the file name is longer than 255 characters",
                "le nom du fichier dépasse 255 caractères",
            ),
            NameFault::NotUnicode => both(
                "the file name is not UTF-8",
                "le nom du fichier n’est pas en UTF-8",
            ),
        };
        Words {
            message,
            note: both(
                "on Windows, Git cannot check out the project",
                "sous Windows, Git ne peut pas extraire le projet",
            ),
            help: both("rename the file", "renommez le fichier"),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![
            Self(NameFault::Character(':')),
            Self(NameFault::Character('\u{1b}')),
            Self(NameFault::End),
            Self(NameFault::Device("con.md".to_owned())),
            Self(NameFault::Length),
            Self(NameFault::NotUnicode),
        ]
    }
}
