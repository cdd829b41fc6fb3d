//! B017: `archived` is neither `true` nor `false`.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};
use crate::site::visible::visible;

/// `archived` is neither `true` nor `false`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadArchived {
    /// What stands there; empty when nothing does.
    pub found: String,
    /// What is probably meant.
    pub meant: Option<bool>,
}

impl Rule for BadArchived {
    const STORY: Story = Story {
        code: "B017-bad-archived",
        severity: Severity::Error,
        text: Both {
            en: "`archived` is neither `true` nor `false`. Some programs read other YAML words, such as `yes` and `off`, as true or false; others read them as text.",
            fr: "`archived` n’est ni `true` ni `false`. Certains programmes lisent d’autres mots de YAML, comme `yes` et `off`, comme vrai ou faux; d’autres y lisent du texte.",
        },
        bad: "archived: yes",
        good: "archived: true",
    };

    fn words(&self) -> Words {
        let (found, meant) = (&self.found, self.meant);
        let found = visible(found);
        let message = match found.is_empty() {
            true => both("`archived` is empty", "`archived` est vide"),
            false => both(
                format!("`archived` is `{found}`, not `true` or `false`"),
                format!("`archived` est `{found}` au lieu de `true` ou `false`"),
            ),
        };
        let help = match meant {
            Some(meant) => both(
                format!("did you mean `archived: {meant}`?"),
                format!("vouliez-vous dire `archived: {meant}`?"),
            ),
            None => both(
                "write `archived: false` while people can apply, `archived: true` after that",
                "écrivez `archived: false` tant que l’offre est ouverte, `archived: true` ensuite",
            ),
        };
        Words {
            message,
            note: both(
                "programs disagree on other words: an archived posting could show as open",
                "les programmes ne s’entendent pas sur les autres mots\u{a0}: une offre archivée pourrait paraître ouverte",
            ),
            help,
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![
            Self {
                found: "yes".to_owned(),
                meant: Some(true),
            },
            Self {
                found: "".to_owned(),
                meant: None,
            },
        ]
    }
}
