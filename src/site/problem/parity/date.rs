//! B086: a date of one version has no match in the other.

use crate::posting::Both;
use crate::site::problem::parity::no_match::{FIND_OUT, NoMatch};
use crate::site::problem::rule::{Severity, Story};

pub(crate) const STORY: Story = Story {
    code: "B086-parity-date",
    severity: Severity::Warning,
    text: Both {
        en: "A date is in one version only. Dates are compared as days: `January 2, 2027` matches `le 2 janvier 2027`.",
        fr: "Une date ne figure que dans une version. Les dates se comparent jour pour jour\u{a0}: `January 2, 2027` équivaut à `le 2 janvier 2027`.",
    },
    bad: "en/advisor.md
    Apply by January 8, 2027.
fr/conseiller.md
    Postulez d’ici le 6 janvier 2027.",
    good: "en/advisor.md
    Apply by January 8, 2027.
fr/conseiller.md
    Postulez d’ici le 8 janvier 2027.",
};

pub(crate) const NO_MATCH: NoMatch = NoMatch {
    what: Both {
        en: "date",
        fr: "date",
    },
    help: FIND_OUT,
};
