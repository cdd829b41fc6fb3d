//! axe-core finds nothing in any view, in both languages, light and dark, wide and narrow.

use crate::SIDES;
use crate::driver::Browser;
use crate::server::Server;
use crate::site::{project, setting, with_content};
use crate::views::views;
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
        let mut pages: Vec<(String, &str)> = views(side, other)
            .into_iter()
            .map(|view| (format!("{}/{}", server.origin, view.path), view.part))
            .collect();
        pages.push((format!("{}/{}", failing.origin, side.list), ".failed"));
        for (address, part) in &pages {
            browser.forget_choices().await;
            browser.look(1280, 900, "light").await;
            browser.open(address).await;
            browser.js(&axe).await;
            // Of the same layout in its other colours, what colours can make wrong.
            for (width, scheme, rules) in [
                (1280, "light", ALL),
                (1280, "dark", COLOURS),
                (320, "dark", ALL),
                (320, "light", COLOURS),
            ] {
                browser.look(width, 900, scheme).await;
                let view = format!("{address} {width} {scheme}");
                check(&browser, rules, &view, part).await;
            }
        }
        let said = browser.console().await;
        assert!(
            said.iter().all(|line| line.contains("404 (Not Found)")),
            "{said:?}"
        );
        browser.close().await;
    }
}

/// What axe is asked for.
const ALL: &str = "{ resultTypes: ['violations'] }";
const COLOURS: &str =
    "{ resultTypes: ['violations'], runOnly: ['color-contrast', 'link-in-text-block'] }";

/// Waits for `part`, then asks axe, which the page has; also that nothing is wider than the page.
async fn check(browser: &Browser, rules: &str, view: &str, part: &str) {
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
    let script = format!(
        "const done = arguments[0];
        for (const part of document.querySelectorAll('details')) part.open = true;
        axe.run(document, {rules}).then(
          found => done(found.violations.map(one => one.id + ': ' + one.nodes.map(node => node.html).join(' '))),
          error => done(['axe: ' + error]))"
    );
    let found = browser.js_later(&script).await;
    assert_eq!(found, serde_json::json!([]), "{view}");
}
