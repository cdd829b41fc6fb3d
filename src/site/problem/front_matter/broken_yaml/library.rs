//! What the library that reads YAML says, in French.

/// The French of a message of the library; none of one that nobody has put into French.
pub(crate) fn in_french(english: &str) -> Option<&'static str> {
    FRENCH
        .iter()
        .find(|(known, _)| *known == english)
        .map(|(_, french)| *french)
}

/// The messages of libyaml's reader, scanner and parser, without the place.
const FRENCH: &[(&str, &str)] = &[
    (
        "block sequence entries are not allowed in this context",
        "un élément de liste n’est pas permis ici",
    ),
    (
        "control characters are not allowed",
        "les caractères de contrôle ne sont pas permis",
    ),
    ("could not find expected ':'", "il manque un `:`"),
    (
        "could not find expected directive name",
        "il manque le nom d’une directive",
    ),
    (
        "did not find URI escaped octet",
        "il manque un octet après `%` dans une adresse",
    ),
    ("did not find expected '!'", "il manque un `!`"),
    (
        "did not find expected ',' or ']'",
        "il manque une virgule ou un `]`",
    ),
    (
        "did not find expected ',' or '}'",
        "il manque une virgule ou un `}`",
    ),
    (
        "did not find expected '-' indicator",
        "il manque le `-` d’un élément de liste",
    ),
    (
        "did not find expected <document start>",
        "il manque le début d’un document",
    ),
    (
        "did not find expected <stream-start>",
        "il manque le début du texte",
    ),
    (
        "did not find expected alphabetic or numeric character",
        "il manque une lettre ou un chiffre",
    ),
    (
        "did not find expected comment or line break",
        "il manque un commentaire ou une fin de ligne",
    ),
    (
        "did not find expected digit or '.' character",
        "il manque un chiffre ou un point",
    ),
    (
        "did not find expected hexadecimal number",
        "il manque un nombre hexadécimal",
    ),
    ("did not find expected key", "il manque une clé"),
    ("did not find expected node content", "il manque une valeur"),
    (
        "did not find expected tag URI",
        "il manque l’adresse d’une étiquette",
    ),
    (
        "did not find expected version number",
        "il manque un numéro de version",
    ),
    ("did not find expected whitespace", "il manque une espace"),
    (
        "did not find expected whitespace or line break",
        "il manque une espace ou une fin de ligne",
    ),
    ("did not find the expected '>'", "il manque un `>`"),
    (
        "found a tab character that violates indentation",
        "une tabulation fausse le retrait",
    ),
    (
        "found a tab character where an indentation space is expected",
        "il y a une tabulation au lieu d’une espace de retrait",
    ),
    (
        "found an incorrect leading UTF-8 octet",
        "un octet ne peut pas commencer un caractère UTF-8",
    ),
    (
        "found an incorrect trailing UTF-8 octet",
        "un octet ne peut pas finir un caractère UTF-8",
    ),
    (
        "found an indentation indicator equal to 0",
        "le nombre après `>` ou `|` est 0",
    ),
    (
        "found character that cannot start any token",
        "rien ne peut commencer par ce caractère",
    ),
    (
        "found duplicate %TAG directive",
        "la directive `%TAG` figure deux fois",
    ),
    (
        "duplicate %TAG directive",
        "la directive `%TAG` figure deux fois",
    ),
    (
        "found duplicate %YAML directive",
        "la directive `%YAML` figure deux fois",
    ),
    (
        "found extremely long version number",
        "un numéro de version est beaucoup trop long",
    ),
    (
        "found incompatible YAML document",
        "le texte est écrit pour une autre version de YAML",
    ),
    (
        "found invalid Unicode character escape code",
        "une séquence d’échappement ne désigne aucun caractère",
    ),
    (
        "found undefined tag handle",
        "une étiquette n’est définie nulle part",
    ),
    ("found unexpected ':'", "il y a un `:` de trop"),
    (
        "found unexpected document indicator",
        "un document commence ou finit au milieu d’une valeur",
    ),
    (
        "found unexpected end of stream",
        "le texte finit au milieu d’une valeur",
    ),
    (
        "found unexpected non-alphabetical character",
        "il y a un caractère qui n’est pas une lettre",
    ),
    (
        "found unknown directive name",
        "YAML n’a pas cette directive",
    ),
    (
        "found unknown escape character",
        "YAML n’a pas cette séquence d’échappement",
    ),
    (
        "expected low surrogate area",
        "il manque la seconde moitié d’un caractère UTF-16",
    ),
    (
        "unexpected low surrogate area",
        "il manque la première moitié d’un caractère UTF-16",
    ),
    (
        "incomplete UTF-16 character",
        "un caractère UTF-16 est incomplet",
    ),
    (
        "incomplete UTF-16 surrogate pair",
        "un caractère UTF-16 est incomplet",
    ),
    (
        "incomplete UTF-8 octet sequence",
        "un caractère UTF-8 est incomplet",
    ),
    ("input error", "le texte ne peut pas être lu"),
    ("input is too long", "le texte est trop long"),
    (
        "invalid Unicode character",
        "un nombre ne désigne aucun caractère Unicode",
    ),
    (
        "invalid leading UTF-8 octet",
        "un octet ne peut pas commencer un caractère UTF-8",
    ),
    (
        "invalid length of a UTF-8 sequence",
        "un caractère UTF-8 n’a pas la bonne longueur",
    ),
    (
        "invalid trailing UTF-8 octet",
        "un octet ne peut pas finir un caractère UTF-8",
    ),
    (
        "mapping keys are not allowed in this context",
        "une clé n’est pas permise ici",
    ),
    (
        "mapping values are not allowed in this context",
        "un `:` n’est pas permis ici",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_message_is_there_once_and_unlike_the_english() {
        for (at, (english, french)) in FRENCH.iter().enumerate() {
            assert_ne!(english, french);
            let before = FRENCH[..at].iter();
            assert!(
                before.clone().all(|(known, _)| known != english),
                "{english}"
            );
            assert_eq!(in_french(english), Some(*french));
        }
        assert_eq!(in_french("did not find expected joy"), None);
    }
}
