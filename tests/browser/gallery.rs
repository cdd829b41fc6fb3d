//! Pictures of every state, for people to look at: `BABILLARD_PICTURES=<folder>` asks for them.
//! `cargo xtask screenshots` does, and puts those of `<folder>/readme` into `docs/`.

use crate::SIDES;
use crate::driver::Browser;
use crate::server::Server;
use crate::site::{project, setting, with_content};
use crate::skip::{Need, skip};
use crate::views::views;
use std::path::PathBuf;
use std::sync::atomic::Ordering;

#[tokio::test(flavor = "multi_thread")]
async fn pictures_of_every_state() {
    let Some(folder) = std::env::var_os("BABILLARD_PICTURES").map(PathBuf::from) else {
        return skip(Need::Pictures);
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
                    browser.forget_choices().await;
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

/// File, language (as in `SIDES`), address, width, height, theme.
type Picture = (&'static str, usize, &'static str, u32, u32, &'static str);

/// What README shows.
const README: [Picture; 5] = [
    ("board.png", 0, "en/", 960, 640, "light"),
    ("board-dark.png", 0, "en/", 960, 640, "dark"),
    (
        "posting.png",
        1,
        "fr/offres/developpeur-se-de-plateforme/",
        1100,
        700,
        "light",
    ),
    (
        "posting-dark.png",
        1,
        "fr/offres/developpeur-se-de-plateforme/",
        1100,
        700,
        "dark",
    ),
    ("phone.png", 1, "fr/?place=shediac", 360, 700, "light"),
];

#[tokio::test(flavor = "multi_thread")]
async fn pictures_for_the_readme() {
    let Some(folder) = std::env::var_os("BABILLARD_PICTURES").map(PathBuf::from) else {
        return skip(Need::Pictures);
    };
    let Some(setting) = setting() else { return };
    let folder = folder.join("readme");
    std::fs::create_dir_all(&folder).expect("a folder");
    let server = Server::start(&setting.root, "/").await;
    for (file, side, path, width, height, scheme) in README {
        let browser = Browser::start(&setting, SIDES[side].0.accept).await;
        browser.look(width, height, scheme).await;
        browser.open(&format!("{}/{path}", server.origin)).await;
        browser
            .see("document.querySelector('.postings li, .body h2')")
            .await;
        std::fs::write(folder.join(file), browser.picture().await).expect("written");
        browser.close().await;
    }
}
