//! The part of the viewer that searches: a module of its own, fetched when the search field is used.
//!
//! It exports functions and has no `main`, which would bring the standard library's start of a program.
#![cfg_attr(target_arch = "wasm32", no_main)]

#[cfg(target_arch = "wasm32")]
use babillard::search::desk::{Desk, Words};
#[cfg(target_arch = "wasm32")]
use babillard::search::question;
#[cfg(target_arch = "wasm32")]
use babillard::search::reply::Reply;
#[cfg(target_arch = "wasm32")]
use std::sync::{Mutex, MutexGuard, PoisonError};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen::prelude::wasm_bindgen;

/// Small: the standard one would be a twentieth of this module.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// The desk, and the path of the table of contents that it was made of.
#[cfg(target_arch = "wasm32")]
type Open = Option<(String, Desk)>;

#[cfg(target_arch = "wasm32")]
fn open() -> MutexGuard<'static, Open> {
    static OPEN: Mutex<Open> = Mutex::new(None);
    OPEN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Takes a file of the index that a reply asked for; the first is the table of contents.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen]
pub fn give(path: &str, bytes: &[u8]) {
    let mut open = open();
    match &mut *open {
        Some((contents, desk)) if contents != path => desk.give(path, bytes),
        _ => *open = Desk::new(bytes).map(|desk| (path.to_owned(), desk)),
    }
}

/// Takes the words of a posting whose data a reply asked for.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen]
pub fn give_text(path: &str, title: String, description: String, markdown: String) {
    if let Some((_, desk)) = &mut *open() {
        let words = Words {
            title,
            description,
            markdown,
        };
        desk.give_text(path, words);
    }
}

/// Answers a question that `search::question` has written, as `search::reply` writes it.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen]
pub fn ask(question: &str) -> String {
    let (contents, question) = question::read(question);
    let mut open = open();
    if open.as_ref().is_some_and(|(path, _)| path != contents) {
        *open = None;
    }
    let reply = match &mut *open {
        Some((_, desk)) => desk.ask(&question),
        None => Reply::Needs(vec![contents.to_owned()]),
    };
    reply.write()
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
