//! B151: a link or a picture whose address has a space.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};
use crate::site::visible::visible;

/// A link or a picture whose address has a space in it (CommonMark 0.31.2, section 6.3).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpaceInAddress {
    /// The address as it is written.
    pub address: String,
}

impl Rule for SpaceInAddress {
    const STORY: Story = Story {
        code: "B151-space-in-address",
        severity: Severity::Warning,
        text: Both {
            en: "An address with a space makes neither a link nor a picture: readers see the brackets. `check --fix` puts the address between `<` and `>`.",
            fr: "Une adresse qui contient une espace ne fait ni lien ni image\u{a0}: les lecteurs voient les crochets. `check --fix` met l’adresse entre `<` et `>`.",
        },
        bad: "[Our benefits](https://example.org/our benefits.pdf)",
        good: "[Our benefits](<https://example.org/our benefits.pdf>)",
    };

    fn words(&self) -> Words {
        let address = visible(&self.address);
        Words {
            message: both(
                format!("`{address}` has a space: this is not a link"),
                format!("`{address}` contient une espace\u{a0}: ce n’est pas un lien"),
            ),
            note: both(
                "readers see the brackets and the address",
                "les lecteurs voient les crochets et l’adresse",
            ),
            help: both(
                format!("write `(<{address}>)`"),
                format!("écrivez `(<{address}>)`"),
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self {
            address: "our benefits.pdf".to_owned(),
        }]
    }
}
