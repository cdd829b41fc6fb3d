//! B080: a heading of one version has no match in the other.

use crate::posting::Both;
use crate::site::problem::parity::no_match::{ADD_OR_DROP, NoMatch};
use crate::site::problem::rule::{Severity, Story};

pub(crate) const STORY: Story = Story {
    code: "B080-parity-heading",
    severity: Severity::Warning,
    text: Both {
        en: "A heading in one version has no match in the other. Babillard splits the two texts into blocks and aligns them; it does not judge the translation.",
        fr: "Un intertitre d’une version n’a pas d’équivalent dans l’autre. Babillard découpe les deux textes en blocs et les aligne; il ne juge pas la traduction.",
    },
    bad: "en/advisor.md
    ## Your team

    ## How to apply
fr/conseiller.md
    ## Votre équipe",
    good: "en/advisor.md
    ## Your team

    ## How to apply
fr/conseiller.md
    ## Votre équipe

    ## Pour postuler",
};

pub(crate) const NO_MATCH: NoMatch = NoMatch {
    what: Both {
        en: "heading",
        fr: "intertitre",
    },
    help: ADD_OR_DROP,
};
