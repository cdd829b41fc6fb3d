//! B091: a paragraph of one version has no match in the other.

use crate::posting::Both;
use crate::site::problem::parity::no_match::{ADD_OR_DROP, NoMatch};
use crate::site::problem::rule::{Severity, Story};

pub(crate) const STORY: Story = Story {
    code: "B091-parity-paragraph",
    severity: Severity::Warning,
    text: Both {
        en: "A paragraph of 40 characters or more in one version has no match in the other. A paragraph split in two is not a difference: what counts is whether the text around it is shorter in the other version.",
        fr: "Un paragraphe d’au moins 40 caractères d’une version n’a pas d’équivalent dans l’autre. Un paragraphe coupé en deux n’est pas une différence\u{a0}: ce qui compte, c’est que le texte autour soit plus court dans l’autre version.",
    },
    bad: "en/advisor.md
    We meet in person one day a month.

    Nobody has all of these skills: apply anyway.
fr/conseiller.md
    Nous nous réunissons un jour par mois.",
    good: "en/advisor.md
    We meet in person one day a month.

    Nobody has all of these skills: apply anyway.
fr/conseiller.md
    Nous nous réunissons un jour par mois.

    Personne n’a toutes ces compétences\u{a0}: postulez quand même.",
};

pub(crate) const NO_MATCH: NoMatch = NoMatch {
    what: Both {
        en: "paragraph",
        fr: "paragraphe",
    },
    help: ADD_OR_DROP,
};
