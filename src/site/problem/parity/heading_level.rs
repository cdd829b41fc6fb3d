//! B081: a heading has another level than its match in the other version.

use crate::posting::Both;
use crate::site::problem::parity::no_match::NOTE;
use crate::site::problem::rule::{Severity, Story, Words, both};

pub(crate) const STORY: Story = Story {
    code: "B081-parity-heading-level",
    severity: Severity::Warning,
    text: Both {
        en: "A heading has another level than its match on the other side. The two tables of contents are then not the same.",
        fr: "Un titre n’a pas le même niveau que son pareil de l’autre côté. Les deux tables des matières ne sont alors pas les mêmes.",
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
            format!("the heading has level {own}, in `{counterpart}` it has level {theirs}"),
            format!("le titre est de niveau {own}; dans `{counterpart}`, de niveau {theirs}"),
        ),
        note: both(NOTE.en, NOTE.fr),
        help: both(
            "give both headings the same number of `#`",
            "donnez aux deux titres le même nombre de `#`",
        ),
    }
}
