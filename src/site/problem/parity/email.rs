//! B084: an email address of one version has no match in the other.

use crate::posting::Both;
use crate::site::problem::parity::no_match::{FIND_OUT, NoMatch};
use crate::site::problem::rule::{Severity, Story};

pub(crate) const STORY: Story = Story {
    code: "B084-parity-email",
    severity: Severity::Warning,
    text: Both {
        en: "An email address is in one version only. One missing letter, and applications are lost.",
        fr: "Une adresse courriel ne figure que dans une version. Une lettre de moins, et des candidatures se perdent.",
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
        en: "email address",
        fr: "adresse courriel",
    },
    help: FIND_OUT,
};
