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
            en: "An HTML comment is for authors. Its words are nowhere on the board: not on the page, not in search, not in feeds. A comment that nothing ends takes the rest of the text with it. A comment that only steers a program, such as `<!--more-->`, is no problem.",
            fr: "Un commentaire HTML est pour les auteurs. Ses mots ne sont nulle part sur le babillard\u{a0}: ni dans la page, ni dans la recherche, ni dans les fils. Un commentaire que rien ne ferme emporte la suite du texte. Un commentaire qui règle seulement un programme, comme `<!--more-->`, ne pose pas de problème.",
        },
        bad: "<!-- ask the team about the budget first -->",
        good: "The budget is settled.",
    };

    fn words(&self) -> Words {
        let (en, fr) = match self.closed {
            true => (
                "the comment and its words stay off the board",
                "le commentaire et ses mots ne paraissent pas",
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
                "readers never get what is in a comment, search included",
                "rien de ce qui est dans un commentaire ne paraît, même dans la recherche",
            ),
            help: both(help, aide),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self { closed: true }, Self { closed: false }]
    }
}
