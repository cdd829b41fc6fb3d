//! B131: a picture without alternative text.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};

/// A picture without alternative text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PictureWithoutText;

impl Rule for PictureWithoutText {
    const STORY: Story = Story {
        code: "B131-picture-without-text",
        severity: Severity::Warning,
        text: Both {
            en: "A picture has no alternative text. People who do not see it, and searches, get nothing of it.",
            fr: "Une image n’a pas de texte de remplacement. Les personnes qui ne la voient pas n’en ont rien, ni la recherche.",
        },
        bad: "en/policy-advisor.md\n    ![](hall.svg)\nen/hall.svg\n    <svg width=\"300\" height=\"200\"/>",
        good: "en/policy-advisor.md\n    ![The hall, with its two doors](hall.svg)\nen/hall.svg\n    <svg width=\"300\" height=\"200\"/>",
    };

    fn words(&self) -> Words {
        Words {
            message: both(
                "the picture has no alternative text",
                "l’image n’a pas de texte de remplacement",
            ),
            note: both(
                "people who do not see it get nothing of it",
                "les personnes qui ne la voient pas n’en ont rien",
            ),
            help: both(
                "say between the brackets what it shows",
                "dites entre les crochets ce qu’elle montre",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self]
    }
}
