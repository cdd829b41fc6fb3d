//! B088: a number of one version has no match in the other.

use crate::posting::Both;
use crate::site::problem::parity::no_match::{FIND_OUT, NoMatch};
use crate::site::problem::rule::{Severity, Story};

pub(crate) const STORY: Story = Story {
    code: "B088-parity-number",
    severity: Severity::Warning,
    text: Both {
        en: "A number, an amount or a percentage is in one version only. `$15,000` matches `15 000 $`, and a small number may be written as a word in the other version.",
        fr: "Un nombre, un montant ou un pourcentage ne figure que dans une version. `$15,000` équivaut à `15 000 $`, et un petit nombre peut être en lettres dans l’autre version.",
    },
    bad: "en/advisor.md
    The salary is $72,500.
fr/conseiller.md
    Le salaire est de 75\u{a0}200\u{a0}$.",
    good: "en/advisor.md
    The salary is $72,500.
fr/conseiller.md
    Le salaire est de 72\u{a0}500\u{a0}$.",
};

pub(crate) const NO_MATCH: NoMatch = NoMatch {
    what: Both {
        en: "number",
        fr: "nombre",
    },
    help: FIND_OUT,
};
