//! What building costs: processor time from files in memory to every page in its place, at 250,
//! 5,000 and 50,000 postings. `cargo xtask bench` runs it; sizes can be given.
#![cfg_attr(target_arch = "wasm32", allow(unused))]

#[cfg(not(target_arch = "wasm32"))]
#[path = "site/boards.rs"]
mod boards;

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    let sizes: Vec<usize> = std::env::args()
        .filter_map(|size| size.parse().ok())
        .collect();
    let sizes = if sizes.is_empty() {
        vec![250, 5_000, 50_000]
    } else {
        sizes
    };
    for size in sizes {
        boards::measure(size);
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {}
