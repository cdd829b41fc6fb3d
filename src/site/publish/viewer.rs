//! The built viewer: its shell, and the files beside it that make it run in a browser.

use crate::site::files::{Files, hash};

/// The page that holds the viewer, before a board is in it.
pub const SHELL: &str = "index.html";

/// How the shell says the root of the site that it was built for.
const ROOT: &str = "<meta name=\"babillard-base\" content=\"";

/// The files that were in `target/embed` when this program was compiled.
const EMBEDDED: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/viewer.rs"));

/// A number made of the names and contents of the viewer in this program, the same wherever the program was
/// compiled; none without one.
pub fn embedded_number() -> Option<String> {
    let line = |(path, bytes): &(&str, &[u8])| format!("{path} {}\n", hash(bytes));
    let lines: String = EMBEDDED.iter().map(line).collect();
    (!EMBEDDED.is_empty()).then(|| hash(lines.as_bytes()))
}

/// A viewer, ready to be put around a board.
#[derive(Clone, Debug)]
pub struct Viewer {
    /// The shell, as text.
    shell: String,
    /// The path under which it stands, with a slash at both ends.
    root: String,
    /// All its other files by path.
    files: Files,
}

impl Viewer {
    /// The viewer that this program carries; none when it was compiled without.
    pub fn embedded() -> Option<Viewer> {
        let files = EMBEDDED.iter();
        Viewer::of(
            files
                .map(|(path, bytes)| ((*path).to_owned(), bytes.to_vec()))
                .collect(),
        )
    }

    /// The viewer of these files; none when its shell is not among them or says no root.
    pub fn of(mut files: Files) -> Option<Viewer> {
        let shell = String::from_utf8(files.remove(SHELL)?).ok()?;
        let (_, after) = shell.split_once(ROOT)?;
        let root = after.split_once('"')?.0.to_owned();
        Some(Viewer { shell, root, files })
    }

    /// The shell as it must be for a site at `root`. Its addresses are the only ones in the viewer
    /// that start at the root: scripts and styles name each other by relative ones.
    pub fn shell_at(&self, root: &str) -> String {
        self.shell
            .replace(&format!("=\"{}", self.root), &format!("=\"{root}"))
    }

    /// The path under which it was built to stand.
    pub fn root(&self) -> &str {
        &self.root
    }

    /// Its files beside the shell.
    pub fn files(&self) -> &Files {
        &self.files
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHELL_TEXT: &str = "<link href=\"/a.css\">\n<meta name=\"babillard-base\" content=\"/\">\n\
                              <script src=\"/boot.js\" data-js=\"/v.js\"></script> a = \"/b\"";

    #[test]
    fn a_viewer_moves_to_another_root() {
        let files = Files::from([(SHELL.to_owned(), SHELL_TEXT.into())]);
        let viewer = Viewer::of(files).expect("a shell with its root");
        assert_eq!(viewer.root(), "/");
        let moved = "<link href=\"/repo/a.css\">\n<meta name=\"babillard-base\" content=\"/repo/\">\n\
                     <script src=\"/repo/boot.js\" data-js=\"/repo/v.js\"></script> a = \"/b\"";
        assert_eq!(viewer.shell_at("/repo/"), moved);
        let again = Files::from([(SHELL.to_owned(), moved.into())]);
        let again = Viewer::of(again).expect("a shell with its root");
        assert_eq!(again.shell_at("/"), SHELL_TEXT);
    }

    #[test]
    fn without_a_shell_there_is_no_viewer() {
        assert!(Viewer::of(Files::new()).is_none());
        let other = Files::from([(SHELL.to_owned(), b"<p>".to_vec())]);
        assert!(Viewer::of(other).is_none());
    }
}
