//! B085: a telephone number of one version has no match in the other.

use crate::posting::Both;
use crate::site::problem::parity::no_match::{FIND_OUT, NoMatch};
use crate::site::problem::rule::{Severity, Story};

pub(crate) const STORY: Story = Story {
    code: "B085-parity-phone",
    severity: Severity::Warning,
    text: Both {
        en: "A telephone number is in one version only. Only the digits are compared.",
        fr: "Un numéro de téléphone ne figure que dans une version. Seuls les chiffres sont comparés.",
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
        en: "telephone number",
        fr: "numéro de téléphone",
    },
    help: FIND_OUT,
};
