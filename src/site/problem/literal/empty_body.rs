//! B147: an open posting without a text.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};

/// An open posting without a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmptyBody;

impl Rule for EmptyBody {
    const STORY: Story = Story {
        code: "B147-empty-body",
        severity: Severity::Warning,
        text: Both {
            en: "An open posting has no text: readers see only its title and key facts.",
            fr: "Une offre ouverte n’a pas de texte\u{a0}: les lecteurs ne voient que son titre et ses renseignements.",
        },
        bad: "archived: false",
        good: "archived: false\n\nWrite rules.",
    };

    fn words(&self) -> Words {
        Words {
            message: both("the posting has no text", "l’offre n’a pas de texte"),
            note: both(
                "readers see only its title",
                "les lecteurs ne voient que son titre",
            ),
            help: both(
                "write its text below the front matter, or add `draft: true`",
                "écrivez son texte sous l’en-tête, ou ajoutez `draft: true`",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self]
    }
}
