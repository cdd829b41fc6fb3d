//! What `check` reports: a kind with its data, where it is, and what else it has to do with.

mod codes;
pub mod details;

use super::old_address;
use super::problem_text::Words;
use crate::posting::{Both, Date, Lang, LeverId, Slug, Status};
use details::{
    Aspect, Closing, Encoding, Fact, Found, LeverIdFault, NameFault, Opening, SettingFault,
    TranslationKeyFault, Wanted, WhyKept, YamlFault,
};

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

/// Bytes `start..end` of a file's text as [`super::source::decode`] gives it, always between
/// characters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The byte after the last; equal to `start` for a place between two characters.
    pub end: usize,
}

impl Span {
    /// The bytes `start..end`.
    pub fn new(start: usize, end: usize) -> Span {
        Span {
            start,
            end: end.max(start),
        }
    }

    /// The same bytes of a text that starts `by` bytes earlier.
    pub fn shifted(self, by: usize) -> Span {
        Span {
            start: self.start + by,
            end: self.end + by,
        }
    }
}

/// Where a span starts, as people and editors count: from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The line.
    pub line: usize,
    /// The column of the first character.
    pub col: usize,
    /// The column after the last character on that line.
    pub end_col: usize,
}

impl Place {
    /// The place of `span` in `source`. A span past the end, or inside a character, is moved to
    /// the nearest place before it.
    pub fn of(source: &str, span: Span) -> Place {
        let start = floor(source, span.start);
        let end = floor(source, span.end.max(start));
        let line_start = source[..start].rfind('\n').map_or(0, |at| at + 1);
        let line = 1 + source[..start].bytes().filter(|&b| b == b'\n').count();
        let col = 1 + source[line_start..start]
            .chars()
            .filter(|&c| c != '\u{feff}' || line > 1)
            .count();
        let on_line = source[start..end].split('\n').next().unwrap_or_default();
        Place {
            line,
            col,
            end_col: col + on_line.trim_end_matches('\r').chars().count(),
        }
    }
}

/// The nearest place between two characters at or before `at`.
fn floor(source: &str, at: usize) -> usize {
    let mut at = at.min(source.len());
    while !source.is_char_boundary(at) {
        at -= 1;
    }
    at
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
        super::problem_text::words(&self.kind)
    }

    /// Whether it keeps its file off the board.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// Another place that belongs to a problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Related {
    /// The file, as [`Problem::path`] gives it.
    pub path: String,
    /// Where in the file; none when it is about the file as a whole.
    pub span: Option<Span>,
    /// What is there.
    pub what: What,
}

impl Related {
    /// Its text in both languages.
    pub fn words(&self) -> Both<String> {
        super::problem_text::related(&self.what)
    }
}

/// What one finds at a related place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// The key was given here before.
    FirstGiven,
    /// This key is spelt like the one that is missing.
    PerhapsThis,
    /// This line looks like the end of the front matter.
    PerhapsTheEnd,
    /// The last line that looks like front matter.
    PerhapsEndsAfter,
    /// The posting that has the slug already.
    HasTheSlug,
    /// Another posting with the same `translationKey`.
    SameKey,
    /// The posting with the same `leverId`.
    SameLeverId,
    /// The posting that is kept.
    Kept,
    /// The counterpart, with its status.
    Counterpart(Status),
    /// The counterpart has a value where this side has none.
    CounterpartHasOne,
    /// A `translationKey` that is spelt like this one, of a posting that is alone too.
    PerhapsTheKey(String),
    /// The posting whose text is nearly the same.
    Alike,
    /// The date of the counterpart.
    DateThere(Date),
    /// The place in the counterpart where the match would stand.
    MatchMissing,
    /// The value that stands in the counterpart instead, as it is written.
    ValueThere(String),
    /// The counterpart, which is as it was.
    DidNotFollow,
    /// The counterpart's heading, with its level.
    LevelThere(u8),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(source: &str, span: (usize, usize), place: (usize, usize, usize)) {
        let got = Place::of(source, Span::new(span.0, span.1));
        assert_eq!((got.line, got.col, got.end_col), place);
    }

    #[test]
    fn a_place_counts_from_one_and_in_characters() {
        check("abc", (0, 3), (1, 1, 4));
        check("été: ok\nà: b", (14, 15), (2, 4, 5));
        check("a\nb", (2, 2), (2, 1, 1));
        check("", (0, 0), (1, 1, 1));
    }

    #[test]
    fn a_place_of_several_lines_ends_with_the_first() {
        check("ab\r\ncd", (1, 6), (1, 2, 3));
    }

    #[test]
    fn a_byte_order_mark_takes_no_column() {
        check("\u{feff}---", (3, 6), (1, 1, 4));
    }

    #[test]
    fn a_span_past_the_end_is_the_end() {
        check("é", (1, 99), (1, 1, 2));
    }
}
