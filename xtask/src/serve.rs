//! `serve`: a board at a local address, which follows changes of its postings and of the code.

use crate::{Failure, arguments, project, setup, site};
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::process::Command;

/// The options, as `help` shows them.
pub(crate) const OPTIONS: &str = "[--content DIR] [--port N] [--public-url /repo/]";

/// What is watched besides the content folder, from the root of the project.
const WATCHED: &[&str] = &["src", "static", "index.html", "Cargo.toml"];

/// Sets up what is missing, then serves until Ctrl+C.
pub(crate) fn run(given: &[String]) -> Result<(), Failure> {
    let arguments = arguments::parse(given, &["--content", "--port", "--public-url"], &[])?;
    let root = project::root();
    let content = arguments.content(&root)?;
    let (port, public_url) = (arguments.port()?, arguments.public_url()?);
    free(port)?;

    let folders = setup::for_serving(&root)?;
    let address = format!("http://127.0.0.1:{port}{public_url}");
    println!("\nServing {} at {address}", content.display());
    println!(
        "(the first time, compiling takes about 2 minutes on 2 cores; press Ctrl+C to stop)\n"
    );
    let mut trunk = site::trunk(&root, &folders, &content)?;
    trunk.args([
        "serve",
        "--address",
        "127.0.0.1",
        "--port",
        &port.to_string(),
        "--public-url",
        &public_url,
        "--disable-address-lookup",
        "true",
    ]);
    // Not `dist`, where `build` puts what is to be published.
    trunk.arg("--dist").arg(root.join("target/serve"));
    for watched in WATCHED.iter().map(Path::new).chain([content.as_path()]) {
        trunk.arg("--watch").arg(watched);
    }
    trunk.env("BABILLARD_ADDRESS", address);
    become_program(trunk)
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

/// Trunk takes this process's place, so that whatever ends one ends the other.
#[cfg(unix)]
fn become_program(mut command: Command) -> Result<(), Failure> {
    use std::os::unix::process::CommandExt;
    let error = command.exec();
    Err(Failure::Failed(format!(
        "Trunk did not start: {error}. Run `cargo xtask setup` and try again."
    )))
}

#[cfg(not(unix))]
fn become_program(mut command: Command) -> Result<(), Failure> {
    Ok(crate::process::run(&mut command)?)
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
