//! Problems for other programs, version 1.

use crate::posting::Lang;
use crate::site::problem::Problem;
use crate::site::problem::place::{Lines, Place, Span};
use crate::site::visible::{visible_json, visible_whole};
use serde::Serialize;
use std::collections::HashMap;
use std::rc::Rc;

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
    let mut places = Places::new(source);
    let rows = problems.iter().map(|problem| {
        let at = places.place(&problem.path, problem.span);
        let words = problem.words();
        let related = problem.related.iter().map(|other| {
            let at = places.place(&other.path, other.span);
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

/// The places of many problems: each text is parted into lines once.
pub(crate) struct Places<'s, S> {
    source: S,
    lines: HashMap<String, Rc<Lines<'s>>>,
}

impl<'s, S: Fn(&str) -> Option<&'s str>> Places<'s, S> {
    pub(crate) fn new(source: S) -> Places<'s, S> {
        Places {
            source,
            lines: HashMap::new(),
        }
    }

    /// The lines of a file.
    pub(crate) fn lines(&mut self, path: &str) -> Rc<Lines<'s>> {
        if let Some(lines) = self.lines.get(path) {
            return lines.clone();
        }
        let lines = Rc::new(Lines::new((self.source)(path).unwrap_or_default()));
        self.lines.insert(path.to_owned(), lines.clone());
        lines
    }

    /// The place of a span, or the start of the file.
    pub(crate) fn place(&mut self, path: &str, span: Option<Span>) -> Place {
        let start = Place {
            line: 1,
            col: 1,
            end_col: 1,
        };
        span.map_or(start, |span| self.lines(path).place(span))
    }
}
