//! Values of YAML that end at a ` #`: what follows is a comment, whether it was meant as one or not.

use crate::posting::LeverId;
use crate::site::board::File;
use crate::site::check::of_side;
use crate::site::problem::Problem;
use crate::site::problem::literal::cut_value::CutValue;
use crate::site::problem::place::Span;
use crate::site::read::front_matter::envelope::{self, Format};
use crate::site::read::yaml::{self, Node};

/// Looks at the front matter of a posting that the board shows.
pub(super) fn check(file: &File, found: &mut Vec<Problem>) {
    let Ok(Ok(envelope)) = envelope::open(&file.text) else {
        return;
    };
    let block = &file.text[envelope.block.start..envelope.block.end];
    if envelope.format != Format::Yaml || !block.contains(" #") {
        return;
    }
    for entry in yaml::read(block).entries {
        let (Some(Node::Text(text)), Some(span)) = (&entry.value, entry.value_span) else {
            continue;
        };
        // Behind a day, an instant or an id a comment takes nothing away.
        let digits =
            |c: char| c.is_ascii_digit() || matches!(c, '-' | ':' | 'T' | 'Z' | '+' | '.' | ' ');
        if text.chars().all(digits) || LeverId::parse(text).is_some() {
            continue;
        }
        let rest = block.get(span.start..).unwrap_or_default();
        let line = rest.lines().next().unwrap_or_default().trim_end();
        if line.starts_with(['"', '\'', '|', '>', '[', '{', '&', '*', '!']) {
            continue;
        }
        let Some(at) = line.find(" #").or_else(|| line.find("\t#")) else {
            continue;
        };
        let kind = CutValue {
            key: entry.key,
            whole: line.to_owned(),
            comment: line[at + 1..].to_owned(),
        };
        let start = envelope.block.start + span.start;
        let place = Span::new(start + at + 1, start + line.len());
        found.push(of_side(kind.into(), file, place));
    }
}
