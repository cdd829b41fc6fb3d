//! The bundle, version 1: what the host writes and the viewer fetches, defined once for both.
//!
//! `data/index.json` is an [`Index`]; `data/archive/<lang>-<n>.<hash>.json` an [`ArchivePage`];
//! `data/<lang>/<slug>.<hash>.json` a [`Whole`]; `data/copies.<hash>.json` a [`Copies`].
//! The JSON Schema of these four is made of their definitions here (`babillard schema bundle`).
//! A static page carries an [`Index`] (whole on a list, without its entries elsewhere) and, where it
//! shows a posting, a [`Shown`]. Every path in it is relative to the site's root and has no leading slash.

use crate::posting::{Both, Date, FactKind, Lang, LeverId, Slug, Status};
use serde::{Deserialize, Serialize};

/// The version that this code writes and reads.
pub const VERSION: u32 = 1;

/// Where the index lies, relative to the site's root: the one name without a hash.
pub const INDEX_PATH: &str = "data/index.json";

/// Most entries that one page of the archive holds.
pub const ARCHIVE_PAGE: usize = 500;

/// What a visitor needs first: the board and its open postings.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Index {
    /// [`VERSION`]; a viewer of another version asks for a reload.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(extend("const" = VERSION)))]
    pub version: u32,
    /// The board itself.
    pub board: Board,
    /// How many postings there are, by language and status.
    pub totals: Both<Totals>,
    /// The open postings of both languages, English first, each language in list order.
    pub open: Vec<Entry>,
    /// The pages of the archive, each language's in list order.
    pub archive: Vec<ArchiveRef>,
    /// What the lists can be narrowed by, in order of the kinds of fact, then of keys; absent when
    /// there is nothing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facets: Vec<Facet>,
    /// Path of the [`Copies`]; null when the board has no copy with an address of its own.
    pub copies: Option<String>,
    /// Path of the search index's table of contents (`search::root::Root`); absent when the board
    /// has nothing to search.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub search: Option<String>,
}

/// What `babillard.toml` says of the board, as far as readers need it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Board {
    /// The board's name in each language.
    pub title: Both<String>,
    /// Absolute URL of the published board, with a last slash; null when it is not set.
    pub base_url: Option<String>,
    /// Where one applies; null when no Lever site is set.
    pub lever: Option<Lever>,
}

/// The board's site at Lever.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Lever {
    /// The site's name: the first part of the path at Lever.
    pub site: String,
    /// Which of Lever's hosts has it.
    pub host: LeverHost,
}

/// Lever keeps accounts in two places.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(try_from = "String", rename_all = "lowercase")]
pub enum LeverHost {
    /// `jobs.lever.co`.
    #[default]
    Global,
    /// `jobs.eu.lever.co`.
    Eu,
}

impl TryFrom<String> for LeverHost {
    type Error = &'static str;
    fn try_from(text: String) -> Result<LeverHost, &'static str> {
        match text.as_str() {
            "global" => Ok(LeverHost::Global),
            "eu" => Ok(LeverHost::Eu),
            _ => Err("a Lever host is `global` or `eu`"),
        }
    }
}

impl Lever {
    /// The address of the form for this posting.
    pub fn apply_url(&self, id: &LeverId) -> String {
        let host = match self.host {
            LeverHost::Global => "jobs.lever.co",
            LeverHost::Eu => "jobs.eu.lever.co",
        };
        format!("https://{host}/{}/{}/apply", self.site, id.as_str())
    }
}

/// Counts of one language; copies are not counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Totals {
    /// Postings that one can apply to.
    pub open: usize,
    /// Postings that are closed.
    pub archived: usize,
}

/// A posting as the lists show it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Entry {
    /// The language it is written in.
    pub lang: Lang,
    /// The last part of its address.
    pub slug: Slug,
    /// Plain text, white space folded, not empty.
    pub title: String,
    /// Plain text, white space folded; may be empty.
    pub description: String,
    /// Whether one can still apply.
    pub status: Status,
    /// The slug of the same posting in the other language; null when there is none.
    pub counterpart: Option<Slug>,
    /// The day it was published; absent when the file does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// The day it was last changed; absent when the file does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lastmod: Option<Date>,
    /// The last day to apply; absent when the file does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expiry_date: Option<Date>,
    /// What it can be found by, as in an address: `place=ottawa`; absent when nothing is known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facets: Vec<String>,
    /// Path of its [`Whole`].
    pub data: String,
}

/// A fact of a posting in a few words, in the posting's language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Fact {
    /// What it tells.
    pub kind: FactKind,
    /// The fact.
    pub value: String,
    /// The sentence that says it; empty when front matter does.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub quote: String,
}

/// Something that at least one posting has, and by which lists can be narrowed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Facet {
    /// As in an address, in any language: `place=ottawa`.
    pub pair: String,
    /// What a reader sees.
    pub label: Both<String>,
}

/// Where a page of the archive is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct ArchiveRef {
    /// The language of its entries.
    pub lang: Lang,
    /// Path of the [`ArchivePage`].
    pub path: String,
    /// How many entries it holds.
    pub count: usize,
}

/// At most [`ARCHIVE_PAGE`] archived postings of one language, in list order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct ArchivePage {
    /// The entries.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(extend("maxItems" = ARCHIVE_PAGE)))]
    pub entries: Vec<Entry>,
}

/// One posting whole. Its path carries a hash of both sides of its pair, so that each side can
/// name the other and neither name goes stale.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Whole {
    /// The posting as the lists show it.
    pub entry: Entry,
    /// Its id at Lever; null when the file has no valid one.
    pub lever_id: Option<LeverId>,
    /// Path of the counterpart's [`Whole`]; null when there is none.
    pub counterpart_data: Option<String>,
    /// Who hires, in the posting's language; absent when neither the file nor the board says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub employer: Option<String>,
    /// Where one works, in the posting's language; absent when neither the file nor the board says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// What it says at a glance, in the order of [`FactKind::ALL`]; absent when nothing is known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub glance: Vec<Fact>,
    /// The body, as Markdown (CommonMark), line ends as `\n`.
    pub markdown: String,
    /// What helps to read it.
    #[serde(default)]
    pub reading: Reading,
}

/// What the host knows of a body that helps to read it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Reading {
    /// How long it takes, in minutes, rounded up.
    #[serde(default)]
    pub minutes: u32,
    /// Which units of the body (`markdown::units`) stand beside which of the counterpart's, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub beside: Vec<Run>,
    /// Open postings of the same language that resemble an archived one, the closest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub similar: Vec<Similar>,
}

/// Units that stand beside each other one by one: the first of the body, the first of the
/// counterpart's, and how many.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Run(pub usize, pub usize, pub usize);

/// An open posting to look at instead.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Similar {
    /// The last part of its address.
    pub slug: Slug,
    /// Its title, as in its [`Entry`].
    pub title: String,
}

/// The posting that a static page shows, as that page carries it: its Markdown is laid out already,
/// so that a first view needs no reader of Markdown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Shown {
    /// The posting, without its Markdown.
    pub whole: Whole,
    /// Its body, as `markdown::wire` writes it.
    pub body: String,
}

/// The addresses of copies, each with the posting that is kept in its place.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Copies {
    /// In order of language, then slug.
    pub copies: Vec<CopyOf>,
}

/// One address that moved.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct CopyOf {
    /// The language of both.
    pub lang: Lang,
    /// The slug that the copy had.
    pub slug: Slug,
    /// The slug of the kept posting.
    pub kept: Slug,
}
