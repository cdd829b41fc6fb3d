//! HTTP around a board in memory, on this machine alone.

use crate::site::serve::{Answer, CHANGES, Snapshot};
use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderValue, LOCATION};
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use percent_encoding::percent_decode_str;
use std::convert::Infallible;
use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;

/// The board at present; a new one is sent to all who wait.
pub type Present = watch::Receiver<Arc<Snapshot>>;

/// How long a page waits for a change before it asks again.
const PATIENCE: Duration = Duration::from_secs(25);

/// How many ports after the first are tried.
const NEXT_PORTS: u16 = 20;

/// Takes the port, or where `next` allows it the first free one after it.
pub fn listen(port: u16, next: bool) -> io::Result<TcpListener> {
    let last = port.saturating_add(if next { NEXT_PORTS } else { 0 });
    let mut ports = port..=last;
    loop {
        let port = ports.next().unwrap_or(last);
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
            Err(error) if error.kind() == io::ErrorKind::AddrInUse && port < last => {}
            taken => return taken,
        }
    }
}

/// Answers whoever asks, until `end` comes.
pub async fn serve(
    listener: TcpListener,
    present: Present,
    end: impl Future<Output = ()>,
) -> io::Result<()> {
    listener.set_nonblocking(true)?;
    let listener = tokio::net::TcpListener::from_std(listener)?;
    tokio::pin!(end);
    loop {
        let stream = tokio::select! {
            () = &mut end => return Ok(()),
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => stream,
                // One visitor that went away again, or too many at once.
                Err(_) => continue,
            },
        };
        let present = present.clone();
        tokio::spawn(async move {
            let service = service_fn(move |request| respond(request, present.clone()));
            let connection = hyper::server::conn::http1::Builder::new();
            // What the other side breaks off is of no interest.
            let _ = connection
                .serve_connection(TokioIo::new(stream), service)
                .await;
        });
    }
}

async fn respond(
    request: Request<Incoming>,
    mut present: Present,
) -> Result<Response<Full<Bytes>>, Infallible> {
    if ![Method::GET, Method::HEAD].contains(request.method()) {
        return Ok(sent(plain(405)));
    }
    let path = percent_decode_str(request.uri().path()).decode_utf8_lossy();
    let told = path.ends_with(CHANGES);
    let asked = request.uri().query().unwrap_or_default();
    let (known, page) = asked.split_once('&').unwrap_or((asked, ""));
    if told {
        let changed = present.wait_for(|snapshot| snapshot.version != known);
        let _ = tokio::time::timeout(PATIENCE, changed).await;
    }
    let path = match told {
        true => percent_decode_str(page).decode_utf8_lossy().into_owned(),
        false => path.into_owned(),
    };
    let snapshot = present.borrow().clone();
    let made = tokio::task::spawn_blocking(move || match told {
        true => snapshot.news(&path).map(news),
        false => snapshot.answer(&path),
    });
    Ok(sent(match made.await {
        Ok(Ok(answer)) => answer,
        _ => plain(500),
    }))
}

fn news(json: String) -> Answer {
    Answer {
        status: 200,
        kind: "application/json",
        body: json.into_bytes(),
        location: None,
    }
}

fn plain(status: u16) -> Answer {
    Answer {
        status,
        kind: "text/plain",
        body: Vec::new(),
        location: None,
    }
}

fn sent(answer: Answer) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::new(Bytes::from(answer.body)));
    *response.status_mut() = StatusCode::from_u16(answer.status).unwrap_or_default();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(answer.kind));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    let location = answer.location.as_deref().map(HeaderValue::try_from);
    if let Some(Ok(location)) = location {
        headers.insert(LOCATION, location);
    }
    response
}
