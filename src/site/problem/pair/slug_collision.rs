//! B040: two postings would have the same address.

use crate::posting::{Both, Slug};
#[cfg(test)]
use crate::site::problem::rule::sample;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};

/// Two postings would have the same address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SlugCollision {
    /// The slug that both ask for.
    pub slug: Slug,
    /// The slug that this one got.
    pub given: Slug,
}

impl Rule for SlugCollision {
    const STORY: Story = Story {
        code: "B040-slug-collision",
        severity: Severity::Warning,
        text: Both {
            en: "Two postings would have the same address. One of them gets a number behind it, which may change when a file comes or goes. A `slug` of its own keeps an address for ever.",
            fr: "Deux offres auraient la même adresse. L’une reçoit un numéro, qui peut changer quand un fichier arrive ou part. Un `slug` à elle garde une adresse pour toujours.",
        },
        bad: "en/north/nurse.md
    translationKey: nurse-north
en/south/nurse.md
    translationKey: nurse-south",
        good: "en/north/nurse.md
    translationKey: nurse-north
    slug: nurse-north
en/south/nurse.md
    translationKey: nurse-south
    slug: nurse-south",
    };

    fn words(&self) -> Words {
        let Self { slug, given } = self;
        Words {
            message: both(
                format!("another posting has the address `{slug}`; this one gets `{given}`"),
                format!("une autre offre a l’adresse `{slug}`; celle-ci reçoit `{given}`"),
            ),
            note: both(
                "an address leads to one posting, and should stay the same for ever",
                "une adresse mène à une seule offre et devrait rester la même pour toujours",
            ),
            help: both(
                "give one of the two a `slug: …` of its own",
                "donnez à l’une des deux son propre `slug: …`",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self {
            slug: sample::slug("designer"),
            given: sample::slug("designer-2"),
        }]
    }
}
