//! Why YAML cannot read front matter, and how to fix it.

use crate::posting::Both;
use crate::site::problem::front_matter::broken_yaml::fault::YamlFault;
use crate::site::problem::rule::both;

pub(crate) fn note(fault: &YamlFault) -> Both<String> {
    match fault {
        YamlFault::ColonInValue => both(
            "YAML reads the text before a colon and a space as a key",
            "YAML lit comme une clé le texte qui précède un deux-points et une espace",
        ),
        YamlFault::Indicator(_)
        | YamlFault::ReservedStart(_)
        | YamlFault::Template
        | YamlFault::InBrackets
        | YamlFault::TextAfterBracket(_) => both(
            "some characters have a special meaning at the start of a value",
            "certains caractères ont un sens particulier au début d’une valeur",
        ),
        YamlFault::UnclosedQuote(_)
        | YamlFault::TypographicQuote(_)
        | YamlFault::TextAfterQuote(_)
        | YamlFault::UnclosedBracket(_) => both(
            "YAML reads on to the next closing mark, keys included",
            "YAML lit jusqu’au signe fermant suivant, clés comprises",
        ),
        YamlFault::NoSpaceAfterColon
        | YamlFault::OddSpaceAfterColon(_)
        | YamlFault::OddColon(_)
        | YamlFault::EqualsSign => both(
            "YAML recognizes a key by the colon and the space after it",
            "YAML reconnaît une clé au deux-points et à l’espace qui suit",
        ),
        YamlFault::Tab
        | YamlFault::OddIndent(_)
        | YamlFault::NotIndented
        | YamlFault::IndentedKey(_)
        | YamlFault::BlockHeader => both(
            "in YAML, indentation shows what a line belongs to",
            "en YAML, le retrait indique à quoi une ligne appartient",
        ),
        YamlFault::SecondDocument => both(
            "a posting's front matter is a single document",
            "l’en-tête d’une offre est un document unique",
        ),
        YamlFault::NotAKey => both(
            "perhaps the closing `---` is missing above this line",
            "il manque peut-être le second `---` au-dessus de cette ligne",
        ),
        YamlFault::ControlCharacter(_) | YamlFault::OddLineBreak(_) => both(
            "it is invisible, and programs disagree on its meaning",
            "il est invisible, et les programmes ne s’entendent pas sur son sens",
        ),
        YamlFault::TooDeep | YamlFault::TooMany => both(
            "such a file could make the program hang",
            "un tel fichier pourrait bloquer le programme",
        ),
        YamlFault::DuplicateInside(_) => both(
            "it is unclear which of the two values counts",
            "impossible de savoir laquelle des deux valeurs compte",
        ),
        YamlFault::BadEscape => both(
            "inside `\"…\"`, a `\\` starts an escape sequence",
            "entre `\"…\"`, un `\\` commence une séquence d’échappement",
        ),
        YamlFault::UnknownAlias | YamlFault::ComplexKey | YamlFault::Other(_) => both(
            "the posting stays off the board until its front matter can be read",
            "l’offre ne paraît pas sur le babillard tant que son en-tête est illisible",
        ),
        YamlFault::NoKeys | YamlFault::RootIsList | YamlFault::RootIsText => both(
            "without keys, a posting has no title, no status and no other version",
            "sans clés, une offre n’a ni titre, ni état, ni autre version",
        ),
    }
}

