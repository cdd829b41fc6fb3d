//! What the plain stage changed in a body, as problems of its file.

use crate::site::problem::body::branch_left_out::BranchLeftOut;
use crate::site::problem::body::comment_left_out::CommentLeftOut;
use crate::site::problem::body::element_left_out::ElementLeftOut;
use crate::site::problem::body::empty_heading::EmptyHeading;
use crate::site::problem::body::extra_cells::ExtraCells;
use crate::site::problem::body::refused_link::RefusedLink;
use crate::site::problem::body::template_left_out::TemplateLeftOut;
use crate::site::problem::body::unused_definition::UnusedDefinition;
use crate::site::problem::body::value_filled_in::ValueFilledIn;
use crate::site::problem::literal::literal_stars::LiteralStars;
use crate::site::problem::place::Span;
use crate::site::problem::{Kind, Problem};
use crate::site::read::plain::dropped::{Dropped, What};
use crate::site::read::plain::likely;
use crate::site::read::plain::written::Written;

/// The problems of the body that was `written` in the file at `path`.
pub fn problems(path: &str, source: &str, written: &Written) -> Vec<Problem> {
    let problem = |dropped: &Dropped| {
        let span = Span::new(dropped.start, dropped.end).shifted(written.start);
        Problem::new(kind(dropped), path, Some(trimmed(source, span)))
    };
    written.dropped.iter().map(problem).collect()
}

/// `span` without white space at its ends.
fn trimmed(source: &str, span: Span) -> Span {
    let text = source.get(span.start..span.end).unwrap_or_default();
    let start = span.start + (text.len() - text.trim_start().len());
    Span::new(start, start + text.trim().len())
}

fn kind(dropped: &Dropped) -> Kind {
    let name = dropped.name.clone();
    match dropped.what {
        What::Comment => CommentLeftOut { closed: true }.into(),
        What::UnclosedComment => CommentLeftOut { closed: false }.into(),
        What::Template | What::Value => TemplateLeftOut { name }.into(),
        What::Filled => ValueFilledIn { expression: name }.into(),
        What::Branch => BranchLeftOut { decided: true }.into(),
        What::Undecided => BranchLeftOut { decided: false }.into(),
        What::Element => ElementLeftOut { name }.into(),
        What::Definition => UnusedDefinition { address: name }.into(),
        What::Refused => RefusedLink {
            likely: likely::address(&name),
            address: name,
        }
        .into(),
        What::Stars => LiteralStars { needs_space: false }.into(),
        What::EmptyHeading => EmptyHeading.into(),
        What::ExtraCells => ExtraCells.into(),
    }
}
