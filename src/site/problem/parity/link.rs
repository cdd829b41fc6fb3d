//! B083: a link of one version has no match in the other.

use crate::posting::Both;
use crate::site::problem::parity::no_match::{ADD_OR_DROP, NoMatch};
use crate::site::problem::rule::{Severity, Story};

pub(crate) const STORY: Story = Story {
    code: "B083-parity-link",
    severity: Severity::Warning,
    text: Both {
        en: "One version has one link more than the other. Addresses that differ only in `/en/` and `/fr/`, `-eng` and `-fra`, the scheme or a final slash count as the same; a different address counts as the translated page while both versions have the same number of links.",
        fr: "Une version a un lien de plus que l’autre. Des adresses qui ne diffèrent que par `/en/` et `/fr/`, `-eng` et `-fra`, le schéma ou une barre finale comptent pour une seule; une autre adresse compte pour la page traduite tant que les deux versions ont le même nombre de liens.",
    },
    bad: "en/advisor.md
    Read our [values](https://example.org/en/).
fr/conseiller.md
    Lisez nos valeurs.",
    good: "en/advisor.md
    Read our [values](https://example.org/en/).
fr/conseiller.md
    Lisez nos [valeurs](https://example.org/fr/).",
};

pub(crate) const NO_MATCH: NoMatch = NoMatch {
    what: Both {
        en: "link",
        fr: "lien",
    },
    help: ADD_OR_DROP,
};
