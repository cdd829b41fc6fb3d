//! What the search costs: size of the index, bytes and time of a query, at 250, 5,000 and 50,000
//! postings made by varying the sample board. `cargo xtask bench` runs it; sizes can be given.
#![cfg_attr(target_arch = "wasm32", allow(unused))]

#[cfg(not(target_arch = "wasm32"))]
#[path = "search/boards.rs"]
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
