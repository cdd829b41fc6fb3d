//! What `static/boot.js` does for the viewer: fetches, the other modules, the way out of a page.

use crate::posting::Lang;
use crate::search::desk::Words;
use crate::search::reply::{Reply, Results};
use gloo::utils::{document, document_element};
use js_sys::{Promise, Uint8Array};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Whether the line costs its reader, or is slow: nothing is fetched ahead on it.
pub fn saves_data() -> bool {
    spares().unwrap_or_default()
}

/// Fetches a text; `fresh` asks the host whether it has changed, even where the browser has kept it.
/// Every failure looks the same: the reader can only try again.
pub async fn fetch(address: &str, fresh: bool) -> Option<String> {
    String::from_utf8(bytes(address.to_owned(), fresh).await?.to_vec()).ok()
}

/// Begins to fetch what is likely to be asked for next, so that it is here then.
pub fn fetch_ahead(address: &str) {
    let _ = get_ahead(address);
}

/// The bytes at an address; nothing when they did not come within the limits of `boot.js`.
async fn bytes(address: String, fresh: bool) -> Option<Uint8Array> {
    let bytes = JsFuture::from(get(&address, fresh).ok()?).await.ok()?;
    bytes.dyn_into().ok()
}

#[wasm_bindgen]
extern "C" {
    /// See `static/boot.js`.
    #[wasm_bindgen(js_namespace = babillard, catch)]
    fn load(module: &str) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = babillard, catch)]
    fn renew() -> Result<(), JsValue>;
    #[wasm_bindgen(js_namespace = babillard, catch)]
    fn get(address: &str, fresh: bool) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = babillard, catch, js_name = getAhead)]
    fn get_ahead(address: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(js_namespace = babillard, catch, js_name = openPage)]
    fn begin_open_page() -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = babillard, catch)]
    fn died(why: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(js_namespace = babillard, catch, js_name = drawing)]
    fn begin_drawing() -> Result<(), JsValue>;
    #[wasm_bindgen(js_namespace = babillard, catch, js_name = drawn)]
    fn end_drawing() -> Result<(), JsValue>;
    #[wasm_bindgen(js_namespace = babillard, catch, js_name = isUntouched)]
    fn untouched() -> Result<bool, JsValue>;
    #[wasm_bindgen(js_namespace = babillard, catch)]
    fn spares() -> Result<bool, JsValue>;
    #[wasm_bindgen(js_namespace = babillard, js_name = atHand)]
    fn at_hand(module: &str) -> Option<Search>;
    #[wasm_bindgen(js_namespace = babillard, catch, js_name = pause)]
    fn begin_pause(frame: bool) -> Result<Promise, JsValue>;

    /// What `src/bin/markdown.rs` exports.
    type Markdown;
    #[wasm_bindgen(method, catch)]
    fn lay_out(this: &Markdown, source: &str, lang: &str) -> Result<String, JsValue>;
}

#[wasm_bindgen]
extern "C" {
    /// What `src/bin/search.rs` exports.
    type Search;
    #[wasm_bindgen(method, catch)]
    fn ask(this: &Search, question: &str) -> Result<String, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn give(this: &Search, path: &str, bytes: &Uint8Array) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch)]
    fn give_text(
        this: &Search,
        path: &str,
        title: &str,
        description: &str,
        markdown: &str,
    ) -> Result<(), JsValue>;
}

/// What the module that searches answers at once (see `search::question`); nothing while it, or a file
/// that the answer takes, is not here.
pub fn search_at_hand(question: &str) -> Option<Results> {
    match ask(&at_hand("search")?, question)? {
        Reply::Found(results) => Some(results),
        Reply::Needs(_) => None,
    }
}

fn ask(module: &Search, question: &str) -> Option<Reply> {
    Reply::read(&module.ask(question).ok()?)
}

