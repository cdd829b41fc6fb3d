//! Nothing moves by itself: the layout shift of every way through the board is nought.

use crate::SIDES;
use crate::driver::Browser;
use crate::server::Server;
use crate::site::setting;
use serde_json::json;

/// The shifts of the present document, those that follow a reader's own act apart (Cumulative Layout
/// Shift leaves them out for half a second).
const SHIFTS: &str = "const done = arguments[0];
    new PerformanceObserver(list => {}).observe({type: 'layout-shift', buffered: true});
    const seen = new PerformanceObserver(() => {});
    seen.observe({type: 'layout-shift', buffered: true});
    requestAnimationFrame(() => requestAnimationFrame(() => done(
      seen.takeRecords().filter(one => !one.hadRecentInput).map(one =>
        one.value + ' ' + one.sources.map(source => source.node && (source.node.outerHTML || source.node.textContent).slice(0, 80)).join(' | ')))))";

async fn still(browser: &Browser, what: &str) {
    assert_eq!(browser.js_later(SHIFTS).await, json!([]), "{what}");
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_shifts_while_a_page_comes_nor_on_the_way_through_the_board() {
    let Some(setting) = setting() else { return };
    for (side, _) in SIDES {
        for width in [1280, 320] {
            let server = Server::start(&setting.root, "/").await;
            let browser = Browser::start(&setting, side.accept).await;
            browser.look(width, 800, "light").await;
            // A slow line: what comes late would be seen to push.
            let slow = json!({"offline": false, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 90_000});
            browser
                .devtools("Network.emulateNetworkConditions", slow)
                .await;
            let address = |path: &str| format!("{}/{path}", server.origin);

            for slug in [side.open.0, side.archived.0] {
                browser
                    .open(&address(&format!("{}{slug}/", side.folder)))
                    .await;
                still(&browser, &format!("{slug}, opened")).await;
            }
            browser.open(&address(side.list)).await;
            browser.shows(".count", side.counts[0]).await;
            still(&browser, "the list, opened").await;
            browser.click(".status-filter li:nth-child(3) a").await;
            browser.shows(".count", side.counts[2]).await;
            browser.see("document.querySelector('.badge')").await;
            still(&browser, "the list, filtered").await;
            browser
                .click(&format!(".card a[href$='/{}/']", side.open.0))
                .await;
            browser.see("document.querySelector('.body h2')").await;
            still(&browser, "a posting, from the list").await;
            browser.follow(side.switch).await;
            browser
                .see("document.documentElement.lang !== '' && document.querySelector('.body h2')")
                .await;
            still(&browser, "a posting, switched").await;
            browser.close().await;
        }
    }
}
