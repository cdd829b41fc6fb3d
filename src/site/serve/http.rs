//! HTTP around a board in memory: on this machine only, or for people who know its address.

use crate::site::serve::{Answer, CHANGES, Snapshot};
use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{CACHE_CONTROL, CONTENT_TYPE, HOST, HeaderValue, LOCATION};
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use percent_encoding::percent_decode_str;
use std::convert::Infallible;
use std::io;
use std::net::{IpAddr, TcpListener};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;

/// The board at present; a new one is sent to all who wait.
pub type Present = watch::Receiver<Arc<Snapshot>>;

/// How long a page waits for a change before it asks again.
const PATIENCE: Duration = Duration::from_secs(25);

/// How many ports after the first are tried.
const NEXT_PORTS: u16 = 20;

/// How long a visitor may take to say what it wants.
const HEADERS: Duration = Duration::from_secs(10);

/// How long new connections wait when the system has none left.
const BREATH: Duration = Duration::from_millis(100);

/// Takes the port of `host`, or where `next` allows it the first free one after it.
pub fn listen(host: IpAddr, port: u16, next: bool) -> io::Result<TcpListener> {
    let last = port.saturating_add(if next { NEXT_PORTS } else { 0 });
    let mut ports = port..=last;
    loop {
        let port = ports.next().unwrap_or(last);
        match TcpListener::bind((host, port)) {
            Err(error) if error.kind() == io::ErrorKind::AddrInUse && port < last => {}
            taken => return taken,
        }
    }
}

/// Answers requests until `end` comes.
pub async fn serve(
    listener: TcpListener,
    present: Present,
    end: impl Future<Output = ()>,
) -> io::Result<()> {
    let own_names_only = listener.local_addr()?.ip().is_loopback();
    listener.set_nonblocking(true)?;
    let listener = tokio::net::TcpListener::from_std(listener)?;
    tokio::pin!(end);
    loop {
        let stream = tokio::select! {
            () = &mut end => return Ok(()),
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => stream,
                // One visitor that went away again, or too many at once.
                Err(_) => {
                    tokio::time::sleep(BREATH).await;
                    continue;
                }
            },
        };
        let present = present.clone();
        tokio::spawn(async move {
            let service =
                service_fn(move |request| respond(request, present.clone(), own_names_only));
            let mut connection = hyper::server::conn::http1::Builder::new();
            connection
                .timer(TokioTimer::new())
                .header_read_timeout(HEADERS);
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
    own_names_only: bool,
) -> Result<Response<Full<Bytes>>, Infallible> {
    if ![Method::GET, Method::HEAD].contains(request.method()) {
        return Ok(sent(plain(405)));
    }
    if own_names_only && !has_own_name(&request) {
        return Ok(sent(plain(403)));
    }
    let path = percent_decode_str(request.uri().path()).decode_utf8_lossy();
    let changes = present.borrow().address_of(CHANGES);
    let told = path == changes;
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

/// Whether a request names this machine as its host. Another name may belong to a page that wants to
/// read what is not published (DNS rebinding).
fn has_own_name(request: &Request<Incoming>) -> bool {
    let host = request
        .headers()
        .get(HOST)
        .and_then(|host| host.to_str().ok());
    host.is_some_and(is_own_name)
}

fn is_own_name(host: &str) -> bool {
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|b| b.is_ascii_digit()) => name,
        _ => host,
    };
    let name = name.to_ascii_lowercase();
    ["localhost", "127.0.0.1", "[::1]"].contains(&name.as_str())
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_names_of_this_machine_are_answered() {
        for own in [
            "localhost",
            "LOCALHOST:8080",
            "127.0.0.1:8081",
            "[::1]:8080",
            "[::1]",
        ] {
            assert!(is_own_name(own), "{own}");
        }
        for other in [
            "",
            "evil.example",
            "localhost.evil.example:8080",
            "127.0.0.2",
            "10.0.0.1",
        ] {
            assert!(!is_own_name(other), "{other}");
        }
    }
}
