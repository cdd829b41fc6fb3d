//! The viewer: mounts the board in the page. Its empty twin keeps host builds whole.

/// Small: the standard one is 2 kB more of a first visit.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

#[cfg(target_arch = "wasm32")]
fn main() {
    babillard::app::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
