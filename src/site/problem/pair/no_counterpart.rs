//! B044: no posting in the other language has the same `translationKey`.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};
use crate::site::visible::visible;

/// No posting in the other language has the same `translationKey`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoCounterpart {
    /// The key; none when the file has none.
    pub key: Option<String>,
}

impl Rule for NoCounterpart {
    const STORY: Story = Story {
        code: "B044-no-counterpart",
        severity: Severity::Info,
        text: Both {
            en: "No posting in the other language has the same `translationKey`. Readers of the other language get it in this one, with a notice. Where a key of a posting that is alone too is spelt almost the same, this is a warning and names it.",
            fr: "Aucune offre dans l’autre langue n’a la même `translationKey`. Dans l’autre langue, on la lit dans celle-ci, avec un avis. Si la clé d’une offre seule elle aussi s’écrit presque pareil, c’est un avertissement qui la nomme.",
        },
        bad: "en/advisor.md
    translationKey: senior-policy-advisor
fr/conseiller.md
    translationKey: senior-policy-adviser",
        good: "en/advisor.md
    translationKey: senior-policy-advisor
fr/conseiller.md
    translationKey: senior-policy-advisor",
    };

    fn words(&self) -> Words {
        let key = self.key.as_deref();
        let message = match key {
            Some(key) => {
                let key = visible(key);
                both(
                    format!("no posting in the other language has the key `{key}`"),
                    format!("aucune offre dans l’autre langue n’a la clé `{key}`"),
                )
            }
            None => both(
                "the posting has no counterpart in the other language",
                "l’offre n’a pas d’équivalent dans l’autre langue",
            ),
        };
        Words {
            message,
            note: both(
                "readers of the other language get it in this one, with a notice",
                "dans l’autre langue, on la lit dans celle-ci, avec un avis",
            ),
            help: both(
                "add the other language, with the same `translationKey`",
                "ajoutez l’autre langue, avec la même `translationKey`",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![
            Self {
                key: Some("dev".to_owned()),
            },
            Self { key: None },
        ]
    }
}
