//! Why YAML cannot read front matter, and how to fix it.

use crate::posting::Both;
use crate::site::problem::front_matter::broken_yaml::fault::YamlFault;
use crate::site::problem::rule::both;

pub(crate) fn note(fault: &YamlFault) -> Both<String> {
    match fault {
        YamlFault::ColonInValue => both(
            "YAML takes what stands before a colon and a space for a key",
            "YAML prend pour une clé ce qui précède un deux-points suivi d’une espace",
        ),
        YamlFault::Indicator(_)
        | YamlFault::ReservedStart(_)
        | YamlFault::Template
        | YamlFault::InBrackets
        | YamlFault::TextAfterBracket(_) => both(
            "some characters mean something of their own at the start of a value",
            "certains caractères ont un sens propre au début d’une valeur",
        ),
        YamlFault::UnclosedQuote(_)
        | YamlFault::TypographicQuote(_)
        | YamlFault::TextAfterQuote(_)
        | YamlFault::UnclosedBracket(_) => both(
            "YAML reads on until the mark that closes, over the keys that follow",
            "YAML lit jusqu’au signe qui ferme, par-dessus les clés suivantes",
        ),
        YamlFault::NoSpaceAfterColon
        | YamlFault::OddSpaceAfterColon(_)
        | YamlFault::OddColon(_)
        | YamlFault::EqualsSign => both(
            "YAML knows a key by the colon and the space after it",
            "YAML reconnaît une clé au deux-points et à l’espace qui le suit",
        ),
        YamlFault::Tab
        | YamlFault::NotIndented
        | YamlFault::IndentedKey(_)
        | YamlFault::BlockHeader => both(
            "in YAML, the indentation of a line says what it belongs to",
            "en YAML, le retrait d’une ligne dit à quoi elle appartient",
        ),
        YamlFault::SecondDocument => both(
            "the front matter of a posting is one document",
            "l’en-tête d’une offre est un seul document",
        ),
        YamlFault::NotAKey => both(
            "perhaps the closing `---` is missing above this line",
            "le `---` de la fin manque peut-être au-dessus de cette ligne",
        ),
        YamlFault::ControlCharacter(_) | YamlFault::OddLineBreak(_) => both(
            "it is invisible, and programs do not agree on what it means",
            "il est invisible, et les programmes ne s’entendent pas sur son sens",
        ),
        YamlFault::TooDeep | YamlFault::TooMany => both(
            "such a file could stop the program",
            "un tel fichier pourrait bloquer le programme",
        ),
        YamlFault::DuplicateInside(_) => both(
            "it is unclear which of the two values counts",
            "on ne peut pas savoir laquelle des deux valeurs compte",
        ),
        YamlFault::BadEscape => both(
            "inside `\"…\"` a `\\` starts an escape",
            "entre `\"…\"`, un `\\` commence une séquence d’échappement",
        ),
        YamlFault::UnknownAlias | YamlFault::ComplexKey | YamlFault::Other(_) => both(
            "until it can be read, the posting is not on the board",
            "tant qu’on ne peut pas le lire, l’offre n’est pas sur le babillard",
        ),
        YamlFault::NoKeys | YamlFault::RootIsList | YamlFault::RootIsText => both(
            "without keys there is no title, no status and no other language",
            "sans clés, il n’y a ni titre, ni statut, ni autre langue",
        ),
    }
}

