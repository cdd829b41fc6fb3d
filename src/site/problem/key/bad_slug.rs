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
            en: "No address can be made of `slug`: it has neither a letter nor a digit. The address is made of the file's name instead.",
            fr: "On ne peut faire d’adresse de `slug`\u{a0}: il n’a ni lettre ni chiffre. L’adresse vient alors du nom du fichier.",
        },
        bad: "slug: \"!!!\"",
        good: "slug: policy-advisor",
    };

    fn words(&self) -> Words {
        let Self { found } = self;
        let found = visible(found);
        Words {
            message: both(
                format!("no address can be made of the slug `{found}`"),
                format!("on ne peut pas faire d’adresse avec le slug `{found}`"),
            ),
            note: both(
                "the address is made of the file name instead",
                "l’adresse est faite du nom du fichier",
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
