//! The same postings built by both programs, each a process of its own.

use crate::folder::copy;
use crate::postings::files;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

const RUNS: usize = 5;

/// Prints the processor time of each, in seconds: the median of some runs, and the least.
pub(crate) fn compare(postings: usize) {
    let ready = Command::new("hugo").arg("version").output();
    let Ok(version) = ready else {
        println!("skipped: no Hugo on PATH");
        return;
    };
    let version = String::from_utf8_lossy(&version.stdout);
    let folder = tempfile::tempdir().expect("a folder");
    let site = folder.path().join("hugo");
    copy(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/hugo/site"),
        &site,
    );
    let content = site.join("content");
    for file in files(postings) {
        let path = content.join(&file.path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, file.bytes.expect("text")).expect("written");
    }
    let mut times = [Vec::new(), Vec::new()];
    // Each build has a folder of its own: some file systems are slow where much was just removed.
    for run in 0..RUNS {
        let mut hugo = Command::new("hugo");
        hugo.arg("--quiet").arg("--source").arg(&site);
        hugo.arg("--destination")
            .arg(folder.path().join(format!("hugo-{run}")));
        let mut ours = Command::new(env!("CARGO_BIN_EXE_babillard"));
        ours.args(["build", "--base-url", "https://example.org/", "--out"]);
        ours.arg(folder.path().join(format!("ours-{run}")))
            .arg(&content);
        for (mut command, times) in [hugo, ours].into_iter().zip(&mut times) {
            let before = time_of_children();
            let ended = command.stdout(Stdio::null()).stderr(Stdio::null()).status();
            if !ended.expect("it runs").success() {
                println!(
                    "skipped: {command:?} failed; ours needs the viewer that `cargo xtask dist` builds"
                );
                return;
            }
            times.push(time_of_children() - before);
        }
    }
    println!("\n{postings} postings in two languages, processor time of {RUNS} builds");
    for (name, times) in [
        version
            .split_whitespace()
            .take(2)
            .collect::<Vec<_>>()
            .join(" "),
        "Babillard".to_owned(),
    ]
    .into_iter()
    .zip(&mut times)
    {
        times.sort_by(f64::total_cmp);
        println!(
            "  {name:<24} median {:.2} s, least {:.2} s",
            times[RUNS / 2],
            times[0]
        );
    }
    println!(
        "  ours of Hugo's: {:.2}",
        times[1][RUNS / 2] / times[0][RUNS / 2]
    );
}

/// Seconds of processor time of all processes that this one has waited for (Linux).
fn time_of_children() -> f64 {
    const TICKS_A_SECOND: f64 = 100.0;
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // Behind the name in brackets: `cutime` and `cstime` are the 14th and 15th.
    let fields = stat.rsplit(") ").next().unwrap_or_default().split(' ');
    let ticks: f64 = fields
        .skip(13)
        .take(2)
        .filter_map(|ticks| ticks.parse::<f64>().ok())
        .sum();
    ticks / TICKS_A_SECOND
}
