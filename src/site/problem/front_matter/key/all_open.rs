//! B115: no file of the board says whether it is open.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};

/// No file of the board says whether it is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AllOpen {
    /// How many do not.
    pub files: usize,
}

impl Rule for AllOpen {
    const STORY: Story = Story {
        code: "B115-all-open",
        severity: Severity::Info,
        text: Both {
            en: "No file of the board has `archived`, so every posting is open until its closing date. As soon as one file has the key, all need it.",
            fr: "Aucun fichier du babillard n’a `archived` : chaque offre est ouverte jusqu’à sa date limite. Dès qu’un fichier a la clé, tous en ont besoin.",
        },
        bad: "en/policy-advisor.md
    ---
    title: Policy advisor
    ---

    We are looking for…",
        good: "en/policy-advisor.md
    ---
    title: Policy advisor
    description: Write rules that people can read.
    archived: false
    ---

    We are looking for…",
    };

    fn words(&self) -> Words {
        let files = self.files;
        let message = match files {
            1 => both(
                "no file has `archived`: the posting is open",
                "aucun fichier n’a `archived` : l’offre est ouverte",
            ),
            _ => both(
                format!("no file has `archived`: all {files} postings are open"),
                format!("aucun fichier n’a `archived` : les {files} offres sont ouvertes"),
            ),
        };
        Words {
            message,
            note: both(
                "only a closing date closes a posting here",
                "seule une date limite ferme une offre ici",
            ),
            help: both(
                "once one file has `archived: true`, add `archived: false` to the others",
                "dès qu’un fichier a `archived: true`, ajoutez `archived: false` aux autres",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self { files: 1 }, Self { files: 12 }]
    }
}
