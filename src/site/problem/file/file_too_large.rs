//! B003: the file is larger than any posting.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both, size};

/// The file is larger than any posting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileTooLarge {
    /// Its bytes.
    pub size: usize,
    /// The most that is read, in bytes.
    pub limit: usize,
}

impl Rule for FileTooLarge {
    const STORY: Story = Story {
        code: "B003-file-too-large",
        severity: Severity::Error,
        text: Both {
            en: "The file is larger than 1 MiB. A long posting has some 10 KiB, so this is most often an image that was pasted into the text, or another file with the wrong name.",
            fr: "Le fichier dépasse 1 Mio. Une longue offre fait environ 10 Kio\u{a0}: c’est donc le plus souvent une image collée dans le texte, ou un autre fichier mal nommé.",
        },
        bad: "![](data:image/png;base64,…)",
        good: "[a picture of the office](https://example.org/office.png)",
    };

    fn words(&self) -> Words {
        let Self { size: bytes, limit } = *self;
        let (bytes, limit) = (size(bytes), size(limit));
        Words {
            message: both(
                format!("the file is {}; at most {} is read", bytes.en, limit.en),
                format!(
                    "le fichier fait {}; on en lit au plus {}",
                    bytes.fr, limit.fr
                ),
            ),
            note: both(
                "no posting is that long: it is probably something else",
                "aucune offre n’est si longue : c’est sans doute autre chose",
            ),
            help: both(
                "take images and other data out of the text",
                "sortez du texte les images et les autres données",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self {
            size: 1500000,
            limit: 1048576,
        }]
    }
}
