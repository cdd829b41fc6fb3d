//! B090: a language profile of one version has no match in the other.

use crate::posting::Both;
use crate::site::problem::parity::no_match::{FIND_OUT, NoMatch};
use crate::site::problem::rule::{Severity, Story};

pub(crate) const STORY: Story = Story {
    code: "B090-parity-language-profile",
    severity: Severity::Warning,
    text: Both {
        en: "A language profile, such as `BBB/BBB` or `bilingual imperative`, is in one version only.",
        fr: "Un profil linguistique, comme `BBB/BBB` ou `bilingue impératif`, ne figure que dans une version.",
    },
    bad: "en/advisor.md
    Bilingual imperative, CBC.
fr/conseiller.md
    Bilingue impératif, BBB.",
    good: "en/advisor.md
    Bilingual imperative, CBC.
fr/conseiller.md
    Bilingue impératif, CBC.",
};

pub(crate) const NO_MATCH: NoMatch = NoMatch {
    what: Both {
        en: "language profile",
        fr: "profil linguistique",
    },
    help: FIND_OUT,
};
