//! `babillard build`: the whole site, viewer and all, put in its place at once.

use crate::posting::{Both, Lang, Status};
use crate::site::board::days::{self, Change};
use crate::site::board::{Board, File};
use crate::site::cli::command::check::read_baseline;
use crate::site::cli::words;
use crate::site::cli::{Outcome, Request, blocks, checked, folder_error, is_not_empty, say};
use crate::site::problem::Problem;
use crate::site::problem::rule::Severity;
use crate::site::publish::building;
use crate::site::publish::swap::{Draft, Fault};
use crate::site::publish::viewer::Viewer;
use crate::site::publish::workplace;
use crate::site::read::extras::{self, Extras};
use crate::site::read::{folder, settings};
use crate::site::visible;
use serde::Serialize;
use std::io;
use std::path::Path;

/// The options that it takes.
pub(crate) const OPTIONS: &[&str] = &["out", "base-url", "keep-going", "allow-empty", "format"];

/// Builds the site of the folder. An error stops it, unless `--keep-going` skips the file.
pub(crate) fn run(request: &Request) -> io::Result<Outcome> {
    let viewer = viewer(request)?;
    let mut board = checked(request)?;
    read_baseline(request)?.take_known(&mut board.problems);
    if board.error_count() > 0 && !request.options.has("keep-going") {
        eprint!("{}", blocks(&board, Severity::Error, request));
        eprintln!("{}", verdict(&board, request));
        eprintln!("{}", words::not_built(request.lang()));
        return Ok(Outcome::Problems);
    }
    is_not_empty(&board, request)?;
    take_base_url(&mut board, request)?;
    let extras = extras::read(request.folder());
    let out = Path::new(request.options.value("out").unwrap_or_default());
    publish(&board, &extras, &viewer, out, request)?;
    eprint!("{}", blocks(&board, Severity::Error, request));
    summary(&board, out, request)?;
    eprintln!("{}", verdict(&board, request));
    Ok(Outcome::Fine)
}

/// Puts the site of the board at `out`.
fn publish(
    board: &Board,
    extras: &Extras,
    viewer: &Viewer,
    out: &Path,
    request: &Request,
) -> io::Result<()> {
    let said = |fault| said(fault, out, request);
    let mut draft = Draft::begin(out).map_err(said)?;
    let made = building::make(board, extras, viewer, &root(board), &mut |path, bytes| {
        draft.put(path, &bytes)
    });
    made.map_err(|fault| match fault {
        building::Fault::Failed(error) => said(Fault::System(error)),
        fault => no_site(fault, request),
    })?;
    draft.publish().map_err(said)
}

/// How many errors and warnings there are.
fn verdict(board: &Board, request: &Request) -> String {
    let warning = |problem: &&Problem| problem.severity == Severity::Warning;
    let warnings = board.problems.iter().filter(warning).count();
    words::build::verdict(request.lang(), board.error_count(), warnings)
}

/// Prints how many postings were written to `out`.
fn summary(board: &Board, out: &Path, request: &Request) -> io::Result<()> {
    if request.options.has("verbose") {
        for line in workplace::told(board, request.lang()) {
            eprintln!("{line}");
        }
    }
    let (open, archived) = (count(board, Status::Open), count(board, Status::Archived));
    let out = visible::visible(&out.to_string_lossy());
    let change = days::next_change(board);
    if request
        .options
        .value("format")
        .is_some_and(|format| format == "json")
    {
        let report = Report::new(&out, open, archived, change);
        say(&visible::visible_json(&serde_json::to_string_pretty(
            &report,
        )?))?;
        return Ok(());
    }
    eprintln!("{}", words::bundled(request.lang(), open, archived, &out));
    if let Some(change) = change {
        eprintln!("{}", words::next_change(request.lang(), change));
    }
    Ok(())
}

/// The documented form for other programs.
#[derive(Serialize)]
struct Report<'a> {
    out: &'a str,
    open: Both<usize>,
    archived: Both<usize>,
    next_change: Option<NextChange>,
}

#[derive(Serialize)]
struct NextChange {
    day: String,
    published: usize,
    closed: usize,
}

impl Report<'_> {
    fn new(
        out: &str,
        open: Both<usize>,
        archived: Both<usize>,
        change: Option<Change>,
    ) -> Report<'_> {
        let next_change = change.map(|change| NextChange {
            day: change.day.to_string(),
            published: change.published,
            closed: change.closed,
        });
        Report {
            out,
            open,
            archived,
            next_change,
        }
    }
}

/// How many postings of this status the board shows in each language.
fn count(board: &Board, status: Status) -> Both<usize> {
    let of = |lang: Lang| {
        let own = |file: &&File| file.shown().is_some_and(|(_, own)| own == lang);
        let shown = board.files.iter().filter(own);
        shown.filter(|file| file.status() == Some(status)).count()
    };
    Both {
        en: of(Lang::En),
        fr: of(Lang::Fr),
    }
}

/// The viewer in this program, unless another is wanted.
pub(crate) fn viewer(request: &Request) -> io::Result<Viewer> {
    let missing = || io::Error::other(words::no_viewer(request.lang()));
    let other = request.around.viewer.cloned();
    other.or_else(Viewer::embedded).ok_or_else(missing)
}

/// The path of the site's address; `/` when nobody has said it.
pub(crate) fn root(board: &Board) -> String {
    let base_url = board.settings.base_url.as_deref();
    base_url.map_or_else(|| "/".to_owned(), building::root_of)
}

/// Puts `--base-url` in the place of what the settings say.
pub(crate) fn take_base_url(board: &mut Board, request: &Request) -> io::Result<()> {
    if let Some(given) = request.options.value("base-url") {
        let given = given.to_string_lossy();
        let Some(address) = settings::base_url(&given) else {
            let given = visible::visible(&given);
            let why = words::bad_base_url(request.lang(), &given);
            return Err(io::Error::new(io::ErrorKind::InvalidInput, why));
        };
        board.settings.base_url = Some(address);
    }
    Ok(())
}

/// Why there is no site, in words.
pub(crate) fn no_site(fault: building::Fault, request: &Request) -> io::Error {
    let shown = |path: &str| visible::visible(&format!("{}/{path}", folder::STATIC));
    let said = match fault {
        building::Fault::Taken(path) => words::taken(request.lang(), &shown(&path)),
        building::Fault::Unread(path, kind) => {
            let why = kind.words().message;
            words::folder_error(request.lang(), &shown(&path), why.of(request.lang()))
        }
        building::Fault::Failed(error) => {
            io::Error::new(error.kind(), words::why(request.lang(), &error)).to_string()
        }
    };
    folder_error(request, &io::Error::other(said))
}

fn said(fault: Fault, out: &Path, request: &Request) -> io::Error {
    let path = visible::visible(&out.to_string_lossy());
    let lang = request.lang();
    match fault {
        Fault::NotOurs(name) => {
            let name = visible::visible(&name);
            io::Error::other(words::not_our_site(lang, &path, &name))
        }
        Fault::NoPlace => io::Error::other(words::no_place(lang, &path)),
        Fault::System(error) => io::Error::new(
            error.kind(),
            words::folder_error(lang, &path, &words::why(lang, &error)),
        ),
    }
}
