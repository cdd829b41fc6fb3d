//! Bodies as pages have them, laid out piece by piece: a piece that several postings have is rendered once.

use crate::markdown::pieces::{self, Piece, pieces};
use crate::markdown::{self, Block, Document, Inline, MOST_EVENTS, wire};
use crate::posting::{Both, Lang};
use crate::site::memo::Memo;
use crate::site::publish::pages::print::{Print, print};
use crate::site::publish::pages::rendered;
use crate::site::publish::pages::rich::is_rich;
use crate::view::posting::body::{MarkdownBody, Props};
use std::rc::Rc;
use std::sync::LazyLock;

/// A body, laid out.
#[derive(Default)]
pub(super) struct Body {
    /// Its headings, of which the table of contents is made, and a mark where all of it goes: a page is rendered
    /// with these, and [`Body::fill`] does the rest.
    pub(super) outline: Document,
    /// What it is made of.
    laid: Laid,
}

/// A body, or a piece of one, in a page.
#[derive(Default)]
struct Laid {
    /// As [`wire`] writes it, within a string of JSON.
    wire: String,
    html: String,
    print: Print,
    /// See [`is_rich`].
    rich: bool,
}

/// A piece that was read.
enum Known {
    /// It is the same wherever it stands, and made of so many events.
    Laid(Laid, usize),
    /// The headings before decide its ids and levels.
    Headed(Piece),
}

impl Known {
    fn events(&self) -> usize {
        match self {
            Known::Laid(_, events) => *events,
            Known::Headed(piece) => piece.events,
        }
    }
}

/// The pieces of bodies; nothing of those that mean nothing alone.
static KNOWN: Both<LazyLock<Memo<Option<Known>>>> = Both {
    en: Memo::lazy(),
    fr: Memo::lazy(),
};

/// The pieces with headings, by what [`wire`] writes of them.
static HEADED: Both<LazyLock<Memo<Laid>>> = Both {
    en: Memo::lazy(),
    fr: Memo::lazy(),
};

/// The paragraph that stands for the body, and how it is rendered.
const MARK: &str = "The body.";
const MARKED: &str = "<p>The body.</p>";

/// How Yew renders the start of a component, and its end.
const START: &str = "<!--<[]>-->";
const END: &str = "<!--</[]>-->";

/// Lays out `markdown`, which is in `lang`; nothing where it has to be read whole, or has nothing to show.
pub(super) fn laid_out(markdown: &str, lang: Lang) -> Option<Body> {
    let read = |piece: &str| {
        let piece = pieces::read(piece)?;
        Some(match piece.is_headed() {
            true => Known::Headed(piece),
            false => Known::Laid(laid(piece.blocks, lang), piece.events),
        })
    };
    let pieces = pieces(markdown)?.into_iter();
    let known: Vec<_> = pieces.map(|piece| KNOWN.of(lang).of(piece, read)).collect();
    let known: Option<Vec<&Known>> = known.iter().map(|known| known.as_ref().as_ref()).collect();
    let known = known.filter(|known| {
        let events: usize = known.iter().map(|known| known.events()).sum();
        events <= MOST_EVENTS
    })?;
    let headed = known.iter().filter_map(|known| match known {
        Known::Headed(piece) => Some(piece),
        Known::Laid(..) => None,
    });
    let mut settled = pieces::joined(headed)?.blocks.into_iter();
    let mut body = Body::default();
    // Mark-up is less than the words, and escapes are few.
    body.laid.html.reserve(2 * markdown.len());
    body.laid.wire.reserve(2 * markdown.len());
    for known in known {
        match known {
            Known::Laid(laid, _) => body.laid.add(laid),
            Known::Headed(piece) => {
                let blocks: Vec<Block> = settled.by_ref().take(piece.blocks.len()).collect();
                let is_heading = |block: &&Block| matches!(block, Block::Heading { .. });
                let headings = markdown::typeset(of(blocks.iter().filter(is_heading)), lang);
                body.outline.blocks.extend(headings.blocks);
                let written = wire::write(&of(&blocks));
                body.laid
                    .add(&HEADED.of(lang).of(&written, |_| laid(blocks, lang)));
            }
        }
    }
    let mark = vec![Inline::Text(MARK.to_owned())];
    body.outline.blocks.push(Block::Paragraph(mark));
    (!body.laid.html.is_empty()).then_some(body)
}

