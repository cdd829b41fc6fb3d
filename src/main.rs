//! The host program: arguments, then one call. Its empty twin keeps builds for the browser whole.

/// A board is many small texts: with the system’s allocator, a quarter of a build was allocating.
#[cfg(not(target_arch = "wasm32"))]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    use babillard::site::cli::{Outcome, Surroundings, run};
    match run(std::env::args_os().skip(1), Surroundings::of_process()) {
        Outcome::Fine => 0.into(),
        Outcome::Problems => 1.into(),
        Outcome::Usage => 2.into(),
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {}
