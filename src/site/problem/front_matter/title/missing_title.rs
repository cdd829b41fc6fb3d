//! B012: there is no `title`.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};

/// There is no `title`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingTitle;

impl Rule for MissingTitle {
    const STORY: Story = Story {
        code: "B012-missing-title",
        severity: Severity::Error,
        text: Both {
            en: "There is no `title`. It appears in lists, in search results and in the browser tab, so a posting without one is not published.",
            fr: "Il n’y a pas de `title`. Le titre figure dans les listes, les résultats de recherche et l’onglet du navigateur\u{a0}: sans lui, une offre n’est pas publiée.",
        },
        bad: "---
description: Write rules that people can read.
archived: false
leverId: 4874d95f-a569-43dc-a237-b503d91cacaf
translationKey: policy-advisor
---

We are looking for…",
        good: "---
title: Policy advisor
description: Write rules that people can read.
archived: false
leverId: 4874d95f-a569-43dc-a237-b503d91cacaf
translationKey: policy-advisor
---

We are looking for…",
    };

    fn words(&self) -> Words {
        Words {
            message: both(
                "the front matter has no `title`",
                "il manque `title` dans l’en-tête",
            ),
            note: both(
                "lists, links and search results show the title",
                "le titre figure dans les listes, les liens et les résultats de recherche",
            ),
            help: both(
                "add a line `title: …` between the two `---` lines",
                "ajoutez une ligne `title: …` entre les deux lignes `---`",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self]
    }
}
