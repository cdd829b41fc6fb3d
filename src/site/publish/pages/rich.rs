//! Whether a body has parts that few have: the rules for them (`static/rich.css`) stand only in the
//! pages that need them.

use crate::markdown::link::Kind;
use crate::markdown::{Block, Document, Inline};

/// From here on the numbers of a list are too long for the margin.
const LONG_LIST: usize = 100;

/// Whether a document has quotations, code, pictures, tables, breaks or long numbers, or is cut.
pub(super) fn is_rich(document: &Document) -> bool {
    document.cut.is_some() || document.blocks.iter().any(block)
}

fn block(part: &Block) -> bool {
    match part {
        Block::Heading { inlines, .. } | Block::Paragraph(inlines) | Block::Plain(inlines) => {
            inlines.iter().any(inline)
        }
        Block::List { start, items } => {
            start.is_some_and(|start| start != 1 || items.len() >= LONG_LIST)
                || items.iter().flatten().any(block)
        }
        Block::Quote(_) | Block::Code(_) | Block::Rule | Block::Table { .. } => true,
    }
}

fn inline(part: &Inline) -> bool {
    match part {
        Inline::Text(_) | Inline::Break => false,
        Inline::Code(_) => true,
        Inline::Strong(list) | Inline::Emphasis(list) | Inline::Struck(list) => {
            list.iter().any(inline)
        }
        Inline::Link {
            target, inlines, ..
        } => target.kind() == Kind::Picture || inlines.iter().any(inline),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::parse;

    #[test]
    fn a_body_of_headings_paragraphs_lists_and_links_is_not_rich() {
        for source in [
            "",
            "## Duties\n\n- Plan **well**\n- [Ask](mailto:jobs@example.org) *us*\n\n1. One\n2. Two  \nlines",
        ] {
            assert!(!is_rich(&parse(source)), "{source}");
        }
    }

    #[test]
    fn a_body_with_one_of_the_rarer_parts_is_rich_however_deep_it_lies() {
        let long: String = (1..=100).map(|n| format!("{n}. Item\n")).collect();
        for source in [
            "> A quotation",
            "- A list\n  > with one",
            "Run `make`",
            "**Run `make`**",
            "    code",
            "---",
            "| a |\n|---|\n| b |",
            "1998. A year",
            &long,
            &"[".repeat(60_000),
        ] {
            let start: String = source.chars().take(20).collect();
            assert!(is_rich(&parse(source)), "{start}");
        }
    }
}
