//! The judged queries of `tests/queries/` put to the board's own search, and written down together
//! with the postings for the libraries that `benches/peers/peers.mjs` runs.
#![cfg_attr(target_arch = "wasm32", allow(unused))]

#[cfg(not(target_arch = "wasm32"))]
#[path = "peers/boards.rs"]
mod boards;

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    // Cargo adds `--bench`; the file is what `cargo xtask bench` asks for.
    if let Some(file) = std::env::args()
        .nth(1)
        .filter(|file| !file.starts_with('-'))
    {
        boards::write(std::path::Path::new(&file));
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {}
