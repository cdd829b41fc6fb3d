//! Problems for other programs, version 1.

use crate::posting::Lang;
use crate::site::problem::Problem;
use crate::site::problem::place::{Place, Span};
use crate::site::visible::{visible_json, visible_whole};
use serde::Serialize;

/// The whole report.
#[derive(Debug, Serialize)]
struct Report<'a> {
    version: u8,
    problems: Vec<Row<'a>>,
}

/// One problem. Lines and columns count from 1, columns in characters; a problem of a file as a
/// whole stands at 1:1.
#[derive(Debug, Serialize)]
struct Row<'a> {
    code: &'a str,
    severity: &'a str,
    path: &'a str,
    line: usize,
    col: usize,
    end_col: usize,
    message: String,
    help: String,
    related: Vec<Other<'a>>,
}

/// Another place that belongs to a problem.
#[derive(Debug, Serialize)]
struct Other<'a> {
    path: &'a str,
    line: usize,
    col: usize,
    message: String,
}

/// The report as JSON, with a last line end. `source` gives a file's text by its path.
pub fn render<'s>(
    problems: &[Problem],
    source: impl Fn(&str) -> Option<&'s str>,
    lang: Lang,
) -> serde_json::Result<String> {
    let rows = problems.iter().map(|problem| {
        let at = place(source(&problem.path), problem.span);
        let words = problem.words();
        let related = problem.related.iter().map(|other| {
            let at = place(source(&other.path), other.span);
            Other {
                path: &other.path,
                line: at.line,
                col: at.col,
                message: visible_whole(other.words().of(lang)),
            }
        });
        Row {
            code: problem.kind.code(),
            severity: problem.severity.code(),
            path: &problem.path,
            line: at.line,
            col: at.col,
            end_col: at.end_col,
            message: visible_whole(words.message.of(lang)),
            help: visible_whole(words.help.of(lang)),
            related: related.collect(),
        }
    });
    let report = Report {
        version: 1,
        problems: rows.collect(),
    };
    let mut text = visible_json(&serde_json::to_string_pretty(&report)?);
    text.push('\n');
    Ok(text)
}

/// The place of a span, or the start of the file.
pub(crate) fn place(source: Option<&str>, span: Option<Span>) -> Place {
    let start = Place {
        line: 1,
        col: 1,
        end_col: 1,
    };
    span.map_or(start, |span| Place::of(source.unwrap_or_default(), span))
}
