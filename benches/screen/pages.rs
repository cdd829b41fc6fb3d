//! A list, a posting and the switch on a slow telephone (processor a quarter as fast, Fast 3G), ours
//! beside Hugo's, and beside those as an app that holds every body in memory. All come from one
//! server that compresses with gzip, as GitHub Pages does.

use crate::driver::Browser;
use crate::folder::copy;
use crate::memory;
use crate::site::{Setting, built, project, viewer};
use babillard::posting::{Lang, Status};
use babillard::site::board;
use flate2::Compression;
use flate2::write::GzEncoder;
use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use serde_json::{Value, json};
use std::convert::Infallible;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use tokio::net::TcpListener;

const RUNS: usize = 5;

/// What one run of a page takes, in milliseconds.
#[derive(Clone, Copy, Default)]
struct Figures {
    readable: f64,
    blocked: f64,
    switched: f64,
}

/// Prints the medians of some runs, in turn.
pub(crate) async fn measure(setting: &Setting, content: &Path) {
    let folder = tempfile::tempdir().expect("a folder");
    let plain = folder.path().join("hugo");
    copy(&project("benches/hugo/site"), &plain);
    copy(content, &plain.join("content"));
    let mut hugo = Command::new("hugo");
    if !hugo
        .arg("--quiet")
        .arg("--source")
        .arg(&plain)
        .status()
        .is_ok_and(|ended| ended.success())
    {
        println!("  skipped: no Hugo on PATH to compare pages with");
        return;
    }
    let ours = built(&viewer(&setting.root), content);
    let board = board::read(content, 1_796_144_400).expect("a folder");
    let open = board.files.iter().find(|file| {
        let open = file
            .shown()
            .is_some_and(|(posting, lang)| posting.status == Status::Open && lang == Lang::En);
        open && file.counterpart.is_some()
    });
    let open = open.expect("an open pair");
    let slug = open.slug.as_ref().expect("a slug").as_str();
    let of_hugo = address_of(&plain.join("public/en"), slug);
    let in_memory = folder.path().join("memory");
    memory::make(&plain.join("public"), &in_memory);
    let sites = [
        ("Hugo", plain.join("public"), of_hugo.clone()),
        ("in memory", in_memory, of_hugo),
        (
            "Babillard",
            ours.path().to_owned(),
            format!("en/postings/{slug}/"),
        ),
    ];
    let mut figures = vec![Vec::new(); 2 * sites.len()];
    let mut origins = Vec::new();
    for (_, folder, _) in &sites {
        origins.push(start(folder).await);
    }
    for _ in 0..RUNS {
        for (at, (name, _, posting)) in sites.iter().enumerate() {
            for (page, path) in ["en/", posting].into_iter().enumerate() {
                let runs = *name != "Hugo";
                let found = run(setting, &format!("{}/{path}", origins[at]), runs).await;
                figures[sites.len() * page + at].push(found);
            }
        }
    }
    println!("  processor a quarter as fast, Fast 3G, gzip; medians of {RUNS} runs, in ms");
    for (page, name) in ["list", "posting"].into_iter().enumerate() {
        for (at, (site, ..)) in sites.iter().enumerate() {
            let all = &figures[sites.len() * page + at];
            let median = |of: fn(&Figures) -> f64| {
                let mut values: Vec<f64> = all.iter().map(of).collect();
                values.sort_by(f64::total_cmp);
                values[RUNS / 2]
            };
            println!(
                "  {name:<8} {site:<10} readable {:>5.0}   blocked {:>4.0}   switched {:>5.0}",
                median(|one| one.readable),
                median(|one| one.blocked),
                median(|one| one.switched)
            );
        }
    }
}

/// Where a posting of this slug stands below a folder of Hugo's.
fn address_of(folder: &Path, slug: &str) -> String {
    let mut left = vec![folder.to_owned()];
    let mut best = String::new();
    while let Some(at) = left.pop() {
        for entry in fs::read_dir(at).expect("a folder") {
            let path = entry.expect("an entry").path();
            let name = path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            if path.is_dir() {
                if name.starts_with(slug) {
                    let below = path.strip_prefix(folder).expect("below");
                    best = format!("en/{}/", below.display());
                }
                left.push(path);
            }
        }
    }
    assert!(!best.is_empty(), "Hugo has no page for {slug}");
    best
}

