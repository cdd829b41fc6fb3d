//! B089: a classification of one version has no match in the other.

use crate::posting::Both;
use crate::site::problem::parity::no_match::{FIND_OUT, NoMatch};
use crate::site::problem::rule::{Severity, Story};

pub(crate) const STORY: Story = Story {
    code: "B089-parity-classification",
    severity: Severity::Warning,
    text: Both {
        en: "A public service group and level, such as `CS-05`, is in one version only. `CS 5` matches it.",
        fr: "Un groupe et niveau de la fonction publique, comme `CS-05`, ne figure que dans une version. `CS 5` y équivaut.",
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
        en: "classification",
        fr: "classification",
    },
    help: FIND_OUT,
};
