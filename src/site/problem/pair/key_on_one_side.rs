//! B073: one side of a pair says for whom or where one works, and the other does not.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};
use crate::site::visible::visible_whole;

/// One side of a pair says for whom or where one works, and the other does not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyOnOneSide {
    /// The key.
    pub key: &'static str,
    /// The file of the other side.
    pub counterpart: String,
}

impl Rule for KeyOnOneSide {
    const STORY: Story = Story {
        code: "B073-key-on-one-side",
        severity: Severity::Warning,
        text: Both {
            en: "`employer`, `place` or `remote: true` stands in one language only. The page, the filters and what search engines are told would not be the same in both.",
            fr: "`employer`, `place` ou `remote: true` n’est que dans une langue. La page, les filtres et ce qu’on dit aux moteurs de recherche ne seraient pas les mêmes dans les deux.",
        },
        bad: "en/advisor.md
    place: Gaspé, Quebec
fr/conseiller.md
    title: Conseiller en politiques",
        good: "en/advisor.md
    place: Gaspé, Quebec
fr/conseiller.md
    place: Gaspé (Québec)",
    };

    fn words(&self) -> Words {
        let Self { key, counterpart } = self;
        let counterpart = visible_whole(counterpart);
        Words {
            message: both(
                format!("`{key}` is given here, and not in `{counterpart}`"),
                format!("`{key}` est donné ici, et non dans `{counterpart}`"),
            ),
            note: both(
                "readers of one language would not know for whom or where one works",
                "dans une langue, on ne saurait pas pour qui ou où l’on travaille",
            ),
            help: both(
                format!("give both files their `{key}`, or neither"),
                format!("donnez aux deux fichiers leur `{key}`, ou à aucun"),
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self {
            key: "place",
            counterpart: "fr/dev.md".to_owned(),
        }]
    }
}
