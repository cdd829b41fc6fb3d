//! Compiling the viewer while something else is done: its last part takes one core alone, as do parts of
//! the other work.

use crate::viewer::{For, compiling, page, programs};
use std::path::Path;
use std::process::{Child, Stdio};

/// A compilation that goes on; it ends with this.
pub(crate) struct Ahead(Child);

impl Ahead {
    /// Begins to compile the viewer for readers. Of what goes wrong, the step that needs the viewer speaks: it
    /// compiles what is not there.
    pub(crate) fn begin(root: &Path) -> Result<Ahead, String> {
        let readers = For::Readers { flags: None };
        let (mut cargo, _) = compiling(root, &programs(&page(root)?), &readers);
        cargo
            .arg("--quiet")
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        let child = cargo.spawn();
        child
            .map(Ahead)
            .map_err(|error| format!("Cargo did not start: {error}."))
    }

    /// Waits until it has come to its end.
    pub(crate) fn finish(mut self) {
        let _ = self.0.wait();
    }
}

impl Drop for Ahead {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
