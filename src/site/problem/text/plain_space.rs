//! B065: a plain space where Canada's French has one that does not break.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};

/// A plain space where Canada's French has one that does not break.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlainSpace {
    /// The sign that it belongs to: `:`, `«`, `»`, `%` or `$`.
    pub sign: char,
}

impl Rule for PlainSpace {
    const STORY: Story = Story {
        code: "B065-plain-space",
        severity: Severity::Warning,
        text: Both {
            en: "Canada's French has a no-break space before `:`, `%` and `$`, and inside `« »`. With a plain one the line can break there and leave the sign alone. There is none before `;`, `!` and `?`. `check --fix` writes them, in titles and descriptions too. On an archived posting this is a notice.",
            fr: "En français du Canada, une espace insécable précède `:`, `%` et `$`, et borde l’intérieur de `« »`. Avec une espace ordinaire, la ligne peut s’y rompre et laisser le signe seul. Il n’y en a pas devant `;`, `!` et `?`. `check --fix` les écrit, dans les titres et les descriptions aussi. Sur une offre archivée, c’est un avis.",
        },
        bad: "fr/conseiller.md
    Salaire : 72\u{a0}500\u{a0}$",
        good: "fr/conseiller.md
    Salaire\u{a0}: 72\u{a0}500\u{a0}$",
    };

    fn words(&self) -> Words {
        let Self { sign } = *self;
        let (place, lieu) = if sign == '«' {
            ("after", "après")
        } else {
            ("before", "avant")
        };
        Words {
            message: both(
                format!("a plain space {place} `{sign}`, where French has a no-break one"),
                format!("une espace ordinaire {lieu} `{sign}`, au lieu d’une espace insécable"),
            ),
            note: both(
                format!("a line can break there and leave `{sign}` alone"),
                format!("la ligne peut s’y rompre et laisser `{sign}` tout seul"),
            ),
            help: both(
                "`babillard check --fix` writes U+00A0 there",
                "`babillard check --fix` y met U+00A0",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![
            Self { sign: ':' },
            Self { sign: '«' },
            Self { sign: '»' },
            Self { sign: '%' },
            Self { sign: '$' },
        ]
    }
}
