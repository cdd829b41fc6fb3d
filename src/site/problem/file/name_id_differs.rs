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
            en: "The file's name ends in one Lever id, and `leverId` is another one. One of them comes from another posting, most often because the file was copied. Candidates would apply to the wrong posting.",
            fr: "Le nom du fichier finit par un id de Lever, et `leverId` en est un autre. L’un des deux vient d’une autre offre, le plus souvent parce que le fichier a été copié. On postulerait à la mauvaise offre.",
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
                format!("`leverId` is not the id in the file's name, {named}"),
                format!("`leverId` n’est pas l’id du nom du fichier, {named}"),
            ),
            note: both(
                "one of the two is from another posting: candidates could apply to the wrong one",
                "l’un des deux vient d’une autre offre\u{a0}: on pourrait postuler au mauvais poste",
            ),
            help: both(
                "find out which id is right, and correct the other",
                "voyez quel id est le bon, puis corrigez l’autre",
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
