//! B005: the front matter has no end.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};

/// The front matter has no end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnclosedFrontMatter(pub Closing);

/// What stands where the front matter should end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Closing {
    /// Nothing that looks like an end.
    Nothing,
    /// `...`, which YAML knows and Hugo does not.
    Dots,
    /// `+++`, which ends TOML.
    Plus,
    /// A row of dashes that are not three.
    Dashes(usize),
    /// Long dashes, as word processors make them.
    LongDashes,
    /// `---` behind blanks.
    Indented,
    /// `---` with something behind it.
    TextBehind,
}

impl Rule for UnclosedFrontMatter {
    const STORY: Story = Story {
        code: "B005-unclosed-front-matter",
        severity: Severity::Error,
        text: Both {
            en: "The front matter has no end. Without the second `---`, Babillard cannot tell the keys from the text.",
            fr: "L’en-tête n’a pas de fin. Sans le second `---`, Babillard ne peut pas distinguer les clés du texte.",
        },
        bad: "---
title: Policy advisor
description: Write rules that people can read.
archived: false
leverId: 4874d95f-a569-43dc-a237-b503d91cacaf
translationKey: policy-advisor

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
        let Self(closing) = self;
        let message = match closing {
            Closing::Nothing => both(
                "the front matter has no closing `---`",
                "il manque le `---` à la fin de l’en-tête",
            ),
            Closing::Dots => both(
                "the front matter ends with `...`, not `---`",
                "l’en-tête finit par `...` au lieu de `---`",
            ),
            Closing::Plus => both(
                "the front matter starts with `---` and ends with `+++`",
                "l’en-tête commence par `---` et finit par `+++`",
            ),
            Closing::Dashes(count) => both(
                format!("the front matter ends with {count} dashes, not three"),
                format!("l’en-tête finit par {count} tirets au lieu de trois"),
            ),
            Closing::LongDashes => both(
                "the front matter ends with long dashes, not `---`",
                "l’en-tête finit par des tirets longs au lieu de `---`",
            ),
            Closing::Indented => both(
                "the closing `---` is not at the start of its line",
                "le second `---` n’est pas au début de sa ligne",
            ),
            Closing::TextBehind => both(
                "there is text after the closing `---`",
                "il y a du texte après le second `---`",
            ),
        };
        Words {
            message,
            note: both(
                "it is unclear where the text starts",
                "impossible de savoir où le texte commence",
            ),
            help: both(
                "add a line with only `---` between the last key and the text",
                "ajoutez une ligne avec seulement `---` entre la dernière clé et le texte",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![
            Self(Closing::Nothing),
            Self(Closing::Dots),
            Self(Closing::Plus),
            Self(Closing::Dashes(4)),
            Self(Closing::LongDashes),
            Self(Closing::Indented),
            Self(Closing::TextBehind),
        ]
    }
}
