//! B092: one version only says that the text is in the other language.

use crate::posting::Both;
use crate::site::problem::rule::{Severity, Story, Words, both, version};
use crate::site::visible::visible_whole;

pub(crate) const STORY: Story = Story {
    code: "B092-not-translated",
    severity: Severity::Warning,
    text: Both {
        en: "One version only says that the text is in the other language. Nothing else of the two texts is compared.",
        fr: "Une version dit seulement que le texte est dans l’autre langue. Le reste des deux textes n’est pas comparé.",
    },
    bad: "en/advisor.md
    ## Your team

    You join four advisors in Moncton. Every Monday, you plan the week together.

    - You answer letters from small firms
    - You visit two of them each month
    - You write a report in March
fr/conseiller.md
    Cette offre est affichée en anglais seulement.",
    good: "en/advisor.md
    ## Your team

    You join four advisors in Moncton.
fr/conseiller.md
    ## Votre équipe

    Vous vous joignez à quatre conseillers à Moncton.",
};

/// What is said of a text whose match in `counterpart` is only a notice.
pub(crate) fn words(counterpart: &str) -> Words {
    let shown = visible_whole(counterpart);
    let version = version(counterpart);
    Words {
        message: both(
            format!("not translated: `{shown}` only says in which language the text is"),
            format!("non traduit\u{a0}: `{shown}` dit seulement dans quelle langue est le texte"),
        ),
        note: both(
            format!("people who read {} do not get this text", version.en),
            format!("{} ne donne pas ce texte", version.fr),
        ),
        help: both(
            "translate the text, or delete the file that has only the notice",
            "traduisez le texte, ou supprimez le fichier qui n’a que cet avis",
        ),
    }
}
