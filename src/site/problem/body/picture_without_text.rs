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
            en: "A picture has no alternative text. It says nothing to people who cannot see it, or to search.",
            fr: "Une image n’a pas de texte de remplacement. Elle ne dit rien aux personnes qui ne la voient pas, ni à la recherche.",
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
                "it says nothing to people who cannot see it",
                "elle ne dit rien aux personnes qui ne la voient pas",
            ),
            help: both(
                "describe it between the brackets",
                "décrivez-la entre les crochets",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self]
    }
}
