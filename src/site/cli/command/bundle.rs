//! `babillard bundle`: writes what the viewer fetches.

use crate::posting::{Both, Lang, Status};
use crate::site::board::{Board, File};
use crate::site::cli::words;
use crate::site::cli::{Outcome, Request, read, report_problems};
use crate::site::publish::{bundling, workplace, write};
use crate::site::visible;
use std::io;
use std::path::Path;

/// Writes the bundle, prints the problems and how many postings are in it.
pub(crate) fn run(request: &Request) -> io::Result<Outcome> {
    let board = read(request)?;
    let out = Path::new(request.options.value("out").unwrap_or_default());
    let files = bundling::bundle(&board)?;
    write::write(&files, out)?;
    summary(&board, out, request)
}

/// Prints the problems, then how many postings were written to `out`.
pub(crate) fn summary(board: &Board, out: &Path, request: &Request) -> io::Result<Outcome> {
    let outcome = report_problems(board, request)?;
    if request.options.has("verbose") {
        for line in workplace::told(board, request.lang()) {
            eprintln!("{line}");
        }
    }
    let (open, archived) = (count(board, Status::Open), count(board, Status::Archived));
    let out = visible::visible(&out.to_string_lossy());
    eprintln!("{}", words::bundled(request.lang(), open, archived, &out));
    Ok(outcome)
}

/// How many postings of this status the board shows in each language.
fn count(board: &Board, status: Status) -> Both<usize> {
    let of = |lang: Lang| {
        let shown = board.files.iter().filter_map(File::shown);
        shown
            .filter(|(posting, own)| *own == lang && posting.status == status)
            .count()
    };
    Both {
        en: of(Lang::En),
        fr: of(Lang::Fr),
    }
}
