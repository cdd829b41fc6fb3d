//! `babillard check`: every problem of a folder, in the form that is asked for.

use crate::posting::Status;
use crate::site::board::{Board, File};
use crate::site::check::fix;
use crate::site::cli::clock;
use crate::site::cli::command::watch;
use crate::site::cli::words;
use crate::site::cli::words::git as git_words;
use crate::site::cli::{Outcome, Request, checked, say};
use crate::site::history::gate::{self, Before, Since};
use crate::site::history::git::Fault;
use crate::site::problem::place::Place;
use crate::site::problem::report;
use crate::site::problem::report::baseline::{Baseline, Known};
use crate::site::problem::report::overview::overview;
use crate::site::problem::report::{Look, fold, github, json, sarif};
use crate::site::problem::rule::Severity;
use crate::site::problem::{Kind, Problem};
use crate::site::publish::write;
use crate::site::read::folder::BASELINE;
use crate::site::read::front_matter::LARGEST_FILE;
use crate::site::read::plain_file;
use crate::site::visible;
use std::collections::BTreeSet;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Most bytes of a baseline.
const LARGEST_BASELINE: usize = 64 << 20;

/// The options that it takes.
pub(crate) const OPTIONS: &[&str] = &[
    "format",
    "deny",
    "baseline",
    "write-baseline",
    "fix",
    "dry-run",
    "since",
    "watch",
];

/// Checks the folder and prints what it found.
pub(crate) fn run(request: &Request) -> io::Result<Outcome> {
    let mut lone = ["fix", "write-baseline"].into_iter();
    if let Some(other) = lone.find(|name| request.options.has(name))
        && request.options.has("since")
    {
        return Err(io::Error::other(words::not_together(
            request.lang(),
            "since",
            other,
        )));
    }
    if request.options.has("watch") {
        let mut lone = ["fix", "write-baseline", "since"].into_iter();
        return match lone.find(|name| request.options.has(name)) {
            Some(other) => Err(io::Error::other(words::not_together(
                request.lang(),
                "watch",
                other,
            ))),
            None => watch::run(request),
        };
    }
    let (mut board, before) = read_both(request)?;
    if request.options.has("fix") {
        if request.options.has("dry-run") {
            return show_fixes(&board, request).map(|()| Outcome::Fine);
        }
        board = fix_all(board, request)?;
    }
    let path = baseline_path(request);
    if request.options.has("write-baseline") {
        // What is no baseline is somebody else's.
        found_baseline(request)?;
        let baseline = Baseline::of(&board.problems);
        write::replace(&path, baseline.to_json()?.as_bytes())
            .map_err(|error| unusable(&path, &words::why(request.lang(), &error), request))?;
        let path = visible::visible_whole(&path.to_string_lossy());
        say(&words::check::baseline_written(
            request.lang(),
            baseline.len(),
            &path,
        ))?;
        return Ok(Outcome::Fine);
    }
    let baseline = read_baseline(request)?;
    let fail = |fault: Fault| git_words::error(&fault, request.lang());
    let since = before.map(|before| gate::since(&mut board, before).map_err(fail));
    let since = since.transpose()?;
    let known = baseline.take_known(&mut board.problems);
    let report = report(&board, &Compared { since, known }, request)?;
    io::stdout().lock().write_all(report.as_bytes())?;
    Ok(outcome(&board.problems, request))
}

/// What the problems were compared with before they are reported.
pub(crate) struct Compared {
    pub(crate) since: Option<Since>,
    pub(crate) known: Known,
}

/// The folder, checked, and what it was at the revision of `--since`, where that is given. The two
/// are read at the same time.
fn read_both(request: &Request) -> io::Result<(Board, Option<Before>)> {
    let Some(revision) = request.options.value("since") else {
        return Ok((checked(request)?, None));
    };
    let now = clock::now();
    std::thread::scope(|scope| {
        let before = scope.spawn(|| gate::before(request.folder(), revision, now));
        let board = checked(request)?;
        let ended = before.join();
        let before = ended.unwrap_or_else(|_| Err(Fault::Failed(String::new())));
        let before = before.map_err(|fault| git_words::error(&fault, request.lang()))?;
        Ok((board, Some(before)))
    })
}

/// Applies the safe fixes, and reads the folder again.
fn fix_all(mut board: Board, request: &Request) -> io::Result<Board> {
    let mut places = 0;
    let mut files = BTreeSet::new();
    loop {
        let edits = fix::edits(&board);
        if edits.is_empty() {
            say_left(&board, request);
            break;
        }
        let before = places;
        for (path, own) in edits {
            let old = board.source(path).unwrap_or_default();
            let file = request.folder().join(path);
            // Whoever has saved the file since it was read wins.
            if !matches!(plain_file::read(&file, LARGEST_FILE), Ok(Some(now)) if now == old.as_bytes())
            {
                continue;
            }
            let new = fix::apply(old, &own);
            write::replace(&file, new.as_bytes())
                .map_err(|error| unusable(&file, &words::why(request.lang(), &error), request))?;
            places += own.len();
            files.insert(path.to_owned());
        }
        // A file that had an error may be read now, and have more to fix.
        board = checked(request)?;
        if places == before {
            break;
        }
    }
    eprintln!(
        "{}",
        words::check::fixed(request.lang(), places, files.len())
    );
    Ok(board)
}

/// Prints the lines that `--fix` would change.
fn show_fixes(board: &Board, request: &Request) -> io::Result<()> {
    for (path, own) in fix::edits(board) {
        let old = board.source(path).unwrap_or_default();
        say(fix::diff(path, old, &fix::apply(old, &own)).trim_end())?;
    }
    say_left(board, request);
    Ok(())
}

