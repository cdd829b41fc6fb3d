//! B126: a link whose address is not allowed.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};
use crate::site::visible::visible;

/// A link whose address leads nowhere that a board links to: its text and the address stay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusedLink {
    /// The address; may be empty.
    pub address: String,
    /// What was probably meant.
    pub likely: Option<String>,
}

impl Rule for RefusedLink {
    const STORY: Story = Story {
        code: "B126-refused-link",
        severity: Severity::Warning,
        text: Both {
            en: "The board cannot link to this address: it is misspelt or empty, or readers could not open it. The text stays, followed by the address in brackets.",
            fr: "Le babillard ne peut pas faire de lien vers cette adresse\u{a0}: elle est mal écrite ou vide, ou les lecteurs ne pourraient pas l’ouvrir. Le texte reste, suivi de l’adresse entre parenthèses.",
        },
        bad: "[our site](https:/example.org)",
        good: "[our site](https://example.org)",
    };

    fn words(&self) -> Words {
        let address = visible(&self.address);
        let message = match self.address.is_empty() {
            true => both("the link has no address", "le lien n’a pas d’adresse"),
            false => both(
                format!("the link cannot lead to `{address}`"),
                format!("le lien ne peut pas mener à `{address}`"),
            ),
        };
        let help = match &self.likely {
            Some(likely) => {
                let likely = visible(likely);
                both(format!("write `{likely}`"), format!("écrivez `{likely}`"))
            }
            None => both(
                "write an address with `https://`, `mailto:` or `tel:`, or the path of a file of the board",
                "écrivez une adresse avec `https://`, `mailto:` ou `tel:`, ou le chemin d’un fichier du babillard",
            ),
        };
        Words {
            message,
            note: both(
                "readers see the words without a link",
                "les lecteurs voient les mots sans lien",
            ),
            help,
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![
            Self {
                address: "https:/example.org".to_owned(),
                likely: Some("https://example.org".to_owned()),
            },
            Self {
                address: "ftp://example.org".to_owned(),
                likely: None,
            },
            Self {
                address: String::new(),
                likely: None,
            },
        ]
    }
}
