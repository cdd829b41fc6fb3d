//! What `check` reports: a kind with its data, where it is, and what else it has to do with.

pub mod baseline;
mod codes;
pub mod details;
pub mod place;
pub mod problem_text;
pub mod related;
pub mod report;
pub mod stories;

use crate::posting::{Date, Lang, LeverId, Slug, Status};
use crate::site::problem::details::{
    Aspect, Closing, Encoding, Fact, Found, LeverIdFault, NameFault, Opening, SettingFault,
    TranslationKeyFault, Wanted, WhyKept, YamlFault,
};
use crate::site::problem::place::Span;
use crate::site::problem::problem_text::Words;
use crate::site::problem::related::Related;
use crate::site::read::old_address;

/// What a problem costs a reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The file cannot be read, or would publish something wrong: it stays off the board. Or a change
    /// left the two languages unequal.
    Error,
    /// The file is on the board, with something missing or left aside.
    Warning,
    /// Nothing is wrong; this is how the file was understood.
    Info,
}

impl Severity {
    /// `error`, `warning` or `info`, as in every machine-readable format.
    pub fn code(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "info",
        }
    }
}

/// One thing that `check` reports about one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Which rule, with the data that its sentences need.
    pub kind: Kind,
    /// The kind's own severity, unless the settings gave it another.
    pub severity: Severity,
    /// The file, relative to the content root, with `/` between folders.
    pub path: String,
    /// Where in the file; none when it is about the file as a whole.
    pub span: Option<Span>,
    /// Other places that belong to it.
    pub related: Vec<Related>,
}

impl Problem {
    /// A problem of this kind, with the kind's own severity and no other place.
    pub fn new(kind: Kind, path: impl Into<String>, span: Option<Span>) -> Problem {
        Problem {
            severity: kind.severity(),
            kind,
            path: path.into(),
            span,
            related: Vec::new(),
        }
    }

    /// The same problem with one more place.
    pub fn with(mut self, related: Related) -> Problem {
        self.related.push(related);
        self
    }

    /// Its texts in both languages.
    pub fn words(&self) -> Words {
        problem_text::words(&self.kind)
    }

