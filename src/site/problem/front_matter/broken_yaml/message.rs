//! What is wrong with front matter that YAML cannot read.

use crate::posting::Both;
use crate::site::problem::front_matter::broken_yaml::fault::YamlFault;
use crate::site::problem::rule::{both, number};
use crate::site::visible::visible;

pub(crate) fn message(fault: &YamlFault) -> Both<String> {
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
