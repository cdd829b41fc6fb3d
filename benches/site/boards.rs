//! Boards of any size, varied from the sample board, and what building their sites costs.

use crate::postings::files;
use babillard::site::board::assemble;
use babillard::site::board::session::Session;
use babillard::site::check;
use babillard::site::publish::building;
use babillard::site::publish::bundling::Bundle;
use babillard::site::publish::pages::{self, Site};
use babillard::site::publish::swap::Draft;
use babillard::site::publish::viewer::Viewer;
use babillard::site::read::extras::Extras;
use babillard::site::read::folder::{Changes, SourceFile};
use rustix::time::{ClockId, clock_gettime};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

/// Milliseconds of processor time of this process.
fn time() -> f64 {
    let time = clock_gettime(ClockId::ProcessCPUTime);
    time.tv_sec as f64 * 1000.0 + time.tv_nsec as f64 / 1e6
}

/// Checks a board, parity included, then once more after a save, and prints a line for each.
fn measure_checking(sources: &[SourceFile], settings: &[u8]) {
    let mut session = Session::default();
    let mut check = |what: &str, changed: Vec<SourceFile>| {
        let changes = Changes {
            changed,
            gone: Vec::new(),
        };
        let (begun, clock) = (time(), Instant::now());
        let board = session.update(changes, Some(settings), 1_796_144_400);
        check::check(board);
        println!(
            "  {what}: {:.0} ms of processor time, {:.0} ms",
            time() - begun,
            clock.elapsed().as_secs_f64() * 1000.0
        );
    };
    check("checking, parity included", sources.to_vec());
    let mut saved = sources[0].clone();
    if let Ok(bytes) = &mut saved.bytes {
        bytes.extend_from_slice(b"\n- One more.\n");
    }
    check("checking again after a save", vec![saved]);
}

/// Builds a site, and prints a line for each part of the work.
pub(crate) fn measure(postings: usize) {
    let shell = "<html lang=\"en\">\n<head>\n<title>x</title>\n<meta name=\"babillard-base\" content=\"/\">\n\
                 </head>\n<body>\n<div id=\"app\"></div>\n</body>\n</html>\n";
    let viewer = [("index.html", shell), ("boot.js", "//")];
    let viewer = viewer.map(|(path, text)| (path.to_owned(), text.into()));
    let viewer = Viewer::of(viewer.into()).expect("a viewer");
    let sources = files(postings);
    let settings = b"base_url = \"https://example.org/\"\n[lever]\nsite = \"x\"\n";
    let (to_part, to_check) = (sources.clone(), sources.clone());
    let begun = time();
    let board = assemble(sources, Some(settings), 1_796_144_400);
    assert_eq!(board.error_count(), 0, "{:?}", board.problems.first());
    let folder = tempfile::tempdir().expect("a folder");
    let draft = Draft::begin(&folder.path().join("site")).expect("a draft");
    let files = AtomicUsize::new(0);
    let put = |path: &str, bytes: Vec<u8>| {
        files.fetch_add(1, Ordering::Relaxed);
        draft.put(path, &bytes)
    };
    building::make(&board, &Extras::default(), &viewer, "/", &put).expect("a site");
    let files = files.into_inner();
    draft.publish().expect("published");
    let whole = time() - begun;
    println!(
        "\n{postings} postings, {files} files: {:.2} s of processor time ({:.2} ms a posting), {} MB at most",
        whole / 1000.0,
        whole / postings as f64,
        most_memory()
    );
    drop(board);
    // The same once more, part by part.
    let begun = time();
    let board = assemble(to_part, Some(settings), 1_796_144_400);
    let read = time();
    let bundle = Bundle::of(&board).expect("a bundle");
    bundle.files().expect("files");
    let bundled = time();
    let shell = viewer.shell_at("/");
    let site = Site::new(&board, bundle, &shell, viewer.files()).expect("a site");
    pages::pages(&site, &|_, _| Ok(())).expect("pages");
    let paged = time();
    for (what, time) in [
        ("reading and pairing", read - begun),
        ("bundle, search index with it", bundled - read),
        ("pages", paged - bundled),
        ("putting them in place, about", whole - (paged - begun)),
    ] {
        println!("  {what}: {time:.0} ms");
    }
    drop((site, board));
    measure_checking(&to_check, settings);
}

/// The most memory that this process had, in megabytes, where the system tells.
fn most_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.trim().strip_suffix(" kB")?.parse::<u64>().ok());
    kilobytes.unwrap_or_default() / 1000
}