pub(crate) fn help(fault: &YamlFault) -> Both<String> {
    match fault {
        YamlFault::Tab => both(
            "replace the tab with two spaces",
            "remplacez la tabulation par deux espaces",
        ),
        YamlFault::NoSpaceAfterColon => both(
            "add a space after the colon: `key: value`",
            "ajoutez une espace après le deux-points\u{a0}: `clé: valeur`",
        ),
        YamlFault::OddSpaceAfterColon(_) | YamlFault::OddIndent(_) => both(
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
            "close the value with the straight quotation mark that opens it",
            "fermez la valeur avec le guillemet droit qui l’ouvre",
        ),
        YamlFault::TextAfterQuote('\'') => both(
            "double the apostrophe inside `'…'` (`''`), or put the whole value in `\"…\"`",
            "doublez l’apostrophe entre `'…'` (`''`), ou mettez toute la valeur entre `\"…\"`",
        ),
        YamlFault::TextAfterQuote(_) => both(
            "put the whole value in `'…'`, or write `\\\"` for a quotation mark inside it",
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
            "put each text in quotation marks, with commas between them: `[\"one\", \"two\"]`",
            "mettez chaque texte entre guillemets droits, avec une virgule entre les textes\u{a0}: `[\"un\", \"deux\"]`",
        ),
        YamlFault::NotIndented => both(
            "start each line of the text with two spaces",
            "commencez chaque ligne du texte par deux espaces",
        ),
        YamlFault::BlockHeader => both(
            "write only `>-` after the colon, and indent the text below it by two spaces",
            "écrivez seulement `>-` après le deux-points, et le texte en dessous, en retrait de deux espaces",
        ),
        YamlFault::IndentedKey(_) => both(
            "start the line with the key, without spaces",
            "commencez la ligne par la clé, sans espaces",
        ),
        YamlFault::NotAKey => both(
            "close the front matter with `---` above the text; if the line belongs to the value above it, indent it by two spaces",
            "fermez l’en-tête avec `---` au-dessus du texte; si la ligne appartient à la valeur du dessus, mettez-la en retrait de deux espaces",
        ),
        YamlFault::ControlCharacter(_) => both("delete the character", "supprimez le caractère"),
        YamlFault::OddLineBreak(_) => both(
            "replace it with an ordinary line ending or a space",
            "remplacez-le par une fin de ligne ordinaire ou une espace",
        ),
        YamlFault::TooDeep => both(
            "put the value in quotation marks if it is text, otherwise write it more simply",
            "mettez la valeur entre guillemets droits si c’est du texte, sinon écrivez-la plus simplement",
        ),
        YamlFault::TooMany => both(
            "write out the values, without anchors and aliases",
            "écrivez les valeurs en entier, sans ancres ni alias",
        ),
        YamlFault::UnknownAlias => both(
            "write out the value, or put it in quotation marks",
            "écrivez la valeur en entier, ou mettez-la entre guillemets droits",
        ),
        YamlFault::DuplicateInside(_) => both("keep one of the two", "gardez l’une des deux"),
        YamlFault::ComplexKey => both(
            "write a plain word before the colon",
            "écrivez un simple mot avant le deux-points",
        ),
        YamlFault::SecondDocument => both(
            "end the front matter with one `---` line, and delete the second document",
            "terminez l’en-tête par une ligne `---` et supprimez le second document",
        ),
        YamlFault::NoKeys | YamlFault::RootIsList | YamlFault::RootIsText => both(
            "write `title: …`, `archived: false` and the other keys between the two `---` lines",
            "écrivez `title: …`, `archived: false` et les autres clés entre les deux lignes `---`",
        ),
    }
}

/// How to fix a line when we know how it should be.
pub(crate) fn proposal(fault: &YamlFault, line: &str) -> Both<String> {
    match fault {
        YamlFault::NoSpaceAfterColon
        | YamlFault::OddSpaceAfterColon(_)
        | YamlFault::OddColon(_)
        | YamlFault::EqualsSign => both(format!("write `{line}`"), format!("écrivez `{line}`")),
        YamlFault::UnclosedQuote(_)
        | YamlFault::TypographicQuote(_)
        | YamlFault::TextAfterQuote(_) => both(
            format!("did you mean `{line}`?"),
            format!("vouliez-vous dire `{line}`?"),
        ),
        _ => both(
            format!("put the value in quotation marks: `{line}`"),
            format!("mettez la valeur entre guillemets droits : `{line}`"),
        ),
    }
}
