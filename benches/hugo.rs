//! What building costs beside Hugo, which makes a plain site of the same postings (`benches/hugo/`):
//! processor time of both programs, five runs in turn. `cargo xtask bench` runs it, where Hugo is.
#![cfg_attr(target_arch = "wasm32", allow(unused))]

#[cfg(not(target_arch = "wasm32"))]
#[path = "hugo/builds.rs"]
mod builds;

#[cfg(not(target_arch = "wasm32"))]
#[path = "shared/folder.rs"]
mod folder;

#[cfg(not(target_arch = "wasm32"))]
#[path = "shared/postings.rs"]
mod postings;

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    builds::compare(5_000);
}

#[cfg(target_arch = "wasm32")]
fn main() {}
