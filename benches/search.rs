//! What the search costs: size of the index, bytes and time of a query, at 250, 5,000 and 50,000
//! postings made by varying the sample board. `cargo xtask bench` runs it; sizes can be given.
#![cfg_attr(target_arch = "wasm32", allow(unused))]

#[cfg(not(target_arch = "wasm32"))]
#[path = "search/boards.rs"]
mod boards;

#[cfg(not(target_arch = "wasm32"))]
#[path = "search/browser.rs"]
mod browser;

#[cfg(not(target_arch = "wasm32"))]
#[path = "shared/sizes.rs"]
mod sizes;

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    sizes::each(boards::measure);
}

#[cfg(target_arch = "wasm32")]
fn main() {}
