//! Pictures of every state, for people to look at: `BABILLARD_PICTURES=<folder>` asks for them.

use crate::SIDES;
use crate::driver::Browser;
use crate::server::Server;
use crate::site::{project, setting, with_content};
use std::path::PathBuf;
use std::sync::atomic::Ordering;

#[tokio::test(flavor = "multi_thread")]
async fn pictures_of_every_state() {
    let Some(folder) = std::env::var_os("BABILLARD_PICTURES").map(PathBuf::from) else {
        println!("skipped: BABILLARD_PICTURES is not set");
        return;
    };
    let Some(setting) = setting() else { return };
    std::fs::create_dir_all(&folder).expect("a folder");
    let bare = with_content(&setting.root, &project("content"));
    for (side, other) in SIDES {
        let failing = Server::start(bare.path(), "/").await;
        failing.data_missing.store(true, Ordering::SeqCst);
        let server = Server::start(&setting.root, "/").await;
        let browser = Browser::start(&setting, "de").await;
        let views = [
            ("choice", String::new(), "h1"),
            ("list", side.list.to_owned(), ".postings li"),
            ("all", format!("{}?status=all", side.list), ".badge"),
            ("search", format!("{}?q=plat", side.list), ".postings li"),
            ("nothing", format!("{}?q=zzz", side.list), ".nothing"),
            (
                "open",
                format!("{}{}/", side.folder, side.open.0),
                ".body h2",
            ),
            (
                "archived",
                format!("{}{}/", side.folder, side.archived.0),
                ".banner",
            ),
            (
                "alone",
                format!("{}{}/", side.folder, other.alone.0),
                ".notice",
            ),
            ("not-found", format!("{}none/", side.folder), ".not-found"),
        ];
        for (width, height) in [(320, 740), (768, 1000), (1440, 1000)] {
            for scheme in ["light", "dark"] {
                browser.look(width, height, scheme).await;
                for (name, path, part) in &views {
                    browser.js("localStorage.clear()").await;
                    browser.open(&format!("{}/{path}", server.origin)).await;
                    browser
                        .see(&format!("document.querySelector({part:?})"))
                        .await;
                    let file = format!("{name}-{}-{width}-{scheme}.png", side.lang);
                    std::fs::write(folder.join(file), browser.picture().await).expect("written");
                }
                browser
                    .open(&format!("{}/{}", failing.origin, side.list))
                    .await;
                browser.see("document.querySelector('.failed')").await;
                let file = format!("failed-{}-{width}-{scheme}.png", side.lang);
                std::fs::write(folder.join(file), browser.picture().await).expect("written");
            }
        }
        browser.console().await;
        browser.close().await;
    }
}
