//! Puts a board beside the viewer in a folder that has just been made: `stage CONTENT FOLDER [--pages]`.
//!
//! `cargo xtask build` and Trunk's hook run it, nobody else. `babillard build` is for everybody.

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    let mut args = std::env::args_os().skip(1);
    let (Some(content), Some(staging)) = (args.next(), args.next()) else {
        eprintln!("usage: stage CONTENT STAGING [--pages]");
        return 2.into();
    };
    let with_pages = args.next().is_some_and(|word| word == "--pages");
    match host::stage(content.as_ref(), staging.as_ref(), with_pages) {
        Ok(true) => 0.into(),
        Ok(false) => 1.into(),
        Err(error) => {
            eprintln!("error: {error}");
            2.into()
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod host {
    use babillard::posting::Lang;
    use babillard::site::board;
    use babillard::site::cli::clock;
    use babillard::site::problem::report;
    use babillard::site::problem::rule::Severity;
    use babillard::site::publish::viewer::Viewer;
    use babillard::site::publish::{building, bundling, write};
    use babillard::site::read::extras;
    use std::io;
    use std::path::Path;

    /// Writes the bundle and, for a release, every page. Says whether no file has an error.
    pub(crate) fn stage(content: &Path, staging: &Path, with_pages: bool) -> io::Result<bool> {
        let board = board::read(content, clock::now())?;
        let told = board.problems.iter();
        let told: Vec<_> = told
            .filter(|problem| problem.severity != Severity::Info)
            .cloned()
            .collect();
        let source = |path: &str| board.source(path);
        let folder = content.to_string_lossy();
        let count = board.files.len();
        eprint!(
            "{}",
            report::render(&told, source, &folder, count, Lang::En, false)
        );
        let files = if with_pages {
            let missing = || io::Error::other("there is no viewer in the staging folder");
            let viewer = Viewer::of(write::read(staging)?).ok_or_else(missing)?;
            let site = building::site(&board, &extras::read(content), &viewer, viewer.root());
            site.map_err(|fault| io::Error::other(format!("{fault:?}")))?
        } else {
            bundling::bundle(&board)?
        };
        write::write(&files, staging)?;
        Ok(board.error_count() == 0)
    }
}
