//! B019: `leverId` is not an id of Lever.

use crate::posting::{Both, LeverId};
#[cfg(test)]
use crate::site::problem::rule::sample;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};
use crate::site::visible::visible;

/// `leverId` is not an id of Lever.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadLeverId {
    /// Whether the posting is archived; nobody applies to it then.
    pub archived: bool,
    /// What stands there.
    pub found: String,
    /// What is wrong with it.
    pub fault: LeverIdFault,
}

/// What is wrong with a `leverId`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LeverIdFault {
    /// The id is inside an address or between other characters.
    Inside(LeverId),
    /// All digits are zero.
    Nil,
    /// It has the signs of an id, but too few or too many.
    Length,
    /// It is something else.
    Other,
}

impl Rule for BadLeverId {
    const STORY: Story = Story {
        code: "B019-bad-lever-id",
        severity: Severity::Error,
        text: Both {
            en: "`leverId` is not a UUID. It is the last part of the posting's address at Lever, without the rest of the address. On an open posting this is an error, since the link to apply would lead nowhere.",
            fr: "`leverId` n’est pas un UUID. C’est la dernière partie de l’adresse de l’offre chez Lever, sans le reste de l’adresse. Sur une offre ouverte, c’est une erreur\u{a0}: le lien pour postuler ne mènerait nulle part.",
        },
        bad: "leverId: http://4874d95f-a569-43dc-a237-b503d91cacaf",
        good: "leverId: 4874d95f-a569-43dc-a237-b503d91cacaf",
    };

    fn severity(&self) -> Severity {
        match self.archived {
            true => Severity::Warning,
            false => Severity::Error,
        }
    }

    fn words(&self) -> Words {
        let (archived, found, fault) = (self.archived, &self.found, &self.fault);
        let found = visible(found);
        let message = match fault {
            LeverIdFault::Inside(_) => both(
                format!("`leverId` has more than the id: `{found}`"),
                format!("`leverId` contient plus que l’identifiant : `{found}`"),
            ),
            LeverIdFault::Nil => both(
                "`leverId` is all zeros",
                "`leverId` est un identifiant fait de zéros",
            ),
            LeverIdFault::Length => both(
                format!("`leverId` does not have the length of an id: `{found}`"),
                format!("`leverId` n’a pas la longueur d’un identifiant : `{found}`"),
            ),
            LeverIdFault::Other => both(
                format!("`leverId` is not an id of Lever: `{found}`"),
                format!("`leverId` n’est pas un identifiant de Lever : `{found}`"),
            ),
        };
        let note = match archived {
            true => both(
                "nobody applies to an archived posting, but its other language cannot be found by the id",
                "personne ne postule à une offre archivée, mais l’identifiant ne permet pas d’en trouver l’autre langue",
            ),
            false => both(
                "the link to apply would lead nowhere",
                "le lien pour postuler ne mènerait nulle part",
            ),
        };
        let help = match fault {
            LeverIdFault::Inside(id) => both(
                format!("write `leverId: {}`", id.as_str()),
                format!("écrivez `leverId: {}`", id.as_str()),
            ),
            _ => both(
                "copy the id from the posting's address at Lever: 8, 4, 4, 4 and 12 signs (0-9, a-f)",
                "copiez l’identifiant de l’adresse de l’offre chez Lever : 8, 4, 4, 4 et 12 signes (0-9, a-f)",
            ),
        };
        Words {
            message,
            note,
            help,
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![
            Self {
                archived: false,
                found: "http://4874d95f-a569-43dc-a237-b503d91cacaf".to_owned(),
                fault: LeverIdFault::Inside(sample::lever_id()),
            },
            Self {
                archived: false,
                found: "00000000-0000-0000-0000-000000000000".to_owned(),
                fault: LeverIdFault::Nil,
            },
            Self {
                archived: true,
                found: "4874d95f-a569-43dc".to_owned(),
                fault: LeverIdFault::Length,
            },
            Self {
                archived: false,
                found: "javascript:alert(1)".to_owned(),
                fault: LeverIdFault::Other,
            },
        ]
    }
}
