//! What a person waits for, in a real Chromium: a saved file on the screen of a served board, what a
//! key in the search field finds, and the pages of a published board beside those of a plain site that
//! Hugo makes of the same postings, and beside an app that holds that site in memory.
//!
//! `cargo xtask bench` runs it and says where things are, as for the tests in the browser; without
//! them it says that it skips. The postings are the real ones where they lie beside the project.
#![cfg_attr(target_arch = "wasm32", allow(unused))]

#[cfg(not(target_arch = "wasm32"))]
#[path = "../tests/browser/driver.rs"]
#[allow(dead_code)]
mod driver;

#[cfg(not(target_arch = "wasm32"))]
#[path = "../tests/browser/engine.rs"]
#[allow(dead_code)]
mod engine;

#[cfg(not(target_arch = "wasm32"))]
#[path = "shared/folder.rs"]
mod folder;

#[cfg(not(target_arch = "wasm32"))]
#[path = "screen/keys.rs"]
mod keys;

#[cfg(not(target_arch = "wasm32"))]
#[path = "screen/memory.rs"]
mod memory;

#[cfg(not(target_arch = "wasm32"))]
#[path = "screen/pages.rs"]
mod pages;

#[cfg(not(target_arch = "wasm32"))]
#[path = "../tests/browser/pool.rs"]
#[allow(dead_code)]
mod pool;

#[cfg(not(target_arch = "wasm32"))]
#[path = "shared/postings.rs"]
mod postings;

#[cfg(not(target_arch = "wasm32"))]
#[path = "screen/saves.rs"]
mod saves;

#[cfg(not(target_arch = "wasm32"))]
#[path = "../tests/browser/served.rs"]
mod served;

#[cfg(not(target_arch = "wasm32"))]
#[path = "../tests/browser/site.rs"]
#[allow(dead_code)]
mod site;

#[cfg(not(target_arch = "wasm32"))]
#[path = "../tests/host/skip.rs"]
#[allow(dead_code)]
mod skip;

#[cfg(not(target_arch = "wasm32"))]
#[path = "../tests/browser/standstill.rs"]
mod standstill;

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    let Some(setting) = site::setting() else {
        return;
    };
    let real = site::project("../shared/corpus/content");
    let (name, content) = match real.is_dir() {
        true => ("the real postings", real),
        false => ("the sample board", site::project("content")),
    };
    println!("\nIn Chromium, on {name}");
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    runtime.block_on(saves::measure(&setting, &content));
    runtime.block_on(keys::measure(&setting));
    runtime.block_on(pages::measure(&setting, &content));
    // What is served has a runtime of its own, which may not end within another.
    std::process::exit(0);
}

#[cfg(target_arch = "wasm32")]
fn main() {}
