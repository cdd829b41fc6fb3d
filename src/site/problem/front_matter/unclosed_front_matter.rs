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
            en: "The front matter has no end. Without the second `---`, nobody can tell values from text.",
            fr: "L’en-tête n’a pas de fin. Sans le second `---`, on ne peut distinguer les valeurs du texte.",
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
                "l’en-tête n’a pas de `---` à la fin",
            ),
            Closing::Dots => both(
                "the front matter ends with `...`, not `---`",
                "l’en-tête finit par `...`, et non `---`",
            ),
            Closing::Plus => both(
                "the front matter starts with `---` and ends with `+++`",
                "l’en-tête commence par `---` et finit par `+++`",
            ),
            Closing::Dashes(count) => both(
                format!("the front matter ends with {count} dashes, not three"),
                format!("l’en-tête finit par {count} tirets, et non trois"),
            ),
            Closing::LongDashes => both(
                "the front matter ends with long dashes, not `---`",
                "l’en-tête finit par des tirets longs, et non `---`",
            ),
            Closing::Indented => both(
                "the closing `---` is not at the start of its line",
                "le `---` de la fin n’est pas au début de sa ligne",
            ),
            Closing::TextBehind => both(
                "there is something after the closing `---` on its line",
                "il y a quelque chose après le `---` de la fin sur sa ligne",
            ),
        };
        Words {
            message,
            note: both(
                "it is unclear where the text starts",
                "on ne peut pas savoir où le texte commence",
            ),
            help: both(
                "put a line with `---` alone between the last key and the text",
                "mettez une ligne avec `---` seul entre la dernière clé et le texte",
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
