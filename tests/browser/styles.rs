//! A page looks as it should by itself, before anything else has come, and so do those that the
//! viewer comes to.

use crate::SIDES;
use crate::driver::Browser;
use crate::server::{Server, Wrong};
use crate::site::setting;
use serde_json::Value;

/// Where each part of the page stands, what it says, and its colour; not what only the viewer can do.
const LOOK: &str = "return [...document.querySelectorAll('#app *')]
    .filter(one => !one.closest('.pass-on, .pages, .more, #announcement') && one.localName !== 'option')
    .map(one => {
      const box = one.getBoundingClientRect();
      return [one.localName, one.className, box.x, box.y + scrollY, box.width, box.height, getComputedStyle(one).color].join(' ');
    })";

async fn look(browser: &Browser) -> Vec<Value> {
    let parts = browser.js(LOOK).await;
    let parts = parts.as_array().expect("a list").clone();
    assert!(parts.len() > 10, "{parts:?}");
    parts
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_needs_nothing_but_itself_to_look_as_it_does_with_all_that_it_names() {
    let Some(setting) = setting() else { return };
    for (side, _) in SIDES {
        let server = Server::start(&setting.root, "/").await;
        // A browser of neither language stays at the choice.
        let browser = Browser::start(&setting, "de").await;
        let of = |slug: &str| format!("{}{slug}/", side.folder);
        for (width, scheme) in [(1280, "light"), (360, "dark")] {
            browser.look(width, 800, scheme).await;
            for page in [
                String::new(),
                side.list.to_owned(),
                of(side.open.0),
                of(side.archived.0),
                // It has a quotation, whose rules most postings go without.
                of(side.rich),
                of("nowhere-at-all"),
            ] {
                let address = format!("{}/{page}", server.origin);
                // What has a dot in its address is no page.
                *server.wrong.lock().expect("a way") = Some((".", Wrong::Missing));
                browser.visit(&address).await;
                let alone = look(&browser).await;
                *server.wrong.lock().expect("a way") = Some((".wasm", Wrong::Missing));
                browser.visit(&address).await;
                browser
                    .see("document.readyState === 'complete' && !document.querySelector('link[media=\"not all\"]')")
                    .await;
                assert_eq!(look(&browser).await, alone, "/{page} at {width} px");
            }
        }
        browser.console().await;
        browser.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_the_viewer_comes_to_looks_as_one_that_is_opened() {
    let Some(setting) = setting() else { return };
    for (side, _) in SIDES {
        let server = Server::start(&setting.root, "/").await;
        let browser = Browser::start(&setting, side.accept).await;
        browser.look(1280, 800, "light").await;
        let list = format!("{}/{}", server.origin, side.list);
        let posting = format!("{}/{}{}/", server.origin, side.folder, side.open.0);
        browser.open(&list).await;
        let opened_list = look(&browser).await;
        // A pointer that rests somewhere would colour what is under it.
        let link = format!(".card a[href$='/{}/']", side.open.0);
        browser
            .js(&format!("document.querySelector({link:?}).click()"))
            .await;
        browser.see("document.querySelector('.body h2')").await;
        let followed = look(&browser).await;
        browser.open(&posting).await;
        assert_eq!(look(&browser).await, followed, "the posting");
        browser
            .js("document.querySelector('.back a').click()")
            .await;
        browser.shows(".count", side.counts[0]).await;
        assert_eq!(look(&browser).await, opened_list, "the list");
        browser.close().await;
    }
}
