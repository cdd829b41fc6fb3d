//! Builds that are killed at any moment: what is served is the old site or the new one, whole.
//!
//! `BABILLARD_KILLS=1000 cargo test --test host kill` kills more often than the tests of every day do.

use babillard::site::files::Files;
use babillard::site::publish::building::FILES_PATH;
use babillard::site::publish::swap::publish;
use std::env;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::yield_now;

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
    command.args(["--exact", "publishing::kill::a_build"]);
    command.env(OUT, out).env(NAME, name).stdout(Stdio::null());
    command
}

/// Waits until the build has written `bytes` at `path`, beside the place of the site, or has ended. What
/// a killed build left there has other bytes.
fn wait_for(path: &str, bytes: &[u8], child: &mut Child, out: &Path) {
    let aside = out.with_file_name(".site.babillard-new").join(path);
    let written = || std::fs::read(&aside).is_ok_and(|now| now == bytes);
    while !written() && child.try_wait().expect("a state").is_none() {
        yield_now();
    }
}

#[test]
fn a_killed_build_leaves_the_old_site_or_the_new_one_and_the_next_one_cleans_up() {
    let kills = env::var("BABILLARD_KILLS").ok();
    let kills: u32 = kills.and_then(|kills| kills.parse().ok()).unwrap_or(40);
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("site");
    assert!(build(&out, "0").status().expect("it runs").success());
    let (mut held, mut swapped) = ("0".to_owned(), 0);
    for at in 1..=kills {
        let name = at.to_string();
        let mut child = build(&out, &name).spawn().expect("it starts");
        // At the start, behind any of its files, the last of which is followed by the swap, and at the end.
        let files = site(&name);
        match files.iter().nth(at as usize * 37 % (files.len() + 10)) {
            Some((path, bytes)) => wait_for(path, bytes, &mut child, &out),
            None => _ = child.wait().expect("ended"),
        }
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
