//! `babillard list`: how each file was read.

use crate::posting::{Lang, Status};
use crate::site::cli::listing;
use crate::site::cli::refusal::Refusal;
use crate::site::cli::words::{self, TEXTS};
use crate::site::cli::{Outcome, Request, blocks, is_not_empty, read, say};
use crate::site::problem::rule::Severity;
use crate::site::visible;

/// Prints the list, then the problems.
pub(crate) fn run(request: &Request) -> Result<Outcome, Refusal> {
    let board = read(request)?;
    is_not_empty(&board, request)?;
    let rows = listing::rows(&board);
    if request
        .options
        .value("format")
        .is_some_and(|format| format == "json")
    {
        say(&visible::visible_json(&serde_json::to_string_pretty(
            &rows,
        )?))?;
    } else {
        say(&table(&rows, request.lang()))?;
    }
    eprint!("{}", blocks(&board, Severity::Warning, request));
    Ok(match board.error_count() {
        0 => Outcome::Fine,
        _ => Outcome::Problems,
    })
}

/// The list for people: one line for each file, its state, its language, where it leads.
fn table(rows: &[listing::Row], lang: Lang) -> String {
    let text = TEXTS.of(lang);
    let mut lines: Vec<[String; 4]> = Vec::with_capacity(rows.len());
    for row in rows {
        let state = match (row.until.or(row.closed), row.until) {
            (Some(_), Some(_)) => text.scheduled,
            (Some(_), None) => text.closed,
            (None, _) => match (row.problem, row.copy_of, row.status) {
                (Some(_), ..) => text.left_out,
                (None, Some(_), _) => text.copy,
                (None, None, Some(Status::Archived)) => text.archived,
                (None, None, _) => text.open,
            },
        };
        let other = match (row.problem, row.copy_of, row.counterpart) {
            _ if row.until.is_some() => words::until(lang, row.until),
            (Some(code), ..) => code.to_owned(),
            (None, Some(kept), _) => format!("= {kept}"),
            (None, None, Some(counterpart)) => format!("<-> {counterpart}"),
            (None, None, None) => text.alone.to_owned(),
        };
        let other = match row.closed {
            Some(day) => format!("{other}  ({day})"),
            None => other,
        };
        let cells = [state, row.path, row.slug.unwrap_or("-"), &other];
        lines.push(cells.map(visible::visible));
    }
    let width = |column: usize| {
        lines
            .iter()
            .map(|line| line[column].chars().count())
            .max()
            .unwrap_or(0)
    };
    let widths = [width(0), width(1), width(2)];
    let line = |[state, path, slug, other]: &[String; 4]| {
        format!(
            "{state:0$}  {path:1$}  {slug:2$}  {other}",
            widths[0], widths[1], widths[2]
        )
    };
    lines.iter().map(line).collect::<Vec<_>>().join("\n")
}
