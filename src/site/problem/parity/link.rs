//! B083: the link to of one version has no match in the other.

use crate::posting::Both;
use crate::site::problem::parity::no_match::{ADD_OR_DROP, NoMatch};
use crate::site::problem::rule::{Severity, Story};

pub(crate) const STORY: Story = Story {
    code: "B083-parity-link",
    severity: Severity::Warning,
    text: Both {
        en: "One side has a link more than the other. Pages that differ only in `/en/` and `/fr/`, `-eng` and `-fra`, the scheme or a last slash are the same; a page with another address counts as its translation as long as the numbers of links agree.",
        fr: "Un côté a un lien de plus que l’autre. Des pages qui ne diffèrent que par `/en/` et `/fr/`, `-eng` et `-fra`, le schéma ou une barre finale sont les mêmes; une page d’une autre adresse passe pour la traduction tant que le nombre de liens est le même.",
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
        en: "the link to",
        fr: "le lien vers",
    },
    help: ADD_OR_DROP,
};
