//! B118: HTML in a value of the front matter.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};
use crate::site::visible::visible;

/// A value has entities or tags of HTML; readers see it without them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HtmlInValue {
    /// What readers see.
    pub shown: String,
}

impl Rule for HtmlInValue {
    const STORY: Story = Story {
        code: "B118-html-in-value",
        severity: Severity::Info,
        text: Both {
            en: "A title or another value contains HTML tags or entities, which some programs export. Pages, search and feeds show only the words.",
            fr: "Un titre ou une autre valeur contient des entités ou des balises HTML, comme certains programmes en exportent. Les pages, la recherche et les fils n’en gardent que les mots.",
        },
        bad: "en/clerk.md
    ---
    title: Clerk &amp; driver
    description: Keep the books and drive the van.
    archived: false
    ---

    We are looking for…",
        good: "en/clerk.md
    ---
    title: Clerk & driver
    description: Keep the books and drive the van.
    archived: false
    ---

    We are looking for…",
    };

    fn words(&self) -> Words {
        let shown = visible(&self.shown);
        Words {
            message: both("this value contains HTML", "cette valeur contient du HTML"),
            note: both(
                format!("it is shown as `{shown}`"),
                format!("elle s’affiche ainsi\u{a0}: `{shown}`"),
            ),
            help: both(
                "write the words as readers should see them",
                "écrivez les mots tels qu’ils doivent se lire",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self {
            shown: "Clerk & driver".to_owned(),
        }]
    }
}
