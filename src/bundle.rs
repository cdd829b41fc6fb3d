//! The bundle, version 2: what the host writes and the viewer fetches, defined once for both.
//!
//! `data/index.json` is an [`Index`]; `data/archive/<lang>-<n>.<hash>.json` an [`ArchivePage`];
//! `data/<lang>/<slug>.<hash>.json` a [`Whole`]; `data/copies.<hash>.json` a [`Copies`].
//! The JSON Schema of these four is made of their definitions here (`babillard schema bundle`).
//! A static page carries an [`Index`] (whole on a list, without its entries elsewhere) and, where it
//! shows a posting, a [`Shown`]. Every path in it is relative to the site's root and has no leading slash.

use crate::posting::{Both, Date, FactKind, Lang, LeverId, Slug, Status};
use miniserde::Deserialize;

/// The version that this code writes and reads.
pub const VERSION: u32 = 2;

/// Where the index lies, relative to the site's root: the one name without a hash.
pub const INDEX_PATH: &str = "data/index.json";

/// Most entries that one page of the archive holds.
pub const ARCHIVE_PAGE: usize = 500;

/// What a visitor needs first: the board and its open postings.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, schemars::JsonSchema)
)]
pub struct Index {
    /// [`VERSION`]; a viewer of another version asks for a reload.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(extend("const" = VERSION)))]
    pub version: u32,
    /// The board itself.
    pub board: Board,
    /// How many postings the list of each language has, by status: one without counterpart is in both.
    pub totals: Both<Totals>,
    /// The open postings of both languages, English first, each language in list order.
    pub open: Vec<Entry>,
    /// The pages of the archive, each language's in list order.
    pub archive: Vec<ArchiveRef>,
    /// What the lists can be narrowed by, in order of the kinds of fact, then of keys.
    pub facets: Vec<Facet>,
    /// Path of the [`Copies`]; null when the board has no copy with an address of its own.
    pub copies: Option<String>,
    /// Path of the search index's table of contents (`search::index::root::Root`); null when the board
    /// has nothing to search.
    pub search: Option<String>,
}

/// What `babillard.toml` says of the board, as far as readers need it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, schemars::JsonSchema)
)]
pub struct Board {
    /// The board's name in each language.
    pub title: Both<String>,
    /// Absolute URL of the published board, with a last slash; null when it is not set.
    pub base_url: Option<String>,
    /// The language of all its postings; null when it has both languages, or none yet.
    pub only: Option<Lang>,
}

/// Counts of one language's list; copies are not counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, schemars::JsonSchema)
)]
pub struct Totals {
    /// Postings that one can apply to.
    pub open: usize,
    /// Postings that are closed.
    pub archived: usize,
}

/// A posting as the lists show it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, schemars::JsonSchema)
)]
pub struct Entry {
    /// The language it is written in.
    pub lang: Lang,
    /// The last part of its address.
    pub slug: Slug,
    /// Plain text, white space folded, not empty.
    pub title: String,
    /// Plain text, white space folded; may be empty.
    pub description: String,
    /// Whether people can still apply.
    pub status: Status,
    /// The slug of the same posting in the other language; null when there is none.
    pub counterpart: Option<Slug>,
    /// The title of the same posting in the other language; null when there is none.
    pub other_title: Option<String>,
    /// The day it was published; null when the file does not say.
    pub date: Option<Date>,
    /// The day it was last changed; null when the file does not say.
    pub lastmod: Option<Date>,
    /// The last day to apply; null when the file does not say.
    pub expiry_date: Option<Date>,
    /// When one can no longer apply, in seconds since 1970 (UTC): the end of the last day in the board's
    /// time zone. Null when it does not close by itself; an archived one that has it closed then.
    pub closes: Option<i64>,
    /// The end of its last day, as `closes`, where only its text says that day: it closes nothing. Null
    /// otherwise.
    pub said_until: Option<i64>,
    /// When the board's clocks change in the two weeks before that end, in seconds since 1970 (UTC). Null
    /// where they do not.
    pub clocks_change: Option<i64>,
    /// By how many seconds they go forward then; null where they do not change.
    pub clocks_gain: Option<i64>,
    /// What it can be found by, as in an address: `place=ottawa`.
    pub facets: Vec<String>,
    /// Who hires, in the posting's language; null when neither the file nor the board says.
    pub employer: Option<String>,
    /// Where one works, in few words of the posting's language; null when it does not say.
    pub place: Option<String>,
    /// What it pays, and per what, in the posting's words: `$98,000 to $121,000`, `a year`; empty when it
    /// does not say.
    pub pay: Vec<String>,
    /// Its level and its term, in few words: `IT-03`, `2 years`.
    pub kinds: Vec<String>,
    /// Address of the form or the mail by which one applies; null when there is none, or it is closed.
    pub apply: Option<String>,
    /// Path of its [`Whole`].
    pub data: String,
}

impl Entry {
    /// The end of its last day, in seconds since 1970 (UTC), whoever says that day.
    pub fn ends(&self) -> Option<i64> {
        self.closes.or(self.said_until)
    }
}

/// A fact of a posting in a few words, in the posting's language.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, schemars::JsonSchema)
)]
pub struct Fact {
    /// What it tells.
    pub kind: FactKind,
    /// The fact.
    pub value: String,
    /// The sentence that says it; empty when front matter does.
    pub quote: String,
}

