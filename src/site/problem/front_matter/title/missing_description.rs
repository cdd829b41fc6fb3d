//! B022: there is no `description`, or it is empty.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};

/// There is no `description`, or it is empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingDescription;

impl Rule for MissingDescription {
    const STORY: Story = Story {
        code: "B022-missing-description",
        severity: Severity::Warning,
        text: Both {
            en: "There is no `description`, or it is empty. Lists and search engines show it below the title; without it, they show nothing, or the first words of the text.",
            fr: "Il n’y a pas de `description`, ou elle est vide. Les listes et les moteurs de recherche l’affichent sous le titre; sans elle, ils n’affichent rien, ou les premiers mots du texte.",
        },
        bad: "description: \"\"",
        good: "description: >-
  Help a cooperative of towns write rules that people can read.",
    };

    fn words(&self) -> Words {
        Words {
            message: both(
                "the posting has no `description`",
                "l’offre n’a pas de `description`",
            ),
            note: both(
                "lists and search engines show it below the title",
                "les listes et les moteurs de recherche l’affichent sous le titre",
            ),
            help: both(
                "add one or two sentences: `description: …`",
                "ajoutez une ou deux phrases : `description: …`",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self]
    }
}
