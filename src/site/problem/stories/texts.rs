//! The stories of the text of one posting.

use crate::site::problem::stories::{Story, info, warning};

pub(crate) const STORIES: &[Story] = &[
    info(
        "B061-bold-as-heading",
        "A line of its own in bold stands where a heading would. It looks like one, but screen readers, the table of contents and the language switch do not know it.",
        "Une ligne en gras, seule, tient lieu de titre. Elle en a l’air, mais les lecteurs d’écran, la table des matières et le changement de langue ne la connaissent pas.",
        "**Your team**",
        "## Your team",
    ),
    warning(
        "B062-heading-jump",
        "A heading is more than one level below the one before it. Who goes from heading to heading by ear thinks that one is missing. On an archived posting this is a notice.",
        "Un titre est plus d’un niveau sous le précédent. Qui va de titre en titre à l’oreille croit qu’il en manque un. Sur une offre archivée, c’est un avis.",
        "## Your team\n\n#### Where",
        "## Your team\n\n### Where",
    ),
    warning(
        "B063-link-without-text",
        "There is nothing to read in the link, so nobody can see it or click on it. On an archived posting this is a notice.",
        "Il n’y a rien à lire dans le lien\u{a0}: personne ne peut le voir ni y cliquer. Sur une offre archivée, c’est un avis.",
        "[](https://example.org/)",
        "[our values](https://example.org/)",
    ),
    warning(
        "B064-link-in-other-language",
        "The address says that the page is in the other language, by `/en/`, `-eng.` or `lang=en` for instance, and the text does not say so. Link to the page in the language of the text where there is one; else say the language behind the link. On an archived posting this is a notice.",
        "L’adresse dit que la page est dans l’autre langue, par `/en/`, `-eng.` ou `lang=en` par exemple, et le texte ne le dit pas. Mettez la page dans la langue du texte s’il y en a une; sinon, dites la langue après le lien. Sur une offre archivée, c’est un avis.",
        "fr/conseiller.md\n    [nos valeurs](https://example.org/en/values)",
        "fr/conseiller.md\n    [nos valeurs](https://example.org/fr/valeurs)",
    ),
    warning(
        "B065-plain-space",
        "Canada's French has a no-break space before `:`, `%` and `$`, and inside `« »`. With a plain one the line can break there and leave the sign alone. There is none before `;`, `!` and `?`. `check --fix` writes them, in titles and descriptions too. On an archived posting this is a notice.",
        "En français du Canada, une espace insécable précède `:`, `%` et `$`, et borde l’intérieur de `« »`. Avec une espace ordinaire, la ligne peut s’y rompre et laisser le signe seul. Il n’y en a pas devant `;`, `!` et `?`. `check --fix` les écrit, dans les titres et les descriptions aussi. Sur une offre archivée, c’est un avis.",
        "fr/conseiller.md\n    Salaire : 72\u{a0}500\u{a0}$",
        "fr/conseiller.md\n    Salaire\u{a0}: 72\u{a0}500\u{a0}$",
    ),
    warning(
        "B066-mixed-apostrophes",
        "The posting has typographic apostrophes and straight ones. Who searches on the page for `l'équipe` does not find `l’équipe`. `check --fix` writes the typographic one. On an archived posting this is a notice.",
        "L’offre a des apostrophes typographiques et des droites. Qui cherche `l'équipe` dans la page ne trouve pas `l’équipe`. `check --fix` écrit la typographique. Sur une offre archivée, c’est un avis.",
        "fr/conseiller.md\n    l’équipe et l'offre",
        "fr/conseiller.md\n    l’équipe et l’offre",
    ),
    warning(
        "B070-hidden-character",
        "The text, the title or the description has a character that one does not see: one of no width, one that turns the direction of writing, or a soft hyphen. Search does not find a word with it in it. On an archived posting this is a notice.",
        "Le texte, le titre ou la description a un caractère qu’on ne voit pas\u{a0}: sans largeur, qui change le sens de l’écriture, ou un trait d’union conditionnel. La recherche ne trouve pas un mot qui le contient. Sur une offre archivée, c’est un avis.",
        "poli\\u{200b}cy",
        "policy",
    ),
];
