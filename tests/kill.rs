//! Builds that are killed at any moment: what is served is the old site or the new one, whole.
//!
//! `BABILLARD_KILLS=1000 cargo test --test kill` kills more often than the tests of every day do.
#![cfg(not(target_arch = "wasm32"))]

use babillard::site::building::FILES_PATH;
use babillard::site::bundling::Files;
use babillard::site::publish::publish;
use std::env;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// Names the folder of the site to the process that is killed, and the site's name.
const OUT: &str = "BABILLARD_KILL_OUT";
const NAME: &str = "BABILLARD_KILL_NAME";

/// A site of many files that all hold its name.
fn site(name: &str) -> Files {
    let paths = (0..150).map(|at| format!("en/{at}/index.html"));
    let mut files: Files = paths.map(|path| (path, name.into())).collect();
    let paths: Vec<&str> = files.keys().map(String::as_str).collect();
    let paths = serde_json::to_vec(&[paths, vec![FILES_PATH]].concat());
    files.insert(FILES_PATH.to_owned(), paths.expect("JSON"));
    files
}

/// The name that every file of the site holds.
fn name_of(out: &Path) -> String {
    let read = |path: &str| std::fs::read_to_string(out.join(path)).expect("a file");
    let name = read("en/0/index.html");
    for path in site(&name).keys().filter(|path| *path != FILES_PATH) {
        assert_eq!(read(path), name, "{path}");
    }
    name
}

/// Not a test of its own: the process that the test below starts and kills.
#[test]
fn a_build() {
    if let (Some(out), Ok(name)) = (env::var_os(OUT), env::var(NAME)) {
        publish(&site(&name), Path::new(&out)).expect("published");
    }
}

fn build(out: &Path, name: &str) -> Command {
    let mut command = Command::new(env::current_exe().expect("this program"));
    command.args(["--exact", "a_build"]);
    command.env(OUT, out).env(NAME, name).stdout(Stdio::null());
    command
}

#[test]
fn a_killed_build_leaves_the_old_site_or_the_new_one_and_the_next_one_cleans_up() {
    let kills = env::var("BABILLARD_KILLS").ok();
    let kills: u32 = kills.and_then(|kills| kills.parse().ok()).unwrap_or(40);
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("site");
    let begun = Instant::now();
    assert!(build(&out, "0").status().expect("it runs").success());
    let whole = begun.elapsed();
    let (mut held, mut swapped) = ("0".to_owned(), 0);
    for at in 1..=kills {
        let name = at.to_string();
        let mut child = build(&out, &name).spawn().expect("it starts");
        // From the start to well after the end of a build, spread evenly: this is no waiting.
        sleep(whole * 2 * (at * 37 % 100) / 100 + Duration::from_micros(u64::from(at) % 97));
        child.kill().expect("killed");
        child.wait().expect("ended");
        let now = name_of(&out);
        assert!(now == held || now == name, "{now} after {held} and {name}");
        swapped += u32::from(now == name);
        held = now;
    }
    println!("{kills} kills, {swapped} of them after the swap");
    assert!(build(&out, "last").status().expect("it runs").success());
    assert_eq!(name_of(&out), "last");
    let left = std::fs::read_dir(folder.path()).expect("a folder").count();
    assert_eq!(left, 1, "nothing but the site is left");
}
