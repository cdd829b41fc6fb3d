//! `babillard pages`: the whole site around a viewer that lies in the output folder already, as
//! Trunk's builds have it.

use super::build::no_site;
use super::{Outcome, Request, bundle, folder_error, read};
use crate::site::viewer::Viewer;
use crate::site::{building, cli_text, folder, write};
use std::io;
use std::path::Path;

/// Writes the site, prints the problems and how many postings are in it.
pub(super) fn run(request: &Request) -> io::Result<Outcome> {
    let board = read(request)?;
    let extras = folder::read_extras(request.folder());
    let extras = extras.map_err(|error| folder_error(request, &error))?;
    let out = Path::new(request.options.value("out").unwrap_or_default());
    let no_shell = || io::Error::other(cli_text::no_shell(request.lang()));
    let viewer = Viewer::of(write::read(out)?).ok_or_else(no_shell)?;
    let files = building::site(&board, &extras, &viewer, viewer.root())
        .map_err(|fault| no_site(fault, request))?;
    write::write_site(&files, out)?;
    bundle::summary(&board, out, request)
}
