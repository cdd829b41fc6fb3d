//! Pictures of every state, for people to look at: `BABILLARD_PICTURES=<folder>` asks for them.

use crate::SIDES;
use crate::driver::Browser;
use crate::server::Server;
use crate::site::{project, setting, with_content};
use crate::views::views;
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
        for (width, height) in [(320, 740), (768, 1000), (1440, 1000)] {
            for scheme in ["light", "dark"] {
                browser.look(width, height, scheme).await;
                for view in views(side, other) {
                    browser.js("localStorage.clear()").await;
                    browser
                        .open(&format!("{}/{}", server.origin, view.path))
                        .await;
                    browser
                        .see(&format!("document.querySelector({:?})", view.part))
                        .await;
                    let file = format!("{}-{}-{width}-{scheme}.png", view.name, side.lang);
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
