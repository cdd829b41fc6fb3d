//! B125: a definition of a link that no text uses.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};
use crate::site::visible::visible;

/// The address of a definition that no text uses: readers do not get it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnusedDefinition {
    /// The address.
    pub address: String,
}

impl Rule for UnusedDefinition {
    const STORY: Story = Story {
        code: "B125-unused-definition",
        severity: Severity::Warning,
        text: Both {
            en: "A line such as `[name]: https://…` gives a link an address. No link in this text uses that name, so nobody sees the address.",
            fr: "Une ligne comme `[nom]: https://…` donne une adresse à un lien. Aucun lien de ce texte n’utilise ce nom\u{a0}: personne ne voit l’adresse.",
        },
        bad: "[guide]: https://example.org/guide",
        good: "Read [our guide](https://example.org/guide).",
    };

    fn words(&self) -> Words {
        let address = visible(&self.address);
        Words {
            message: both(
                format!("no link uses this address: `{address}`"),
                format!("aucun lien n’utilise cette adresse\u{a0}: `{address}`"),
            ),
            note: both(
                "readers do not see a definition",
                "les lecteurs ne voient pas une définition",
            ),
            help: both(
                "use its name in a link, as in `[name]`, or delete the line",
                "utilisez son nom dans un lien, comme `[nom]`, ou supprimez la ligne",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self {
            address: "https://example.org".to_owned(),
        }]
    }
}
