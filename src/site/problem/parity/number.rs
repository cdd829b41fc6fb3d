//! B088: the number of one version has no match in the other.

use crate::posting::Both;
use crate::site::problem::parity::no_match::{FIND_OUT, NoMatch};
use crate::site::problem::rule::{Severity, Story};

pub(crate) const STORY: Story = Story {
    code: "B088-parity-number",
    severity: Severity::Warning,
    text: Both {
        en: "A number, an amount or a percentage stands on one side only. `$15,000` is `15 000 $`, and a small number may be a word on the other side.",
        fr: "Un nombre, un montant ou un pourcentage n’est que d’un côté. `$15,000` est `15 000 $`, et un petit nombre peut être un mot de l’autre côté.",
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
        en: "the number",
        fr: "le nombre",
    },
    help: FIND_OUT,
};