/// Names what `--fix` leaves to a person.
fn say_left(board: &Board, request: &Request) {
    for problem in fix::left(board) {
        let source = board.source(&problem.path).unwrap_or_default();
        let at = Place::of(source, problem.span.unwrap_or_default());
        let path = visible::visible_whole(&problem.path);
        let place = format!("{path}:{}:{}", at.line, at.col);
        eprintln!("{place}: {}", words::TEXTS.of(request.lang()).left_as_it_is);
    }
}

fn baseline_path(request: &Request) -> PathBuf {
    match request.options.value("baseline") {
        Some(path) => PathBuf::from(path),
        None => request.folder().join(BASELINE),
    }
}

/// The baseline; an empty one when there is no file and none was asked for.
pub(crate) fn read_baseline(request: &Request) -> io::Result<Baseline> {
    match found_baseline(request)? {
        Some(baseline) => Ok(baseline),
        None if request.options.value("baseline").is_some() => {
            let why = words::TEXTS.of(request.lang()).no_file;
            Err(unusable(&baseline_path(request), why, request))
        }
        None => Ok(Baseline::default()),
    }
}

/// The baseline where there is one. A link is followed only to a file that somebody named.
fn found_baseline(request: &Request) -> io::Result<Option<Baseline>> {
    let path = baseline_path(request);
    let fail = |why: &str| unusable(&path, why, request);
    let real = match request.options.value("baseline") {
        Some(_) => path.canonicalize().unwrap_or_else(|_| path.clone()),
        None => path.clone(),
    };
    let bytes = plain_file::read(&real, LARGEST_BASELINE).map_err(|kind| {
        let message = kind.words().message;
        fail(message.of(request.lang()))
    })?;
    let baseline = bytes.map(|bytes| Baseline::parse(&bytes));
    baseline
        .transpose()
        .map_err(|error| fail(&error.to_string()))
}

/// Names the file that cannot be read or written, and says why.
fn unusable(path: &Path, why: &str, request: &Request) -> io::Error {
    let path = visible::visible_whole(&path.to_string_lossy());
    io::Error::other(words::folder_error(request.lang(), &path, why))
}

pub(crate) fn outcome(problems: &[Problem], request: &Request) -> Outcome {
    let worst = problems.iter().map(|problem| problem.severity).min();
    match worst {
        Some(Severity::Error) => Outcome::Problems,
        Some(Severity::Warning) if request.options.has("deny") => Outcome::Problems,
        _ => Outcome::Fine,
    }
}

/// The report in the form that is asked for.
pub(crate) fn report(board: &Board, compared: &Compared, request: &Request) -> io::Result<String> {
    let folder = request.folder().to_string_lossy();
    let (problems, lang) = (&board.problems, request.lang());
    let source = |path: &str| board.source(path);
    Ok(
        match request
            .options
            .value("format")
            .and_then(|name| name.to_str())
        {
            Some("json") => json::render(problems, source, lang)?,
            Some("sarif") => sarif::render(problems, source, &folder, lang)?,
            Some("github") => github::render(problems, source, &folder, lang),
            _ => text(board, compared, request, &folder),
        },
    )
}

/// Blocks from which on a report has an overview of its codes.
const LONG: usize = 10;

/// Whether a problem is one of an archived posting.
fn is_archived(board: &Board, problem: &Problem) -> bool {
    let status = board.file(&problem.path).and_then(File::status);
    status == Some(Status::Archived)
}

/// The report for people: notices only when they are asked for, and repeated problems folded.
fn text(board: &Board, compared: &Compared, request: &Request, folder: &str) -> String {
    let lang = request.lang();
    let verbose = request.options.has("verbose");
    // Whoever reviews a change must see what a commit message let pass.
    let lifted = |problem: &Problem| matches!(problem.kind, Kind::ParityLifted(_));
    let told =
        |problem: &&Problem| verbose || problem.severity != Severity::Info || lifted(problem);
    let mut told: Vec<&Problem> = board.problems.iter().filter(told).collect();
    // What keeps a file off the board comes first, what only an archived posting has last.
    told.sort_by_key(|problem| (problem.severity, is_archived(board, problem)));
    let most = if verbose { usize::MAX } else { fold::MOST };
    let look = Look {
        color: request.options.color(request.around.color),
        width: request.around.width,
    };
    let groups = fold::groups(&told);
    let source = |path: &str| board.source(path);
    let mut text = report::render_groups(&groups, most, source, folder, lang, look);
    text.push_str(&report::summary(&told, board.files.len(), lang));
    text.push('\n');
    if groups.len() > LONG {
        text.push_str(&overview(&told, lang, look.width));
    }
    let source = |problem: &Problem| board.source(&problem.path).unwrap_or_default();
    let fixable = |problem: &&&Problem| fix::fixes(problem, source(problem));
    let fixable = told.iter().filter(fixable).count();
    if fixable > 0 {
        text.push_str(&words::check::fixable(lang, fixable));
        text.push('\n');
    }
    let hidden = board.problems.len() - told.len();
    if hidden > 0 {
        text.push_str(&words::check::hidden_notices(lang, hidden));
        text.push('\n');
    }
    if let Some(since) = &compared.since {
        text.push_str(&words::gate::compared(lang, since));
        text.push('\n');
    }
    // What the change did not bring is not gone.
    let known = &compared.known;
    let gone = if compared.since.is_some() {
        0
    } else {
        known.gone
    };
    if known.problems > 0 || gone > 0 {
        text.push_str(&words::check::known(lang, known.problems, gone));
        text.push('\n');
    }
    if let Some(first) = told.first() {
        text.push_str(&words::check::see_explain(lang, first.kind.code()));
        text.push('\n');
    }
    text
}
