//! What is wrong with front matter that YAML cannot read.

use crate::posting::Both;
use crate::site::problem::front_matter::broken_yaml::fault::YamlFault;
use crate::site::problem::front_matter::broken_yaml::library;
use crate::site::problem::rule::{both, number};
use crate::site::visible::visible;

pub(crate) fn message(fault: &YamlFault) -> Both<String> {
    match fault {
        YamlFault::Tab => both(
            "this line is indented with a tab; YAML allows only spaces",
            "une tabulation met cette ligne en retrait; YAML n’accepte que des espaces",
        ),
        YamlFault::OddIndent(c) => both(
            format!("this line is indented with {}", space(*c).en),
            format!("cette ligne est mise en retrait par {}", space(*c).fr),
        ),
        YamlFault::NoSpaceAfterColon => both(
            "there is no space after the colon",
            "il manque une espace après le deux-points",
        ),
        YamlFault::OddSpaceAfterColon(c) => both(
            format!("there is {} after `:`", space(*c).en),
            format!("il y a {} après `:`", space(*c).fr),
        ),
        YamlFault::OddColon(c) => both(
            format!("`{c}` ({}) looks like a colon but is not one", number(*c)),
            format!(
                "`{c}` ({}) ressemble à un deux-points, mais n’en est pas un",
                number(*c)
            ),
        ),
        YamlFault::EqualsSign => both(
            "this line has `=` instead of `:`",
            "cette ligne a `=` au lieu de `:`",
        ),
        YamlFault::ColonInValue => both(
            "the value contains a colon and a space, but has no quotation marks",
            "la valeur contient un deux-points et une espace, mais n’a pas de guillemets",
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
            format!("the value closes with `{c}`, not with the mark that opens it"),
            format!("la valeur se ferme par `{c}` au lieu du guillemet qui l’ouvre"),
        ),
        YamlFault::TextAfterQuote(c) => both(
            format!("there is text after the closing `{c}`"),
            format!("il y a du texte après le `{c}` fermant"),
        ),
        YamlFault::BadEscape => both(
            "YAML has no such escape sequence",
            "cette séquence d’échappement n’existe pas en YAML",
        ),
        YamlFault::UnclosedBracket(c) => both(
            format!("`{c}` is never closed"),
            format!("`{c}` n’est jamais fermé"),
        ),
        YamlFault::TextAfterBracket(c) => both(
            format!("the value starts with `{c}` and continues after the closing bracket"),
            format!("la valeur commence par `{c}` et continue après le signe fermant"),
        ),
        YamlFault::InBrackets => both(
            "the list in brackets cannot be read from here on",
            "la liste entre crochets est illisible à partir d’ici",
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
            "unexpected text after `>` or `|`",
            "texte inattendu après `>` ou `|`",
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
                "this character ({}) ends a line in some programs only",
                number(*c)
            ),
            format!(
                "ce caractère ({}) ne finit une ligne que dans certains programmes",
                number(*c)
            ),
        ),
        YamlFault::TooDeep => both(
            "lists and maps are nested too deeply",
            "des listes et des tables sont trop imbriquées",
        ),
        YamlFault::TooMany => both(
            "there are far too many values for a posting",
            "il y a beaucoup trop de valeurs pour une offre",
        ),
        YamlFault::UnknownAlias => both(
            "`*` refers to an anchor that does not exist",
            "`*` renvoie à une ancre qui n’existe pas",
        ),
        YamlFault::DuplicateInside(key) => {
            let key = visible(key);
            both(
                format!("the key `{key}` appears twice in one map"),
                format!("la clé `{key}` figure deux fois dans une même table"),
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
            "the front matter is a list instead of keys with values",
            "l’en-tête est une liste au lieu de clés avec des valeurs",
        ),
        YamlFault::RootIsText => both(
            "the front matter is plain text instead of keys with values",
            "l’en-tête est du texte au lieu de clés avec des valeurs",
        ),
        YamlFault::Other(why) => {
            let french = library::in_french(why).map(|why| format!("\u{a0}: {why}"));
            both(
                format!("the front matter is not valid YAML: {}", visible(why)),
                format!(
                    "l’en-tête n’est pas du YAML valide{}",
                    french.unwrap_or_default()
                ),
            )
        }
    }
}

/// `*`, `&` and `!` have a meaning of their own in YAML.
fn indicator(c: char) -> Both<String> {
    match c {
        '*' => both(
            "in YAML, `*` at the start of a value means an alias, not text",
            "en YAML, `*` au début d’une valeur indique un alias",
        ),
        '&' => both(
            "in YAML, `&` at the start of a value means an anchor, not text",
            "en YAML, `&` au début d’une valeur indique une ancre",
        ),
        _ => both(
            format!("in YAML, `{c}` at the start of a value means a tag, not text"),
            format!("en YAML, `{c}` au début d’une valeur indique une étiquette"),
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