fn of<'b>(blocks: impl IntoIterator<Item = &'b Block>) -> Document {
    Document {
        blocks: blocks.into_iter().cloned().collect(),
        cut: None,
    }
}

/// Lays out the blocks of a piece.
fn laid(blocks: Vec<Block>, lang: Lang) -> Laid {
    let document = markdown::typeset(Document { blocks, cut: None }, lang);
    let wire = in_json(&wire::write(&document));
    let rich = is_rich(&document);
    let html = rendered::<MarkdownBody>(Props {
        document: Rc::new(document),
        lang,
        own: lang,
        sections: true,
    });
    let html = html.strip_prefix(START).unwrap_or(&html);
    let html = html.strip_suffix(END).unwrap_or(html).to_owned();
    Laid {
        print: print(&html),
        wire,
        html,
        rich,
    }
}

/// A text within a string of JSON.
pub(super) fn in_json(text: &str) -> String {
    let json = serde_json::to_string(text).unwrap_or_default();
    let inner = json.get(1..json.len().saturating_sub(1));
    inner.unwrap_or_default().to_owned()
}

impl Laid {
    fn add(&mut self, other: &Laid) {
        self.wire.push_str(&other.wire);
        self.html.push_str(&other.html);
        self.print = self.print.then(other.print);
        self.rich |= other.rich;
    }
}

impl Body {
    /// As [`wire`] writes it, within a string of JSON.
    pub(super) fn wire(&self) -> &str {
        &self.laid.wire
    }

    /// Whether it has parts that few bodies have.
    pub(super) fn is_rich(&self) -> bool {
        self.laid.rich
    }

    /// What the views of a page are with this body in the place of its outline, in parts, and their print.
    pub(super) fn fill<'a>(&'a self, views: &'a str) -> Option<([&'a str; 3], Print)> {
        let (before, after) = views.split_once(MARKED)?;
        let start = before.rfind(START)? + START.len();
        let before = &before[..start];
        let whole = print(before).then(self.laid.print).then(print(after));
        Some(([before, &self.laid.html, after], whole))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(markdown: &str) {
        for lang in Lang::ALL {
            let document = markdown::set(markdown, lang);
            let body = laid_out(markdown, lang).expect("a body in pieces");
            let render = |document: &Document| {
                rendered::<MarkdownBody>(Props {
                    document: Rc::new(document.clone()),
                    lang,
                    own: lang,
                    sections: true,
                })
            };
            let whole = render(&document);
            let outline = render(&body.outline);
            let (parts, number) = body.fill(&outline).expect("a mark");
            let html = parts.concat();
            assert_eq!((&html, number), (&whole, print(&whole)), "{markdown}");
            assert_eq!(body.wire(), in_json(&wire::write(&document)), "{markdown}");
            assert_eq!(body.is_rich(), is_rich(&document), "{markdown}");
            let headings = document.blocks.iter();
            let headings = headings.filter(|block| matches!(block, Block::Heading { .. }));
            let (_, own) = body.outline.blocks.split_last().expect("a mark");
            assert!(headings.eq(own), "{markdown}");
        }
    }

    #[test]
    fn a_body_in_pieces_is_laid_out_as_a_whole_one() {
        check("One.");
        check(
            "## Salaire : 5 $\n\nQuoi ?\n\n### Salaire : 5 $\ntext\n\n# Salaire : 5 $\n\n- a\n\n- b\n",
        );
        check(
            "The body.\n\n<https://example.org/?a=b&c> [d](mailto:e@f.org)\n\n1. x\n2. y\n\n***\n\n|a|\n|-|\n|b|\n",
        );
        check(
            "## [a](https://example.org) {#top}\n\n> q\n\n    code\n\n**b** `c` &lt;p>The body.&lt;/p>",
        );
    }

    #[test]
    fn what_has_to_be_read_whole_or_is_empty_is_not_laid_out() {
        for markdown in ["", " \n\n", "#", "[a]\n\n[a]: https://example.org", "> # a"] {
            assert!(laid_out(markdown, Lang::En).is_none(), "{markdown}");
        }
    }
}
