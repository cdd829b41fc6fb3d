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
            en: "The file is larger than 1 MiB. A long posting is about 10 KiB, so this is usually an image pasted into the text, or another file with the wrong name.",
            fr: "Le fichier dépasse 1\u{a0}Mio. Une longue offre fait environ 10\u{a0}Kio\u{a0}: il s’agit le plus souvent d’une image collée dans le texte, ou d’un autre fichier mal nommé.",
        },
        bad: "![](data:image/png;base64,…)",
        good: "[a picture of the office](https://example.org/office.png)",
    };

    fn words(&self) -> Words {
        let Self { size: bytes, limit } = *self;
        let (bytes, limit) = (size(bytes), size(limit));
        Words {
            message: both(
                format!("the file is {}; the limit is {}", bytes.en, limit.en),
                format!(
                    "le fichier fait {}; la limite est de {}",
                    bytes.fr, limit.fr
                ),
            ),
            note: both(
                "no posting is that long: this is probably another kind of file",
                "aucune offre n’est si longue\u{a0}: c’est probablement un autre type de fichier",
            ),
            help: both(
                "remove images and other data from the text",
                "retirez du texte les images et les autres données",
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
