//! The part of the viewer that reads Markdown: a module of its own, fetched when a body is to be laid out.
//!
//! It exports a function and has no `main`, which would bring the standard library's start of a program.
#![cfg_attr(target_arch = "wasm32", no_main)]

/// Small: the standard one would be 3 kB of this module.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// Lays out a body in the language of this code; gives the tree as `babillard::markdown::wire` writes it.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn lay_out(source: &str, lang: &str) -> String {
    use babillard::markdown::{set, wire};
    use babillard::posting::Lang;
    wire::write(&set(source, Lang::from_code(lang).unwrap_or(Lang::En)))
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
