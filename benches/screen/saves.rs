//! From the moment in which a file is written to the moment in which its new words are in the page.

use crate::driver::Browser;
use crate::folder::copy;
use crate::served::serve;
use crate::site::{Setting, viewer};
use babillard::posting::{Lang, Status};
use babillard::site::board;
use std::fs;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

const SAVES: usize = 30;

/// Saves one open posting again and again while its page is on the screen.
pub(crate) async fn measure(setting: &Setting, content: &Path) {
    let folder = tempfile::tempdir().expect("a folder");
    copy(content, folder.path());
    let board = board::read(folder.path(), 1_796_144_400).expect("a folder");
    let open = board.files.iter().find(|file| {
        let shown = file.shown();
        shown.is_some_and(|(posting, lang)| posting.status == Status::Open && lang == Lang::En)
    });
    let open = open.expect("an open posting");
    let slug = open.slug.as_ref().expect("a slug");
    let file = folder.path().join(&open.path);
    let text = fs::read_to_string(&file).expect("text");
    let origin = serve(folder.path(), viewer(&setting.root));
    let browser = Browser::start(setting, "en-CA,en").await;
    browser.open(&format!("{origin}/en/postings/{slug}/")).await;
    browser
        .js("window.seen = {};
             new MutationObserver(() => {
               const words = document.querySelector('.body').textContent.match(/save number \\d+ of/g) ?? [];
               for (const word of words) window.seen[word] ??= performance.timeOrigin + performance.now();
             }).observe(document.body, { childList: true, subtree: true, characterData: true })")
        .await;
    let mut times = Vec::new();
    for save in 0..SAVES {
        let words = format!("save number {save} of");
        let written = now();
        fs::write(&file, format!("{text}\nThis is {words} many.\n")).expect("saved");
        browser.see(format!("window.seen['{words}']")).await;
        let seen = browser.js(&format!("return window.seen['{words}']")).await;
        times.push(seen.as_f64().expect("a time") - written);
    }
    browser.close().await;
    times.sort_by(f64::total_cmp);
    println!(
        "  a save, from the write to the page, of {} files: median {:.0} ms, p95 {:.0} ms, most {:.0} ms",
        board.files.len(),
        times[SAVES / 2],
        times[SAVES * 95 / 100],
        times[SAVES - 1]
    );
}

/// Milliseconds since the start of 1970.
fn now() -> f64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    now.expect("a clock").as_secs_f64() * 1000.0
}
