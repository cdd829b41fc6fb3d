//! B110: a known key in other letters.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};
use crate::site::visible::visible;

/// A known key in other letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyCase {
    /// The key as it is written.
    pub key: String,
    /// The key as it should be.
    pub right: &'static str,
}

impl Rule for KeyCase {
    const STORY: Story = Story {
        code: "B110-key-case",
        severity: Severity::Info,
        text: Both {
            en: "A key does not have its usual capital letters. It is read anyway; Hugo ignores case too.",
            fr: "Une clé est écrite avec d’autres majuscules que d’habitude. Elle est lue quand même : Hugo ne tient pas compte de la casse non plus.",
        },
        bad: "en/policy-advisor.md
    ---
    Title: Policy advisor
    description: Write rules that people can read.
    archived: false
    ---

    We are looking for…",
        good: "en/policy-advisor.md
    ---
    title: Policy advisor
    description: Write rules that people can read.
    archived: false
    ---

    We are looking for…",
    };

    fn words(&self) -> Words {
        let (key, right) = (visible(&self.key), self.right);
        Words {
            message: both(
                format!("`{key}` is read as `{right}`"),
                format!("`{key}` est lu comme `{right}`"),
            ),
            note: both(
                "case does not count in keys",
                "la casse ne compte pas dans les clés",
            ),
            help: both(
                format!("write `{right}`, as other programs expect it"),
                format!("écrivez `{right}`, comme d’autres programmes l’attendent"),
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self {
            key: "Title".to_owned(),
            right: "title",
        }]
    }
}
