//! B116: the address of the other version leads to no posting.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};
use crate::site::visible::visible;

/// The address of the other version leads to no posting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CounterpartNotFound {
    /// What stands there.
    pub found: String,
}

impl Rule for CounterpartNotFound {
    const STORY: Story = Story {
        code: "B116-counterpart-not-found",
        severity: Severity::Warning,
        text: Both {
            en: "A key mapped to `counterpart` gives the address of the page in the other language, and no posting is there.",
            fr: "Une clé que `counterpart` désigne donne l’adresse de la page dans l’autre langue, et aucune offre ne s’y trouve.",
        },
        bad: "babillard.toml
    [fields]
    counterpart = \"altLangPage\"
en/cook.md
    ---
    title: Cook
    description: Cook.
    archived: false
    translationKey: cook
    altLangPage: /fr/cuisine.html
    ---

    Cook.
fr/cuistot.md
    ---
    title: Cuistot
    description: Cuisiner.
    archived: false
    translationKey: cook
    ---

    Cuisiner.",
        good: "babillard.toml
    [fields]
    counterpart = \"altLangPage\"
en/cook.md
    ---
    title: Cook
    description: Cook.
    archived: false
    translationKey: cook
    altLangPage: /fr/cuistot.html
    ---

    Cook.
fr/cuistot.md
    ---
    title: Cuistot
    description: Cuisiner.
    archived: false
    translationKey: cook
    ---

    Cuisiner.",
    };

    fn words(&self) -> Words {
        let found = visible(&self.found);
        Words {
            message: both(
                format!("no posting in the other language at `{found}`"),
                format!("aucune offre dans l’autre langue à `{found}`"),
            ),
            note: both(
                "the language switch cannot follow this address",
                "le sélecteur de langue ne peut pas suivre cette adresse",
            ),
            help: both(
                "correct the address, or give both files the same `translationKey`",
                "corrigez l’adresse, ou donnez aux deux fichiers la même `translationKey`",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self {
            found: "/fr/cuisine.html".to_owned(),
        }]
    }
}
