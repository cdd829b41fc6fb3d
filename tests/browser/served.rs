//! A folder served by this process, as `babillard serve` does it.

use crate::driver::NOW;
use babillard::site::problem::report::baseline::Baseline;
use babillard::site::publish::viewer::Viewer;
use babillard::site::serve::reading::Reader;
use babillard::site::serve::watching::{Touched, Watch};
use babillard::site::serve::{Snapshot, http};
use std::path::Path;
use std::sync::Arc;
use tokio::sync::watch;

/// Serves `folder`, and follows it, until the process ends; gives the address.
pub(crate) fn serve(folder: &Path, viewer: Viewer) -> String {
    let folder = folder.to_owned();
    let mut watching = Watch::new(&folder).expect("a watch");
    let listener =
        http::listen(std::net::Ipv4Addr::LOCALHOST.into(), 0, false).expect("a free port");
    let origin = format!("http://{}", listener.local_addr().expect("an address"));
    // What is served holds a runtime of its own, which may not stand in another.
    std::thread::spawn(move || {
        let viewer = Arc::new(viewer);
        let mut reader = Reader::new(folder);
        // A folder that is gone is followed no longer.
        let mut read = || {
            let reading = reader
                .read(&Touched::Anything, &Baseline::default(), NOW)
                .ok()?;
            Snapshot::new(&reading, viewer.clone(), "/", "content")
                .map(Arc::new)
                .ok()
        };
        let (tell, present) = watch::channel(read().expect("a board"));
        std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .expect("a runtime");
            runtime.block_on(http::serve(listener, present, std::future::pending()))
        });
        while watching.wait(None).is_some() {
            let Some(board) = read() else { return };
            tell.send_replace(board);
        }
    });
    origin
}
