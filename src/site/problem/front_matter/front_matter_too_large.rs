//! B006: the front matter is larger than any posting's.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both, size};

/// The front matter is larger than any posting's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrontMatterTooLarge {
    /// Its bytes.
    pub size: usize,
    /// The most that is read, in bytes.
    pub limit: usize,
}

impl Rule for FrontMatterTooLarge {
    const STORY: Story = Story {
        code: "B006-front-matter-too-large",
        severity: Severity::Error,
        text: Both {
            en: "The front matter is larger than 64 KiB. It holds a few short values; the text of a posting belongs below the second `---`.",
            fr: "L’en-tête dépasse 64\u{a0}Kio. Il contient quelques valeurs courtes; le texte d’une offre va sous le second `---`.",
        },
        bad: "description: We are looking for…",
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
        let Self { size: bytes, limit } = *self;
        let (bytes, limit) = (size(bytes), size(limit));
        Words {
            message: both(
                format!(
                    "the front matter is {}; the limit is {}",
                    bytes.en, limit.en
                ),
                format!("l’en-tête fait {}; la limite est de {}", bytes.fr, limit.fr),
            ),
            note: both(
                "front matter holds a few short values; the text belongs below it",
                "l’en-tête contient quelques valeurs courtes; le texte va en dessous",
            ),
            help: both(
                "close the front matter with `---` above the text",
                "fermez l’en-tête avec `---` au-dessus du texte",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self {
            size: 65537,
            limit: 65536,
        }]
    }
}
