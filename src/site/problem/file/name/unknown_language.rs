//! B030: the first folder is no language.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};
use crate::site::visible::visible;

/// The first folder is no language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownLanguage {
    /// The folder; empty when the file lies directly in the content root.
    pub folder: String,
}

impl Rule for UnknownLanguage {
    const STORY: Story = Story {
        code: "B030-unknown-language",
        severity: Severity::Error,
        text: Both {
            en: "The file is not in `en` or `fr`. The first folder inside the content folder gives a posting's language.",
            fr: "Le fichier n’est ni dans `en` ni dans `fr`. Le premier dossier du dossier de contenu donne la langue d’une offre.",
        },
        bad: "jobs/advisor.md",
        good: "en/advisor.md",
    };

    fn words(&self) -> Words {
        let Self { folder } = self;
        let folder = visible(folder);
        let message = match folder.is_empty() {
            true => both(
                "the file is not in a language folder",
                "le fichier n’est pas dans le dossier d’une langue",
            ),
            false => both(
                format!("the folder `{folder}` is not one of the board's languages"),
                format!("le dossier `{folder}` n’est pas une langue du babillard"),
            ),
        };
        Words {
            message,
            note: both(
                "every posting is in English or in French",
                "chaque offre est en anglais ou en français",
            ),
            help: both(
                "move the file into `en` or `fr`",
                "déplacez le fichier dans `en` ou `fr`",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![
            Self {
                folder: "de".to_owned(),
            },
            Self {
                folder: "".to_owned(),
            },
        ]
    }
}
