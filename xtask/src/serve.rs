//! `serve`: a board at a local address, which follows changes of its postings and of the code.

mod watch;

use crate::hash::hash;
use crate::process::Ended;
use crate::step::{step, time};
use crate::tools::setup::{self, Tools};
use crate::viewer::{self, For};
use crate::{Failure, arguments, process, project, tools};
use std::fs::{self, File};
use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant, SystemTime};
use watch::Watch;

/// The options, as `help` shows them.
pub(crate) const OPTIONS: &str = "[--content DIR] [--port N] [--public-url /repo/]";

/// What is watched, from the root of the project; `babillard serve` itself follows the content folder.
const WATCHED: &[&str] = &[
    "src",
    "static",
    "index.html",
    "Cargo.toml",
    "Cargo.lock",
    "build.rs",
];

/// What is served, and where.
struct Wanted {
    root: PathBuf,
    content: PathBuf,
    port: u16,
    public_url: String,
    /// Where Cargo compiles.
    target: PathBuf,
}

/// Sets up what is missing, then serves until Ctrl+C.
pub(crate) fn run(given: &[String]) -> Result<(), Failure> {
    let start = Instant::now();
    let arguments = arguments::parse(given, &["--content", "--port", "--public-url"], &[])?;
    let root = project::root();
    let wanted = Wanted {
        content: arguments.content(&root)?,
        port: arguments.port()?,
        public_url: arguments.public_url()?,
        target: shared(&root)?,
        root,
    };
    free(wanted.port)?;
    let tools = setup::for_serving(&wanted.root)?;
    let mut watch = Watch::new(&wanted.root, WATCHED);
    let mut server: Option<Ended> = None;
    step(
        "building the viewer and the program (the first time about 2 minutes on 2 cores)",
        || build(&wanted, &tools),
    )?;
    println!(
        "\nThe first page took {}; press Ctrl+C to stop.",
        time(start.elapsed())
    );
    loop {
        // The old one holds the port.
        drop(server.take());
        server = Some(start_server(&wanted)?);
        loop {
            let ended = server
                .as_mut()
                .and_then(|one| one.0.try_wait().ok().flatten());
            if let Some(status) = ended {
                return match status.success() {
                    true => Ok(()),
                    false => Err(Failure::Failed(format!(
                        "the server ended with {status}; the reason is above."
                    ))),
                };
            }
            if !watch.changed() {
                std::thread::sleep(Duration::from_millis(300));
                continue;
            }
            // What does not compile leaves the board as it is.
            match step("the code has changed", || build(&wanted, &tools)) {
                Ok(()) => break,
                Err(why) => eprintln!("error: {why}"),
            }
        }
    }
}

/// Where the viewer is put together, below the root.
fn viewer_folder(root: &Path) -> PathBuf {
    root.join("target").join("serve").join("viewer")
}

/// The server's own copy of its program, which another clone may compile again.
fn program(root: &Path) -> PathBuf {
    process::executable(&root.join("target").join("serve"), "preview")
}

/// Builds the program and the viewer.
fn build(wanted: &Wanted, tools: &Tools) -> Result<(), String> {
    let Wanted { root, target, .. } = wanted;
    let unusable = |error: io::Error| format!("`{}` cannot be used: {error}.", target.display());
    let _lock = lock(target).map_err(unusable)?;
    let mut cargo = process::cargo();
    cargo.args(["build", "--package", "babillard", "--bin", "preview"]);
    cargo.arg("--target-dir").arg(target).current_dir(root);
    // A debugger is for the program that Cargo compiles below target/.
    cargo.env("CARGO_PROFILE_DEV_DEBUG", "0");
    process::run(&mut cargo)
        .map_err(|why| format!("the program was not compiled: {why}. The reason is above."))?;
    let folder = viewer_folder(root);
    viewer::build(
        root,
        tools,
        &For::Work { target },
        &wanted.public_url,
        &folder,
    )?;
    let made = process::executable(&target.join("debug"), "preview");
    let copy = program(root);
    // The one that runs now cannot be written over, but it can go.
    let _ = fs::remove_file(&copy);
    fs::copy(made, &copy).map(drop).map_err(unusable)
}

/// Held until dropped, by one clone at a time.
fn lock(target: &Path) -> io::Result<File> {
    fs::create_dir_all(target)?;
    let file = File::create(target.join(".xtask.lock"))?;
    file.lock()?;
    file.set_modified(SystemTime::now())?;
    Ok(file)
}

/// The folder in which all clones with the same dependencies compile for `serve`, so that a second one
/// compiles only the project itself. It is kept beside the tools; the folders of older versions go.
fn shared(root: &Path) -> Result<PathBuf, String> {
    if std::env::var_os("CARGO_TARGET_DIR").is_some() {
        return Ok(project::target(root));
    }
    let lock = fs::read(root.join("Cargo.lock"))
        .map_err(|error| format!("Cargo.lock cannot be read: {error}."))?;
    let rustc =
        process::output(Command::new("rustc").arg("-vV").current_dir(root)).unwrap_or_default();
    let cache = tools::cache()?;
    let name = format!("serve-{}", hash(&[&lock, rustc.as_bytes()]));
    forget(&cache, &name);
    Ok(cache.join(name))
}

/// How long a folder stays that no clone compiles in any more.
const UNUSED: Duration = Duration::from_secs(14 * 24 * 60 * 60);

fn forget(cache: &Path, name: &str) {
    let entries = fs::read_dir(cache).into_iter().flatten().flatten();
    for entry in entries {
        let other = entry.file_name().to_string_lossy().into_owned();
        let used = fs::metadata(entry.path().join(".xtask.lock")).and_then(|lock| lock.modified());
        let old = used.is_ok_and(|used| used.elapsed().is_ok_and(|age| age > UNUSED));
        if other.starts_with("serve-") && other != name && old {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

/// Starts the server, which ends with this process however that ends: it holds its standard input.
fn start_server(wanted: &Wanted) -> Result<Ended, String> {
    let mut server = Command::new(program(&wanted.root));
    server.arg(viewer_folder(&wanted.root));
    server.args([&wanted.public_url, "serve"]);
    server.arg(&wanted.content);
    server.args(["--port", &wanted.port.to_string()]);
    let started = server.stdin(Stdio::piped()).spawn();
    started
        .map(Ended)
        .map_err(|error| format!("the server did not start: {error}."))
}

/// Sees that nobody listens on the port.
fn free(port: u16) -> Result<(), Failure> {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Ok(_) => Ok(()),
        Err(error) => Err(Failure::Failed(format!(
            "port {port} cannot be used: {error}. Choose another, such as `--port {}`.",
            port.checked_add(1).unwrap_or(8080)
        ))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_is_said_with_a_way_out() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("some port is free");
        let port = taken.local_addr().expect("it is bound").port();
        let Err(Failure::Failed(sentence)) = free(port) else {
            panic!("it was free")
        };
        assert!(
            sentence.starts_with(&format!("port {port} cannot be used")),
            "{sentence}"
        );
        assert!(sentence.contains("`--port "), "{sentence}");
    }

    #[test]
    fn what_is_watched_is_there() {
        for path in WATCHED {
            assert!(project::root().join(path).exists(), "{path}");
        }
    }
}