/// Has the module that searches answer, giving it the files below `root` that it asks for, and the
/// postings at `texts`, which need not come; nothing when the module or another file did not come.
/// `words` reads a posting's data.
pub async fn search(
    root: &str,
    question: &str,
    texts: &[String],
    words: fn(&[u8]) -> Option<Words>,
) -> Option<Results> {
    /// Table of contents, terms, blocks, jobs, each perhaps twice; jobs and texts for a phrase.
    const ROUNDS: usize = 24;
    let module = JsFuture::from(load("search").ok()?).await.ok()?;
    let module = module.unchecked_into::<Search>();
    let mut paths = texts.to_vec();
    for round in 0..ROUNDS {
        // All are on their way at once.
        let files = paths
            .iter()
            .map(|path| get(&format!("{root}{path}"), false).ok());
        let files: Vec<Option<Promise>> = files.collect();
        for (path, file) in paths.iter().zip(files) {
            let given = match JsFuture::from(file?).await.ok()?.dyn_into::<Uint8Array>() {
                Ok(bytes) => give(&module, path, &bytes, words),
                Err(_) => None,
            };
            if round > 0 {
                given?;
            }
        }
        match ask(&module, question)? {
            Reply::Found(results) => return Some(results),
            // What was given and is asked for again was damaged.
            Reply::Needs(needed) if needed == paths => return None,
            Reply::Needs(needed) => paths = needed,
        }
    }
    None
}

/// Gives the module that searches a file of the index, or the words of a posting.
fn give(
    module: &Search,
    path: &str,
    bytes: &Uint8Array,
    words: fn(&[u8]) -> Option<Words>,
) -> Option<()> {
    if !path.ends_with(".json") {
        return module.give(path, bytes).ok();
    }
    let words = words(&bytes.to_vec())?;
    let given = module.give_text(path, &words.title, &words.description, &words.markdown);
    given.ok()
}

/// Lets the browser answer the reader before the next piece of work, or until it has drawn a frame.
pub async fn pause(frame: bool) {
    // A cached older `boot.js` has no `pause`.
    if let Ok(pause) = begin_pause(frame) {
        let _ = JsFuture::from(pause).await;
    }
}

/// Under which name the page says that the next picture leaves out what is out of sight.
pub(super) const DRAWING: &str = "data-drawing";

/// Has the next picture of a list, or of two languages beside each other, leave out what is out of
/// sight.
pub fn draw_in_two() {
    let _ = document_element().set_attribute(DRAWING, "");
}

/// Once the first picture is there, has the next one draw what it left out.
pub fn draw_the_rest() {
    let waits = || document().query_selector("main .loading").ok().flatten();
    if document_element().has_attribute(DRAWING) && waits().is_none() {
        spawn_local(async {
            pause(true).await;
            let _ = document_element().remove_attribute(DRAWING);
        });
    }
}

/// Leaves for the page at the present address as its host has it; comes back when that is no way out.
pub async fn open_page() {
    if let Ok(opening) = begin_open_page() {
        let _ = JsFuture::from(opening).await;
    }
}

/// Reloads the page if there is a newer build of it.
pub fn load_newer_page() {
    let _ = renew();
}

/// Begins to fetch the module that reads Markdown, unless it is here or on its way.
pub fn fetch_markdown_module() {
    let _ = load("markdown");
}

/// Has the module that reads Markdown lay out a body, see `markdown::wire`; nothing when the module
/// did not come, or gave up.
pub async fn lay_out(source: &str, lang: Lang) -> Option<String> {
    let module = JsFuture::from(load("markdown").ok()?).await.ok()?;
    let module = module.unchecked_into::<Markdown>();
    module.lay_out(source, lang.code()).ok()
}

/// Whether the page's elements are still those that the host made, so that they can be taken over.
pub fn is_untouched() -> bool {
    untouched().unwrap_or_default()
}

/// Says that a picture begins: what others have done to the page since the last is taken back.
pub fn drawing() {
    let _ = begin_drawing();
}

/// Says that a picture stands.
pub fn drawn() {
    let _ = end_drawing();
}

/// Says to `boot.js` that the viewer has given up: it leads the reader out of the page.
pub fn give_up(why: &str) {
    let _ = died(why);
}
