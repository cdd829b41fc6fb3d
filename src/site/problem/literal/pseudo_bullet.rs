//! B140: a line begins with a sign that looks like a bullet and makes no list.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};
use crate::site::visible::visible;

/// A line begins with a sign that looks like a bullet and makes no list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PseudoBullet {
    /// The sign, as it is written.
    pub sign: String,
    /// What `--fix` puts in its place; nothing where that is not safe.
    pub fixed: Option<&'static str>,
}

impl Rule for PseudoBullet {
    const STORY: Story = Story {
        code: "B140-pseudo-bullet",
        severity: Severity::Warning,
        text: Both {
            en: "A line begins with a sign that looks like a bullet (`•`, `–`, `o`, `a)`, or `-` and a no-break space), and Markdown makes no list of it: the lines run together, and screen readers announce no list. `check --fix` puts `-` there where it is safe.",
            fr: "Une ligne commence par un signe qui ressemble à une puce (`•`, `–`, `o`, `a)`, ou `-` et une espace insécable), et Markdown n’en fait pas une liste\u{a0}: les lignes se suivent dans un même paragraphe, et les lecteurs d’écran n’annoncent aucune liste. `check --fix` y met `-` où c’est sûr.",
        },
        bad: "• Bake\n• Sell",
        good: "- Bake\n- Sell",
    };

    fn words(&self) -> Words {
        let sign = visible(&self.sign);
        Words {
            message: both(
                format!("`{sign}` makes no list"),
                format!("`{sign}` ne fait pas de liste"),
            ),
            note: both(
                "the lines run together, and nobody hears a list",
                "les lignes se suivent dans un paragraphe, et rien n’annonce une liste",
            ),
            help: both(
                "begin each line with `-` and a space",
                "commencez chaque ligne par `-` et une espace",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self {
            sign: "•".to_owned(),
            fixed: Some("-"),
        }]
    }
}
