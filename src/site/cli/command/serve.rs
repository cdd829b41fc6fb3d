//! `babillard serve`: the board at a local address, following its folder.

use crate::site::cli::clock;
use crate::site::cli::command::build::{no_site, viewer};
use crate::site::cli::words;
use crate::site::cli::{Outcome, Request, folder_error, say};
use crate::site::problem::report;
use crate::site::publish::viewer::Viewer;
use crate::site::serve::Snapshot;
use crate::site::serve::http::{self, Present};
use crate::site::serve::reading::{Reader, Reading};
use crate::site::serve::watching::Watch;
use crate::site::visible;
use std::io;
use std::net::TcpListener;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;

/// The options that it takes.
pub(crate) const OPTIONS: &[&str] = &["port", "open"];

/// Where it is served when nothing else is said.
const PORT: u16 = 8080;

/// A served board stands at the root of its host, wherever it will be published.
const ROOT: &str = "/";

/// Serves the folder until Ctrl-C.
pub(crate) fn run(request: &Request) -> io::Result<Outcome> {
    let port = request.options.port()?;
    let watching = Watch::new(request.folder())
        .map_err(|error| folder_error(request, &io::Error::other(error)))?;
    let mut follower = Follower {
        viewer: Arc::new(viewer(request)?),
        reader: Reader::new(request.folder().to_owned()),
        request: request.clone(),
        midnight: None,
    };
    let (first, said) = follower.snapshot()?;
    let (tell, present) = watch::channel(Arc::new(first));
    let listener = http::listen(port.unwrap_or(PORT), port.is_none()).map_err(|error| {
        let port = port.unwrap_or(PORT);
        let why = words::port_taken(request.lang(), port, &error.to_string());
        io::Error::new(error.kind(), why)
    })?;
    let address = format!("http://{}{ROOT}", listener.local_addr()?);
    eprint!("{said}");
    let folder = visible::visible(&request.folder().to_string_lossy());
    say(&words::serving(request.lang(), &folder, &address))?;
    if request.options.has("open") {
        // One that cannot be opened has its address above.
        let _ = open::that_detached(&address);
    }
    // It ends with the process: waiting for a change has no other end.
    std::thread::spawn(move || {
        while watching.wait(follower.midnight).is_some() {
            follower.follow(&tell);
        }
    });
    answer(listener, present)?;
    Ok(Outcome::Fine)
}

/// Answers until Ctrl-C.
fn answer(listener: TcpListener, present: Present) -> io::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let end = async {
        let _ = tokio::signal::ctrl_c().await;
    };
    let ended = runtime.block_on(http::serve(listener, present, end));
    // A page that is still being made is made for nobody.
    runtime.shutdown_background();
    ended
}

/// Reads the folder whenever it has changed.
struct Follower {
    viewer: Arc<Viewer>,
    reader: Reader,
    request: Request,
    /// How long the board's day goes on.
    midnight: Option<Duration>,
}

impl Follower {
    /// The board as the folder is now, and what is to be said of its errors.
    fn snapshot(&mut self) -> io::Result<(Snapshot, String)> {
        let request = &self.request;
        let folder = request.folder().to_string_lossy();
        let reading = self.reader.read(clock::now());
        let reading = reading.map_err(|error| folder_error(request, &error))?;
        self.midnight = clock::until_midnight(reading.shown);
        let said = errors(&reading, request);
        let snapshot = Snapshot::new(&reading, self.viewer.clone(), ROOT, &folder)
            .map_err(|fault| no_site(fault, request))?;
        Ok((snapshot, said))
    }

    /// Tells the pages when something is new, and says in the terminal what.
    fn follow(&mut self, tell: &watch::Sender<Arc<Snapshot>>) {
        let lang = self.request.lang();
        match self.snapshot() {
            Ok((snapshot, said)) if tell.borrow().version != snapshot.version => {
                tell.send_replace(Arc::new(snapshot));
                eprint!("{said}");
                eprintln!("{}", words::updated(lang, said.is_empty()));
            }
            Ok(_) => {}
            Err(error) => eprintln!("{}: {error}", words::TEXTS.of(lang).usage_error),
        }
    }
}

/// The errors of the folder as the terminal shows them; nothing when there are none. Warnings are
/// for `check`: here they would be said again at each save.
fn errors(reading: &Reading, request: &Request) -> String {
    let Some(board) = reading.told else {
        return String::new();
    };
    let errors = board.problems.iter().filter(|problem| problem.is_error());
    report::render(
        &errors.cloned().collect::<Vec<_>>(),
        |path| board.source(path),
        &request.folder().to_string_lossy(),
        board.files.len(),
        request.lang(),
        request.options.color(request.around.color_of_messages),
    )
}
