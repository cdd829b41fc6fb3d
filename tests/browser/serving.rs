//! A board that is served while its folder is worked on, as who writes a posting sees it.

use crate::SIDES;
use crate::driver::Browser;
use crate::driver::NOW;
use crate::served::serve;
use crate::site::{project, setting, viewer};
use babillard::site::board;
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};

/// A copy of the sample board that can be worked on.
fn copy() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for lang in ["en", "fr"] {
        fs::create_dir(folder.path().join(lang)).expect("a folder");
        for entry in fs::read_dir(project("content").join(lang)).expect("the sample board") {
            let entry = entry.expect("an entry");
            let to = folder.path().join(lang).join(entry.file_name());
            fs::copy(entry.path(), to).expect("a copy");
        }
    }
    folder
}

/// The file of the posting at `slug`.
fn file(folder: &Path, lang: &str, slug: &str) -> PathBuf {
    let board = board::read(folder, NOW).expect("a folder");
    let mut files = board.files.iter();
    let found = files.find(|file| {
        let own = file.lang.is_some_and(|own| own.code() == lang);
        own && file.slug.as_ref().is_some_and(|own| own.as_str() == slug)
    });
    folder.join(&found.expect(slug).path)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_save_is_seen_where_one_reads_and_a_broken_file_tells_why_until_it_is_fixed() {
    let Some(setting) = setting() else { return };
    for (side, _) in SIDES {
        let folder = copy();
        let origin = serve(folder.path(), viewer(&setting.root));
        let browser = Browser::start(&setting, side.accept).await;
        browser
            .open(&format!("{origin}/{}{}/", side.folder, side.open.0))
            .await;
        // A reload would lose these: a mark, the place on the page, the focus.
        browser
            .js("window.here = true;
                 document.querySelector('.body a').focus();
                 scrollTo(0, 300)")
            .await;
        let kept = "window.here && scrollY === 300 && document.activeElement.matches('.body a')";
        let file = file(folder.path(), side.lang, side.open.0);
        let text = fs::read_to_string(&file).expect("text");
        let shown = |words: &str| {
            format!(
                "document.querySelector('.body').textContent.includes({})",
                json!(words)
            )
        };

        fs::write(&file, format!("{text}\nWords that were just saved.\n")).expect("saved");
        browser.see(shown("Words that were just saved.")).await;
        browser.see(kept).await;

        let broken = text.replace("archived: false\n", "");
        fs::write(&file, format!("{broken}\nWords of a broken file.\n")).expect("saved");
        let heading = match side.lang {
            "fr" => "1 erreur\u{a0}: la dernière version valide est affichée",
            _ => "1 error: the last working version is shown",
        };
        browser.shows(".live-problems h2", heading).await;
        let place = format!(
            "{}/{}:1:1",
            side.lang,
            file.file_name().expect("a name").to_string_lossy()
        );
        let told = format!(
            "(text => text.includes('B016-missing-archived') && text.normalize().includes({}.normalize()))(document.querySelector('.live-problems pre').textContent)",
            json!(place)
        );
        browser.see(told).await;
        browser.see(shown("Words that were just saved.")).await;
        browser.see(kept).await;

        fs::write(&file, format!("{text}\nWords of the fixed file.\n")).expect("saved");
        browser.see(shown("Words of the fixed file.")).await;
        browser.has_no(".live-problems").await;
        browser.see(kept).await;

        // A posting that is gone is gone from the screen too.
        fs::remove_file(&file).expect("removed");
        browser.shows("h1", side.not_found).await;
        browser.see("window.here").await;
        browser.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_search_of_a_served_board_reads_the_texts() {
    let Some(setting) = setting() else { return };
    for (side, _) in SIDES {
        let folder = copy();
        let origin = serve(folder.path(), viewer(&setting.root));
        let browser = Browser::start(&setting, side.accept).await;
        browser.open(&format!("{origin}/{}", side.list)).await;
        browser.type_into("#q", side.typed).await;
        browser.shows(".count", side.matches).await;
        browser.see("document.querySelector('.card-snippet')").await;
        browser.has_no(".notice").await;
        browser.close().await;
    }
}
