//! A plain static file server on loopback, as the board will have one, that can be made to fail.

use crate::driver::NOW;
use crate::driver::clock;
use crate::engine::needs_listener;
use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// Where the script is that listens to a page's console.
const LISTENER: &str = "/listener.js";

/// A running server; it ends with its runtime, or when it is stopped.
pub(crate) struct Server {
    /// `http://127.0.0.1:…`, without a last slash.
    pub(crate) origin: String,
    /// Where it listens.
    pub(crate) at: SocketAddr,
    ways: Arc<Ways>,
    listening: JoinHandle<()>,
}

/// How it answers, which a test may change at any moment.
#[derive(Default)]
pub(crate) struct Ways {
    /// While true, nothing below `data/` is served.
    pub(crate) data_missing: AtomicBool,
    /// While true, the viewer itself is not served.
    pub(crate) viewer_missing: AtomicBool,
    /// While true, each page has an element before its heading that is not the board's.
    pub(crate) pages_changed: AtomicBool,
    /// While true, browsers may keep pages for ten minutes, as GitHub's do.
    pub(crate) pages_age: AtomicBool,
    /// What is answered instead of files whose path has this in it.
    pub(crate) wrong: Mutex<Option<(&'static str, Wrong)>>,
    /// The folder that is served.
    pub(crate) folder: Mutex<PathBuf>,
    /// Another folder, which takes turns with it at each page.
    pub(crate) in_turn: Mutex<Option<PathBuf>>,
    /// While true, each page has `listener.js`, which remembers what it says in its console, and the clock.
    listener: AtomicBool,
    /// The paths that a browser went to, in order: opened or loaded again.
    pub(crate) opened: Mutex<Vec<String>>,
}

/// What a host may answer instead of a file.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Wrong {
    /// 404.
    Missing,
    /// A page, as the sign-in of a network does, with 200.
    Page,
    /// 503.
    Error,
    /// Nothing, for ever.
    Silence,
    /// A byte a second, for ever.
    Drip,
    /// Another file, whole, from the same folder: the first whose path has this part.
    Other(&'static str),
}

impl Deref for Server {
    type Target = Ways;
    fn deref(&self) -> &Ways {
        &self.ways
    }
}

impl Server {
    /// Serves `folder` below `base` (`/` or `/repo/`).
    pub(crate) async fn start(folder: &Path, base: &'static str) -> Server {
        let (listener, at) = new_origin().await;
        let ways = Arc::new(Ways {
            folder: Mutex::new(folder.to_owned()),
            listener: AtomicBool::new(needs_listener()),
            ..Ways::default()
        });
        let shared = ways.clone();
        let listening = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let ways = shared.clone();
                tokio::spawn(async move { answer(stream, base, &ways).await });
            }
        });
        Server {
            origin: format!("http://{at}"),
            at,
            ways,
            listening,
        }
    }

    /// From now on nobody listens there.
    pub(crate) async fn stop(&mut self) {
        self.listening.abort();
        let _ = (&mut self.listening).await;
    }
}

/// A listener at a port where none has listened before: a browser keeps things for each origin.
async fn new_origin() -> (TcpListener, SocketAddr) {
    static HAD: Mutex<BTreeSet<SocketAddr>> = Mutex::new(BTreeSet::new());
    loop {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let at = listener.local_addr().expect("an address");
        if HAD.lock().expect("addresses").insert(at) {
            return (listener, at);
        }
    }
}

