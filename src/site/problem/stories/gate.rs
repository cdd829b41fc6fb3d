//! The stories of what a change brings to one side of a pair alone.

use crate::site::problem::stories::{Story, error, info};

pub(crate) const STORIES: &[Story] = &[
    error(
        "B100-one-side-changed",
        "With `check --since`: one side of a pair changed and the other did not follow. What both sides share (`archived`, `leverId`, `date`, `expiryDate`, `remote`) may change on one side alone only to become what the other has. When words change (`title`, `description`, `employer`, `place`, the text), some words of the other side should change too, unless the change only adds what this side lacked. White space and apostrophes do not count, nor do `lastmod` and addresses. `parity-ok: <why>` in the message of a commit lets the files that it touches pass.",
        "Avec `check --since`\u{a0}: un côté d’une paire a changé et l’autre n’a pas suivi. Ce que les deux côtés partagent (`archived`, `leverId`, `date`, `expiryDate`, `remote`) ne peut changer d’un seul côté que pour devenir ce que l’autre a. Quand des mots changent (`title`, `description`, `employer`, `place`, le texte), des mots de l’autre côté devraient changer aussi, sauf si le changement ne fait qu’ajouter ce qui manquait de ce côté. Les espaces et les apostrophes ne comptent pas, ni `lastmod` et les adresses. `parity-ok: <pourquoi>` dans le message d’un commit laisse passer les fichiers qu’il touche.",
        "en/advisor.md\n    - title: Policy advisor\n    + title: Chief policy advisor\nfr/conseiller.md\n      title: Conseiller en politiques",
        "en/advisor.md\n    - title: Policy advisor\n    + title: Chief policy advisor\nfr/conseiller.md\n    - title: Conseiller en politiques\n    + title: Conseiller en chef en politiques",
    ),
    error(
        "B101-new-on-one-side",
        "With `check --since`: the posting is new, and the other language has none of the same `translationKey`. Add both in one change.",
        "Avec `check --since`\u{a0}: l’offre est nouvelle, et l’autre langue n’en a pas avec la même `translationKey`. Ajoutez les deux dans le même changement.",
        "en/advisor.md\n    + title: Policy advisor",
        "en/advisor.md\n    + title: Policy advisor\nfr/conseiller.md\n    + title: Conseiller en politiques",
    ),
    error(
        "B102-lost-counterpart",
        "With `check --since`: the posting had a counterpart, and has none any more: its file is gone, has become a draft, has an error, or one side has another `translationKey`.",
        "Avec `check --since`\u{a0}: l’offre avait un équivalent et n’en a plus\u{a0}: son fichier est parti, est devenu un brouillon, a une erreur, ou un côté a une autre `translationKey`.",
        "en/advisor.md\n    - title: Policy advisor\nfr/conseiller.md\n      title: Conseiller en politiques",
        "en/advisor.md\n    - title: Policy advisor\nfr/conseiller.md\n    - title: Conseiller en politiques",
    ),
    info(
        "B103-parity-lifted",
        "With `check --since`: one side of a pair changed alone, and the message of a commit that touched it has a line `parity-ok: <why>`. The report repeats the reason, so that whoever reviews the change can judge it.",
        "Avec `check --since`\u{a0}: un seul côté d’une paire a changé, et le message d’un commit qui l’a touchée a une ligne `parity-ok: <pourquoi>`. Le rapport répète la raison, pour que la personne qui relit le changement puisse en juger.",
        "en/advisor.md\n      title: Policy advisor\nfr/conseiller.md\n    - title: Conseiler\n    + title: Conseiller\n\nMend a typing slip in the French title\n\nparity-ok: the English title is right",
        "",
    ),
];