/// Something that at least one posting has, and by which lists can be narrowed.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, schemars::JsonSchema)
)]
pub struct Facet {
    /// As in an address, in any language: `place=ottawa`.
    pub pair: String,
    /// What a reader sees.
    pub label: Both<String>,
    /// What its kind is called, where the board itself names it; null of the others.
    pub name: Option<Both<String>>,
}

/// Where a page of the archive is.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, schemars::JsonSchema)
)]
pub struct ArchiveRef {
    /// The language of the list: postings without counterpart stand in both lists, there the last.
    pub lang: Lang,
    /// Path of the [`ArchivePage`].
    pub path: String,
    /// How many entries it holds.
    pub count: usize,
}

/// At most [`ARCHIVE_PAGE`] archived postings of one language's list, in its order.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, schemars::JsonSchema)
)]
pub struct ArchivePage {
    /// The entries.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(extend("maxItems" = ARCHIVE_PAGE)))]
    pub entries: Vec<Entry>,
}

/// One posting whole. Its path carries a hash of both sides of its pair, so that each side can
/// name the other and neither name goes stale.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, schemars::JsonSchema)
)]
pub struct Whole {
    /// The posting as the lists show it.
    pub entry: Entry,
    /// Its id at Lever; null when the file has no valid one.
    pub lever_id: Option<LeverId>,
    /// Path of the counterpart's [`Whole`]; null when there is none.
    pub counterpart_data: Option<String>,
    /// What it says at a glance, in the order of [`FactKind::ALL`].
    pub glance: Vec<Fact>,
    /// What it says of the board's own facts, in their order.
    pub own: Vec<OwnFact>,
    /// The body, as Markdown (CommonMark), line ends as `\n`.
    pub markdown: String,
    /// What helps to read it.
    pub reading: Reading,
}

/// A fact that the board's settings name, as one posting says it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, schemars::JsonSchema)
)]
pub struct OwnFact {
    /// What it is called, in the posting's language.
    pub label: String,
    /// What the posting says.
    pub value: String,
}

/// What the host knows of a body that helps to read it.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, schemars::JsonSchema)
)]
pub struct Reading {
    /// How long it takes, in minutes, rounded up.
    pub minutes: u32,
    /// Which units of the body (`markdown::units`) stand beside which of the counterpart's, in order.
    pub beside: Vec<Run>,
    /// Open postings of the same language that resemble an archived one, the closest first.
    pub similar: Vec<Similar>,
}

/// Units that stand beside each other one by one: the first of the body, the first of the
/// counterpart's, and how many.
pub type Run = [usize; 3];

/// An open posting to look at instead.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, schemars::JsonSchema)
)]
pub struct Similar {
    /// The last part of its address.
    pub slug: Slug,
    /// When it closes, as in its [`Entry`].
    pub closes: Option<i64>,
    /// Its title, as in its [`Entry`].
    pub title: String,
}

/// The posting that a static page shows, as that page carries it: its Markdown is laid out already,
/// so that a first view needs no reader of Markdown.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
pub struct Shown {
    /// The posting, without its Markdown.
    pub whole: Whole,
    /// Its body, as `markdown::wire` writes it.
    pub body: String,
}

/// The addresses of copies, each with the posting that is kept in its place.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, schemars::JsonSchema)
)]
pub struct Copies {
    /// In order of language, then slug.
    pub copies: Vec<CopyOf>,
}

/// One address that moved.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, schemars::JsonSchema)
)]
pub struct CopyOf {
    /// The language of both.
    pub lang: Lang,
    /// The slug that the copy had.
    pub slug: Slug,
    /// The slug of the kept posting.
    pub kept: Slug,
}

/// What a file of the bundle says; none when it is not what this version writes.
pub fn read<T: Deserialize>(json: &str) -> Option<T> {
    miniserde::json::from_str(json).ok()
}

/// Values that are text in the bundle, each with the rule that reads it.
macro_rules! read_from_text {
    ($($value:ty: $rule:path;)*) => {$(
        impl Deserialize for $value {
            fn begin(out: &mut Option<Self>) -> &mut dyn miniserde::de::Visitor {
                miniserde::make_place!(Place);
                impl miniserde::de::Visitor for Place<$value> {
                    fn string(&mut self, text: &str) -> miniserde::Result<()> {
                        self.out = Some($rule(text).ok_or(miniserde::Error)?);
                        Ok(())
                    }
                }
                Place::new(out)
            }
        }
    )*};
}

read_from_text! {
    Lang: Lang::from_code;
    Status: Status::from_code;
    FactKind: FactKind::from_code;
    Slug: Slug::parse;
    LeverId: LeverId::parse;
    Date: Date::parse;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_read_by_its_own_rule_or_not_at_all() {
        let copy = |slug: &str, lang: &str| {
            let json = format!(r#"{{"lang":"{lang}","slug":"{slug}","kept":"cook","new":[{{}}]}}"#);
            read::<CopyOf>(&json).map(|copy| (copy.lang, copy.slug.to_string()))
        };
        assert_eq!(copy("baker", "fr"), Some((Lang::Fr, "baker".to_owned())));
        assert_eq!(copy("Baker", "fr"), None);
        assert_eq!(copy("baker", "FR"), None);
        assert_eq!(read::<CopyOf>(r#"{"lang":"fr","slug":"baker"}"#), None);
    }

    #[test]
    fn every_code_is_read_back() {
        for kind in FactKind::ALL {
            assert_eq!(read(&format!("{:?}", kind.code())), Some(kind));
        }
        for status in [Status::Open, Status::Archived] {
            assert_eq!(read(&format!("{:?}", status.code())), Some(status));
        }
    }
}
