//! B085: the telephone number of one version has no match in the other.

use crate::posting::Both;
use crate::site::problem::parity::no_match::{FIND_OUT, NoMatch};
use crate::site::problem::rule::{Severity, Story};

pub(crate) const STORY: Story = Story {
    code: "B085-parity-phone",
    severity: Severity::Warning,
    text: Both {
        en: "A telephone number stands on one side only. Only its digits are compared.",
        fr: "Un numéro de téléphone n’est que d’un côté. Seuls ses chiffres sont comparés.",
    },
    bad: "en/advisor.md
    Call 506-555-0117.
fr/conseiller.md
    Téléphonez au 506 555-0171.",
    good: "en/advisor.md
    Call 506-555-0117.
fr/conseiller.md
    Téléphonez au 506 555-0117.",
};

pub(crate) const NO_MATCH: NoMatch = NoMatch {
    what: Both {
        en: "the telephone number",
        fr: "le numéro de téléphone",
    },
    help: FIND_OUT,
};
