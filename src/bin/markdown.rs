//! The part of the viewer that reads Markdown: a module of its own, fetched when a body is to be laid out.

/// Lays out a body; gives the tree as `babillard::markdown::wire` writes it.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn lay_out(source: &str) -> String {
    use babillard::markdown::{parse, wire};
    wire::write(&parse(source))
}

fn main() {}
