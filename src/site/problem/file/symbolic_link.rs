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
            en: "The file is a symbolic link. It is not followed, because its target may lie outside the folder and would be published.",
            fr: "Le fichier est un lien symbolique. Il n’est pas suivi\u{a0}: sa cible peut être hors du dossier, et serait publiée.",
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
                "a link can lead outside the content folder, or in a circle",
                "un lien peut mener hors du dossier de contenu, ou en rond",
            ),
            help: both("put the file itself here", "mettez ici le fichier lui-même"),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self]
    }
}
