//! What hostile texts cost at n and at 4n: reading, checking, comparing, reporting, and the page of a pair.
//! `cargo bench --bench hostile` runs it.
#![cfg_attr(target_arch = "wasm32", allow(unused))]

#[cfg(not(target_arch = "wasm32"))]
#[path = "hostile/costs.rs"]
mod costs;

#[cfg(not(target_arch = "wasm32"))]
#[path = "hostile/texts.rs"]
mod texts;

/// As the host program has it.
#[cfg(not(target_arch = "wasm32"))]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    costs::print();
}

#[cfg(target_arch = "wasm32")]
fn main() {}
