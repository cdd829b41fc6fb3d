//! `babillard check`: every problem of a folder, in the form that is asked for.

use crate::site::board::Board;
use crate::site::check::fix;
use crate::site::cli::check_report::{Compared, outcome, report};
use crate::site::cli::clock;
use crate::site::cli::command::watch;
use crate::site::cli::known::{baseline_path, found_baseline, read_baseline};
use crate::site::cli::refusal::Refusal;
use crate::site::cli::words;
use crate::site::cli::{Outcome, Request, checked, is_not_empty, say};
use crate::site::history::gate::{self, Before};
use crate::site::history::git::Fault;
use crate::site::problem::Problem;
use crate::site::problem::place::Place;
use crate::site::problem::report::baseline::Baseline;
use crate::site::publish::write;
use crate::site::read::folder::plain_file;
use crate::site::read::front_matter::LARGEST_FILE;
use crate::site::visible;
use std::collections::BTreeSet;
use std::io::{self, Write};

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
    "allow-empty",
];

/// What became of a check.
enum Checked {
    /// `--fix --dry-run`: the board whose files would change.
    WouldFix(Board),
    /// `--write-baseline`: how many problems are known now.
    Known(usize),
    /// The problems that there are.
    Found(Board, Compared),
}

/// What `--fix` did, and the places that it leaves to a person.
struct Fixed {
    places: usize,
    files: usize,
    left: Vec<String>,
}

/// Checks the folder and prints what it found.
pub(crate) fn run(request: &Request) -> Result<Outcome, Refusal> {
    let lone = |of: &'static str, others: &[&'static str]| {
        let other = others.iter().find(|other| request.options.has(other));
        let other = other.filter(|_| request.options.has(of));
        other.map_or(Ok(()), |other| Err(Refusal::NotTogether(of, other)))
    };
    lone("since", &["fix", "write-baseline"])?;
    lone("watch", &["fix", "write-baseline", "since"])?;
    if request.options.has("watch") {
        return watch::run(request);
    }
    let (fixed, checked) = check(request)?;
    if let Some(fixed) = fixed {
        say_left(&fixed.left, request);
        let Fixed { places, files, .. } = fixed;
        eprintln!("{}", words::check::fixed(request.lang(), places, files));
    }
    match checked {
        Checked::WouldFix(board) => show_fixes(&board, request)?,
        Checked::Known(count) => {
            let path = visible::visible_path(&baseline_path(request));
            let lang = request.lang();
            say(&words::check::baseline_written(lang, count, &path))?;
        }
        Checked::Found(board, compared) => {
            let report = report(&board, &compared, request)?;
            io::stdout().lock().write_all(report.as_bytes())?;
            return Ok(outcome(&board.problems, request));
        }
    }
    Ok(Outcome::Fine)
}

/// Checks the folder, fixes what it is asked to, and takes away the problems that are known.
fn check(request: &Request) -> Result<(Option<Fixed>, Checked), Refusal> {
    let (mut board, before) = read_both(request)?;
    if before.is_none() {
        is_not_empty(&board, request)?;
    }
    let mut fixed = None;
    if request.options.has("fix") {
        if request.options.has("dry-run") {
            return Ok((None, Checked::WouldFix(board)));
        }
        fixed = Some(fix_all(&mut board, request)?);
    }
    if request.options.has("write-baseline") {
        // What is no baseline is somebody else's.
        found_baseline(request)?;
        let baseline = Baseline::of(&board.problems);
        let path = baseline_path(request);
        write::replace(&path, baseline.to_json()?.as_bytes())
            .map_err(|error| Refusal::of(&path, error))?;
        return Ok((fixed, Checked::Known(baseline.len())));
    }
    let baseline = read_baseline(request)?;
    let since = before.map(|before| gate::since(&mut board, before));
    let since = since.transpose()?;
    let known = baseline.take_known(&mut board.problems);
    Ok((fixed, Checked::Found(board, Compared { since, known })))
}

/// The folder, checked, and what it was at the revision of `--since`, where that is given. The two
/// are read at the same time.
fn read_both(request: &Request) -> Result<(Board, Option<Before>), Refusal> {
    let Some(revision) = request.options.value("since") else {
        return Ok((checked(request)?, None));
    };
    let now = clock::now();
    std::thread::scope(|scope| {
        let before = scope.spawn(|| gate::before(request.folder(), revision, now));
        let board = checked(request)?;
        let ended = before.join();
        let before = ended.unwrap_or_else(|_| Err(Fault::Failed(String::new())));
        Ok((board, Some(before?)))
    })
}

/// Applies the safe fixes, and reads the folder again.
fn fix_all(board: &mut Board, request: &Request) -> Result<Fixed, Refusal> {
    let mut places = 0;
    let mut files = BTreeSet::new();
    let mut left = Vec::new();
    loop {
        let edits = fix::edits(board);
        if edits.is_empty() {
            left = places_left(board);
            break;
        }
        let before = places;
        for (path, own) in edits {
            let old = board.source(path).unwrap_or_default();
            let file = request.folder().join(path);
            // A file that was saved since it was read stays as it is.
            if !matches!(plain_file::read(&file, LARGEST_FILE), Ok(Some(now)) if now == old.as_bytes())
            {
                continue;
            }
            let new = fix::apply(old, &own);
            write::replace(&file, new.as_bytes()).map_err(|error| Refusal::of(&file, error))?;
            places += own.len();
            files.insert(path.to_owned());
        }
        // A file that had an error may be read now, and have more to fix.
        *board = checked(request)?;
        if places == before {
            break;
        }
    }
    Ok(Fixed {
        places,
        files: files.len(),
        left,
    })
}

/// Prints the lines that `--fix` would change.
fn show_fixes(board: &Board, request: &Request) -> io::Result<()> {
    for (path, own) in fix::edits(board) {
        let old = board.source(path).unwrap_or_default();
        say(fix::diff(path, old, &fix::apply(old, &own)).trim_end())?;
    }
    say_left(&places_left(board), request);
    Ok(())
}

/// The places that `--fix` leaves to a person.
fn places_left(board: &Board) -> Vec<String> {
    let place = |problem: &Problem| {
        let source = board.source(&problem.path).unwrap_or_default();
        let at = Place::of(source, problem.span.unwrap_or_default());
        let path = visible::visible_whole(&problem.path);
        format!("{path}:{}:{}", at.line, at.col)
    };
    fix::left(board).into_iter().map(place).collect()
}

/// Says of each place that it is not fixed.
fn say_left(places: &[String], request: &Request) {
    for place in places {
        eprintln!("{place}: {}", words::TEXTS.of(request.lang()).left_as_it_is);
    }
}