/// Opens a page in a browser that has seen nothing yet, waits for the program that `runs` in it, and
/// goes to its other language.
async fn run(setting: &Setting, address: &str, runs: bool) -> Figures {
    let browser = Browser::start(setting, "en-CA,en").await;
    browser.devtools("Network.enable", json!({})).await;
    browser
        .devtools("Emulation.setCPUThrottlingRate", json!({"rate": 4}))
        .await;
    // Fast 3G, as Chromium's own tools have it.
    let slow = json!({"offline": false, "latency": 562.5, "downloadThroughput": 180_000, "uploadThroughput": 84_375});
    browser
        .devtools("Network.emulateNetworkConditions", slow)
        .await;
    browser.visit(address).await;
    let ready = match runs {
        true => "document.documentElement.dataset.viewer === 'ready'",
        false => "document.readyState === 'complete'",
    };
    browser.see(ready).await;
    let told = browser.js_later(
        "const done = arguments[0];
         const of = type => new Promise(give => {
           const seen = [];
           new PerformanceObserver(list => seen.push(...list.getEntries())).observe({ type, buffered: true });
           setTimeout(() => give(seen), 1500);
         });
         Promise.all(['largest-contentful-paint', 'longtask'].map(of)).then(([paints, tasks]) => done({
           readable: paints.at(-1).startTime,
           blocked: tasks.reduce((sum, task) => sum + Math.max(0, task.duration - 50), 0),
         }))",
    );
    let told = told.await;
    // From the click to the heading of the other language, which is painted one frame later.
    let begun = "const other = document.documentElement.lang.startsWith('en') ? 'fr' : 'en';
         const link = document.querySelector('header a[hreflang^=' + other + '], .language-switch a');
         sessionStorage.setItem('begun', performance.timeOrigin + performance.now());
         window.other = other;
         window.switched = new Promise(done => new MutationObserver(() => {
           if (document.documentElement.lang.startsWith(other) && document.querySelector('h1'))
             requestAnimationFrame(() => done(performance.timeOrigin + performance.now()));
         }).observe(document, { childList: true, subtree: true, attributes: true }));
         link.click()";
    browser.js(begun).await;
    browser
        .see("document.documentElement.lang.startsWith('fr') && document.querySelector('h1')")
        .await;
    let taken = browser.js_later(
        "const done = arguments[0], begun = Number(sessionStorage.getItem('begun'));
         const paint = performance.getEntriesByType('paint').at(-1)?.startTime + performance.timeOrigin;
         (window.switched ?? Promise.resolve(paint)).then(end => done(end - begun))",
    );
    let taken = taken.await;
    let number = |value: &Value| value.as_f64().unwrap_or(f64::NAN);
    let figures = Figures {
        readable: number(&told["readable"]),
        blocked: number(&told["blocked"]),
        switched: number(&taken),
    };
    // What a plain page says in the console, of a missing icon say, is not a figure.
    browser.console().await;
    browser.close().await;
    figures
}

/// Serves a folder, compressed, on connections that stay open; gives the address.
pub(crate) async fn start(folder: &Path) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let origin = format!("http://{}", listener.local_addr().expect("an address"));
    let folder: Arc<Path> = folder.into();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let folder = folder.clone();
            tokio::spawn(async move {
                let service = service_fn(move |request| answer(request, folder.clone()));
                let connection = hyper::server::conn::http1::Builder::new();
                let _ = connection
                    .serve_connection(TokioIo::new(stream), service)
                    .await;
            });
        }
    });
    origin
}

async fn answer(
    request: Request<Incoming>,
    folder: Arc<Path>,
) -> Result<Response<Full<Bytes>>, Infallible> {
    let path = percent_encoding::percent_decode_str(request.uri().path()).decode_utf8_lossy();
    let mut file = folder.join(path.trim_start_matches('/'));
    if file.is_dir() {
        file.push("index.html");
    }
    let kind = match file.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    };
    let response = Response::builder();
    let Ok(bytes) = fs::read(file) else {
        return Ok(response
            .status(404)
            .body(Full::default())
            .expect("an answer"));
    };
    let mut packed = GzEncoder::new(Vec::new(), Compression::new(6));
    packed.write_all(&bytes).expect("packed");
    let packed = packed.finish().expect("packed");
    let response = response
        .header("content-type", kind)
        .header("content-encoding", "gzip")
        .header("cache-control", "max-age=600");
    Ok(response
        .body(Full::new(Bytes::from(packed)))
        .expect("an answer"))
}
