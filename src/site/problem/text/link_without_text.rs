//! B063: a link in which there is nothing to read.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};
use crate::site::visible::visible;

/// A link in which there is nothing to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkWithoutText {
    /// Where it leads.
    pub target: String,
}

impl Rule for LinkWithoutText {
    const STORY: Story = Story {
        code: "B063-link-without-text",
        severity: Severity::Warning,
        text: Both {
            en: "The link has no text, so nobody can see it or click it. On an archived posting this is a notice.",
            fr: "Le lien n’a pas de texte\u{a0}: personne ne peut le voir ni le cliquer. Sur une offre archivée, c’est un avis.",
        },
        bad: "[](https://example.org/)",
        good: "[our values](https://example.org/)",
    };

    fn words(&self) -> Words {
        let Self { target } = self;
        let target = visible(target);
        Words {
            message: both(
                format!("the link to `{target}` has no text"),
                format!("le lien vers `{target}` n’a pas de texte"),
            ),
            note: both(
                "nobody can see it or click it",
                "personne ne peut le voir ni le cliquer",
            ),
            help: both(
                "describe the target between the brackets, or delete the link",
                "décrivez la cible entre les crochets, ou supprimez le lien",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self {
            target: "https://example.org/".to_owned(),
        }]
    }
}
