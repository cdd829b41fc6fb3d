//! The text of one posting: headings, links, typography, characters that one does not see.

use super::typography::{is_hidden_in_text, is_straight, plain_spaces};
use crate::posting::{Lang, Status};
use crate::site::board::File;
use crate::site::check::literal::{self, Read};
use crate::site::check::{cut, of_side, values};
use crate::site::facts::parity::links::language_of;
use crate::site::facts::parity::outline::{Block, Kind as BlockKind, Outline};
use crate::site::problem::place::Span;
use crate::site::problem::rule::Severity;
use crate::site::problem::text::bold_as_heading::BoldAsHeading;
use crate::site::problem::text::heading_jump::HeadingJump;
use crate::site::problem::text::hidden_character::HiddenCharacter;
use crate::site::problem::text::link_in_other_language::LinkInOtherLanguage;
use crate::site::problem::text::link_without_text::LinkWithoutText;
use crate::site::problem::text::mixed_apostrophes::MixedApostrophes;
use crate::site::problem::text::plain_space::PlainSpace;
use crate::site::problem::{Kind, Problem};

/// Longest bold line that reads as a heading, in characters.
const LONGEST_HEADING: usize = 80;

/// Looks at the text of a posting that the board shows, whose Markdown is read: its blocks, and its signs unless it is
/// known to have none.
pub(crate) fn check(file: &File, outline: &Outline, read: Option<Read>, found: &mut Vec<Problem>) {
    let Some((posting, lang)) = file.shown() else {
        return;
    };
    headings(file, outline, found);
    links(file, lang, outline, found);
    if lang == Lang::Fr {
        spaces(file, outline, found);
    }
    apostrophes(file, outline, found);
    hidden(file, posting.written.start, found);
    values::check(file, found);
    cut::check(file, found);
    literal::check(file, read, found);
    if file.status() == Some(Status::Archived) {
        // Nobody rewrites a posting that is closed.
        for problem in found {
            problem.severity = Severity::Info;
        }
    }
}

fn headings(file: &File, outline: &Outline, found: &mut Vec<Problem>) {
    let mut before = None;
    for block in &outline.blocks {
        match block.kind {
            BlockKind::Heading(level) => {
                if let Some(from) = before.filter(|from| level > from + 1) {
                    let kind = Kind::HeadingJump(HeadingJump { from, to: level });
                    found.push(of_side(kind, file, block.span));
                }
                before = Some(level);
            }
            BlockKind::Paragraph if block.bold && !block.text.contains('\n') => {
                let text = block.text.trim();
                let length = text.chars().count();
                if (1..=LONGEST_HEADING).contains(&length) && block.links.is_empty() {
                    let kind = Kind::BoldAsHeading(BoldAsHeading {
                        text: text.to_owned(),
                    });
                    found.push(of_side(kind, file, block.span));
                }
            }
            _ => {}
        }
    }
}

fn links(file: &File, lang: Lang, outline: &Outline, found: &mut Vec<Problem>) {
    for block in &outline.blocks {
        for link in &block.links {
            let target = link.target.clone();
            let written = file.text.get(link.span.start..link.span.end);
            let image = written.is_some_and(|written| written.contains("!["));
            if link.text.trim().is_empty() && !image {
                found.push(of_side(
                    Kind::LinkWithoutText(LinkWithoutText { target }),
                    file,
                    link.span,
                ));
            } else if let Some(other) = language_of(&target).filter(|other| *other != lang)
                && !says_its_language(block, link.after, &link.text, other)
            {
                let kind = Kind::LinkInOtherLanguage(LinkInOtherLanguage {
                    lang: other,
                    target,
                });
                found.push(of_side(kind, file, link.span));
            }
        }
    }
}

/// Whether the words of a link, or those right behind it, name the language of its page.
fn says_its_language(block: &Block, after: usize, text: &str, lang: Lang) -> bool {
    let names: [&str; 3] = match lang {
        Lang::En => ["anglais", "english", "(en)"],
        Lang::Fr => ["french", "français", "(fr)"],
    };
    let rest = block.text.get(after..).unwrap_or_default();
    let near: String = rest.chars().take(40).collect();
    let said = format!("{text} {near}").to_lowercase();
    names.iter().any(|name| said.contains(name))
}

/// Plain spaces where Canada's French has no-break ones.
fn spaces(file: &File, outline: &Outline, found: &mut Vec<Problem>) {
    for block in &outline.blocks {
        for (at, sign) in plain_spaces(&block.text) {
            let span = block.place(at, at + 1);
            // What the text has is in the file at that place, or it is no mistake of the writer's.
            if !block.is_code(at) && file.text.get(span.start..span.end) == Some(" ") {
                found.push(of_side(Kind::PlainSpace(PlainSpace { sign }), file, span));
            }
        }
    }
}

/// Straight apostrophes between letters, in a text that has typographic ones.
fn apostrophes(file: &File, outline: &Outline, found: &mut Vec<Problem>) {
    let has_both = |sign: char| outline.blocks.iter().any(|block| block.text.contains(sign));
    if !has_both('’') || !has_both('\'') {
        return;
    }
    for block in &outline.blocks {
        for (at, _) in block.text.match_indices('\'') {
            let span = block.place(at, at + 1);
            let written = file.text.get(span.start..span.end);
            if is_straight(&block.text, at) && !block.is_code(at) && written == Some("'") {
                found.push(of_side(
                    Kind::MixedApostrophes(MixedApostrophes),
                    file,
                    span,
                ));
            }
        }
    }
}

fn hidden(file: &File, body_start: usize, found: &mut Vec<Problem>) {
    let body = file.text.get(body_start..).unwrap_or_default();
    // Nearly every byte is of a letter that one sees.
    let is_plain = |b: &u8| matches!(b, b' '..=b'~' | b'\n');
    let mut at = 0;
    while let Some(next) = body.as_bytes()[at..].iter().position(|b| !is_plain(b)) {
        at += next;
        let Some(character) = body[at..].chars().next() else {
            break;
        };
        let span = Span::new(at, at + character.len_utf8()).shifted(body_start);
        if is_hidden_in_text(character) {
            found.push(of_side(
                Kind::HiddenCharacter(HiddenCharacter { character }),
                file,
                span,
            ));
        }
        at += character.len_utf8();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_space_is_told_only_where_french_has_another() {
        let check = |text: &str, signs: &str| {
            let got: String = plain_spaces(text)
                .into_iter()
                .map(|(_, sign)| sign)
                .collect();
            assert_eq!(got, signs, "{text}");
        };
        check("Lieu : Caraquet", ":");
        check("Lieu\u{a0}: Caraquet", "");
        check("dit « oui »", "«»");
        check("5 % de 15 000 $.", "%$");
        check("bien :) et a ::b", "");
        check("quoi ? non !", "");
    }
}
