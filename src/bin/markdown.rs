//! The part of the viewer that reads Markdown: a module of its own, fetched when a body is to be laid out.

/// Lays out a body in the language of this code; gives the tree as `babillard::markdown::wire` writes it.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn lay_out(source: &str, lang: &str) -> String {
    use babillard::markdown::{set, wire};
    use babillard::posting::Lang;
    wire::write(&set(source, Lang::from_code(lang).unwrap_or(Lang::En)))
}

fn main() {}
