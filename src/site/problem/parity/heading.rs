//! B080: the heading of one version has no match in the other.

use crate::posting::Both;
use crate::site::problem::parity::no_match::{ADD_OR_DROP, NoMatch};
use crate::site::problem::rule::{Severity, Story};

pub(crate) const STORY: Story = Story {
    code: "B080-parity-heading",
    severity: Severity::Warning,
    text: Both {
        en: "A heading on one side has no match on the other. The two texts are read as rows of blocks and aligned; nothing is claimed about how well they are translated.",
        fr: "Un titre d’un côté n’a pas son pareil de l’autre. Les deux textes sont lus comme des suites de blocs et alignés; on ne dit rien de la qualité de la traduction.",
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
        en: "the heading",
        fr: "le titre",
    },
    help: ADD_OR_DROP,
};
