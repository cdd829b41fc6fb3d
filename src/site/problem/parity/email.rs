//! B084: the mail address of one version has no match in the other.

use crate::posting::Both;
use crate::site::problem::parity::no_match::{FIND_OUT, NoMatch};
use crate::site::problem::rule::{Severity, Story};

pub(crate) const STORY: Story = Story {
    code: "B084-parity-email",
    severity: Severity::Warning,
    text: Both {
        en: "A mail address stands on one side only. A letter too few, and applications are lost.",
        fr: "Une adresse de courriel n’est que d’un côté. Une lettre de moins, et des candidatures se perdent.",
    },
    bad: "en/advisor.md
    Write to jobs@example.org.
fr/conseiller.md
    Écrivez à job@example.org.",
    good: "en/advisor.md
    Write to jobs@example.org.
fr/conseiller.md
    Écrivez à jobs@example.org.",
};

pub(crate) const NO_MATCH: NoMatch = NoMatch {
    what: Both {
        en: "the mail address",
        fr: "l’adresse de courriel",
    },
    help: FIND_OUT,
};
