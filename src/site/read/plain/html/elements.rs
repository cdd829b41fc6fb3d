//! The elements of HTML and what becomes of each in Markdown.

use crate::site::read::plain::html::tag::Tag;

/// What becomes of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::site::read::plain) enum Element {
    /// It goes with its content.
    Gone,
    /// It goes, its words stay, and what else it had is lost.
    Emptied,
    /// It marks its words with these signs on both sides.
    Marked(&'static str),
    /// Its words are code.
    Code,
    /// Its digits stand above or below the line.
    Raised(bool),
    Break,
    Rule,
    Link,
    Image,
    /// Its words are blocks of their own.
    Block,
    /// The same, in strong emphasis.
    Named,
    Heading(u8),
    Quote,
    Preformatted,
    List {
        ordered: bool,
    },
    Entry,
    Table,
    Row,
    Cell {
        head: bool,
    },
    /// Only its words stay.
    Words,
}

impl Element {
    /// Whether the words of this element stay, and where it leads, which only a link may say, goes without a word.
    pub(in crate::site::read::plain) fn loses_the_way_of(self, tag: &Tag) -> bool {
        !matches!(self, Element::Gone | Element::Emptied) && tag.leads()
    }
}

/// What becomes of the element `name`, in lower case; nothing when HTML knows none of this name.
pub(in crate::site::read::plain) fn element(name: &str) -> Option<Element> {
    use Element::*;
    Some(match name {
        "script" | "style" | "iframe" | "form" | "object" | "embed" | "svg" | "math"
        | "template" | "applet" | "noembed" | "frameset" | "frame" | "head" | "title" => Gone,
        "video" | "audio" | "source" | "track" | "input" | "select" | "textarea" | "canvas"
        | "map" | "area" | "picture" | "meta" | "link" | "base" => Emptied,
        "b" | "strong" => Marked("**"),
        "i" | "em" => Marked("*"),
        "s" | "del" | "strike" => Marked("~~"),
        "code" | "kbd" | "samp" | "tt" => Code,
        "sub" => Raised(false),
        "sup" => Raised(true),
        "br" => Break,
        "hr" => Rule,
        "a" => Link,
        "img" => Image,
        "address" | "article" | "aside" | "blink" | "body" | "caption" | "center" | "dd"
        | "details" | "dialog" | "dir" | "div" | "dl" | "fieldset" | "figcaption" | "figure"
        | "footer" | "header" | "hgroup" | "html" | "main" | "menu" | "nav" | "noscript"
        | "option" | "p" | "search" | "section" => Block,
        "dt" | "legend" | "summary" => Named,
        "h1" => Heading(1),
        "h2" => Heading(2),
        "h3" => Heading(3),
        "h4" => Heading(4),
        "h5" => Heading(5),
        "h6" => Heading(6),
        "blockquote" => Quote,
        "pre" | "xmp" | "listing" => Preformatted,
        "ul" => List { ordered: false },
        "ol" => List { ordered: true },
        "li" => Entry,
        "table" => Table,
        "tr" => Row,
        "td" => Cell { head: false },
        "th" => Cell { head: true },
        "abbr" | "acronym" | "bdi" | "bdo" | "big" | "button" | "cite" | "col" | "colgroup"
        | "data" | "datalist" | "dfn" | "font" | "ins" | "label" | "mark" | "marquee" | "meter"
        | "nobr" | "optgroup" | "output" | "param" | "progress" | "q" | "rb" | "rp" | "rt"
        | "rtc" | "ruby" | "slot" | "small" | "span" | "tbody" | "tfoot" | "thead" | "time"
        | "u" | "var" | "wbr" => Words,
        _ => return None,
    })
}

/// `text` as small signs above or below the line; nothing when one of its characters has no such sign.
pub(in crate::site::read::plain) fn raised(text: &str, above: bool) -> Option<String> {
    let (above_line, below_line) = ("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", "₀₁₂₃₄₅₆₇₈₉₊₋");
    let signs = if above { above_line } else { below_line };
    let sign = |c: char| "0123456789+-".find(c).and_then(|at| signs.chars().nth(at));
    let trimmed = text.trim();
    let raised = trimmed.chars().map(sign).collect::<Option<String>>()?;
    (!raised.is_empty()).then_some(raised)
}
