//! `babillard build`: the whole site, viewer and all, put in its place at once.

use super::{Outcome, Request, bundle, folder_error, read, report_problems};
use crate::site::publish::{Draft, Fault};
use crate::site::viewer::Viewer;
use crate::site::{Board, building, cli_text, folder, problem_text, settings};
use std::io;
use std::path::Path;

/// The options that it takes.
pub(super) const OPTIONS: &[&str] = &["out", "base-url", "keep-going"];

/// Builds the site of the folder. A file with an error stops it, unless it is told to go on.
pub(super) fn run(request: &Request) -> io::Result<Outcome> {
    let viewer = viewer(request)?;
    let mut board = read(request)?;
    if board.error_count() > 0 && !request.options.has("keep-going") {
        let outcome = report_problems(&board, request)?;
        eprintln!("{}", cli_text::not_built(request.lang()));
        return Ok(outcome);
    }
    take_base_url(&mut board, request)?;
    let extras = folder::read_extras(request.folder());
    let extras = extras.map_err(|error| folder_error(request, &error))?;
    let root = root(&board);
    let out = Path::new(request.options.value("out").unwrap_or_default());
    let said = |fault| said(fault, out, request);
    let mut draft = Draft::begin(out).map_err(said)?;
    building::make(&board, &extras, &viewer, &root, &mut |path, bytes| {
        draft.put(path, &bytes)
    })
    .map_err(|fault| no_site(fault, request))?;
    draft.publish().map_err(said)?;
    bundle::summary(&board, out, request)?;
    Ok(Outcome::Fine)
}

/// The viewer in this program.
pub(super) fn viewer(request: &Request) -> io::Result<Viewer> {
    let missing = || io::Error::other(cli_text::no_viewer(request.lang()));
    Viewer::embedded().ok_or_else(missing)
}

/// The path of the site's address; `/` when nobody has said it.
pub(super) fn root(board: &Board) -> String {
    let base_url = board.settings.base_url.as_deref();
    base_url.map_or_else(|| "/".to_owned(), building::root_of)
}

/// Puts `--base-url` in the place of what the settings say.
pub(super) fn take_base_url(board: &mut Board, request: &Request) -> io::Result<()> {
    if let Some(given) = request.options.value("base-url") {
        let given = given.to_string_lossy();
        let Some(address) = settings::base_url(&given) else {
            let given = problem_text::visible(&given);
            let why = cli_text::bad_base_url(request.lang(), &given);
            return Err(io::Error::new(io::ErrorKind::InvalidInput, why));
        };
        board.settings.base_url = Some(address);
    }
    Ok(())
}

/// Why there is no site, in words.
pub(super) fn no_site(fault: building::Fault, request: &Request) -> io::Error {
    let shown = |path: &str| problem_text::visible(&format!("{}/{path}", folder::STATIC));
    let said = match fault {
        building::Fault::Taken(path) => cli_text::taken(request.lang(), &shown(&path)),
        building::Fault::NoFile(path) => cli_text::no_plain_file(request.lang(), &shown(&path)),
        building::Fault::Failed(error) => return error,
    };
    folder_error(request, &io::Error::other(said))
}

fn said(fault: Fault, out: &Path, request: &Request) -> io::Error {
    let path = problem_text::visible(&out.to_string_lossy());
    let lang = request.lang();
    match fault {
        Fault::NotOurs(name) => {
            let name = problem_text::visible(&name);
            io::Error::other(cli_text::not_our_site(lang, &path, &name))
        }
        Fault::NoPlace => io::Error::other(cli_text::no_place(lang, &path)),
        Fault::System(error) => io::Error::new(
            error.kind(),
            cli_text::folder_error(lang, &path, &cli_text::why(lang, &error)),
        ),
    }
}
