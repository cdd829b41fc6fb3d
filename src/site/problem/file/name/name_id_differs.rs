//! B060: the id at the end of the file's name is not its `leverId`.

use crate::posting::{Both, LeverId};
#[cfg(test)]
use crate::site::problem::rule::sample;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};

/// The id at the end of the file's name is not its `leverId`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameIdDiffers {
    /// The id in the name.
    pub named: LeverId,
}

impl Rule for NameIdDiffers {
    const STORY: Story = Story {
        code: "B060-name-id-differs",
        severity: Severity::Warning,
        text: Both {
            en: "The file name ends in one Lever ID, and `leverId` is another. One of them belongs to another posting, usually because the file was copied. People would apply to the wrong posting.",
            fr: "Le nom du fichier finit par un identifiant Lever, et `leverId` en donne un autre. L’un des deux appartient à une autre offre, le plus souvent parce que le fichier a été copié. Les candidatures iraient à la mauvaise offre.",
        },
        bad: "en/advisor-4874d95f-a569-43dc-a237-b503d91cacaf.md
    leverId: fec1188b-4d17-412f-b780-c37ad60aa321",
        good: "en/advisor-fec1188b-4d17-412f-b780-c37ad60aa321.md
    leverId: fec1188b-4d17-412f-b780-c37ad60aa321",
    };

    fn words(&self) -> Words {
        let Self { named } = self;
        let named = named.as_str();
        Words {
            message: both(
                format!("`leverId` differs from the ID in the file name, {named}"),
                format!("`leverId` diffère de l’identifiant dans le nom du fichier, {named}"),
            ),
            note: both(
                "one of the two belongs to another posting: people could apply to the wrong one",
                "l’un des deux appartient à une autre offre\u{a0}: les candidatures pourraient aller à la mauvaise",
            ),
            help: both(
                "find out which ID is right, and correct the other",
                "vérifiez quel identifiant est le bon, et corrigez l’autre",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self {
            named: sample::lever_id(),
        }]
    }
}
