//! Markdown becomes a bounded tree of blocks, which any view can lay out without trusting it.
//!
//! CommonMark, with the tables, the strikethrough and the `{#id}` of headings that Hugo's sites
//! use. Nothing in the tree is markup: raw HTML but `<br>` is text, a link is there only when [`link::link`]
//! allows its target, and an image is its alternative text unless it is a picture of the board.

mod build;
mod heading;
pub mod link;
pub mod pieces;
mod size;
mod typeset;
pub mod units;
pub mod wire;

use crate::posting::Lang;
use link::Target;
use std::borrow::Cow;

/// Longest source that is laid out, in bytes.
pub const LONGEST_SOURCE: usize = 256 * 1024;

/// Deepest nesting that is laid out, counted in elements: a list and its entry are two.
pub const DEEPEST: usize = 100;

/// Most lines without an empty one among them that are laid out.
pub const MOST_LINES: usize = 500;

/// Most events (starts, ends and texts) that are laid out.
pub const MOST_EVENTS: usize = 50_000;

/// A body, read. On its way to the viewer it is a string, see [`wire`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// The blocks in order; empty when the document is cut.
    pub blocks: Vec<Block>,
    /// Set when the source is over a bound and is to be shown as it was written.
    pub cut: Option<Cut>,
}

/// A source that is not laid out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cut {
    /// Which bound it is over.
    pub why: Bound,
    /// The source, line ends as `\n`, without empty lines at its start.
    pub text: String,
}

/// The bounds of what is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// [`LONGEST_SOURCE`].
    Source,
    /// [`DEEPEST`].
    Depth,
    /// [`MOST_LINES`].
    Lines,
    /// [`MOST_EVENTS`].
    Events,
}

/// A part of a document that stands on its own lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading that has text.
    Heading {
        /// 2 to 6: the page's title is the one heading of level 1.
        level: u8,
        /// Unique in the document: `s-` and a slug.
        id: String,
        /// What it says.
        inlines: Vec<Inline>,
    },
    /// A paragraph. A block of raw HTML is one too, as text.
    Paragraph(Vec<Inline>),
    /// Text of an entry of a tight list: no paragraph around it.
    Plain(Vec<Inline>),
    /// A list.
    List {
        /// The first number; `None` when the list has bullets.
        start: Option<u64>,
        /// The entries.
        items: Vec<Vec<Block>>,
    },
    /// A quotation.
    Quote(Vec<Block>),
    /// Code, without a last line end.
    Code(String),
    /// A thematic break.
    Rule,
    /// A table.
    Table {
        /// How each column is aligned.
        columns: Vec<Align>,
        /// The cells of the head, as many as columns.
        head: Vec<Vec<Inline>>,
        /// The rows of the body, each with as many cells as columns.
        rows: Vec<Vec<Vec<Inline>>>,
    },
}

/// How a column of a table is aligned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// As the page does.
    Natural,
    /// To the left.
    Left,
    /// Centred.
    Center,
    /// To the right.
    Right,
}

/// A part of a line of text. No two texts are neighbours, and none is empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Text; a line end of the source is a `\n` in it.
    Text(String),
    /// Code within a line.
    Code(String),
    /// Strong emphasis.
    Strong(Vec<Inline>),
    /// Emphasis.
    Emphasis(Vec<Inline>),
    /// Struck text.
    Struck(Vec<Inline>),
    /// A link, never within another one, never without text; or, where [`link::Kind::Picture`] is what its
    /// target is, the picture, wherever a text may be.
    Link {
        /// Where it leads.
        target: Target,
        /// What it says about itself; may be empty.
        title: String,
        /// Its text; of a picture its alternative text, which may be empty.
        inlines: Vec<Inline>,
    },
    /// A forced line break.
    Break,
}

/// Reads `source`. Any text is fine; over a bound it comes back as [`Cut`].
pub fn parse(source: &str) -> Document {
    let source = with_plain_line_ends(source);
    let blocks = match size::over(&source) {
        Some(why) => Err(why),
        None => build::blocks(&source),
    };
    match blocks {
        Ok(blocks) => Document { blocks, cut: None },
        // HTML drops a line end at the start of a `pre`.
        Err(why) => Document {
            blocks: Vec::new(),
            cut: Some(Cut {
                why,
                text: source.trim_start_matches('\n').to_owned(),
            }),
        },
    }
}

/// The id that a heading of this text has, were it the only one.
pub fn section_id(text: &str) -> String {
    heading::id_of(text)
}

/// Whether `source` is within the bounds that are looked at before it is read.
pub fn within_bounds(source: &str) -> bool {
    size::over(source).is_none()
}

/// Reads `source` and sets its text as readers of `lang` expect it. The source stays what it is.
pub fn set(source: &str, lang: Lang) -> Document {
    typeset(parse(source), lang)
}

/// `document` with its text set as readers of `lang` expect it.
pub fn typeset(mut document: Document, lang: Lang) -> Document {
    if lang == Lang::Fr {
        typeset::typeset(&mut document.blocks);
    }
    document
}

/// `text` as an HTML parser would hand it on: no carriage return, no NUL. What is rendered on the
/// host then equals what the viewer renders.
fn with_plain_line_ends(text: &str) -> Cow<'_, str> {
    if text.contains('\r') || text.contains('\0') {
        Cow::Owned(
            text.replace("\r\n", "\n")
                .replace('\r', "\n")
                .replace('\0', "\u{fffd}"),
        )
    } else {
        Cow::Borrowed(text)
    }
}

/// The words of a document without any mark-up, blocks and cells on lines of their own.
pub fn plain_text(document: &Document) -> String {
    match &document.cut {
        Some(cut) => cut.text.clone(),
        None => text_of(&document.blocks),
    }
}

/// The words of `blocks` without any mark-up, blocks and cells on lines of their own.
pub fn text_of(blocks: &[Block]) -> String {
    let mut out = String::new();
    blocks_text(blocks, &mut out);
    out
}

fn blocks_text(blocks: &[Block], out: &mut String) {
    for block in blocks {
        match block {
            Block::Heading { inlines, .. } | Block::Paragraph(inlines) | Block::Plain(inlines) => {
                line(inlines, out)
            }
            Block::List { items, .. } => items.iter().for_each(|item| blocks_text(item, out)),
            Block::Quote(blocks) => blocks_text(blocks, out),
            Block::Code(code) => {
                out.push_str(code);
                out.push('\n');
            }
            Block::Rule => {}
            Block::Table { head, rows, .. } => {
                head.iter()
                    .chain(rows.iter().flatten())
                    .for_each(|cell| line(cell, out));
            }
        }
    }
}

fn line(inlines: &[Inline], out: &mut String) {
    inlines_text(inlines, out);
    out.push('\n');
}

/// The words of a line, without mark-up.
pub fn line_text(inlines: &[Inline]) -> String {
    let mut text = String::new();
    inlines_text(inlines, &mut text);
    text
}

/// Adds the words of `inlines` to `out`.
fn inlines_text(inlines: &[Inline], out: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(text) | Inline::Code(text) => out.push_str(text),
            Inline::Strong(inlines) | Inline::Emphasis(inlines) | Inline::Struck(inlines) => {
                inlines_text(inlines, out)
            }
            Inline::Link { inlines, .. } => inlines_text(inlines, out),
            Inline::Break => out.push('\n'),
        }
    }
}
