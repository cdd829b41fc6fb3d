//! `babillard check --watch`: the report again after every change, until Ctrl+C.

use crate::site::board::session::Session;
use crate::site::check;
use crate::site::cli::check_report::{Compared, outcome, report};
use crate::site::cli::clock;
use crate::site::cli::command::serve::no_watch;
use crate::site::cli::known::read_baseline;
use crate::site::cli::refusal::Refusal;
use crate::site::cli::words;
use crate::site::cli::{Outcome, Request};
use crate::site::read::extras;
use crate::site::read::folder::Tracker;
use crate::site::serve::watching::{Touched, Watch};
use crate::site::visible;
use std::io::{self, IsTerminal, Write};
use std::time::Duration;

/// What takes the last report off a terminal, and what is above the window too.
const CLEAR: &str = "\x1b[2J\x1b[3J\x1b[H";

/// A folder that is checked again and again.
struct Watcher<'r> {
    request: &'r Request,
    session: Session,
    tracker: Tracker,
    /// How long the board's day goes on.
    midnight: Option<Duration>,
}

/// Prints the report of the folder whenever it is another one.
pub(crate) fn run(request: &Request) -> Result<Outcome, Refusal> {
    let mut watch = Watch::new(request.folder()).map_err(|error| no_watch(request, error))?;
    let mut watcher = Watcher {
        request,
        session: Session::default(),
        tracker: Tracker::default(),
        midnight: None,
    };
    let mut told = None;
    let mut touched = Touched::Anything;
    loop {
        let lang = request.lang();
        // What cannot be read now may be there again after the next change.
        let (said, ended) = watcher.report(&touched).unwrap_or_else(|refusal| {
            let label = words::TEXTS.of(lang).usage_error;
            let why = words::refusal::words(lang, &refusal);
            (format!("{label}: {why}\n"), Outcome::Usage)
        });
        if told.as_ref() != Some(&said) {
            let folder = visible::visible(&request.folder().to_string_lossy());
            tell(
                &said,
                told.is_none(),
                &words::check::watching(lang, &folder),
            )?;
            told = Some(said);
        }
        touched = match watch.wait(watcher.midnight) {
            Some(touched) => touched,
            None => return Ok(ended),
        };
    }
}

impl Watcher<'_> {
    fn report(&mut self, touched: &Touched) -> Result<(String, Outcome), Refusal> {
        let folder = self.request.folder();
        let fail = |error| Refusal::of(folder, error);
        let extras = extras::read(folder);
        let changes = match touched {
            Touched::Paths(paths) => self.tracker.changes_of(folder, paths),
            Touched::Anything => self.tracker.changes(folder),
        };
        let changes = changes.map_err(fail)?;
        let settings = extras.settings.as_deref();
        let session = &mut self.session;
        let board = session.update_whole(changes, &extras, settings, clock::now());
        check::check(board);
        self.midnight = clock::until_midnight(board);
        let known = read_baseline(self.request)?.take_known(&mut board.problems);
        let compared = Compared { since: None, known };
        let said = report(board, &compared, self.request)?;
        Ok((said, outcome(&board.problems, self.request)))
    }
}

/// Shows a report in place of the last one: on a terminal it has the window for itself.
fn tell(said: &str, first: bool, watching: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    let before = match (io::stdout().is_terminal(), first) {
        (true, _) => CLEAR,
        (false, true) => "",
        (false, false) => "\n",
    };
    write!(out, "{before}{said}\n{watching}\n")?;
    out.flush()
}
