//! B042: without a `translationKey`, the two sides were found by their `leverId`.

use crate::posting::{Both, LeverId};
#[cfg(test)]
use crate::site::problem::rule::sample;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};

/// Without a `translationKey`, the two sides were found by their `leverId`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PairedByLeverId {
    /// The id of both.
    pub lever_id: LeverId,
}

impl Rule for PairedByLeverId {
    const STORY: Story = Story {
        code: "B042-paired-by-lever-id",
        severity: Severity::Info,
        text: Both {
            en: "Neither version has a `translationKey`; they form a pair because they share a `leverId`. A new ID in one of them would break the pair.",
            fr: "Aucune des deux versions n’a de `translationKey`; elles forment une paire parce qu’elles partagent un `leverId`. Un nouvel identifiant dans l’une romprait la paire.",
        },
        bad: "en/driver.md
    ---
    title: Driver
    description: Bring the books.
    archived: false
    leverId: 4874d95f-a569-43dc-a237-b503d91cacaf
    ---

    We are looking for…
fr/conducteur.md
    ---
    title: Conducteur
    description: Apporter les livres.
    archived: false
    leverId: 4874d95f-a569-43dc-a237-b503d91cacaf
    ---

    Nous cherchons…",
        good: "en/driver.md
    ---
    title: Driver
    description: Bring the books.
    archived: false
    leverId: 4874d95f-a569-43dc-a237-b503d91cacaf
    translationKey: driver
    ---

    We are looking for…
fr/conducteur.md
    ---
    title: Conducteur
    description: Apporter les livres.
    archived: false
    leverId: 4874d95f-a569-43dc-a237-b503d91cacaf
    translationKey: driver
    ---

    Nous cherchons…",
    };

    fn words(&self) -> Words {
        let Self { lever_id } = self;
        let id = lever_id.as_str();
        Words {
            message: both(
                format!("no `translationKey`; paired by `leverId` {id}"),
                format!("pas de `translationKey`; paire formée par le `leverId` {id}"),
            ),
            note: both(
                "a new `leverId` in one file would break the pair",
                "un nouveau `leverId` dans un des fichiers romprait la paire",
            ),
            help: both(
                "give both files the same `translationKey`",
                "donnez aux deux fichiers la même `translationKey`",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self {
            lever_id: sample::lever_id(),
        }]
    }
}
