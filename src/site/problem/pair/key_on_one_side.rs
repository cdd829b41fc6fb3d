//! B073: one side of a pair says something at a glance, and the other does not.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};
use crate::site::visible::visible_whole;

/// One side of a pair says something at a glance, and the other does not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyOnOneSide {
    /// The key.
    pub key: String,
    /// The file of the other side.
    pub counterpart: String,
}

impl Rule for KeyOnOneSide {
    const STORY: Story = Story {
        code: "B073-key-on-one-side",
        severity: Severity::Warning,
        text: Both {
            en: "`employer`, `place`, `remote: true` or a key of `[[facts]]` is in one version only. The page, the filters and the data for search engines differ between the two languages.",
            fr: "`employer`, `place`, `remote: true` ou une clé de `[[facts]]` ne figure que dans une version. La page, les filtres et les données pour les moteurs de recherche diffèrent d’une langue à l’autre.",
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
                format!("`{key}` is set here, but not in `{counterpart}`"),
                format!("`{key}` figure ici, mais pas dans `{counterpart}`"),
            ),
            note: both(
                "readers of the other language do not see it",
                "dans l’autre langue, on ne le voit pas",
            ),
            help: both(
                format!("set `{key}` in both files, or in neither"),
                format!("mettez `{key}` dans les deux fichiers, ou dans aucun"),
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self {
            key: "place".to_owned(),
            counterpart: "fr/dev.md".to_owned(),
        }]
    }
}