pub(crate) fn help(fault: &YamlFault) -> Both<String> {
    match fault {
        YamlFault::Tab => both(
            "put two spaces in place of the tab",
            "mettez deux espaces à la place de la tabulation",
        ),
        YamlFault::NoSpaceAfterColon => both(
            "put a space after the colon: `key: value`",
            "mettez une espace après le deux-points : `clé: valeur`",
        ),
        YamlFault::OddSpaceAfterColon(_) => both(
            "delete it and type an ordinary space",
            "supprimez-la et tapez une espace ordinaire",
        ),
        YamlFault::OddColon(_) => both(
            "delete it and type `:` and a space",
            "supprimez-le et tapez `:` et une espace",
        ),
        YamlFault::EqualsSign => both("write `key: value`", "écrivez `clé: valeur`"),
        YamlFault::ColonInValue
        | YamlFault::ReservedStart(_)
        | YamlFault::Indicator(_)
        | YamlFault::TextAfterBracket(_)
        | YamlFault::Template
        | YamlFault::Other(_) => both(
            "put the value in quotation marks: `key: \"value\"`",
            "mettez la valeur entre guillemets droits : `clé: \"valeur\"`",
        ),
        YamlFault::UnclosedQuote(c) => both(
            format!("close the value with `{c}`"),
            format!("fermez la valeur avec `{c}`"),
        ),
        YamlFault::TypographicQuote(_) => both(
            "close the value with the straight mark that opens it",
            "fermez la valeur avec le guillemet droit qui l’ouvre",
        ),
        YamlFault::TextAfterQuote('\'') => both(
            "write an apostrophe inside `'…'` twice (`''`), or put the whole value in `\"…\"`",
            "doublez l’apostrophe entre `'…'` (`''`), ou mettez toute la valeur entre `\"…\"`",
        ),
        YamlFault::TextAfterQuote(_) => both(
            "put the whole value in `'…'`, or write `\\\"` for a mark inside it",
            "mettez toute la valeur entre `'…'`, ou écrivez `\\\"` pour un guillemet à l’intérieur",
        ),
        YamlFault::BadEscape => both(
            "write `\\\\` for a backslash, or put the value in `'…'`",
            "écrivez `\\\\` pour une barre oblique inverse, ou mettez la valeur entre `'…'`",
        ),
        YamlFault::UnclosedBracket(_) => both(
            "close it; if the value is text, put it in quotation marks: `key: \"value\"`",
            "fermez-le; si la valeur est du texte, mettez-la entre guillemets droits : `clé: \"valeur\"`",
        ),
        YamlFault::InBrackets => both(
            "put each text of the list in quotation marks, with a comma between them: `[\"one\", \"two\"]`",
            "mettez chaque texte de la liste entre guillemets droits, séparés par une virgule : `[\"un\", \"deux\"]`",
        ),
        YamlFault::NotIndented => both(
            "start each line of the text with two spaces",
            "commencez chaque ligne du texte par deux espaces",
        ),
        YamlFault::BlockHeader => both(
            "write `>-` alone after the colon, and the text below it, indented by two spaces",
            "écrivez `>-` seul après le deux-points, et le texte en dessous, en retrait de deux espaces",
        ),
        YamlFault::IndentedKey(_) => both(
            "start the line with the key, without blanks",
            "commencez la ligne par la clé, sans espaces",
        ),
        YamlFault::NotAKey => both(
            "close the front matter with `---` above the text; if the line belongs to the value above it, indent it by two spaces",
            "fermez l’en-tête avec `---` au-dessus du texte; si la ligne appartient à la valeur du dessus, mettez-la en retrait de deux espaces",
        ),
        YamlFault::ControlCharacter(_) => both("delete the character", "supprimez le caractère"),
        YamlFault::OddLineBreak(_) => both(
            "put an ordinary line end or a space in its place",
            "mettez à sa place une fin de ligne ordinaire ou une espace",
        ),
        YamlFault::TooDeep => both(
            "put the value in quotation marks if it is text, otherwise write it more simply",
            "mettez la valeur entre guillemets droits si c’est du texte, sinon écrivez-la plus simplement",
        ),
        YamlFault::TooMany => both(
            "write the values out, without anchors and aliases",
            "écrivez les valeurs en entier, sans ancres ni alias",
        ),
        YamlFault::UnknownAlias => both(
            "write the value out, or put it in quotation marks",
            "écrivez la valeur en entier, ou mettez-la entre guillemets droits",
        ),
        YamlFault::DuplicateInside(_) => both("keep one of the two", "gardez l’une des deux"),
        YamlFault::ComplexKey => both(
            "write a plain word before the colon",
            "écrivez un simple mot avant le deux-points",
        ),
        YamlFault::SecondDocument => both(
            "end the front matter with one line `---`, and delete the second document",
            "finissez l’en-tête par une ligne `---` et supprimez le second document",
        ),
        YamlFault::NoKeys | YamlFault::RootIsList | YamlFault::RootIsText => both(
            "write `title: …`, `archived: false` and the other keys between the two `---`",
            "écrivez `title: …`, `archived: false` et les autres clés entre les deux `---`",
        ),
    }
}

/// How to mend a line when we know how it should be.
pub(crate) fn proposal(fault: &YamlFault, line: &str) -> Both<String> {
    match fault {
        YamlFault::NoSpaceAfterColon
        | YamlFault::OddSpaceAfterColon(_)
        | YamlFault::OddColon(_)
        | YamlFault::EqualsSign => both(format!("write `{line}`"), format!("écrivez `{line}`")),
        YamlFault::UnclosedQuote(_)
        | YamlFault::TypographicQuote(_)
        | YamlFault::TextAfterQuote(_) => both(
            format!("probably meant: `{line}`"),
            format!("sans doute voulu : `{line}`"),
        ),
        _ => both(
            format!("put the value in quotation marks: `{line}`"),
            format!("mettez la valeur entre guillemets droits : `{line}`"),
        ),
    }
}
