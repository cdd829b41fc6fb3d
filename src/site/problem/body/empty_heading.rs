//! B127: a heading without words.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};

/// A heading without words: readers do not get it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmptyHeading;

impl Rule for EmptyHeading {
    const STORY: Story = Story {
        code: "B127-empty-heading",
        severity: Severity::Warning,
        text: Both {
            en: "A line has the `#` of a heading but no words. It is not shown.",
            fr: "Une ligne a le `#` d’un intertitre, mais aucun mot. Elle n’est pas affichée.",
        },
        bad: "##",
        good: "## Duties",
    };

    fn words(&self) -> Words {
        Words {
            message: both("the heading has no words", "l’intertitre n’a pas de mots"),
            note: both("it is not shown", "il n’est pas affiché"),
            help: both(
                "write its words after the `#`, or delete the line",
                "écrivez ses mots après le `#`, ou supprimez la ligne",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self]
    }
}
