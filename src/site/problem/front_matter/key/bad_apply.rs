//! B112: `apply` gives no address.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};
use crate::site::visible::visible;

/// `apply` gives no address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadApply {
    /// What stands there.
    pub found: String,
}

impl Rule for BadApply {
    const STORY: Story = Story {
        code: "B112-bad-apply",
        severity: Severity::Warning,
        text: Both {
            en: "`apply` is neither an `https` address nor an email address, so the posting has no apply link.",
            fr: "`apply` n’est ni une adresse `https` ni une adresse courriel : l’offre n’a donc pas de lien pour postuler.",
        },
        bad: "apply: see our site",
        good: "apply: https://example.org/apply",
    };

    fn words(&self) -> Words {
        let found = visible(&self.found);
        Words {
            message: both(
                format!("not an address to apply at: `{found}`"),
                format!("ce n’est pas une adresse où postuler : `{found}`"),
            ),
            note: both(
                "the posting has no apply link",
                "l’offre n’a pas de lien pour postuler",
            ),
            help: both(
                "write one address: `https://…` or `name@example.org`",
                "écrivez une seule adresse : `https://…` ou `nom@example.org`",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self {
            found: "see our site".to_owned(),
        }]
    }
}
