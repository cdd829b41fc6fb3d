//! B087: the time of one version has no match in the other.

use crate::posting::Both;
use crate::site::problem::parity::no_match::{FIND_OUT, NoMatch};
use crate::site::problem::rule::{Severity, Story};

pub(crate) const STORY: Story = Story {
    code: "B087-parity-time",
    severity: Severity::Warning,
    text: Both {
        en: "A time of day stands on one side only. `7 pm` is `19 h`.",
        fr: "Une heure n’est que d’un côté. `7 pm` est `19 h`.",
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
        en: "the time",
        fr: "l’heure",
    },
    help: FIND_OUT,
};
