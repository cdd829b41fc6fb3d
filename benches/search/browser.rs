//! The same queries in Chromium: the published module, asked in a page as the viewer asks it.
//!
//! `cargo xtask bench` names the site that has the module (`BABILLARD_DIST`) and the browser.

use babillard::posting::Lang;
use babillard::route::{Filter, Query};
use babillard::search::index::build::Written;
use babillard::search::index::job::Job;
use babillard::state::page_of;
use babillard::state::results::{Asked, NO_WORD};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// What the browser loads.
type Files = BTreeMap<String, Vec<u8>>;

/// What answers take, in milliseconds.
pub(crate) struct Times {
    /// What is asked when the reader comes to the field.
    pub(crate) focus: Vec<f32>,
    /// The first answer to each query, with decoding.
    pub(crate) first: Vec<f32>,
    /// Five later ones.
    pub(crate) later: Vec<f32>,
    /// How many postings match each query.
    pub(crate) matching: Vec<usize>,
}

/// Asks every query of `queries` in a page. None when there is no browser or no module.
pub(crate) fn measure(written: &Written, jobs: &[Job], queries: &[(Lang, &str)]) -> Option<Times> {
    let chromium = std::env::var_os("BABILLARD_CHROMIUM")?;
    let mut files = module(Path::new(&std::env::var_os("BABILLARD_DIST")?))?;
    for (path, bytes) in &written.files {
        files.insert(path.clone(), bytes.clone());
    }
    for job in jobs {
        for (lang, side) in Lang::ALL.into_iter().zip(&job.sides) {
            let Some(side) = side else { continue };
            let path = format!("data/{}/{}.{:016x}.json", lang.code(), side.slug, job.hash);
            let words = json!([side.title, side.description, side.body]);
            files.insert(path, words.to_string().into_bytes());
        }
    }
    // A question as the viewer writes it, of both statuses and without choices.
    let question = |lang: Lang, text: &str| {
        let query = Query {
            text: text.to_owned(),
            filter: Filter::All,
            ..Query::default()
        };
        let limit = page_of(&query);
        Asked {
            contents: written.root.clone(),
            lang,
            query,
            limit,
            closed: 0,
            soon: 0,
        }
        .in_words()
    };
    let asked = queries.iter().map(|(lang, text)| question(*lang, text));
    let asked = json!({
        "focus": question(Lang::En, NO_WORD),
        "queries": asked.collect::<Vec<String>>(),
    });
    files.insert("asked.json".into(), asked.to_string().into_bytes());
    files.insert("page.js".into(), include_bytes!("page.js").to_vec());
    let page = "<!doctype html><script type=\"module\" src=\"page.js\"></script>";
    files.insert(String::new(), page.into());

    let listener = TcpListener::bind("127.0.0.1:0").ok()?;
    let profile = tempfile::tempdir().ok()?;
    let browser = Command::new(chromium)
        .args([
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
        ])
        .arg(format!("--user-data-dir={}", profile.path().display()))
        .arg(format!("http://{}/", listener.local_addr().ok()?))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    let _browser = Ended(browser);
    let told = listener
        .incoming()
        .find_map(|stream| answer(stream.ok()?, &files))?;
    let times = |name: &str| -> Option<Vec<f32>> {
        let times = told.get(name)?.as_array()?.iter();
        times.map(|time| Some(time.as_f64()? as f32)).collect()
    };
    Some(Times {
        focus: times("focus")?,
        first: times("first")?,
        later: times("later")?,
        matching: times("matching")?
            .into_iter()
            .map(|count| count as usize)
            .collect(),
    })
}

/// A browser that goes with the measurement.
struct Ended(Child);

impl Drop for Ended {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// The module as the site at `dist` has it, under names without a hash.
fn module(dist: &Path) -> Option<Files> {
    let mut files = Files::new();
    for entry in std::fs::read_dir(dist).ok()?.flatten() {
        let path: PathBuf = entry.path();
        let name = entry.file_name().into_string().ok()?;
        let (known, ending) = match name.strip_prefix("search-") {
            Some(rest) if rest.ends_with(".js") => ("search", ".js"),
            Some(rest) if rest.ends_with(".wasm") => ("search", ".wasm"),
            _ => continue,
        };
        files.insert(format!("{known}{ending}"), std::fs::read(path).ok()?);
    }
    (files.len() == 2).then_some(files)
}

/// Answers one request; gives what the page tells at the end.
fn answer(mut stream: TcpStream, files: &Files) -> Option<Value> {
    let mut reader = BufReader::new(stream.try_clone().ok()?);
    let mut request = String::new();
    reader.read_line(&mut request).ok()?;
    let mut length = 0;
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).ok()?;
        if line.trim().is_empty() {
            break;
        }
        let (name, value) = line.split_once(':')?;
        if name.eq_ignore_ascii_case("content-length") {
            length = value.trim().parse().ok()?;
        }
    }
    let path = request.split(' ').nth(1)?.trim_start_matches('/');
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    let kind = match path.rsplit('.').next()? {
        "" => "text/html",
        "js" => "text/javascript",
        "wasm" => "application/wasm",
        _ => "application/octet-stream",
    };
    let found = files.get(path);
    let status = if found.is_some() {
        "200 OK"
    } else {
        "404 Not Found"
    };
    let bytes = found.map_or(&[][..], Vec::as_slice);
    // A page on its own has the clock at its finest.
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nConnection: close\r\n\
         Cross-Origin-Opener-Policy: same-origin\r\nCross-Origin-Embedder-Policy: require-corp\r\n\r\n",
        bytes.len()
    );
    stream.write_all(head.as_bytes()).ok()?;
    stream.write_all(bytes).ok()?;
    (path == "told").then(|| serde_json::from_slice(&body).ok())?
}
