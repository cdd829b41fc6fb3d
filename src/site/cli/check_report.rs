//! The report of a checked board: in the form that is asked for, for `check` and `check --watch`.

use crate::site::board::Board;
use crate::site::check::fix;
use crate::site::cli::{Outcome, Request, words};
use crate::site::history::gate::Since;
use crate::site::history::git;
use crate::site::problem::report::baseline::Known;
use crate::site::problem::report::overview::overview;
use crate::site::problem::report::{self, Look, brief, fold, github, json, sarif};
use crate::site::problem::rule::Severity;
use crate::site::problem::{Kind, Problem};
use crate::site::read::settings::fields::Mapping;
use std::io;

/// What the problems were compared with before they are reported.
pub(crate) struct Compared {
    pub(crate) since: Option<Since>,
    pub(crate) known: Known,
}

/// How a check ends that found these problems.
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
    // A code host knows a file by its path in the repository, wherever the command runs.
    let hosted =
        || git::place_in_repository(request.folder()).unwrap_or_else(|| folder.to_string());
    Ok(
        match request
            .options
            .value("format")
            .and_then(|name| name.to_str())
        {
            Some("json") => json::render(problems, source, lang)?,
            Some("sarif") => sarif::render(problems, source, &hosted(), lang)?,
            Some("github") => github::render(problems, source, &hosted(), lang),
            _ => text(board, compared, request, &folder),
        },
    )
}

/// Lines from which on a report of problems that repeat is a brief one.
const LINES: usize = 30;

/// Blocks from which on a report has an overview of its codes.
const LONG: usize = 10;

/// The report for people: notices only when they are asked for, and repeated problems folded.
fn text(board: &Board, compared: &Compared, request: &Request, folder: &str) -> String {
    let lang = request.lang();
    let verbose = request.options.has("verbose");
    // A reviewer must see what a commit message allowed.
    let lifted = |problem: &Problem| matches!(problem.kind, Kind::ParityLifted(_));
    let told =
        |problem: &&Problem| verbose || problem.severity != Severity::Info || lifted(problem);
    let mut told: Vec<&Problem> = board.problems.iter().filter(told).collect();
    told.sort_by_key(|problem| board.rank(problem));
    let most = if verbose { usize::MAX } else { fold::MOST };
    let look = Look {
        color: request.options.color(request.around.color),
        width: request.around.width,
    };
    let groups = fold::groups(&told);
    let source = |path: &str| board.source(path);
    let whole =
        |groups: &[Vec<&Problem>]| report::render_groups(groups, most, source, folder, lang, look);
    // Whoever has the same problem in every file, or comes with the files of another tool, sees each kind of
    // problem once.
    let is_foreign = board.settings.mapping != Mapping::default();
    let may_be_brief = !verbose && (is_foreign || brief::repeats(&told));
    // Each group has a line, and nobody renders thousands of them to count these.
    let sure = may_be_brief && groups.len() > LINES;
    let mut text = if sure { String::new() } else { whole(&groups) };
    let is_brief = sure || may_be_brief && text.lines().count() > LINES;
    if is_brief {
        let is_error = |problem: &&Problem| problem.severity == Severity::Error;
        let (errors, others): (Vec<&Problem>, Vec<&Problem>) =
            told.iter().copied().partition(is_error);
        // Few errors stand whole.
        let (first, short) = match brief::repeats(&errors) {
            true => (Vec::new(), &told),
            false => (fold::groups(&errors), &others),
        };
        text = whole(&first);
        text.push_str(&brief::brief(short, source, folder, lang));
    }
    text.push_str(&report::summary(&told, board.files.len(), lang));
    text.push('\n');
    if is_brief {
        text.push_str(words::check::see_verbose(lang));
        text.push('\n');
    } else if groups.len() > LONG {
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
