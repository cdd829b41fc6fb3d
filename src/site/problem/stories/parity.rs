//! The stories of what one text of a pair states and the other does not.

use crate::site::problem::stories::{Story, warning};

pub(crate) const STORIES: &[Story] = &[
    warning(
        "B080-parity-heading",
        "A heading on one side has no match on the other. The two texts are read as rows of blocks and aligned; nothing is claimed about how well they are translated.",
        "Un titre d’un côté n’a pas son pareil de l’autre. Les deux textes sont lus comme des suites de blocs et alignés; on ne dit rien de la qualité de la traduction.",
        "en/advisor.md\n    ## Your team\n\n    ## How to apply\nfr/conseiller.md\n    ## Votre équipe",
        "en/advisor.md\n    ## Your team\n\n    ## How to apply\nfr/conseiller.md\n    ## Votre équipe\n\n    ## Pour postuler",
    ),
    warning(
        "B081-parity-heading-level",
        "A heading has another level than its match on the other side. The two tables of contents are then not the same.",
        "Un titre n’a pas le même niveau que son pareil de l’autre côté. Les deux tables des matières ne sont alors pas les mêmes.",
        "en/advisor.md\n    ## Your team\nfr/conseiller.md\n    ### Votre équipe",
        "en/advisor.md\n    ## Your team\nfr/conseiller.md\n    ## Votre équipe",
    ),
    warning(
        "B082-parity-bullet",
        "A list entry on one side has no match on the other: a duty or a requirement that readers of one language do not know. Which entry it is, is judged by length, order, and words that the languages share.",
        "Un élément de liste d’un côté n’a pas son pareil de l’autre\u{a0}: une tâche ou une exigence qu’on ignore dans une langue. Pour savoir lequel, on compare la longueur, l’ordre et les mots communs aux deux langues.",
        "en/advisor.md\n    - Write the minutes\n    - Book travel\nfr/conseiller.md\n    - Rédiger les procès-verbaux",
        "en/advisor.md\n    - Write the minutes\n    - Book travel\nfr/conseiller.md\n    - Rédiger les procès-verbaux\n    - Réserver les voyages",
    ),
    warning(
        "B083-parity-link",
        "One side has a link more than the other. Pages that differ only in `/en/` and `/fr/`, `-eng` and `-fra`, the scheme or a last slash are the same; a page with another address counts as its translation as long as the numbers of links agree.",
        "Un côté a un lien de plus que l’autre. Des pages qui ne diffèrent que par `/en/` et `/fr/`, `-eng` et `-fra`, le schéma ou une barre finale sont les mêmes; une page d’une autre adresse passe pour la traduction tant que le nombre de liens est le même.",
        "en/advisor.md\n    Read our [values](https://example.org/en/).\nfr/conseiller.md\n    Lisez nos valeurs.",
        "en/advisor.md\n    Read our [values](https://example.org/en/).\nfr/conseiller.md\n    Lisez nos [valeurs](https://example.org/fr/).",
    ),
    warning(
        "B084-parity-email",
        "A mail address stands on one side only. A letter too few, and applications are lost.",
        "Une adresse de courriel n’est que d’un côté. Une lettre de moins, et des candidatures se perdent.",
        "en/advisor.md\n    Write to jobs@example.org.\nfr/conseiller.md\n    Écrivez à job@example.org.",
        "en/advisor.md\n    Write to jobs@example.org.\nfr/conseiller.md\n    Écrivez à jobs@example.org.",
    ),
    warning(
        "B085-parity-phone",
        "A telephone number stands on one side only. Only its digits are compared.",
        "Un numéro de téléphone n’est que d’un côté. Seuls ses chiffres sont comparés.",
        "en/advisor.md\n    Call 506-555-0117.\nfr/conseiller.md\n    Téléphonez au 506 555-0171.",
        "en/advisor.md\n    Call 506-555-0117.\nfr/conseiller.md\n    Téléphonez au 506 555-0117.",
    ),
    warning(
        "B086-parity-date",
        "A date stands on one side only. Dates are compared as days: `January 2, 2027` is `le 2 janvier 2027`.",
        "Une date n’est que d’un côté. Les dates sont comparées comme des jours\u{a0}: `January 2, 2027` est `le 2 janvier 2027`.",
        "en/advisor.md\n    Apply by January 8, 2027.\nfr/conseiller.md\n    Postulez d’ici le 6 janvier 2027.",
        "en/advisor.md\n    Apply by January 8, 2027.\nfr/conseiller.md\n    Postulez d’ici le 8 janvier 2027.",
    ),
    warning(
        "B087-parity-time",
        "A time of day stands on one side only. `7 pm` is `19 h`.",
        "Une heure n’est que d’un côté. `7 pm` est `19 h`.",
        "en/advisor.md\n    We meet at 7 pm.\nfr/conseiller.md\n    On se voit à 17 h.",
        "en/advisor.md\n    We meet at 7 pm.\nfr/conseiller.md\n    On se voit à 19 h.",
    ),
    warning(
        "B088-parity-number",
        "A number, an amount or a percentage stands on one side only. `$15,000` is `15 000 $`, and a small number may be a word on the other side.",
        "Un nombre, un montant ou un pourcentage n’est que d’un côté. `$15,000` est `15 000 $`, et un petit nombre peut être un mot de l’autre côté.",
        "en/advisor.md\n    The salary is $72,500.\nfr/conseiller.md\n    Le salaire est de 75\u{a0}200\u{a0}$.",
        "en/advisor.md\n    The salary is $72,500.\nfr/conseiller.md\n    Le salaire est de 72\u{a0}500\u{a0}$.",
    ),
    warning(
        "B089-parity-classification",
        "A group and level of the public service, such as `CS-05`, stands on one side only. `CS 5` is the same.",
        "Un groupe et niveau de la fonction publique, comme `CS-05`, n’est que d’un côté. `CS 5` est le même.",
        "en/advisor.md\n    The level is IT-04.\nfr/conseiller.md\n    Le niveau est IT-03.",
        "en/advisor.md\n    The level is IT-04.\nfr/conseiller.md\n    Le niveau est IT-04.",
    ),
    warning(
        "B090-parity-language-profile",
        "A language profile, such as `BBB/BBB` or `bilingual imperative`, stands on one side only.",
        "Un profil linguistique, comme `BBB/BBB` ou `bilingue impératif`, n’est que d’un côté.",
        "en/advisor.md\n    Bilingual imperative, CBC.\nfr/conseiller.md\n    Bilingue impératif, BBB.",
        "en/advisor.md\n    Bilingual imperative, CBC.\nfr/conseiller.md\n    Bilingue impératif, CBC.",
    ),
    warning(
        "B091-parity-paragraph",
        "A paragraph of 40 characters or more on one side has no match on the other. A paragraph that one side has in two parts is no difference: what decides is whether the text around it is shorter on the other side.",
        "Un paragraphe d’au moins 40 caractères d’un côté n’a pas son pareil de l’autre. Un paragraphe qu’un côté a en deux morceaux n’est pas une différence\u{a0}: on regarde si le texte autour est plus court de l’autre côté.",
        "en/advisor.md\n    We meet in person one day a month.\n\n    Nobody has all of these skills: apply anyway.\nfr/conseiller.md\n    Nous nous réunissons un jour par mois.",
        "en/advisor.md\n    We meet in person one day a month.\n\n    Nobody has all of these skills: apply anyway.\nfr/conseiller.md\n    Nous nous réunissons un jour par mois.\n\n    Personne n’a toutes ces compétences\u{a0}: postulez quand même.",
    ),
];
