//! B120: a comment with words in it.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};

/// A comment with words in it: readers do not get them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommentLeftOut {
    /// Whether anything ends it; else all that follows is in it.
    pub closed: bool,
}

impl Rule for CommentLeftOut {
    const STORY: Story = Story {
        code: "B120-comment-left-out",
        severity: Severity::Warning,
        text: Both {
            en: "An HTML comment is for authors. Its words appear nowhere on the board: not on the page, in search or in feeds. A comment that is never closed hides the rest of the text too. A comment that is only for a program, such as `<!--more-->`, is fine.",
            fr: "Un commentaire HTML est pour les auteurs. Ses mots ne paraissent nulle part sur le babillard\u{a0}: ni dans la page, ni dans la recherche, ni dans les fils. Un commentaire jamais fermé cache aussi la suite du texte. Un commentaire destiné à un programme, comme `<!--more-->`, ne pose pas de problème.",
        },
        bad: "<!-- ask the team about the budget first -->",
        good: "The budget is settled.",
    };

    fn words(&self) -> Words {
        let (en, fr) = match self.closed {
            true => (
                "the comment is left out, with its words",
                "le commentaire est omis, avec ses mots",
            ),
            false => (
                "nothing ends this comment: the rest of the text is hidden",
                "rien ne ferme ce commentaire\u{a0}: la suite du texte est cachée",
            ),
        };
        let (help, aide) = match self.closed {
            true => (
                "delete the comment, or write it as text if it is for readers",
                "supprimez le commentaire, ou écrivez-le comme texte s’il est pour les lecteurs",
            ),
            false => ("close it with `-->`", "fermez-le par `-->`"),
        };
        Words {
            message: both(en, fr),
            note: both(
                "nothing in a comment is published, not even in search",
                "rien de ce que contient un commentaire n’est publié, même dans la recherche",
            ),
            help: both(help, aide),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self { closed: true }, Self { closed: false }]
    }
}
