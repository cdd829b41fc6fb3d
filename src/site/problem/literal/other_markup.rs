//! B150: signs of another program's markup.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};
use crate::site::visible::visible;

/// Signs that mean something to another program, and nothing in Markdown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherMarkup {
    /// The signs as they are written.
    pub signs: String,
    /// What does the same in Markdown, where there is something.
    pub instead: Option<&'static str>,
}

impl Rule for OtherMarkup {
    const STORY: Story = Story {
        code: "B150-other-markup",
        severity: Severity::Warning,
        text: Both {
            en: "The text contains marks that a wiki, a notebook or a chat understands, but Markdown does not: `[[link]]`, `:::note`, `h2.`, `==words==`, `:smile:`.",
            fr: "Le texte contient des marques qu’un wiki, un carnet ou une messagerie comprend, mais pas Markdown\u{a0}: `[[lien]]`, `:::note`, `h2.`, `==mots==`, `:smile:`.",
        },
        bad: "See [[clerk]] for the other position.",
        good: "See the other position, **clerk**.",
    };

    fn words(&self) -> Words {
        let signs = visible(&self.signs);
        let help = match self.instead {
            Some(instead) => both(
                format!("write `{instead}`, or delete these characters"),
                format!("écrivez `{instead}`, ou supprimez ces caractères"),
            ),
            None => both("delete these characters", "supprimez ces caractères"),
        };
        Words {
            message: both(
                format!("`{signs}` means nothing in Markdown"),
                format!("`{signs}` ne veut rien dire en Markdown"),
            ),
            note: both(
                "readers see these characters",
                "les lecteurs voient ces caractères",
            ),
            help,
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![
            Self {
                signs: "[[clerk]]".to_owned(),
                instead: Some("[words](file.md)"),
            },
            Self {
                signs: ":smile:".to_owned(),
                instead: None,
            },
        ]
    }
}
