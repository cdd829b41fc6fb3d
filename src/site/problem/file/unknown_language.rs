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
            en: "The file is not below `en` or `fr`. The first folder below the content folder says in which language a posting is.",
            fr: "Le fichier n’est ni sous `en` ni sous `fr`. Le premier dossier sous le dossier de contenu dit dans quelle langue est une offre.",
        },
        bad: "jobs/advisor.md",
        good: "en/advisor.md",
    };

    fn words(&self) -> Words {
        let Self { folder } = self;
        let folder = visible(folder);
        let message = match folder.is_empty() {
            true => both(
                "the file is not in the folder of a language",
                "le fichier n’est dans le dossier d’aucune langue",
            ),
            false => both(
                format!("the folder `{folder}` is not a language of the board"),
                format!("le dossier `{folder}` n’est pas une langue du babillard"),
            ),
        };
        Words {
            message,
            note: both(
                "a board has two languages, and a posting is in one of them",
                "un babillard a deux langues, et une offre est dans l’une d’elles",
            ),
            help: both(
                "put the file below `en` or `fr`",
                "mettez le fichier sous `en` ou `fr`",
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
