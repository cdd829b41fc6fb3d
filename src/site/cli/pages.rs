//! `babillard pages`: the bundle, and every address as a static page around the viewer's shell.

use super::{Outcome, Request, bundle, read};
use crate::site::{bundling, pages, write};
use std::io;
use std::path::Path;

/// Writes the bundle and the pages, prints the problems and how many postings are in it.
pub(super) fn run(request: &Request) -> io::Result<Outcome> {
    let board = read(request)?;
    let out = Path::new(request.options.value("out").unwrap_or_default());
    let files = bundling::bundle(&board)?;
    let shell = write::read_shell(out)?;
    let pages = pages::pages(&board, &files, &shell)?;
    write::write(&files, out)?;
    write::write_pages(&pages, out)?;
    bundle::summary(&board, out, request)
}
