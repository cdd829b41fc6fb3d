//! B113: files in a language that the board does not have.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};
use crate::site::visible::visible;

/// Files in a language that the board does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherLanguage {
    /// Its code (ISO 639-1).
    pub code: String,
    /// All of them.
    pub files: Vec<String>,
}

impl Rule for OtherLanguage {
    const STORY: Story = Story {
        code: "B113-other-language",
        severity: Severity::Info,
        text: Both {
            en: "Files are in a language other than English and French. They are left out, and the rest of the folder is read.",
            fr: "Des fichiers sont dans une autre langue que l’anglais et le français. Ils sont laissés de côté, et le reste du dossier est lu.",
        },
        bad: "en/cook.de.md",
        good: "",
    };

    fn words(&self) -> Words {
        let code = visible(&self.code);
        let named = self.files.iter().take(3);
        let named: Vec<String> = named.map(|path| format!("`{}`", visible(path))).collect();
        let (names, more) = (
            named.join(", "),
            self.files.len().saturating_sub(named.len()),
        );
        let (en, fr) = match more {
            0 => (names.clone(), names),
            more => (
                format!("{names} and {more} more"),
                format!("{names} et {more} de plus"),
            ),
        };
        let message = match self.files.len() {
            1 => both(
                format!("1 file in the language `{code}` is left out"),
                format!("1 fichier dans la langue `{code}` est laissé de côté"),
            ),
            count => both(
                format!("{count} files in the language `{code}` are left out"),
                format!("{count} fichiers dans la langue `{code}` sont laissés de côté"),
            ),
        };
        Words {
            message,
            note: both(
                format!("a board is in English and French: {en}"),
                format!("un babillard est en anglais et en français : {fr}"),
            ),
            help: both("nothing to do", "rien à faire"),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![
            Self {
                code: "de".to_owned(),
                files: vec!["jobs/cook.de.md".to_owned()],
            },
            Self {
                code: "de".to_owned(),
                files: (1..6).map(|n| format!("{n}.de.md")).collect(),
            },
        ]
    }
}
