//! B013: there is a `title` in which one sees nothing.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};

/// There is a `title` in which one sees nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmptyTitle {
    /// Whether a comment stands in its place.
    pub comment: bool,
}

impl Rule for EmptyTitle {
    const STORY: Story = Story {
        code: "B013-empty-title",
        severity: Severity::Error,
        text: Both {
            en: "There is a `title`, but it shows nothing.",
            fr: "Il y a un `title`, mais il n’affiche rien.",
        },
        bad: "title: \"\"",
        good: "title: Policy advisor",
    };

    fn words(&self) -> Words {
        Words {
            message: both("`title` is empty", "`title` est vide"),
            note: both(
                "lists, links and search results show the title",
                "le titre figure dans les listes, les liens et les résultats de recherche",
            ),
            help: match self.comment {
                true => both(
                    "a `#` after a space begins a comment: put the title in quotation marks",
                    "un `#` après une espace commence un commentaire\u{a0}: mettez le titre entre guillemets droits",
                ),
                false => both(
                    "write the name of the job after `title:`",
                    "écrivez le nom de l’emploi après `title:`",
                ),
            },
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        [false, true]
            .into_iter()
            .map(|comment| Self { comment })
            .collect()
    }
}
