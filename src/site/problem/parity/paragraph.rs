//! B091: the paragraph of one version has no match in the other.

use crate::posting::Both;
use crate::site::problem::parity::no_match::{ADD_OR_DROP, NoMatch};
use crate::site::problem::rule::{Severity, Story};

pub(crate) const STORY: Story = Story {
    code: "B091-parity-paragraph",
    severity: Severity::Warning,
    text: Both {
        en: "A paragraph of 40 characters or more on one side has no match on the other. A paragraph that one side has in two parts is no difference: what decides is whether the text around it is shorter on the other side.",
        fr: "Un paragraphe d’au moins 40 caractères d’un côté n’a pas son pareil de l’autre. Un paragraphe qu’un côté a en deux morceaux n’est pas une différence\u{a0}: on regarde si le texte autour est plus court de l’autre côté.",
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
        en: "the paragraph",
        fr: "le paragraphe",
    },
    help: ADD_OR_DROP,
};
