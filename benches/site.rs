//! What building costs: processor time from files in memory to every page in its place, at 250,
//! 5,000 and 50,000 postings. `cargo xtask bench` runs it; sizes can be given.
#![cfg_attr(target_arch = "wasm32", allow(unused))]

#[cfg(not(target_arch = "wasm32"))]
#[path = "site/boards.rs"]
mod boards;

#[cfg(not(target_arch = "wasm32"))]
#[path = "shared/postings.rs"]
mod postings;

#[cfg(not(target_arch = "wasm32"))]
#[path = "shared/sizes.rs"]
mod sizes;

/// As the host program has it.
#[cfg(not(target_arch = "wasm32"))]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    sizes::each(boards::measure);
}

#[cfg(target_arch = "wasm32")]
fn main() {}
