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
            en: "A line begins with a character that looks like a bullet (`•`, `–`, `o`, `a)`, or `-` and a no-break space), but Markdown does not make a list of it: the lines run together, and screen readers announce no list. `check --fix` writes `-` where that is safe.",
            fr: "Une ligne commence par un caractère qui ressemble à une puce (`•`, `–`, `o`, `a)`, ou `-` et une espace insécable), mais Markdown n’en fait pas une liste\u{a0}: les lignes se suivent dans un même paragraphe, et les lecteurs d’écran n’annoncent aucune liste. `check --fix` écrit `-` là où c’est sans risque.",
        },
        bad: "• Bake\n• Sell",
        good: "- Bake\n- Sell",
    };

    fn words(&self) -> Words {
        if self.sign.trim().is_empty() {
            return Words {
                message: both(
                    "this line is indented with no-break spaces (U+00A0)",
                    "cette ligne est mise en retrait par des espaces insécables (U+00A0)",
                ),
                note: both(
                    "Markdown makes neither a list nor a heading of it",
                    "Markdown n’en fait ni liste ni titre",
                ),
                help: both(
                    "delete them and type ordinary spaces",
                    "supprimez-les et tapez des espaces ordinaires",
                ),
            };
        }
        let sign = visible(&self.sign);
        Words {
            message: both(
                format!("`{sign}` does not make a list"),
                format!("`{sign}` ne fait pas de liste"),
            ),
            note: both(
                "the lines run together, and screen readers announce no list",
                "les lignes se suivent dans un paragraphe, et les lecteurs d’écran n’annoncent aucune liste",
            ),
            help: both(
                "begin each line with `-` and a space",
                "commencez chaque ligne par `-` et une espace",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![
            Self {
                sign: "•".to_owned(),
                fixed: Some("-"),
            },
            Self {
                sign: "\u{a0}".to_owned(),
                fixed: Some("  "),
            },
        ]
    }
}
