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
            en: "There is no `title`. It is what readers see in lists, in search and in the tab, so a posting without one is not published.",
            fr: "Il n’y a pas de `title`. C’est ce qu’on voit dans les listes, la recherche et l’onglet\u{a0}: sans titre, une offre n’est pas publiée.",
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
                "l’en-tête n’a pas de `title`",
            ),
            note: both(
                "lists, links and search results show the title",
                "les listes, les liens et les résultats de recherche montrent le titre",
            ),
            help: both(
                "add a line `title: …` between the two `---`",
                "ajoutez une ligne `title: …` entre les deux `---`",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self]
    }
}
