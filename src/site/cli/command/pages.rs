//! `babillard pages`: the whole site around a viewer that lies in the output folder already, as
//! Trunk's builds have it.

use crate::site::cli::command::build::no_site;
use crate::site::cli::command::bundle;
use crate::site::cli::words;
use crate::site::cli::{Outcome, Request, folder_error, read};
use crate::site::publish::viewer::Viewer;
use crate::site::publish::{building, write};
use crate::site::read::folder;
use std::io;
use std::path::Path;

/// Writes the site, prints the problems and how many postings are in it.
pub(crate) fn run(request: &Request) -> io::Result<Outcome> {
    let board = read(request)?;
    let extras = folder::read_extras(request.folder());
    let extras = extras.map_err(|error| folder_error(request, &error))?;
    let out = Path::new(request.options.value("out").unwrap_or_default());
    let no_shell = || io::Error::other(words::no_shell(request.lang()));
    let viewer = Viewer::of(write::read(out)?).ok_or_else(no_shell)?;
    let files = building::site(&board, &extras, &viewer, viewer.root())
        .map_err(|fault| no_site(fault, request))?;
    write::write_site(&files, out)?;
    bundle::summary(&board, out, request)
}
