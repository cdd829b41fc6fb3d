//! B148: a comment cuts a value.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};
use crate::site::visible::visible;

/// A comment cuts a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CutValue {
    /// The key.
    pub key: String,
    /// The value with what was cut, as it is written.
    pub whole: String,
    /// What was cut.
    pub comment: String,
}

impl Rule for CutValue {
    const STORY: Story = Story {
        code: "B148-cut-value",
        severity: Severity::Warning,
        text: Both {
            en: "In YAML, a `#` after a space begins a comment: the rest of the line is not part of the value, unless the value is in quotation marks. This is reported for text only; a comment after `true`, a number or a date is fine.",
            fr: "En YAML, un `#` après une espace commence un commentaire\u{a0}: le reste de la ligne ne fait pas partie de la valeur. Entre guillemets, il en fait partie. Seuls les textes sont signalés\u{a0}: après `true`, un nombre ou une date, un commentaire n’enlève rien.",
        },
        bad: "title: Developer, team #2 (night)\n\nWrite rules.",
        good: "title: \"Developer, team #2 (night)\"\n\nWrite rules.",
    };

    fn words(&self) -> Words {
        let Self {
            key,
            whole,
            comment,
        } = self;
        let whole = visible(&whole.replace('\\', "\\\\").replace('"', "\\\""));
        let comment = visible(comment);
        Words {
            message: both(
                format!("`{key}` ends before `{comment}`"),
                format!("`{key}` finit avant `{comment}`"),
            ),
            note: both(
                "a `#` after a space begins a comment, which is not published",
                "un `#` après une espace commence un commentaire, qui n’est pas publié",
            ),
            help: both(
                format!("write `{key}: \"{whole}\"`; if it is a comment, move it to its own line"),
                format!(
                    "écrivez `{key}: \"{whole}\"`; si c’est un commentaire, mettez-le sur sa propre ligne"
                ),
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self {
            key: "title".to_owned(),
            whole: "Developer, team #2".to_owned(),
            comment: "#2".to_owned(),
        }]
    }
}
