//! B023: no address can be made of `slug`.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};
use crate::site::visible::visible;

/// No address can be made of `slug`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadSlug {
    /// What stands there.
    pub found: String,
}

impl Rule for BadSlug {
    const STORY: Story = Story {
        code: "B023-bad-slug",
        severity: Severity::Warning,
        text: Both {
            en: "`slug` cannot form an address: it has no letter or digit. The file name gives the address instead.",
            fr: "`slug` ne peut pas former une adresse\u{a0}: il ne contient ni lettre ni chiffre. Le nom du fichier donne alors l’adresse.",
        },
        bad: "slug: \"!!!\"",
        good: "slug: policy-advisor",
    };

    fn words(&self) -> Words {
        let Self { found } = self;
        let found = visible(found);
        Words {
            message: both(
                format!("the slug `{found}` cannot form an address"),
                format!("le slug `{found}` ne peut pas former une adresse"),
            ),
            note: both(
                "the file name gives the address instead",
                "le nom du fichier donne l’adresse",
            ),
            help: both(
                "write letters, digits and hyphens, or delete the line",
                "écrivez des lettres, des chiffres et des traits d’union, ou supprimez la ligne",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self {
            found: "!!!".to_owned(),
        }]
    }
}
