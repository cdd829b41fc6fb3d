//! B082: the list entry of one version has no match in the other.

use crate::posting::Both;
use crate::site::problem::parity::no_match::{ADD_OR_DROP, NoMatch};
use crate::site::problem::rule::{Severity, Story};

pub(crate) const STORY: Story = Story {
    code: "B082-parity-bullet",
    severity: Severity::Warning,
    text: Both {
        en: "A list entry on one side has no match on the other: a duty or a requirement that readers of one language do not know. Which entry it is, is judged by length, order, and words that the languages share.",
        fr: "Un élément de liste d’un côté n’a pas son pareil de l’autre\u{a0}: une tâche ou une exigence qu’on ignore dans une langue. Pour savoir lequel, on compare la longueur, l’ordre et les mots communs aux deux langues.",
    },
    bad: "en/advisor.md
    - Write the minutes
    - Book travel
fr/conseiller.md
    - Rédiger les procès-verbaux",
    good: "en/advisor.md
    - Write the minutes
    - Book travel
fr/conseiller.md
    - Rédiger les procès-verbaux
    - Réserver les voyages",
};

pub(crate) const NO_MATCH: NoMatch = NoMatch {
    what: Both {
        en: "the list entry",
        fr: "l’élément de liste",
    },
    help: ADD_OR_DROP,
};