impl Ways {
    /// What is answered to `path`: status, type, bytes.
    fn answer(&self, path: &str, base: &str) -> (&'static str, &'static str, Vec<u8>) {
        let missing = ("404 Not Found", "text/plain", b"not found".to_vec());
        let wrong = *self.wrong.lock().expect("a way");
        match wrong {
            Some((part, Wrong::Missing)) if path.contains(part) => return missing,
            Some((part, Wrong::Page)) if path.contains(part) => {
                return ("200 OK", "text/html", b"<p>Sign in".to_vec());
            }
            Some((part, Wrong::Error)) if path.contains(part) => {
                return ("503 Service Unavailable", "text/plain", b"busy".to_vec());
            }
            _ => {}
        }
        let is = |flag: &AtomicBool| flag.load(Ordering::SeqCst);
        if path == LISTENER && is(&self.listener) {
            return (
                "200 OK",
                "text/javascript",
                (clock(NOW) + include_str!("listener.js")).into_bytes(),
            );
        }
        let mut folder = self.folder.lock().expect("a folder");
        let other = match wrong {
            Some((part, Wrong::Other(other))) if path.contains(part) => {
                beside(&folder, path, other)
            }
            _ => None,
        };
        let path = other.as_deref().unwrap_or(path);
        let found = match path.strip_prefix(base) {
            Some(below) if below.starts_with("data/") && is(&self.data_missing) => None,
            Some(below) if below.ends_with(".wasm") && is(&self.viewer_missing) => None,
            Some(below) => file(&folder, below),
            None => None,
        };
        let Some((kind, body)) = found else {
            return missing;
        };
        if !kind.starts_with("text/html") {
            return ("200 OK", kind, body);
        }
        if let Some(other) = self.in_turn.lock().expect("a folder").as_mut() {
            std::mem::swap(&mut *folder, other);
        }
        let mut page = String::from_utf8_lossy(&body).into_owned();
        if is(&self.pages_changed) {
            page = page.replacen("<h1 ", "<section>Not ours</section><h1 ", 1);
        }
        // The worker keeps this one only as the build made it.
        let kept = path.contains("/offline.");
        if is(&self.listener) && !kept {
            let listens = format!("<head><script src=\"{LISTENER}\"></script>");
            page = page.replacen("<head>", &listens, 1);
        }
        ("200 OK", kind, page.into_bytes())
    }
}

/// Answers one request and closes; what the other side breaks off is of no interest.
async fn answer(mut stream: TcpStream, base: &str, ways: &Ways) {
    let mut head = Vec::new();
    let mut part = [0; 4096];
    while !head.windows(4).any(|four| four == b"\r\n\r\n") {
        match stream.read(&mut part).await {
            Ok(0) | Err(_) => return,
            Ok(read) => head.extend_from_slice(&part[..read]),
        }
    }
    let head = String::from_utf8_lossy(&head);
    let path = head
        .split(' ')
        .nth(1)
        .and_then(|target| target.split('?').next())
        .unwrap_or("/");
    // A worker that asks for the page of a visit goes on asking for a page.
    if head.to_ascii_lowercase().contains("\r\naccept: text/html,") {
        ways.opened.lock().expect("a list").push(path.to_owned());
    }
    let wrong = *ways.wrong.lock().expect("a way");
    if matches!(wrong, Some((part, Wrong::Silence)) if path.contains(part)) {
        return std::future::pending().await;
    }
    if matches!(wrong, Some((part, Wrong::Drip)) if path.contains(part)) {
        return drip(stream).await;
    }
    let (status, kind, body) = ways.answer(path, base);
    let ages = kind.starts_with("text/html") && ways.pages_age.load(Ordering::SeqCst);
    let keep = if ages { "max-age=600" } else { "no-store" };
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nCache-Control: {keep}\r\nConnection: close\r\n\r\n",
        body.len()
    );
    let _ = stream.write_all(head.as_bytes()).await;
    let _ = stream.write_all(&body).await;
    let _ = stream.shutdown().await;
}

/// Sends a byte each second until nobody takes it any longer.
async fn drip(mut stream: TcpStream) {
    let mut next: &[u8] = b"HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\nContent-Length: 9999\r\n\r\n";
    let mut second = tokio::time::interval(std::time::Duration::from_secs(1));
    while stream.write_all(next).await.is_ok() {
        second.tick().await;
        next = b" ";
    }
}

/// The path of the file beside the one at `path` whose name has this part.
fn beside(folder: &Path, path: &str, part: &str) -> Option<String> {
    let (parent, _) = path.rsplit_once('/')?;
    let entries = std::fs::read_dir(folder.join(parent.trim_start_matches('/'))).ok()?;
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let name = names.filter(|name| name.contains(part)).min()?;
    Some(format!("{parent}/{name}"))
}

/// The file at `path`; for what looks like a page, the page of the viewer.
fn file(folder: &Path, path: &str) -> Option<(&'static str, Vec<u8>)> {
    let path = &*percent_encoding::percent_decode_str(path).decode_utf8_lossy();
    if path.split('/').any(|part| part == "..") {
        return None;
    }
    let mut at: PathBuf = folder.join(path);
    if at.is_dir() {
        at = at.join("index.html");
    }
    let page = at.extension().is_none_or(|extension| extension == "html");
    if page && !at.is_file() {
        at = folder.join("index.html");
    }
    let kind = match at.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        Some("webmanifest") => "application/manifest+json",
        Some("png") => "image/png",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    };
    Some((kind, std::fs::read(at).ok()?))
}
