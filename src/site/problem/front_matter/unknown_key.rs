//! B010: a key that no posting has.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both, number};
use crate::site::visible::{is_hidden, visible};

/// A key that no posting has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownKey {
    /// The key as it is written.
    pub key: String,
    /// The known key that is spelt most like it.
    pub meant: Option<&'static str>,
    /// How many files of the board have it.
    pub files: usize,
}

impl Rule for UnknownKey {
    const STORY: Story = Story {
        code: "B010-unknown-key",
        severity: Severity::Warning,
        text: Both {
            en: "No posting has a key of this name. Its value is left aside; most often it is a known key with a slip in it.",
            fr: "Aucune offre n’a de clé de ce nom. Sa valeur est laissée de côté; c’est le plus souvent une clé connue, mal tapée.",
        },
        bad: "title: Policy advisor
descripton: Write rules.",
        good: "title: Policy advisor
description: Write rules.",
    };

    fn words(&self) -> Words {
        let (key, meant) = (&self.key, self.meant);
        let odd = odd_character(key, meant);
        let key = visible(key);
        let count = match self.files {
            0 | 1 => both("", ""),
            files => both(
                format!(", in {files} files"),
                format!(", dans {files} fichiers"),
            ),
        };
        let help = match meant {
            Some(meant) => both(
                format!("did you mean `{meant}`?"),
                format!("vouliez-vous dire `{meant}`?"),
            ),
            None => both(
                "delete the line if nothing else reads it",
                "supprimez la ligne si rien d’autre ne la lit",
            ),
        };
        Words {
            message: both(
                format!("unknown key `{key}`{}{}", odd.en, count.en),
                format!("clé inconnue `{key}`{}{}", odd.fr, count.fr),
            ),
            note: both("its value is ignored", "sa valeur est ignorée"),
            help,
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![
            Self {
                key: "archvied".to_owned(),
                meant: Some("archived"),
                files: 1,
            },
            Self {
                key: "tіtle".to_owned(),
                meant: Some("title"),
                files: 1,
            },
            Self {
                key: "\u{200b}weight".to_owned(),
                meant: None,
                files: 12,
            },
        ]
    }
}

/// Names the first letter or space of a key that no known key has: it may look like the one that is
/// meant.
fn odd_character(key: &str, meant: Option<&str>) -> Both<String> {
    let mut odd = key.chars().filter(|c| !c.is_ascii() && !is_hidden(*c));
    match meant.and_then(|_| odd.next()) {
        Some(c) => both(
            format!(", with {}", number(c)),
            format!(", avec {}", number(c)),
        ),
        None => both("", ""),
    }
}
