//! axe-core finds nothing in any view, in both languages, light and dark, wide and narrow.

use crate::SIDES;
use crate::driver::Browser;
use crate::server::Server;
use crate::site::{project, setting, with_content};
use std::sync::atomic::Ordering;

#[tokio::test(flavor = "multi_thread")]
async fn axe_finds_no_violation_in_any_view() {
    let Some(setting) = setting() else { return };
    let axe = std::fs::read_to_string(&setting.axe).expect("axe-core");
    let bare = with_content(&setting.root, &project("content"));
    for (side, other) in SIDES {
        let failing = Server::start(bare.path(), "/").await;
        failing.data_missing.store(true, Ordering::SeqCst);
        let server = Server::start(&setting.root, "/").await;
        let browser = Browser::start(&setting, "de").await;
        let views = [
            (String::new(), "h1"),
            (side.list.to_owned(), ".postings li"),
            (format!("{}?status=all", side.list), ".badge"),
            (format!("{}?q=zzz", side.list), ".nothing"),
            (format!("{}{}/", side.folder, side.open.0), ".body h2"),
            (format!("{}{}/", side.folder, side.archived.0), ".banner"),
            (format!("{}{}/", side.folder, other.alone.0), ".notice"),
            (format!("{}none/", side.folder), ".not-found"),
            ("none/".to_owned(), ".not-found"),
        ];
        for (width, scheme) in [(1280, "light"), (320, "dark")] {
            browser.look(width, 900, scheme).await;
            for (path, part) in &views {
                browser.js("localStorage.clear()").await;
                browser.open(&format!("{}/{path}", server.origin)).await;
                check(&browser, &axe, &format!("{path} {width} {scheme}"), part).await;
            }
            browser
                .open(&format!("{}/{}", failing.origin, side.list))
                .await;
            check(
                &browser,
                &axe,
                &format!("failed {width} {scheme}"),
                ".failed",
            )
            .await;
        }
        let said = browser.console().await;
        assert!(
            said.iter().all(|line| line.contains("404 (Not Found)")),
            "{said:?}"
        );
        browser.close().await;
    }
}

/// Waits for `part`, then asks axe; also that nothing is wider than the page.
async fn check(browser: &Browser, axe: &str, view: &str, part: &str) {
    browser
        .see(&format!("document.querySelector({part:?})"))
        .await;
    let wide = browser
        .js("return document.documentElement.scrollWidth > innerWidth")
        .await;
    assert_eq!(
        wide,
        serde_json::json!(false),
        "{view} is wider than its window"
    );
    browser.js(axe).await;
    let script = "const done = arguments[0];
        axe.run(document).then(
          found => done(found.violations.map(one => one.id + ': ' + one.nodes.map(node => node.html).join(' '))),
          error => done(['axe: ' + error]))";
    let found = browser.js_later(script).await;
    assert_eq!(found, serde_json::json!([]), "{view}");
}
