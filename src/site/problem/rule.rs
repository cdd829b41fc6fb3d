//! What every diagnostic has: a code with its story, a severity, and words for what it found.

use crate::posting::Both;
use crate::site::visible::visible;

/// What a problem costs a reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The file cannot be read, or would publish something wrong: it stays off the board. Or a change
    /// left the two languages unequal.
    Error,
    /// The file is on the board, with something missing or ignored.
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

/// One diagnostic. Its value holds the data that its sentences need.
pub trait Rule: Sized + 'static {
    /// The code and what `explain` says about it.
    const STORY: Story;

    /// All its stories: one, unless it has a code for each sort of thing that it finds.
    const STORIES: &'static [Story] = &[Self::STORY];

    /// The story of what was found.
    fn story(&self) -> &'static Story {
        const { &Self::STORY }
    }

    /// The severity of what was found, before the settings change it.
    fn severity(&self) -> Severity {
        self.story().severity
    }

    /// What the report says.
    fn words(&self) -> Words;

    /// One value for each shape that its words can take.
    #[cfg(test)]
    fn samples() -> Vec<Self>;
}

/// What a problem says. A text starts in lower case and has no full stop, as compilers do it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// What is wrong.
    pub message: Both<String>,
    /// Why it matters.
    pub note: Both<String>,
    /// How to fix it.
    pub help: Both<String>,
}

impl Words {
    /// The same with other names of keys, wherever one is to be read or written: `key`, `key: value`.
    pub fn with_keys(self, names: &[(&'static str, String)]) -> Words {
        let named = |text: String| {
            names.iter().fold(text, |text, (ours, theirs)| {
                let theirs = visible(theirs);
                let alone = text.replace(&format!("`{ours}`"), &format!("`{theirs}`"));
                alone.replace(&format!("`{ours}: "), &format!("`{theirs}: "))
            })
        };
        let both = |both: Both<String>| Both {
            en: named(both.en),
            fr: named(both.fr),
        };
        Words {
            message: both(self.message),
            note: both(self.note),
            help: both(self.help),
        }
    }
}

/// What `explain`, SARIF and `docs/problems` say about a code.
#[derive(Debug)]
pub struct Story {
    /// `B`, three digits, and a name in English. Settings, baselines and other programs use it: it
    /// never changes.
    pub code: &'static str,
    /// The usual severity.
    pub severity: Severity,
    /// Some sentences, the first of which says what it is.
    pub text: Both<&'static str>,
    /// An example that raises it: files with their paths, each of their lines indented by four spaces;
    /// or only what stands in a posting. After `check --since` the lines are those of a diff.
    pub bad: &'static str,
    /// The same example, fixed.
    pub good: &'static str,
}

/// The two texts as one.
pub(crate) fn both(en: impl Into<String>, fr: impl Into<String>) -> Both<String> {
    Both {
        en: en.into(),
        fr: fr.into(),
    }
}

/// The name of a character that may be invisible: `U+00A0`.
pub(crate) fn number(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

/// What the version of a pair in this file is called: its path says the language.
pub(crate) fn version(path: &str) -> Both<&'static str> {
    match path.starts_with("fr/") {
        true => Both {
            en: "the French version",
            fr: "la version française",
        },
        false => Both {
            en: "the English version",
            fr: "la version anglaise",
        },
    }
}

/// A size in the unit that people read.
pub(crate) fn size(bytes: usize) -> Both<String> {
    let (unit, en, fr) = if bytes < 1 << 20 {
        (1 << 10, "KiB", "Kio")
    } else {
        (1 << 20, "MiB", "Mio")
    };
    let tenths = bytes.saturating_mul(10).div_ceil(unit);
    match tenths % 10 {
        0 => both(
            format!("{} {en}", tenths / 10),
            format!("{}\u{a0}{fr}", tenths / 10),
        ),
        rest => both(
            format!("{}.{rest} {en}", tenths / 10),
            format!("{},{rest}\u{a0}{fr}", tenths / 10),
        ),
    }
}

/// Values for the samples of diagnostics.
#[cfg(test)]
pub(crate) mod sample {
    use crate::posting::{Date, LeverId, Slug};

    pub(crate) fn lever_id() -> LeverId {
        LeverId::parse("4874d95f-a569-43dc-a237-b503d91cacaf").expect("an id")
    }

    pub(crate) fn slug(text: &str) -> Slug {
        Slug::parse(text).expect("a slug")
    }

    pub(crate) fn day(text: &str) -> Date {
        Date::parse(text).expect("a date")
    }
}
