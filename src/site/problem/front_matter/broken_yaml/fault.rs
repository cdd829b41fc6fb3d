//! Why front matter cannot be read as YAML.

/// Why the front matter cannot be read as YAML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum YamlFault {
    /// A tab where YAML takes spaces only.
    Tab,
    /// A no-break space (or another that YAML does not know) in the place of indentation.
    OddIndent(char),
    /// `key:value`.
    NoSpaceAfterColon,
    /// A no-break space (or another that YAML does not know) after the colon.
    OddSpaceAfterColon(char),
    /// A colon of another script.
    OddColon(char),
    /// `key = value`, as in TOML.
    EqualsSign,
    /// A colon and a space inside a value without quotation marks.
    ColonInValue,
    /// A value starts with a character that YAML keeps for itself.
    ReservedStart(char),
    /// A value starts with `*`, `&` or `!`, which mean something else in YAML.
    Indicator(char),
    /// A quotation mark that is never closed.
    UnclosedQuote(char),
    /// A quotation mark that is closed with another, typographic one.
    TypographicQuote(char),
    /// Something stands behind the closing quotation mark.
    TextAfterQuote(char),
    /// An escape that YAML does not know in `"…"`.
    BadEscape,
    /// A list or map in brackets that is never closed.
    UnclosedBracket(char),
    /// Something stands behind the closing bracket.
    TextAfterBracket(char),
    /// `{{`, as in a template.
    Template,
    /// What stands between two brackets is not a list or a map.
    InBrackets,
    /// The line after `|` or `>` is not set in.
    NotIndented,
    /// Something that does not belong behind `|` or `>`.
    BlockHeader,
    /// A key that is set in.
    IndentedKey(String),
    /// A line that is no `key: value`.
    NotAKey,
    /// A character that YAML does not allow.
    ControlCharacter(char),
    /// A character that ends a line for some programs and not for others.
    OddLineBreak(char),
    /// Lists or maps inside one another, too many.
    TooDeep,
    /// More values than any posting has, as repeated aliases make them.
    TooMany,
    /// `*name` without `&name`.
    UnknownAlias,
    /// A key stands twice in a map inside a value.
    DuplicateInside(String),
    /// A key that is a list or a map.
    ComplexKey,
    /// A second document.
    SecondDocument,
    /// There are no keys.
    NoKeys,
    /// A list in place of keys.
    RootIsList,
    /// A text in place of keys.
    RootIsText,
    /// Anything else.
    Other(String),
}