    /// Whether it keeps its file off the board.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// Every rule, with the data that its sentences need. [`Kind::code`] is the name that settings,
/// baselines and other programs use: it never changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The system does not let us read the file.
    Unreadable {
        /// What the system says.
        why: String,
    },
    /// The file is not text in UTF-8.
    NotUtf8(Encoding),
    /// The file is larger than any posting.
    FileTooLarge {
        /// Its bytes.
        size: usize,
        /// The most that is read, in bytes.
        limit: usize,
    },
    /// The file does not start with front matter.
    NoFrontMatter(Opening),
    /// The front matter has no end.
    UnclosedFrontMatter(Closing),
    /// The front matter is larger than any posting's.
    FrontMatterTooLarge {
        /// Its bytes.
        size: usize,
        /// The most that is read, in bytes.
        limit: usize,
    },
    /// Git left the two sides of a conflict in the file.
    MergeConflict,
    /// The front matter is not YAML, or not the part of it that a posting needs.
    BrokenYaml {
        /// Why.
        fault: YamlFault,
        /// The line as it should probably be.
        mended: Option<String>,
    },
    /// A key stands twice.
    DuplicateKey {
        /// The key.
        key: String,
    },
    /// A key that no posting has.
    UnknownKey {
        /// The key as it is written.
        key: String,
        /// The known key that is spelt most like it.
        meant: Option<&'static str>,
    },
    /// A key that can do without has a value of another type.
    WrongType {
        /// The key.
        key: &'static str,
        /// What it takes.
        wanted: Wanted,
        /// What it has.
        found: Found,
    },
    /// There is no `title`.
    MissingTitle,
    /// There is a `title` in which one sees nothing.
    EmptyTitle,
    /// `title` is no text.
    TitleNotText {
        /// What it is.
        found: Found,
    },
    /// A text has a control character, or one that turns the direction of writing.
    UnsafeText {
        /// The key.
        key: &'static str,
        /// The character.
        character: char,
    },
    /// There is no `archived`.
    MissingArchived,
    /// `archived` is neither `true` nor `false`.
    BadArchived {
        /// What stands there; empty when nothing does.
        found: String,
        /// What is probably meant.
        meant: Option<bool>,
    },
    /// `draft` is neither `true` nor `false`.
    BadDraft {
        /// What stands there.
        found: String,
    },
    /// There is no `leverId`, or it is empty.
    MissingLeverId,
    /// `leverId` is not an id of Lever.
    BadLeverId {
        /// Whether the posting is archived; nobody applies to it then.
        archived: bool,
        /// What stands there.
        found: String,
        /// What is wrong with it.
        fault: LeverIdFault,
    },
    /// There is no `translationKey`.
    MissingTranslationKey,
    /// `translationKey` cannot serve as a name.
    BadTranslationKey(TranslationKeyFault),
    /// There is no `description`, or it is empty.
    MissingDescription,
    /// No address can be made of `slug`.
    BadSlug {
        /// What stands there.
        found: String,
    },
    /// A date is no day of the calendar.
    BadDate {
        /// The key.
        key: &'static str,
        /// What stands there.
        found: String,
    },
    /// A value of `url` or `aliases` is no path on this site.
    BadAddress {
        /// The key.
        key: &'static str,
        /// What stands there.
        found: String,
    },
    /// `draft: true`.
    Draft,
    /// The first folder is no language.
    UnknownLanguage {
        /// The folder; empty when the file lies directly in the content root.
        folder: String,
    },
    /// The file is no Markdown.
    NotAPosting {
        /// Its name.
        name: String,
    },
    /// `_index.md`: a page of Hugo's for the folder.
    SectionPage,
    /// A symbolic link, which is not followed.
    SymbolicLink,
    /// Two postings would have the same address.
    SlugCollision {
        /// The slug that both ask for.
        slug: Slug,
        /// The slug that this one got.
        given: Slug,
    },
    /// More postings have a `translationKey` than can form a pair.
    AmbiguousPair {
        /// The key.
        key: String,
        /// All files that have it and no counterpart.
        files: Vec<String>,
    },
    /// Without a `translationKey`, the two sides were found by their `leverId`.
    PairedByLeverId {
        /// The id of both.
        lever_id: LeverId,
    },
    /// The file is an older version of another one.
    CopyLeftOut {
        /// The file that is kept.
        kept: String,
        /// Why that one.
        why: WhyKept,
        /// The words of this one where the two part; empty when they are the same.
        own: String,
        /// The words of the kept one there.
        theirs: String,
    },
    /// No posting in the other language has the same `translationKey`.
    NoCounterpart {
        /// The key; none when the file has none.
        key: Option<String>,
    },
    /// One side of a pair is open, the other archived.
    StatusDiffers {
        /// This side's.
        status: Status,
        /// The file of the other side.
        counterpart: String,
    },
    /// The id at the end of the file's name is not its `leverId`.
    NameIdDiffers {
        /// The id in the name.
        named: LeverId,
    },
    /// A line in bold stands where a heading would.
    BoldAsHeading {
        /// What it says.
        text: String,
    },
    /// A heading is more than one level below the one before it.
    HeadingJump {
        /// The level of the heading before.
        from: u8,
        /// The level of this one.
        to: u8,
    },
    /// A link in which there is nothing to read.
    LinkWithoutText {
        /// Where it leads.
        target: String,
    },
    /// A link leads to a page in the other language, and does not say so.
    LinkInOtherLanguage {
        /// The language of the page.
        lang: Lang,
        /// Where it leads.
        target: String,
    },
    /// A plain space where Canada's French has one that does not break.
    PlainSpace {
        /// The sign that it belongs to: `:`, `«`, `»`, `%` or `$`.
        sign: char,
    },
    /// A straight apostrophe in a text that has typographic ones.
    MixedApostrophes,
    /// The posting is open, and its last day is over.
    Expired {
        /// The last day.
        date: Date,
    },
    /// A system cannot hold a file of this name.
    NameNotForWindows(NameFault),
    /// The names of two files differ only in case or in how accents are written.
    TwinName {
        /// The other file.
        other: String,
    },
    /// The text has a character that one does not see.
    HiddenCharacter {
        /// The character.
        character: char,
    },
    /// Two postings of one language have nearly the same text, and both are listed.
    NearCopy {
        /// The other file.
        other: String,
        /// Words that only this one has.
        own: String,
        /// Words that only the other one has.
        theirs: String,
    },
    /// The two sides of a pair have unlike dates.
    DateDiffers {
        /// The key.
        key: &'static str,
        /// This side's.
        own: Date,
        /// The other side's; none when it has no such key.
        theirs: Option<Date>,
    },
    /// One side of a pair says for whom or where one works, and the other does not.
    KeyOnOneSide {
        /// The key.
        key: &'static str,
        /// The file of the other side.
        counterpart: String,
    },
    /// The two texts of a pair do not state the same.
    Parity {
        /// What this side has and the other lacks.
        fact: Fact,
        /// The file of the other side.
        counterpart: String,
    },
    /// One side of a pair changed since a commit, and the other did not follow.
    OneSideChanged {
        /// What changed.
        aspects: Vec<Aspect>,
        /// The file of the other side.
        counterpart: String,
        /// The commit, as it was given.
        since: String,
    },
    /// The posting is new since a commit, in one language only.
    NewOnOneSide {
        /// The commit, as it was given.
        since: String,
    },
    /// The posting had a counterpart at a commit.
    LostCounterpart {
        /// The file of the other side, then.
        counterpart: String,
        /// The commit, as it was given.
        since: String,
    },
    /// One side changed alone, and a commit message says why.
    ParityLifted {
        /// The start of the commit's id.
        commit: String,
        /// Why, as the message says it.
        why: String,
    },
    /// `babillard.toml` is not TOML.
    BrokenSettings {
        /// What the reader of TOML says, in English.
        why: String,
    },
    /// A setting that does not exist.
    UnknownSetting {
        /// Its name as it is written.
        name: String,
        /// The setting that is spelt most like it.
        meant: Option<&'static str>,
    },
    /// A pattern of old addresses that cannot be used.
    BadAddressPattern {
        /// As it is written.
        found: String,
        /// Why.
        fault: old_address::Fault,
    },
    /// A setting with a value that it cannot have.
    BadSetting {
        /// Its full name, such as `title.en`.
        name: &'static str,
        /// What is wrong.
        fault: SettingFault,
    },
}
