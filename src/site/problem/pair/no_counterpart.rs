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
            en: "No posting in the other language has the same `translationKey`. The other language shows this version, under a banner. If another unpaired posting has almost the same key, this is a warning that names it.",
            fr: "Aucune offre dans l’autre langue n’a la même `translationKey`. L’autre langue affiche cette version, sous un bandeau. Si une autre offre sans paire a presque la même clé, c’est un avertissement qui la nomme.",
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
                "the posting has no version in the other language",
                "l’offre n’a pas de version dans l’autre langue",
            ),
        };
        Words {
            message,
            note: both(
                "the other language shows this version, under a banner",
                "l’autre langue affiche cette version, sous un bandeau",
            ),
            help: both(
                "add the other version, with the same `translationKey`",
                "ajoutez l’autre version, avec la même `translationKey`",
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
