//! B046: an old address at which the site has something else.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};
use crate::site::visible::visible;

/// An old address where the site has something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddressTaken {
    /// The address, as it is written or as a pattern gives it.
    pub address: String,
    /// The file or folder of the site that is in the way.
    pub taken: String,
}

impl Rule for AddressTaken {
    const STORY: Story = Story {
        code: "B046-address-taken",
        severity: Severity::Warning,
        text: Both {
            en: "An old address from `url`, `aliases` or `old_addresses` is one at which the site has something else: a page, data, or a file of `static/`. No redirect is written there, so the old address does not lead to the posting.",
            fr: "Une ancienne adresse, tirée de `url`, d’`aliases` ou d’`old_addresses`, est déjà prise sur le site\u{a0}: par une page, des données ou un fichier de `static/`. Aucune redirection n’y est écrite\u{a0}: l’ancienne adresse ne mène pas à l’offre.",
        },
        bad: "aliases: [/en/]",
        good: "aliases: [/en/policy-advisor/]",
    };

    fn words(&self) -> Words {
        let (address, taken) = (visible(&self.address), visible(&self.taken));
        Words {
            message: both(
                format!("the site has something else at the old address `{address}`"),
                format!("le site a autre chose à l’ancienne adresse `{address}`"),
            ),
            note: both(
                format!("no redirect is written there, because of `{taken}`"),
                format!("aucune redirection n’y est écrite, à cause de `{taken}`"),
            ),
            help: both(
                "remove the address, or choose another one",
                "retirez l’adresse, ou choisissez-en une autre",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        let [address, taken] = ["/sitemap.xml", "sitemap.xml"].map(str::to_owned);
        vec![Self { address, taken }]
    }
}
