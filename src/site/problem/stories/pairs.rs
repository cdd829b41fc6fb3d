//! The stories of pairs, copies and addresses.

use crate::site::problem::stories::{Story, info, warning};

pub(crate) const STORIES: &[Story] = &[
    warning(
        "B040-slug-collision",
        "Two postings would have the same address. One of them gets a number behind it, which may change when a file comes or goes. A `slug` of its own keeps an address for ever.",
        "Deux offres auraient la même adresse. L’une reçoit un numéro, qui peut changer quand un fichier arrive ou part. Un `slug` à elle garde une adresse pour toujours.",
        "en/north/nurse.md\n    translationKey: nurse-north\nen/south/nurse.md\n    translationKey: nurse-south",
        "en/north/nurse.md\n    translationKey: nurse-north\n    slug: nurse-north\nen/south/nurse.md\n    translationKey: nurse-south\n    slug: nurse-south",
    ),
    warning(
        "B041-ambiguous-pair",
        "More postings have one `translationKey` than can form a pair, and their Lever ids do not tell them apart. None of them gets a counterpart, because a wrong one is worse than none.",
        "Plus d’offres ont une même `translationKey` qu’une paire n’en contient, et leurs ids de Lever ne les distinguent pas. Aucune ne reçoit d’équivalent\u{a0}: un mauvais est pire que pas du tout.",
        "en/baker.md\n    title: Baker\n    translationKey: kitchen\nen/cook.md\n    title: Cook\n    translationKey: kitchen\nfr/cuisinier.md\n    title: Cuisinier\n    translationKey: kitchen",
        "en/baker.md\n    title: Baker\n    translationKey: baker\nen/cook.md\n    title: Cook\n    translationKey: cook\nfr/cuisinier.md\n    title: Cuisinier\n    translationKey: cook",
    ),
    info(
        "B042-paired-by-lever-id",
        "Neither side has a `translationKey`; they were paired because they share a `leverId`. A new id on one side would part them.",
        "Aucun côté n’a de `translationKey`; ils vont ensemble parce qu’ils partagent un `leverId`. Un nouvel id d’un côté les séparerait.",
        "en/driver.md\n    ---\n    title: Driver\n    description: Bring the books.\n    archived: false\n    leverId: 4874d95f-a569-43dc-a237-b503d91cacaf\n    ---\n\n    We are looking for…\nfr/conducteur.md\n    ---\n    title: Conducteur\n    description: Apporter les livres.\n    archived: false\n    leverId: 4874d95f-a569-43dc-a237-b503d91cacaf\n    ---\n\n    Nous cherchons…",
        "en/driver.md\n    ---\n    title: Driver\n    description: Bring the books.\n    archived: false\n    leverId: 4874d95f-a569-43dc-a237-b503d91cacaf\n    translationKey: driver\n    ---\n\n    We are looking for…\nfr/conducteur.md\n    ---\n    title: Conducteur\n    description: Apporter les livres.\n    archived: false\n    leverId: 4874d95f-a569-43dc-a237-b503d91cacaf\n    translationKey: driver\n    ---\n\n    Nous cherchons…",
    ),
    info(
        "B043-copy-left-out",
        "The file is an older version of another one: same language, same key, and the same `leverId` or the same title and text. Kept is the open one, else the one named after its `leverId`, else the last by name. The address of the copy leads to the posting that is kept.",
        "Le fichier est une version plus ancienne d’un autre\u{a0}: même langue, même clé, et même `leverId` ou mêmes titre et texte. On garde l’offre ouverte, sinon celle qui porte son `leverId` dans son nom, sinon la dernière par le nom. L’adresse de la copie mène à l’offre gardée.",
        "en/advisor-2024.md\n    archived: true\n    leverId: 4874d95f-a569-43dc-a237-b503d91cacaf\nen/advisor.md\n    archived: false\n    leverId: 4874d95f-a569-43dc-a237-b503d91cacaf",
        "en/advisor.md\n    archived: false\n    leverId: 4874d95f-a569-43dc-a237-b503d91cacaf",
    ),
    info(
        "B044-no-counterpart",
        "No posting in the other language has the same `translationKey`. Readers of the other language get it in this one, with a notice. Where a key of a posting that is alone too is spelt almost the same, this is a warning and names it.",
        "Aucune offre dans l’autre langue n’a la même `translationKey`. Dans l’autre langue, on la lit dans celle-ci, avec un avis. Si la clé d’une offre seule elle aussi s’écrit presque pareil, c’est un avertissement qui la nomme.",
        "en/advisor.md\n    translationKey: senior-policy-advisor\nfr/conseiller.md\n    translationKey: senior-policy-adviser",
        "en/advisor.md\n    translationKey: senior-policy-advisor\nfr/conseiller.md\n    translationKey: senior-policy-advisor",
    ),
    warning(
        "B045-status-differs",
        "One side of a pair is open, the other archived. People who read one language can apply, the others cannot; or some apply for nothing. Close both sides in one change.",
        "Un côté d’une paire est ouvert, l’autre archivé. On peut postuler dans une langue et pas dans l’autre; ou l’on postule pour rien. Fermez les deux côtés dans le même changement.",
        "en/advisor.md\n    archived: true\nfr/conseiller.md\n    archived: false",
        "en/advisor.md\n    archived: true\nfr/conseiller.md\n    archived: true",
    ),
    warning(
        "B071-near-copy",
        "Two postings of one language have nearly the same text, at least nine words in ten, and both are listed. Most often one is an older version that was left when the job was published again.",
        "Deux offres d’une langue ont presque le même texte, au moins neuf mots sur dix, et toutes deux sont listées. Le plus souvent, l’une est une vieille version restée là quand le poste a été republié.",
        "en/cook-2025.md\n    title: Cook\n    translationKey: cook-2025\n\n    Plan the meals of the week, order what is needed, and see that\n    nobody leaves the table hungry. The day starts at six.\nen/cook.md\n    title: Cook\n    translationKey: cook\n\n    Plan the meals of the week, order what is needed, and see that\n    nobody leaves the table hungry. The day starts at five.",
        "en/cook.md\n    title: Cook\n    translationKey: cook\n\n    Plan the meals of the week, order what is needed, and see that\n    nobody leaves the table hungry. The day starts at five.",
    ),
    warning(
        "B072-date-differs",
        "`date` or `expiryDate` is not the same in both languages. Lists are ordered by the date, and a posting closes on its last day: the two languages would not agree. `lastmod` is each side's own.",
        "`date` ou `expiryDate` n’est pas le même dans les deux langues. Les listes suivent la date, et une offre ferme son dernier jour\u{a0}: les deux langues ne s’entendraient pas. `lastmod` appartient à chaque côté.",
        "en/advisor.md\n    date: 2026-03-05\nfr/conseiller.md\n    date: 2026-05-03",
        "en/advisor.md\n    date: 2026-03-05\nfr/conseiller.md\n    date: 2026-03-05",
    ),
    warning(
        "B073-key-on-one-side",
        "`employer`, `place` or `remote: true` stands in one language only. The page, the filters and what search engines are told would not be the same in both.",
        "`employer`, `place` ou `remote: true` n’est que dans une langue. La page, les filtres et ce qu’on dit aux moteurs de recherche ne seraient pas les mêmes dans les deux.",
        "en/advisor.md\n    place: Gaspé, Quebec\nfr/conseiller.md\n    title: Conseiller en politiques",
        "en/advisor.md\n    place: Gaspé, Quebec\nfr/conseiller.md\n    place: Gaspé (Québec)",
    ),
];
