//! `babillard build`: the whole site, viewer and all, put in its place at once.

use crate::posting::{Both, Lang, Status};
use crate::site::board::days::{self, Change};
use crate::site::board::{Board, File};
use crate::site::check::Sought;
use crate::site::cli::known::read_baseline;
use crate::site::cli::progress::Progress;
use crate::site::cli::refusal::{Refusal, Why};
use crate::site::cli::words::{self, Work};
use crate::site::cli::{Outcome, Request, blocks, checked_for, is_not_empty, say};
use crate::site::problem::Problem;
use crate::site::problem::rule::Severity;
use crate::site::publish::building;
use crate::site::publish::swap::{Draft, Fault};
use crate::site::publish::viewer::Viewer;
use crate::site::publish::workplace;
use crate::site::read::extras::{self, Extras};
use crate::site::read::settings;
use crate::site::visible;
use serde::Serialize;
use std::io;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};

/// The options that it takes.
pub(crate) const OPTIONS: &[&str] = &["out", "base-url", "keep-going", "allow-empty", "format"];

/// What became of a build.
enum Built {
    /// A file has an error: nothing was written.
    Stopped(Board),
    /// The site stands in its place; so many bytes are in it, and this is to be said of the problems.
    Published(Board, u64, String),
}

/// Builds the site of the folder. An error stops it, unless `--keep-going` skips the file.
pub(crate) fn run(request: &Request) -> Result<Outcome, Refusal> {
    let out = Path::new(request.options.value("out").unwrap_or_default());
    let built = build(out, request)?;
    let (Built::Stopped(board) | Built::Published(board, ..)) = &built;
    eprint!("{}", blocks(board, Severity::Error, request));
    Ok(match &built {
        Built::Stopped(board) => {
            eprintln!("{}", verdict(board, request));
            eprintln!("{}", words::not_built(request.lang()));
            Outcome::Problems
        }
        Built::Published(board, bytes, verdict) => {
            summary(board, out, request)?;
            if let Some(said) = words::build::too_large(request.lang(), *bytes) {
                eprintln!("{said}");
            }
            eprintln!("{verdict}");
            Outcome::Fine
        }
    })
}

/// Reads and checks the folder, and puts its site at `out`.
fn build(out: &Path, request: &Request) -> Result<Built, Refusal> {
    let viewer = viewer(request)?;
    let baseline = read_baseline(request)?;
    let verbose = request.options.has("verbose");
    // A baseline counts the notices that it knows, too.
    let sought = match verbose || !baseline.is_empty() {
        true => Sought::All,
        false => Sought::Worse,
    };
    let mut board = checked_for(sought, request)?;
    baseline.take_known(&mut board.problems);
    if board.error_count() > 0 && !request.options.has("keep-going") {
        return Ok(Built::Stopped(board));
    }
    let verdict = verdict(&board, request);
    board.keep(|problem| verbose || problem.is_error());
    is_not_empty(&board, request)?;
    take_base_url(&mut board, request)?;
    let extras = extras::read(request.folder());
    let bytes = publish(&board, &extras, &viewer, out, request)?;
    Ok(Built::Published(board, bytes, verdict))
}

/// Puts the site of the board at `out`; gives its size in bytes.
fn publish(
    board: &Board,
    extras: &Extras,
    viewer: &Viewer,
    out: &Path,
    request: &Request,
) -> Result<u64, Refusal> {
    let refused = |fault| refused(fault, out);
    let draft = Draft::begin(out).map_err(refused)?;
    // Each posting has a page and a file of data; there is little else.
    let shown = board.files.iter().filter(|file| file.shown().is_some());
    let progress = Progress::new(Work::Building, 2 * shown.count(), request);
    let size = AtomicU64::new(0);
    let made = building::make(board, extras, viewer, &root(board), &|path, bytes| {
        progress.step();
        size.fetch_add(bytes.len() as u64, Ordering::Relaxed);
        draft.put(path, &bytes)
    });
    drop(progress);
    made.map_err(|fault| match fault {
        building::Fault::Failed(error) => refused(Fault::System(error)),
        fault => no_site(fault, request),
    })?;
    draft.publish().map_err(refused)?;
    Ok(size.into_inner())
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
        for (lack, paths) in workplace::lacking(board) {
            eprintln!("{}", words::job::lacking(request.lang(), lack, &paths));
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
pub(crate) fn viewer(request: &Request) -> Result<Viewer, Refusal> {
    let other = request.around.viewer.cloned();
    other.or_else(Viewer::embedded).ok_or(Refusal::NoViewer)
}

/// The path of the site's address; `/` when nobody has said it.
pub(crate) fn root(board: &Board) -> String {
    let base_url = board.settings.base_url.as_deref();
    base_url.map_or_else(|| "/".to_owned(), building::root_of)
}

/// Puts `--base-url` in the place of what the settings say.
pub(crate) fn take_base_url(board: &mut Board, request: &Request) -> Result<(), Refusal> {
    if let Some(given) = request.options.value("base-url") {
        let given = given.to_string_lossy();
        let Some(address) = settings::base_url(&given) else {
            return Err(Refusal::BadBaseUrl(given.into_owned()));
        };
        board.settings.base_url = Some(address);
    }
    Ok(())
}

/// Why there is no site.
pub(crate) fn no_site(fault: building::Fault, request: &Request) -> Refusal {
    let why = match fault {
        building::Fault::Taken(path) => Why::Taken(path),
        building::Fault::Unread(path, kind) => Why::Added(path, kind),
        building::Fault::Failed(error) => Why::System(error),
    };
    Refusal::Unusable(request.folder().to_owned(), why)
}

/// Why nothing can be put at `out`.
fn refused(fault: Fault, out: &Path) -> Refusal {
    match fault {
        Fault::NotOurs(name) => Refusal::NotOurSite(out.to_owned(), name),
        Fault::NoPlace => Refusal::NoPlace(out.to_owned()),
        Fault::System(error) => Refusal::of(out, error),
    }
}
