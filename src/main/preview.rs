//! `babillard` with the viewer of a folder, as `cargo xtask serve` has just built it: `preview VIEWER ROOT
//! COMMAND…`. What it serves stands at ROOT, and ends when its standard input does.

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    use babillard::site::cli::{Outcome, Surroundings, run};
    use babillard::site::publish::{viewer::Viewer, write};
    use std::io::Read;
    let mut args = std::env::args_os().skip(1);
    let folder = args.next().unwrap_or_default();
    let root = args.next().and_then(|root| root.into_string().ok());
    let viewer = write::read(folder.as_ref()).ok().and_then(Viewer::of);
    let (Some(root), Some(viewer)) = (root, viewer) else {
        eprintln!("usage: preview VIEWER ROOT, and then the words of `babillard`");
        return 2.into();
    };
    let mut args = args.peekable();
    if args.peek().is_some_and(|command| command == "serve") {
        // The process that started this holds the other end, and it closes with that process.
        std::thread::spawn(|| {
            let _ = std::io::stdin().read_to_end(&mut Vec::new());
            std::process::exit(0);
        });
    }
    let around = Surroundings {
        viewer: Some(Box::leak(Box::new(viewer))),
        root: root.leak(),
        ..Surroundings::of_process()
    };
    match run(args, around) {
        Outcome::Fine => 0.into(),
        Outcome::Problems => 1.into(),
        Outcome::Usage => 2.into(),
    }
}
