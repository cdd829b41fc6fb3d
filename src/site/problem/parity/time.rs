//! B087: a time of one version has no match in the other.

use crate::posting::Both;
use crate::site::problem::parity::no_match::{FIND_OUT, NoMatch};
use crate::site::problem::rule::{Severity, Story};

pub(crate) const STORY: Story = Story {
    code: "B087-parity-time",
    severity: Severity::Warning,
    text: Both {
        en: "A time is in one version only. `7 pm` matches `19 h`.",
        fr: "Une heure ne figure que dans une version. `7 pm` équivaut à `19 h`.",
    },
    bad: "en/advisor.md
    We meet at 7 pm.
fr/conseiller.md
    On se voit à 17 h.",
    good: "en/advisor.md
    We meet at 7 pm.
fr/conseiller.md
    On se voit à 19 h.",
};

pub(crate) const NO_MATCH: NoMatch = NoMatch {
    what: Both {
        en: "time",
        fr: "heure",
    },
    help: FIND_OUT,
};
