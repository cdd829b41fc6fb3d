//! The part of the viewer that searches: a module of its own, fetched when the search field is used.

#[cfg(target_arch = "wasm32")]
use babillard::posting::{Lang, Status};
#[cfg(target_arch = "wasm32")]
use babillard::search::desk::{Desk, Question};
#[cfg(target_arch = "wasm32")]
use babillard::search::reply::Reply;
#[cfg(target_arch = "wasm32")]
use std::cell::RefCell;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen::prelude::wasm_bindgen;

#[cfg(target_arch = "wasm32")]
thread_local! {
    /// The desk, and the path of the table of contents that it was made of.
    static OPEN: RefCell<Option<(String, Desk)>> = const { RefCell::new(None) };
}

/// Takes a file that a reply asked for; the first is the table of contents.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen]
pub fn give(path: &str, bytes: &[u8]) {
    OPEN.with_borrow_mut(|open| match open {
        Some((contents, desk)) if contents != path => desk.give(path, bytes),
        _ => {
            let desk = std::str::from_utf8(bytes).ok().and_then(Desk::new);
            *open = desk.map(|desk| (path.to_owned(), desk));
        }
    });
}

/// Answers from the index at `contents`, as `search::reply` writes it.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen]
pub fn ask(
    contents: &str,
    text: &str,
    lang: &str,
    status: &str,
    limit: usize,
    snippets: bool,
) -> String {
    let question = Question {
        text,
        lang: Lang::from_code(lang).unwrap_or(Lang::En),
        status: [Status::Open, Status::Archived]
            .into_iter()
            .find(|known| known.code() == status),
        limit,
        snippets,
    };
    OPEN.with_borrow_mut(|open| {
        if open.as_ref().is_some_and(|(path, _)| path != contents) {
            *open = None;
        }
        let reply = match open {
            Some((_, desk)) => desk.ask(&question),
            None => Reply::Needs(vec![contents.to_owned()]),
        };
        reply.write()
    })
}

fn main() {}
