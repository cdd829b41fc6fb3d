//! A plain static file server on loopback, as the board will have one, that can be made to fail.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// A running server; it ends with its runtime.
pub(crate) struct Server {
    /// `http://127.0.0.1:…`, without a last slash.
    pub(crate) origin: String,
    /// While true, nothing below `data/` is served.
    pub(crate) data_missing: Arc<AtomicBool>,
    /// While true, the viewer itself is not served.
    pub(crate) viewer_missing: Arc<AtomicBool>,
    /// While true, each page has an element before its heading that is not the board's.
    pub(crate) pages_changed: Arc<AtomicBool>,
}

impl Server {
    /// Serves `folder` below `base` (`/` or `/repo/`).
    pub(crate) async fn start(folder: &Path, base: &'static str) -> Server {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let origin = format!("http://{}", listener.local_addr().expect("an address"));
        let data_missing = Arc::new(AtomicBool::new(false));
        let viewer_missing = Arc::new(AtomicBool::new(false));
        let pages_changed = Arc::new(AtomicBool::new(false));
        let folder = folder.to_owned();
        let faults = [&data_missing, &viewer_missing, &pages_changed].map(Arc::clone);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (folder, faults) = (folder.clone(), faults.clone());
                tokio::spawn(async move { answer(stream, &folder, base, &faults).await });
            }
        });
        Server {
            origin,
            data_missing,
            viewer_missing,
            pages_changed,
        }
    }
}

/// Answers one request and closes; what the other side breaks off is of no interest.
async fn answer(
    mut stream: TcpStream,
    folder: &Path,
    base: &str,
    [no_data, no_viewer, changed]: &[Arc<AtomicBool>; 3],
) {
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
    let found = match path.strip_prefix(base) {
        Some(below) if below.starts_with("data/") && no_data.load(Ordering::SeqCst) => None,
        Some(below) if below.ends_with(".wasm") && no_viewer.load(Ordering::SeqCst) => None,
        Some(below) => file(folder, below),
        None => None,
    };
    let (status, kind, body) = match found {
        Some((kind, body)) if kind.starts_with("text/html") && changed.load(Ordering::SeqCst) => {
            let page = String::from_utf8_lossy(&body);
            let page = page.replacen("<h1 ", "<section>Not ours</section><h1 ", 1);
            ("200 OK", kind, page.into_bytes())
        }
        Some((kind, body)) => ("200 OK", kind, body),
        None => ("404 Not Found", "text/plain", b"not found".to_vec()),
    };
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n",
        body.len()
    );
    let _ = stream.write_all(head.as_bytes()).await;
    let _ = stream.write_all(&body).await;
    let _ = stream.shutdown().await;
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
