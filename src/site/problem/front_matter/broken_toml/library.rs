//! What the library that reads TOML says, in French.

/// The French of a message of the library, whose list of what would be right stays away; none of one that nobody
/// has put into French.
pub(crate) fn in_french(english: &str) -> Option<&'static str> {
    let (what, _) = english.split_once(", expected ").unwrap_or((english, ""));
    let known = FRENCH.iter().find(|(known, _)| *known == what);
    known.map(|(_, french)| *french)
}

/// The messages of the parser, without the place.
const FRENCH: &[(&str, &str)] = &[
    (
        "`_` may only go between digits",
        "`_` ne peut être qu’entre deux chiffres",
    ),
    (
        "cannot recurse further; max recursion depth met",
        "les listes et les tables sont trop imbriquées",
    ),
    (
        "cannot extend value of type array with a dotted key",
        "une clé à points ne peut pas prolonger une liste",
    ),
    (
        "cannot extend value of type inline table with a dotted key",
        "une clé à points ne peut pas prolonger une table sur une ligne",
    ),
    (
        "carriage return must be followed by newline",
        "un retour de chariot n’est pas suivi d’une fin de ligne",
    ),
    ("duplicate key", "une clé figure deux fois"),
    ("invalid datetime", "une date ou une heure n’est pas valide"),
    ("extra `=`", "il y a un `=` de trop"),
    (
        "extra assignment between key-value pairs",
        "il y a un `=` de trop entre deux clés",
    ),
    (
        "extra comma in array",
        "il y a une virgule de trop dans une liste",
    ),
    (
        "extra comma in inline table",
        "il y a une virgule de trop dans une table",
    ),
    (
        "integers with a radix cannot be signed",
        "un nombre en base 2, 8 ou 16 ne peut pas avoir de signe",
    ),
    (
        "invalid basic string",
        "un texte entre guillemets n’est pas valide",
    ),
    (
        "invalid literal string",
        "un texte entre apostrophes n’est pas valide",
    ),
    (
        "invalid multi-line basic string",
        "un texte entre guillemets triples n’est pas valide",
    ),
    (
        "invalid multi-line literal string",
        "un texte entre apostrophes triples n’est pas valide",
    ),
    (
        "invalid binary number",
        "un nombre binaire n’est pas valide",
    ),
    ("invalid boolean", "une valeur n’est ni `true` ni `false`"),
    (
        "invalid date-time",
        "une date ou une heure n’est pas valide",
    ),
    (
        "invalid exponent",
        "l’exposant d’un nombre n’est pas valide",
    ),
    ("invalid float", "un nombre n’est pas valide"),
    (
        "invalid fraction",
        "les décimales d’un nombre ne sont pas valides",
    ),
    (
        "invalid hexadecimal number",
        "un nombre hexadécimal n’est pas valide",
    ),
    (
        "invalid integer number",
        "un nombre entier n’est pas valide",
    ),
    ("invalid mantissa", "un nombre n’est pas valide"),
    ("invalid octal number", "un nombre octal n’est pas valide"),
    ("invalid string", "un texte n’est pas valide"),
    (
        "invalid comment character",
        "un commentaire contient un caractère qui n’est pas permis",
    ),
    (
        "invalid inline table element",
        "un élément d’une table n’est pas valide",
    ),
    (
        "invalid key-value pair",
        "la ligne n’est pas `clé = valeur`",
    ),
    ("invalid unquoted key", "une clé a besoin de guillemets"),
    ("invalid value", "une valeur n’est pas valide"),
    ("key with no value", "une clé n’a pas de valeur"),
    (
        "keys cannot be multi-line basic strings",
        "une clé ne peut pas avoir plusieurs lignes",
    ),
    (
        "keys cannot be multi-line literal strings",
        "une clé ne peut pas avoir plusieurs lignes",
    ),
    ("missing array opening", "il manque un `[`"),
    (
        "missing assignment between key-value pairs",
        "il manque un `=` après une clé",
    ),
    (
        "missing comma between array elements",
        "il manque une virgule entre deux éléments d’une liste",
    ),
    (
        "missing comma between key-value pairs",
        "il manque une virgule entre deux éléments d’une table",
    ),
    ("missing comment start", "il manque un `#`"),
    ("missing escaped value", "il manque un caractère après `\\`"),
    ("missing inline table opening", "il manque un `{`"),
    (
        "missing key for inline table element",
        "un élément d’une table n’a pas de clé",
    ),
    (
        "missing opening quote",
        "il manque le guillemet qui ouvre une valeur",
    ),
    ("missing table open", "il manque un `[`"),
    ("missing value for key", "une clé n’a pas de valeur"),
    ("missing value", "il manque une valeur"),
    (
        "radix must be lowercase",
        "la lettre après le 0 d’un nombre doit être minuscule",
    ),
    (
        "recursion limit",
        "les listes et les tables sont trop imbriquées",
    ),
    (
        "redundant integer number prefix",
        "un nombre commence deux fois par le signe de sa base",
    ),
    ("redundant numeric sign", "un nombre a deux signes"),
    (
        "string values must be quoted",
        "un texte doit être entre guillemets",
    ),
    (
        "too few unicode value digits",
        "il manque des chiffres après `\\u`",
    ),
    ("unclosed array table", "il manque `]]`"),
    ("unclosed array", "il manque `]` à la fin d’une liste"),
    (
        "unclosed inline table",
        "il manque `}` à la fin d’une table",
    ),
    ("unclosed table", "il manque `]` après le nom d’une table"),
    ("unexpected `=` in array", "il y a un `=` dans une liste"),
    (
        "unexpected content between comment and newline",
        "il y a du texte entre un commentaire et la fin de la ligne",
    ),
    ("unexpected content", "il y a du texte de trop"),
    (
        "unexpected key or value",
        "il y a une clé ou une valeur de trop",
    ),
    (
        "unexpected leading zero",
        "un nombre ne peut pas commencer par 0",
    ),
    ("unexpected sign", "il y a un signe de trop"),
    (
        "unquoted keys cannot be empty",
        "une clé vide a besoin de guillemets",
    ),
];
