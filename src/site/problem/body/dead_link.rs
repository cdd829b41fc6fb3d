//! B129: a link that leads nowhere on the board.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};
use crate::site::visible::visible;

/// A link to a page or a file that the board does not have: its words stay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeadLink {
    /// The address, as it is written.
    pub address: String,
    /// Why it leads nowhere.
    pub why: Dead,
    /// What was probably meant.
    pub likely: Option<String>,
}

/// Why a link leads nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dead {
    /// There is no such page or file.
    Nowhere,
    /// The file is there; its posting is a draft or not published yet.
    NotPublished,
    /// The page has no such section.
    NoSection,
    /// There is no such picture.
    NoPicture,
    /// The file lies among the postings, and the board leaves it out.
    LeftOut,
}

impl Rule for DeadLink {
    const STORY: Story = Story {
        code: "B129-dead-link",
        severity: Severity::Warning,
        text: Both {
            en: "A link leads to a file, a page, an old address or a section that the board does not have. Its words stay, without the link. Links to other sites are not checked.",
            fr: "Un lien mène à un fichier, une page, une ancienne adresse ou une section que le babillard n’a pas. Ses mots restent, sans lien. Les liens vers d’autres sites ne sont pas vérifiés.",
        },
        bad: "[the cook](no-such-posting.md)",
        good: "[the cook](https://example.org/cook)",
    };

    fn words(&self) -> Words {
        let address = visible(&self.address);
        let (en, fr) = match self.why {
            Dead::Nowhere => (
                "leads nowhere on the board",
                "ne mène nulle part sur le babillard",
            ),
            Dead::NotPublished => (
                "leads to a posting that is not published",
                "mène à une offre qui n’est pas publiée",
            ),
            Dead::NoSection => (
                "leads to a section that is not there",
                "mène à une section qui n’existe pas",
            ),
            Dead::NoPicture => ("shows no picture", "n’affiche aucune image"),
            Dead::LeftOut => (
                "leads to a file that the board leaves out",
                "mène à un fichier que le babillard laisse de côté",
            ),
        };
        let help = match (&self.likely, self.why) {
            (Some(likely), _) => {
                let likely = visible(likely);
                both(format!("write `{likely}`"), format!("écrivez `{likely}`"))
            }
            (None, Dead::NoPicture) => both(
                "put the picture beside the file, or below `static/`",
                "mettez l’image à côté du fichier, ou sous `static/`",
            ),
            (None, Dead::LeftOut) => both(
                "put the file below `static/`, and link to it there",
                "mettez le fichier sous `static/`, et liez-le à cet endroit",
            ),
            (None, _) => both(
                "correct the address, or delete the link",
                "corrigez l’adresse, ou supprimez le lien",
            ),
        };
        Words {
            message: both(format!("`{address}` {en}"), format!("`{address}` {fr}")),
            note: match self.why {
                Dead::NoPicture => both(
                    "readers see only its alternative text",
                    "les lecteurs ne voient que son texte de remplacement",
                ),
                _ => both(
                    "readers see the words without a link",
                    "les lecteurs voient les mots sans lien",
                ),
            },
            help,
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        [
            Dead::Nowhere,
            Dead::NotPublished,
            Dead::NoSection,
            Dead::NoPicture,
            Dead::LeftOut,
        ]
        .into_iter()
        .map(|why| Self {
            address: "cook.md".to_owned(),
            why,
            likely: (why == Dead::Nowhere).then(|| "chef.md".to_owned()),
        })
        .collect()
    }
}
