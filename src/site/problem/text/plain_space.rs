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
            en: "Canadian French puts a no-break space before `:`, `%` and `$`, and inside `« »`. At an ordinary space, the line can break and leave the sign alone. There is no space before `;`, `!` and `?`. `check --fix` corrects this, in titles and descriptions too. On an archived posting this is a notice.",
            fr: "En français du Canada, une espace insécable précède `:`, `%` et `$`, et borde l’intérieur de `« »`. À une espace ordinaire, la ligne peut se couper et isoler le signe. Il n’y a pas d’espace devant `;`, `!` et `?`. `check --fix` corrige cela, dans les titres et les descriptions aussi. Sur une offre archivée, c’est un avis.",
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
                format!("ordinary space {place} `{sign}` instead of a no-break space"),
                format!("espace ordinaire {lieu} `{sign}` au lieu d’une espace insécable"),
            ),
            note: both(
                format!("a line can break there and leave `{sign}` alone"),
                format!("la ligne peut se couper là et isoler `{sign}`"),
            ),
            help: both(
                "run `babillard check --fix` to put U+00A0 there",
                "lancez `babillard check --fix` pour y mettre U+00A0",
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
