//! `babillard serve`: the board at a local address, following its folder.

use crate::site::cli::clock;
use crate::site::cli::command::build::{no_site, viewer};
use crate::site::cli::known::read_baseline;
use crate::site::cli::refusal::Refusal;
use crate::site::cli::words;
use crate::site::cli::{Outcome, Request, is_a_board, is_not_empty, refuse, say};
use crate::site::publish::viewer::Viewer;
use crate::site::serve::http::{self, Present};
use crate::site::serve::reading::Reader;
use crate::site::serve::watching::{Touched, Watch};
use crate::site::serve::{self, Snapshot};
use crate::site::visible;
use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hasher};
use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener, UdpSocket};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::watch;

/// The options that it takes.
pub(crate) const OPTIONS: &[&str] = &["port", "host", "open", "future", "allow-empty"];

/// Where it is served when nothing else is said.
const PORT: u16 = 8080;

/// Serves the folder until Ctrl+C.
pub(crate) fn run(request: &Request) -> Result<Outcome, Refusal> {
    let port = request.options.port()?;
    let host = host(request)?;
    let mut watching = Watch::new(request.folder()).map_err(|error| no_watch(request, error))?;
    if watching.polls() {
        eprintln!("{}", words::serve::polls(request.lang()));
    }
    let mut follower = Follower {
        viewer: Arc::new(viewer(request)?),
        reader: Reader::new(request.folder().to_owned())
            .showing_future(request.options.has("future")),
        request: request.clone(),
        root: root_for(host, request.around.root),
        failed: false,
        midnight: None,
    };
    let (first, said) = follower.snapshot(&Touched::Anything, None)?;
    is_not_empty(follower.reader.board(), request)?;
    let (tell, present) = watch::channel(Arc::new(first));
    let listener = http::listen(host, port.unwrap_or(PORT), port.is_none())
        .map_err(|error| Refusal::PortTaken(port.unwrap_or(PORT), error))?;
    let reached = SocketAddr::new(reachable(host), listener.local_addr()?.port());
    let address = format!("http://{reached}{}", follower.root);
    eprint!("{}", said.blocks);
    let folder = visible::visible(&request.folder().to_string_lossy());
    say(&words::serving(request.lang(), &folder, &address))?;
    if request.options.has("open") {
        // One that cannot be opened has its address above.
        let _ = open::that_detached(&address);
    }
    // It ends with the process: waiting for a change has no other end.
    std::thread::spawn(move || {
        while let Some(touched) = watching.wait(follower.midnight) {
            follower.follow(&tell, &touched);
        }
    });
    answer(listener, present)?;
    Ok(Outcome::Fine)
}

/// Why a folder cannot be watched.
pub(crate) fn no_watch(request: &Request, error: notify::Error) -> Refusal {
    let error = match error.kind {
        notify::ErrorKind::PathNotFound => io::ErrorKind::NotFound.into(),
        notify::ErrorKind::Io(error) => error,
        _ => io::Error::other(error),
    };
    Refusal::of(request.folder(), error)
}

/// The address of `--host`; this machine alone when it is not given.
fn host(request: &Request) -> Result<IpAddr, Refusal> {
    let Some(given) = request.options.value("host") else {
        return Ok(Ipv4Addr::LOCALHOST.into());
    };
    let parsed = given.to_str().and_then(|given| given.parse().ok());
    parsed.ok_or(Refusal::BadHost)
}

/// Where the board stands on its host, wherever it will be published. What others can reach has a secret
/// in its address.
fn root_for(host: IpAddr, local: &str) -> String {
    if host.is_loopback() {
        return local.to_owned();
    }
    // The keys of a new hasher come from the system's own source of randomness.
    let random = || RandomState::new().build_hasher().finish();
    format!("/{:016x}{:016x}/", random(), random())
}

/// The address under which others reach this machine. Asking the system which one it would send from
/// sends nothing.
fn reachable(host: IpAddr) -> IpAddr {
    let asked = || {
        let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).ok()?;
        socket.connect((Ipv4Addr::new(192, 0, 2, 1), 9)).ok()?;
        Some(socket.local_addr().ok()?.ip())
    };
    match host.is_unspecified() {
        true => asked().unwrap_or(host),
        false => host,
    }
}

/// Answers until Ctrl+C.
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
    root: String,
    /// Whether the folder could not be read the last time, which is said once.
    failed: bool,
    /// How long the board's day goes on.
    midnight: Option<Duration>,
}

/// What the terminal says of a reading.
struct Said {
    blocks: String,
    heading: Option<String>,
    saved: Vec<String>,
    /// The time of day on the board, `16:05:09`.
    time: String,
}

impl Follower {
    /// The board as the folder is now, and what is to be said of it; `before` is what was served before.
    fn snapshot(
        &mut self,
        touched: &Touched,
        before: Option<&Snapshot>,
    ) -> Result<(Snapshot, Said), Refusal> {
        let request = &self.request;
        let folder = request.folder().to_string_lossy();
        let baseline = read_baseline(request)?;
        let reading = self.reader.read(touched, &baseline, clock::now());
        let reading = reading.map_err(|error| Refusal::of(request.folder(), error))?;
        is_a_board(reading.shown, request)?;
        self.midnight = clock::until_midnight(reading.shown);
        let color = request.options.color(request.around.color_of_messages);
        let said = Said {
            blocks: serve::blocks(&reading, &folder, request.lang(), color),
            heading: serve::heading(&reading, request.lang()),
            saved: reading.saved.iter().cloned().collect(),
            time: reading.shown.settings.time_zone.time_of(clock::now()),
        };
        let viewer = self.viewer.clone();
        let snapshot = Snapshot::after(before, &reading, viewer, &self.root, &folder)
            .map_err(|fault| no_site(fault, request))?;
        Ok((snapshot, said))
    }

    /// Tells the pages when something is new, and says in the terminal what.
    fn follow(&mut self, tell: &watch::Sender<Arc<Snapshot>>, touched: &Touched) {
        let lang = self.request.lang();
        let begun = Instant::now();
        // What could not be read may be another folder now.
        let touched = if self.failed {
            &Touched::Anything
        } else {
            touched
        };
        let before = tell.borrow().clone();
        match self.snapshot(touched, Some(&before)) {
            Ok((snapshot, said)) => {
                let is_back = std::mem::take(&mut self.failed);
                let is_new = before.version != snapshot.version;
                if is_new {
                    tell.send_replace(Arc::new(snapshot));
                }
                if is_new || is_back || !said.saved.is_empty() {
                    eprint!("{}", said.blocks);
                    let shown: Vec<String> = said
                        .saved
                        .iter()
                        .map(|path| visible::visible(path))
                        .collect();
                    let shown: Vec<&str> = shown.iter().map(String::as_str).collect();
                    let folder = visible::visible(&self.request.folder().to_string_lossy());
                    let saved = words::serve::saved(lang, &shown, &folder);
                    let heading = said.heading.as_deref();
                    eprintln!(
                        "{}",
                        words::serve::updated(lang, &said.time, &saved, begun.elapsed(), heading)
                    );
                }
            }
            Err(refusal) => {
                if !self.failed {
                    refuse(&refusal, lang);
                }
                self.failed = true;
            }
        }
    }
}
