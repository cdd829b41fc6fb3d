//! The spaces of French in a document: see [`crate::typography`].
//!
//! A sign and its space often stand in two parts of a line, as in `**Salaire** :`, so a line is read
//! as one text. Code stays, and so do the targets of links.

use super::{Block, Inline};
use crate::typography::{self, Change, LINE_BREAK, OBJECT};

/// Sets the text of `blocks` as Canada's French has it.
pub(super) fn typeset(blocks: &mut [Block]) {
    for block in blocks {
        match block {
            Block::Heading { inlines, .. } | Block::Paragraph(inlines) | Block::Plain(inlines) => {
                line(inlines)
            }
            Block::List { items, .. } => items.iter_mut().for_each(|item| typeset(item)),
            Block::Quote(blocks) => typeset(blocks),
            Block::Code(_) | Block::Rule => {}
            Block::Table { head, rows, .. } => {
                head.iter_mut()
                    .chain(rows.iter_mut().flatten())
                    .for_each(line);
            }
        }
    }
}

fn line(inlines: &mut Vec<Inline>) {
    let mut text = String::new();
    flatten(inlines, &mut text);
    let changes = typography::changes(&text);
    if !changes.is_empty() {
        apply(inlines, &changes, &mut 0);
    }
}

fn flatten(inlines: &[Inline], out: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(text) => out.push_str(text),
            Inline::Code(_) => out.push(OBJECT),
            Inline::Break => out.push(LINE_BREAK),
            Inline::Strong(inlines)
            | Inline::Emphasis(inlines)
            | Inline::Struck(inlines)
            | Inline::Link { inlines, .. } => flatten(inlines, out),
        }
    }
}

/// Makes the changes, whose places count from the start of the line; `at` is where `inlines` start.
fn apply(inlines: &mut Vec<Inline>, changes: &[Change], at: &mut usize) {
    for inline in inlines.iter_mut() {
        match inline {
            Inline::Text(text) => {
                let length = text.len();
                *text = changed(text, *at, changes);
                *at += length;
            }
            Inline::Code(_) => *at += OBJECT.len_utf8(),
            Inline::Break => *at += LINE_BREAK.len_utf8(),
            Inline::Strong(inlines)
            | Inline::Emphasis(inlines)
            | Inline::Struck(inlines)
            | Inline::Link { inlines, .. } => apply(inlines, changes, at),
        }
    }
    inlines.retain(|inline| !matches!(inline, Inline::Text(text) if text.is_empty()));
}

/// The part `text` of a line, which starts at its byte `start`, with the changes within it.
fn changed(text: &str, start: usize, changes: &[Change]) -> String {
    let end = start + text.len();
    let from = changes.partition_point(|change| change.end < start);
    let mut out = String::with_capacity(text.len() + 2);
    let mut done = start;
    for change in changes[from..]
        .iter()
        .take_while(|change| change.start <= end)
    {
        // A space that is due between two parts is the first one's.
        let added = change.start == change.end;
        let own = if added {
            change.start > start
        } else {
            (start..end).contains(&change.start)
        };
        let (from, to) = (change.start.max(start), change.end.min(end));
        out.push_str(&text[done - start..from.min(end) - start]);
        if own {
            out.push_str(change.by);
        }
        done = to.max(done);
    }
    out.push_str(&text[done - start..]);
    out
}

#[cfg(test)]
mod tests {
    use super::super::{parse, plain_text, set};
    use crate::posting::Lang;
    use proptest::prelude::*;

    #[track_caller]
    fn check(source: &str, expected: &str) {
        let got = plain_text(&set(source, Lang::Fr));
        assert_eq!(got.trim_end(), expected.replace('_', "\u{a0}"), "{source}");
    }

    #[test]
    fn a_space_is_set_across_the_parts_of_a_line() {
        check("**Salaire** : 90 000 $", "Salaire_: 90_000_$");
        check("**Salaire :** oui", "Salaire_: oui");
        check("*Salaire*: oui", "Salaire_: oui");
        check("« *oui* » *quoi* ?", "«_oui_» quoi?");
        check("«*oui*»", "«_oui_»");
        check("[lien](https://example.org) ?", "lien?");
        check("## Quoi ? #", "Quoi?");
        check("|a : b|\n|-|\n|5 %|", "a_: b\n5_%");
    }

    #[test]
    fn code_breaks_targets_and_addresses_stay() {
        check("`a : b ?` :", "a : b ?_:");
        check("a  \n: b", "a\n: b");
        check("    a : b", "a : b");
        check("<https://example.org/a?b=5%>", "https://example.org/a?b=5%");
        let source = "[a : b](https://example.org/a?b=5% \"c : d\")";
        let (plain, french) = (parse(source), set(source, Lang::Fr));
        let target = |document: &super::super::Document| {
            format!("{:?}", document.blocks).replace("\\u{a0}", " ")
        };
        assert_eq!(target(&plain), target(&french));
    }

    #[test]
    fn english_stays_and_ids_of_headings_do_too() {
        let source = "# Quoi : « a » ?\n\n5 % : oui ?";
        assert_eq!(set(source, Lang::En), parse(source));
        let ids = |document: super::super::Document| {
            let blocks = document.blocks.into_iter();
            let ids = blocks.filter_map(|block| match block {
                super::Block::Heading { id, .. } => Some(id),
                _ => None,
            });
            ids.collect::<Vec<_>>()
        };
        assert_eq!(ids(set(source, Lang::Fr)), ids(parse(source)));
    }

    proptest! {
        #[test]
        fn only_white_space_changes(source in "[a-z0-9 «»:;!?%$*`\n_-]{0,60}") {
            let without = |text: String| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            let (plain, french) = (parse(&source), set(&source, Lang::Fr));
            prop_assert_eq!(without(plain_text(&plain)), without(plain_text(&french)));
        }
    }
}
