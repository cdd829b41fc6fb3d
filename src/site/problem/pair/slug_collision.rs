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
            en: "Two postings have the same address. One of them gets a number, which may change when files are added or removed. A `slug` of its own keeps an address stable.",
            fr: "Deux offres ont la même adresse. L’une reçoit un numéro, qui peut changer quand des fichiers s’ajoutent ou disparaissent. Avec son propre `slug`, une offre garde son adresse.",
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
                "an address belongs to one posting, and should never change",
                "une adresse appartient à une seule offre et ne devrait jamais changer",
            ),
            help: both(
                "give one of the two its own `slug: …`",
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
