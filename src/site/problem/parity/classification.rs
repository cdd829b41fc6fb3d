//! B089: the classification of one version has no match in the other.

use crate::posting::Both;
use crate::site::problem::parity::no_match::{FIND_OUT, NoMatch};
use crate::site::problem::rule::{Severity, Story};

pub(crate) const STORY: Story = Story {
    code: "B089-parity-classification",
    severity: Severity::Warning,
    text: Both {
        en: "A group and level of the public service, such as `CS-05`, stands on one side only. `CS 5` is the same.",
        fr: "Un groupe et niveau de la fonction publique, comme `CS-05`, n’est que d’un côté. `CS 5` est le même.",
    },
    bad: "en/advisor.md
    The level is IT-04.
fr/conseiller.md
    Le niveau est IT-03.",
    good: "en/advisor.md
    The level is IT-04.
fr/conseiller.md
    Le niveau est IT-04.",
};

pub(crate) const NO_MATCH: NoMatch = NoMatch {
    what: Both {
        en: "the classification",
        fr: "la classification",
    },
    help: FIND_OUT,
};
