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
            en: "`leverId` is not a UUID. It is the last part of the posting's Lever address, without the rest. On an open posting this is an error, because the apply link leads nowhere.",
            fr: "`leverId` n’est pas un UUID. C’est la dernière partie de l’adresse de l’offre chez Lever, sans le reste. Sur une offre ouverte, c’est une erreur\u{a0}: le lien pour postuler ne mène nulle part.",
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
                format!("`leverId` contains more than the ID: `{found}`"),
                format!("`leverId` contient plus que l’identifiant : `{found}`"),
            ),
            LeverIdFault::Nil => both(
                "`leverId` is all zeros",
                "`leverId` ne contient que des zéros",
            ),
            LeverIdFault::Length => both(
                format!("`leverId` does not have the length of an ID: `{found}`"),
                format!("`leverId` n’a pas la longueur d’un identifiant : `{found}`"),
            ),
            LeverIdFault::Other => both(
                format!("`leverId` is not a Lever ID: `{found}`"),
                format!("`leverId` n’est pas un identifiant Lever\u{a0}: `{found}`"),
            ),
        };
        let note = match archived {
            true => both(
                "nobody can apply to an archived posting, but this ID does not lead to its other version",
                "personne ne postule à une offre archivée, mais cet identifiant ne permet pas de trouver l’autre version",
            ),
            false => both(
                "the apply link leads nowhere",
                "le lien pour postuler ne mène nulle part",
            ),
        };
        let help = match fault {
            LeverIdFault::Inside(id) => both(
                format!("write `leverId: {}`", id.as_str()),
                format!("écrivez `leverId: {}`", id.as_str()),
            ),
            _ => both(
                "copy the ID from the posting's Lever address: 8, 4, 4, 4 and 12 characters (0-9, a-f)",
                "copiez l’identifiant de l’adresse de l’offre chez Lever\u{a0}: 8, 4, 4, 4 et 12 caractères (0-9, a-f)",
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
