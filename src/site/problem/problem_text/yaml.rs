//! The words of front matter that cannot be read as YAML.

use super::{Words, both, number};
use crate::posting::Both;
use crate::site::problem::details::YamlFault;
use crate::site::visible::visible;

pub(crate) fn broken(fault: &YamlFault, mended: Option<&str>) -> Words {
    let help = match mended.map(visible).filter(|line| !line.ends_with('…')) {
        Some(line) => proposal(fault, &line),
        None => help(fault),
    };
    Words {
        message: message(fault),
        note: note(fault),
        help,
    }
}

/// How to mend a line when we know how it should be.
fn proposal(fault: &YamlFault, line: &str) -> Both<String> {
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

fn message(fault: &YamlFault) -> Both<String> {
    match fault {
        YamlFault::Tab => both(
            "this line is indented with a tab; YAML takes spaces only",
            "cette ligne est en retrait par une tabulation; YAML ne prend que des espaces",
        ),
        YamlFault::NoSpaceAfterColon => both(
            "there is no space after the colon",
            "il manque une espace après le deux-points",
        ),
        YamlFault::OddSpaceAfterColon(c) => both(
            format!(
                "the space after the colon is {}, which YAML does not take for one",
                space(*c).en
            ),
            format!(
                "l’espace après le deux-points est {}, que YAML ne prend pas pour une espace",
                space(*c).fr
            ),
        ),
        YamlFault::OddColon(c) => both(
            format!("`{c}` ({}) looks like a colon but is not one", number(*c)),
            format!(
                "`{c}` ({}) ressemble à un deux-points, mais n’en est pas un",
                number(*c)
            ),
        ),
        YamlFault::EqualsSign => both(
            "this line has `=` where YAML wants `:`",
            "cette ligne a `=` là où YAML veut `:`",
        ),
        YamlFault::ColonInValue => both(
            "the value has a colon and a space, and no quotation marks around it",
            "la valeur contient un deux-points suivi d’une espace, sans guillemets autour",
        ),
        YamlFault::ReservedStart(c) => both(
            format!("a value cannot start with `{c}`"),
            format!("une valeur ne peut pas commencer par `{c}`"),
        ),
        YamlFault::Indicator(c) => indicator(*c),
        YamlFault::UnclosedQuote(c) => both(
            format!("the quotation mark `{c}` is never closed"),
            format!("le guillemet `{c}` n’est jamais fermé"),
        ),
        YamlFault::TypographicQuote(c) => both(
            format!("the value is closed with `{c}`, not with the mark that opens it"),
            format!("la valeur est fermée par `{c}`, et non par le guillemet qui l’ouvre"),
        ),
        YamlFault::TextAfterQuote(c) => both(
            format!("there is text after the closing `{c}`"),
            format!("il y a du texte après le `{c}` qui ferme"),
        ),
        YamlFault::BadEscape => both(
            "YAML does not know this escape",
            "YAML ne connaît pas cette séquence d’échappement",
        ),
        YamlFault::UnclosedBracket(c) => both(
            format!("`{c}` is never closed"),
            format!("`{c}` n’est jamais fermé"),
        ),
        YamlFault::TextAfterBracket(c) => both(
            format!("the value starts with `{c}` and goes on after the closing bracket"),
            format!("la valeur commence par `{c}` et continue après le signe qui le ferme"),
        ),
        YamlFault::InBrackets => both(
            "the list between the brackets cannot be read from here on",
            "la liste entre les crochets ne peut pas être lue à partir d’ici",
        ),
        YamlFault::Template => both(
            "the value starts with `{{`, as in a template",
            "la valeur commence par `{{`, comme dans un gabarit",
        ),
        YamlFault::NotIndented => both(
            "the text below `>` or `|` is not indented",
            "le texte sous `>` ou `|` n’est pas en retrait",
        ),
        YamlFault::BlockHeader => both(
            "something does not belong after `>` or `|`",
            "quelque chose est de trop après `>` ou `|`",
        ),
        YamlFault::IndentedKey(key) => both(
            format!("the key `{key}` is indented"),
            format!("la clé `{key}` est en retrait"),
        ),
        YamlFault::NotAKey => both(
            "this line of the front matter is not `key: value`",
            "cette ligne de l’en-tête n’est pas `clé: valeur`",
        ),
        YamlFault::ControlCharacter(c) if c.is_control() => both(
            format!("there is a control character ({})", number(*c)),
            format!("il y a un caractère de contrôle ({})", number(*c)),
        ),
        YamlFault::ControlCharacter(c) => both(
            format!("there is an invisible character ({})", number(*c)),
            format!("il y a un caractère invisible ({})", number(*c)),
        ),
        YamlFault::OddLineBreak(c) => both(
            format!(
                "there is a character ({}) that ends a line for some programs only",
                number(*c)
            ),
            format!(
                "il y a un caractère ({}) qui finit une ligne pour certains programmes seulement",
                number(*c)
            ),
        ),
        YamlFault::TooDeep => both(
            "lists and maps are nested too deeply",
            "des listes et des tables sont trop imbriquées",
        ),
        YamlFault::TooMany => both(
            "there are far more values than any posting has",
            "il y a bien plus de valeurs que dans toute offre",
        ),
        YamlFault::UnknownAlias => both(
            "`*` names an anchor that is not there",
            "`*` nomme une ancre qui n’existe pas",
        ),
        YamlFault::DuplicateInside(key) => {
            let key = visible(key);
            both(
                format!("the key `{key}` is given twice in one map"),
                format!("la clé `{key}` est donnée deux fois dans une même table"),
            )
        }
        YamlFault::ComplexKey => both(
            "a key is a list or a map",
            "une clé est une liste ou une table",
        ),
        YamlFault::SecondDocument => both(
            "a second YAML document starts inside the front matter",
            "un second document YAML commence dans l’en-tête",
        ),
        YamlFault::NoKeys => both("the front matter is empty", "l’en-tête est vide"),
        YamlFault::RootIsList => both(
            "the front matter is a list, not keys with values",
            "l’en-tête est une liste, non des clés avec des valeurs",
        ),
        YamlFault::RootIsText => both(
            "the front matter is plain text, not keys with values",
            "l’en-tête est du texte, non des clés avec des valeurs",
        ),
        YamlFault::Other(why) => {
            let why = visible(why);
            both(
                format!("the front matter is not YAML: {why}"),
                format!("l’en-tête n’est pas du YAML : {why}"),
            )
        }
    }
}

/// `*`, `&` and `!` have a meaning of their own in YAML.
fn indicator(c: char) -> Both<String> {
    match c {
        '*' => both(
            "in YAML, `*` at the start of a value makes an alias, not text",
            "en YAML, `*` au début d’une valeur fait un alias, non du texte",
        ),
        '&' => both(
            "in YAML, `&` at the start of a value makes an anchor, not text",
            "en YAML, `&` au début d’une valeur fait une ancre, non du texte",
        ),
        _ => both(
            format!("in YAML, `{c}` at the start of a value makes a tag, not text"),
            format!("en YAML, `{c}` au début d’une valeur fait une étiquette, non du texte"),
        ),
    }
}

/// The name of a space that YAML does not know.
fn space(c: char) -> Both<String> {
    match c {
        '\u{a0}' => both("a no-break space (U+00A0)", "une espace insécable (U+00A0)"),
        '\u{202f}' => both(
            "a narrow no-break space (U+202F)",
            "une espace fine insécable (U+202F)",
        ),
        '\u{3000}' => both("a wide space (U+3000)", "une espace large (U+3000)"),
        c => both(
            format!("the character {}", number(c)),
            format!("le caractère {}", number(c)),
        ),
    }
}

fn note(fault: &YamlFault) -> Both<String> {
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

fn help(fault: &YamlFault) -> Both<String> {
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
