//! The viewer: mounts the board in the page. Its empty twin keeps host builds whole.

#[cfg(target_arch = "wasm32")]
fn main() {
    babillard::app::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
