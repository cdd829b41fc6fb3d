//! B082: a list item of one version has no match in the other.

use crate::posting::Both;
use crate::site::problem::parity::no_match::{ADD_OR_DROP, NoMatch};
use crate::site::problem::rule::{Severity, Story};

pub(crate) const STORY: Story = Story {
    code: "B082-parity-bullet",
    severity: Severity::Warning,
    text: Both {
        en: "A list item in one version has no match in the other: a duty or a requirement that one language does not give. Babillard picks the item by length, order, and the words that both languages share.",
        fr: "Un élément de liste d’une version n’a pas d’équivalent dans l’autre\u{a0}: une tâche ou une exigence qu’une des langues ne donne pas. Babillard choisit l’élément d’après la longueur, l’ordre et les mots communs aux deux langues.",
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
        en: "list item",
        fr: "élément de liste",
    },
    help: ADD_OR_DROP,
};
