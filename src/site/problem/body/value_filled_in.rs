//! B123: a value of the front matter stands in the text.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};
use crate::site::visible::visible;

/// A value of the front matter was put in the place of `{{ … }}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueFilledIn {
    /// What stands between the braces.
    pub expression: String,
}

impl Rule for ValueFilledIn {
    const STORY: Story = Story {
        code: "B123-value-filled-in",
        severity: Severity::Info,
        text: Both {
            en: "The text contains `{{ page.… }}`, and the front matter of the same file has the value. The page shows that value.",
            fr: "Le texte contient `{{ page.… }}`, et l’en-tête du même fichier donne la valeur. La page affiche cette valeur.",
        },
        bad: "We are hiring: {{ page.title }}.",
        good: "We are hiring a cook.",
    };

    fn words(&self) -> Words {
        let expression = visible(&self.expression);
        Words {
            message: both(
                format!("readers see the value of `{expression}`"),
                format!("les lecteurs voient la valeur de `{expression}`"),
            ),
            note: both(
                "it comes from the front matter of this file",
                "elle vient de l’en-tête de ce fichier",
            ),
            help: both(
                "nothing to do; write the words here if they should not change with the key",
                "rien à faire; écrivez les mots ici s’ils ne doivent pas changer avec la clé",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self {
            expression: "page.place".to_owned(),
        }]
    }
}
