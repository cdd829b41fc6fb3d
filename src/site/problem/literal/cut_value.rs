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
            en: "In YAML a `#` behind a space begins a comment: the rest of the line is not part of the value. Between quotation marks it is. This is said of values that are text; behind `true`, a number or a date a comment takes nothing away.",
            fr: "En YAML, un `#` après une espace commence un commentaire\u{a0}: le reste de la ligne ne fait pas partie de la valeur. Entre guillemets, il en fait partie. Cela ne vaut que pour les textes\u{a0}: après `true`, un nombre ou une date, un commentaire n’enlève rien.",
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
                format!("`{key}` finit devant `{comment}`"),
            ),
            note: both(
                "a `#` behind a space begins a comment, which nobody reads",
                "un `#` après une espace commence un commentaire, que personne ne lit",
            ),
            help: both(
                format!("write `{key}: \"{whole}\"`; a comment stands better on a line of its own"),
                format!(
                    "écrivez `{key}: \"{whole}\"`; un commentaire est mieux sur sa propre ligne"
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
