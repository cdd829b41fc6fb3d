//! What exactly is wrong: the data of the kinds of problems.

use crate::posting::LeverId;

/// Why one of some copies is kept, in the order in which it is decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WhyKept {
    /// It is open.
    Open,
    /// Its name ends in its `leverId`.
    Named,
    /// Its name is the last.
    Last,
}

/// Something that a text states, whatever its language.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fact {
    /// A heading, with its text.
    Heading(String),
    /// A heading whose match has another level.
    HeadingLevel {
        /// This side's level.
        own: u8,
        /// The other side's.
        theirs: u8,
    },
    /// An entry of a list, with the start of its text.
    Bullet(String),
    /// A paragraph, with its text.
    Paragraph(String),
    /// A link, with its target.
    Link(String),
    /// A mail address.
    Email(String),
    /// A telephone number, as it is written.
    Phone(String),
    /// A date, as it is written.
    Date(String),
    /// A time of day, as it is written.
    Time(String),
    /// A number, an amount or a percentage, as it is written.
    Number(String),
    /// A group and level, such as `CS-05`.
    Classification(String),
    /// A language profile, such as `CBC`.
    Profile(String),
}

/// A part of a posting that can change on one side alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aspect {
    /// `archived`.
    Status,
    /// `leverId`.
    LeverId,
    /// `date`.
    Date,
    /// `expiryDate`.
    ExpiryDate,
    /// `title`.
    Title,
    /// `description`.
    Description,
    /// `employer`.
    Employer,
    /// `place`.
    Place,
    /// `remote`.
    Remote,
    /// The body.
    Text,
}

/// Why Windows cannot hold a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NameFault {
    /// It has a character that means something else there.
    Character(char),
    /// It ends in a dot or a space.
    End,
    /// It is the name of a device.
    Device(String),
    /// It is longer than 255 characters.
    Length,
    /// It is not UTF-8.
    NotUnicode,
}

/// What the file's bytes are, when they are not UTF-8.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-16, with or without a byte order mark.
    Utf16,
    /// A byte that UTF-8 does not allow there.
    Byte {
        /// How many bytes stand before it in the file.
        offset: usize,
        /// The byte.
        byte: u8,
        /// The character that it is in Windows-1252.
        guess: Option<char>,
    },
    /// Zero bytes: no text at all.
    Binary,
}

/// How a file starts that has no front matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opening {
    /// The file is empty.
    Empty,
    /// The first line is something else.
    Nothing,
    /// Empty lines stand before `---`.
    BlankLine,
    /// Blanks stand before `---`.
    Blank,
    /// A character that one does not see stands before `---`.
    Invisible(char),
    /// A row of dashes that are not three.
    Dashes(usize),
    /// Long dashes, as word processors make them.
    LongDashes,
    /// Something stands behind `---` on its line.
    TextBehind,
    /// `+++`: TOML.
    Toml,
    /// `{`: JSON.
    Json,
    /// `#+`: Org mode.
    Org,
    /// A page of HTML.
    Html,
    /// A pointer of Git LFS in place of the file.
    LfsPointer,
    /// Lines that end with CR alone.
    CarriageReturns,
}

/// What stands where the front matter should end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Closing {
    /// Nothing that looks like an end.
    Nothing,
    /// `...`, which YAML knows and Hugo does not.
    Dots,
    /// `+++`, which ends TOML.
    Plus,
    /// A row of dashes that are not three.
    Dashes(usize),
    /// Long dashes, as word processors make them.
    LongDashes,
    /// `---` behind blanks.
    Indented,
    /// `---` with something behind it.
    TextBehind,
}

/// Why the front matter cannot be read as YAML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum YamlFault {
    /// A tab where YAML takes spaces only.
    Tab,
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

/// What a key takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A text.
    Text,
    /// A text, or a list of texts.
    Texts,
    /// `true` or `false`.
    Boolean,
}

/// What a key has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// Nothing, `null` or `~`.
    Null,
    /// `true` or `false`.
    Boolean,
    /// A number.
    Number,
    /// A text.
    Text,
    /// A list.
    List,
    /// Keys and values.
    Map,
    /// A value with a YAML tag.
    Tagged,
}

/// What is wrong with a `leverId`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LeverIdFault {
    /// The id is inside an address or between other characters.
    Inside(LeverId),
    /// All digits are zero.
    Nil,
    /// It has the signs of an id, but too few or too many.
    Length,
    /// It is something else.
    Other,
}

/// What is wrong with a `translationKey`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TranslationKeyFault {
    /// Nothing stands there.
    Empty,
    /// It looks like a path.
    Path(String),
    /// It has a character that no key has.
    Character {
        /// What stands there.
        found: String,
        /// The character.
        character: char,
    },
    /// It is no text.
    NotText(Found),
}

/// What is wrong with a setting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SettingFault {
    /// It is no text.
    NotText,
    /// It is no section with settings of its own.
    NotATable,
    /// It is no list of texts.
    NotAList,
    /// It is empty.
    Empty,
    /// It is no absolute `http` or `https` address.
    NotAnAddress(String),
    /// It has characters that no Lever site's name has.
    NotALeverSite(String),
    /// It is neither `global` nor `eu`.
    NotALeverHost(String),
    /// It is not a severity.
    NotASeverity(String),
    /// It would make less of what is always an error.
    AlwaysAnError(&'static str),
    /// The other language has it, this one has not.
    OneLanguage,
    /// The section needs it.
    Missing,
    /// It has a control character, or one that turns the direction of writing.
    Unsafe(char),
}
