//! B146: two front matters in a row.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};

/// Two front matters in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecondFrontMatter;

impl Rule for SecondFrontMatter {
    const STORY: Story = Story {
        code: "B146-second-front-matter",
        severity: Severity::Warning,
        text: Both {
            en: "The text begins with a second front matter. Only the first one is read, so the lines of the second are shown to readers.",
            fr: "Le texte commence par un second en-tête. Seul le premier est lu\u{a0}: les lecteurs voient les lignes du second.",
        },
        bad: "---\ntitle: Policy advisor\narchived: false\ntranslationKey: advisor\nleverId: 4874d95f-a569-43dc-a237-b503d91cacaf\ndescription: Write rules.\n---\n\n---\nplace: Ottawa\n---\n\nWrite rules.",
        good: "---\ntitle: Policy advisor\narchived: false\ntranslationKey: advisor\nleverId: 4874d95f-a569-43dc-a237-b503d91cacaf\ndescription: Write rules.\nplace: Ottawa\n---\n\nWrite rules.",
    };

    fn words(&self) -> Words {
        Words {
            message: both(
                "a second front matter begins here",
                "un second en-tête commence ici",
            ),
            note: both(
                "its keys are not read, and its lines are shown to readers",
                "ses clés ne sont pas lues, et les lecteurs voient ses lignes",
            ),
            help: both(
                "move its keys into the first one",
                "mettez ses clés dans le premier",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self]
    }
}
