//! B081: a heading has another level than its match in the other version.

use crate::posting::Both;
use crate::site::problem::rule::{Severity, Story, Words, both};

pub(crate) const STORY: Story = Story {
    code: "B081-parity-heading-level",
    severity: Severity::Warning,
    text: Both {
        en: "A heading and its match in the other version have different levels, so the two tables of contents differ.",
        fr: "Un intertitre et son équivalent dans l’autre version n’ont pas le même niveau\u{a0}: les deux tables des matières diffèrent.",
    },
    bad: "en/advisor.md
    ## Your team
fr/conseiller.md
    ### Votre équipe",
    good: "en/advisor.md
    ## Your team
fr/conseiller.md
    ## Votre équipe",
};

/// What is said of a heading with level `own` here and `theirs` in `counterpart`.
pub(crate) fn words(own: u8, theirs: u8, counterpart: &str) -> Words {
    Words {
        message: both(
            format!("heading of level {own}; its match in `{counterpart}` has level {theirs}"),
            format!(
                "intertitre de niveau {own}; son équivalent dans `{counterpart}` est de niveau {theirs}"
            ),
        ),
        note: both(
            "the two tables of contents differ",
            "les deux tables des matières diffèrent",
        ),
        help: both(
            "give both headings the same number of `#`",
            "donnez aux deux intertitres le même nombre de `#`",
        ),
    }
}
