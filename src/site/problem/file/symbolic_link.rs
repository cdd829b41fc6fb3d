//! B033: a symbolic link, which is not followed.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};

/// A symbolic link, which is not followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SymbolicLink;

impl Rule for SymbolicLink {
    const STORY: Story = Story {
        code: "B033-symbolic-link",
        severity: Severity::Warning,
        text: Both {
            en: "The file is a symbolic link. Babillard does not follow it, because that could publish a file from outside the folder.",
            fr: "Le fichier est un lien symbolique. Babillard ne le suit pas\u{a0}: cela pourrait publier un fichier situé hors du dossier.",
        },
        bad: "en/advisor.md -> ../../drafts/advisor.md",
        good: "en/advisor.md",
    };

    fn words(&self) -> Words {
        Words {
            message: both(
                "symbolic links are not followed",
                "les liens symboliques ne sont pas suivis",
            ),
            note: both(
                "a link can point outside the content folder, or back to itself",
                "un lien peut pointer hors du dossier de contenu, ou revenir sur lui-même",
            ),
            help: both(
                "replace the link with the file itself",
                "remplacez le lien par le fichier lui-même",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self]
    }
}
